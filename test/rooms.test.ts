import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/** The rooms as the README lists them, in reading order. */
const rooms = Array.from(
  readFileSync('README.md', 'utf8').matchAll(/^\| \[`([^`]+)\/`\]\(/gm),
  ([, room = '']) => room,
)

const files = ['src', 'commands'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.join(root, name)),
)

/** The files of the program that each file imports. */
const imports = new Map(
  files.map((file) => [
    file,
    Array.from(readFileSync(file, 'utf8').matchAll(/\b(?:from|import\()\s*'(\.[^']+\.ts)'/g), ([, to = '']) =>
      path.join(path.dirname(file), to),
    ),
  ]),
)

const roomOf = (file: string): string | undefined =>
  rooms.find((room) => file.startsWith(`${room}${path.sep}`))

/** What a file reaches itself by, where it does: the files on the way. */
const circleFrom = (start: string): readonly string[] => {
  const from = new Map<string, string>()
  const open = [start]
  for (let file = open.pop(); file !== undefined; file = open.pop())
    for (const next of imports.get(file) ?? []) {
      if (next === start) {
        const way = [start]
        for (let at: string | undefined = file; at !== undefined; at = from.get(at)) way.push(at)
        return way.reverse()
      }
      if (from.has(next)) continue
      from.set(next, file)
      open.push(next)
    }
  return []
}

describe('the house', () => {
  test('has every folder of src in the README’s map of rooms', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(rooms).toEqual(expect.arrayContaining(folders.map(({ name }) => `src/${name}`)))
  })

  test('has no room that imports a later one (but Span, which articles and sentences share)', () => {
    const upward = [...imports].flatMap(([file, targets]) => {
      const own = roomOf(file)
      return targets
        .filter((target) => own !== undefined && rooms.indexOf(roomOf(target) ?? '') > rooms.indexOf(own))
        .filter((target) => target !== 'src/sentence/span.ts')
        .map((target) => `${file} -> ${target}`)
    })
    expect(upward).toEqual([])
  })

  test('has no file that reaches itself', () => {
    expect(files.map(circleFrom).filter(({ length }) => length > 0)).toEqual([])
  })
})
