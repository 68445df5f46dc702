import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makings, notices, origins } from '../../src/article/provenance.ts'
import { wordsFor } from '../../src/render/words/languages.ts'

const roots = ['src', 'commands']

/** The code of everything that may say a text: no comments, and not the words themselves. */
const code = roots
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)))
  .filter((name) => name.endsWith('.ts') && !name.includes(join('render', 'words', '')))
  .map((name) => readFileSync(name, 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))

const speaking = code.filter((text) => /words|Words/.test(text))

/** Read as a member (`said.none`, `words.desk.none`) or taken out of its group (`{ none, ... }`). */
const isRead = (name: string): boolean => {
  const member = new RegExp(String.raw`[.?]\.?${name}\b`)
  const taken = new RegExp(String.raw`[{,]\s*${name}\s*(?:[,}]|:\s*\w+\s*[,}])[^;]{0,200}=`)
  return speaking.some((text) => member.test(text) || taken.test(text))
}

/** A text that stands in no group is read from the words themselves. */
const isReadAlone = (name: string): boolean => {
  const member = new RegExp(String.raw`\bwords\.${name}\b`)
  const taken = new RegExp(String.raw`\{[^{}]*\b${name}\b[^{}]*\}(?:: Words\b| = words\b)`)
  return speaking.some((text) => member.test(text) || taken.test(text))
}

/** Names by which texts are looked up with a value: the compiler knows that each value has its text. */
const byValue =
  /^(?:refusals|basis|lookup\.orders|desk\.(?:fields|origins|makings|forms\.fields|warnings\.(?:notices|translated))|shelf\.(?:history|audit)\.deeds)$/

const leaves = (value: unknown, path: string): readonly string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || byValue.test(path)) return [path]
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, path === '' ? name : `${path}.${name}`),
  )
}

const { calendar: _calendar, refusals, ...words } = wordsFor('en-GB')
const paths = leaves(words, '')

const isGiven = (name: string): boolean => {
  const quoted = `'${name}'`
  return code.some((text) => !text.includes('const whys = [') && text.includes(quoted))
}

describe('every text is said somewhere', () => {
  it('where it is read by its name', () => {
    expect(paths.length).toBeGreaterThan(180)
    const isSaid = (path: string): boolean => {
      const name = path.split('.').at(-1) ?? path
      return path.includes('.') ? isRead(name) : isReadAlone(name)
    }
    expect(paths.filter((path) => !isSaid(path))).toEqual([])
  })

  it('a name that nothing reads is found', () => {
    expect(isRead('figuresOverTime')).toBe(true)
    expect(isRead('noSuchTextAnywhere')).toBe(false)
  })

  it('where it is a reason, what an article was made from, or what was noticed', () => {
    const given = [...Object.keys(refusals), ...notices]
    expect(given.filter((name) => !isGiven(name))).toEqual([])
    const told = code.join('\n')
    expect([...origins, ...makings].filter((name) => !told.includes(`${name}'`))).toEqual([])
  })
})
