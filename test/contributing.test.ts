import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** A block of the document: a whole file, or lines to put before or after the line that holds `mark`. */
type Example = {
  readonly file: string
  readonly place: 'whole' | 'before' | 'after'
  readonly mark: string
  readonly code: string
}

const block =
  /^ *<!-- put: ([^,\n]+?)(?:, (before|after): ([^\n]+?))? -->\n( *)```ts\n([^`]*(?:`(?!``)[^`]*)*)```$/gm

const examplesIn = (document: string): readonly Example[] =>
  Array.from(document.matchAll(block), ([, file = '', place, mark = '', indent = '', code = '']) => ({
    file,
    place: place === 'before' || place === 'after' ? place : 'whole',
    mark,
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }))

/** The text with the example in it. Throws where the line that the document speaks of is not there, or more than once. */
const withExample = (text: string, { file, place, mark, code }: Example): string => {
  const lines = text.split('\n')
  const found = lines.flatMap((line, at) => (line.includes(mark) ? [at] : []))
  const [at] = found
  if (at === undefined || found.length > 1)
    throw new Error(`${file}: “${mark}” stands there ${found.length} times`)
  return lines.toSpliced(place === 'before' ? at : at + 1, 0, code.trimEnd(), '').join('\n')
}

const document = readFileSync('docs/CONTRIBUTING.md', 'utf8')
const examples = examplesIn(document)

/** Run inside the copy: what the four examples do there, as JSON. */
const trial = `
import { commands } from './commands/index.ts'
import { answer } from './src/answer/answer.ts'
import { signals } from './src/answer/signals/list.ts'
import { languages, wordsFor } from './src/render/words/languages.ts'
import { questionFrom } from './src/question/from.ts'
import { sentencesOf } from './src/sentence/sentences.ts'
import { callOf } from './test/discord/oakford.ts'

const text = 'it closed // the mayor left. See https://oakford.example for more.'
const call = callOf()
const view = await call.services.view('server')
const reply = await commands.find(({ definition }) => definition.name === 'count')?.run(call)
const found = answer(questionFrom('How many homes were destroyed in Oakford?', { today: null, sources: [] }), view)
console.log(JSON.stringify({
  sentences: sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim()),
  signal: signals.some(({ name }) => name === 'shouts'),
  answer: found.kind,
  reply,
  italian: languages.has('it') ? wordsFor('it').page(1, 3) : null,
}))
`

describe('the worked examples of docs/CONTRIBUTING.md', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-contributing-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  beforeAll(() => {
    for (const part of ['src', 'commands', 'package.json'])
      cpSync(part, path.join(folder, part), { recursive: true })
    mkdirSync(path.join(folder, 'test/discord'), { recursive: true })
    cpSync('test/discord/oakford.ts', path.join(folder, 'test/discord/oakford.ts'))
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
    const config = JSON.parse(readFileSync('tsconfig.json', 'utf8'))
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ ...config, include: ['src', 'commands'] }),
    )
    for (const example of examples) {
      const file = path.join(folder, example.file)
      mkdirSync(path.dirname(file), { recursive: true })
      const code = example.place === 'whole' ? example.code : withExample(readFileSync(file, 'utf8'), example)
      writeFileSync(file, code)
    }
    writeFileSync(path.join(folder, 'trial.ts'), trial)
  })

  test('are all of its blocks of TypeScript, each with its place', () => {
    expect(examples.length).toBe(document.match(/^ *```ts$/gm)?.length)
    expect(new Set(examples.map(({ file }) => file)).size).toBe(7)
  })

  test('pass the type check in the program as it is', { timeout: 240_000 }, () => {
    const tsc = spawnSync(process.execPath, [path.resolve('node_modules/typescript/bin/tsc'), '--noEmit'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(tsc.stdout).toBe('')
    expect(tsc.status).toBe(0)
  })

  test('do what the document says: a cut, a signal, a command, a language', { timeout: 120_000 }, () => {
    const said = execFileSync(process.execPath, ['trial.ts'], { cwd: folder, encoding: 'utf8' })
    expect(JSON.parse(said)).toMatchObject({
      sentences: ['it closed //', 'the mayor left.', 'See https://oakford.example for more.'],
      signal: true,
      answer: 'quoted',
      reply: { private: true, blocks: [{ kind: 'text', text: expect.stringContaining('articles') }] },
      italian: 'pagina 1 di 3',
    })
  })
})
