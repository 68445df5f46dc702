import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { annotationsOf } from '../../src/batch/annotate.ts'
import { articleRow, InputError, rowsOf } from '../../src/batch/lines.ts'

const COMMAND = path.resolve('src/batch/annotate.ts')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbatim-annotate-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const run = (...args: readonly string[]): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

const FLOOD =
  'The river took at least 210 homes in Oakford on Sunday, the county said.\n\nNobody was hurt. It fell 3 metres.'
const article = {
  id: 'flood',
  title: 'Flood',
  source: 'Oakford Ledger',
  date: '2024-05-07',
  url: null,
  text: FLOOD,
}

const allRows = async (file: string): Promise<readonly unknown[]> => {
  const rows: unknown[] = []
  for await (const row of rowsOf(file, articleRow)) rows.push(row)
  return rows
}

describe('annotationsOf', () => {
  const { sentences, dates, figures, attributions } = annotationsOf(article)
  const words = ({ start, end }: { start: number; end: number }): string => FLOOD.slice(start, end)

  it('gives sentences, and dates reckoned from the publication date', () => {
    expect(sentences.map(words)).toEqual([
      'The river took at least 210 homes in Oakford on Sunday, the county said.',
      'Nobody was hurt.',
      'It fell 3 metres.',
    ])
    expect(dates.map((date) => [words(date), date.value])).toEqual([['Sunday', '2024-05-05']])
  })

  it('counts the offsets of figures in the article, not in their sentence', () => {
    expect(figures.map(({ value, change }) => [value, change])).toEqual([
      [210, '>'],
      [3, 'down'],
    ])
    for (const figure of figures) expect(words(figure)).toContain(String(figure.value))
  })

  it('names who says it', () => {
    expect(attributions.map(({ speaker, cue }) => [speaker && words(speaker), words(cue)])).toEqual([
      ['the county', 'said'],
    ])
  })

  it('invents no date for an article that has none', () => {
    expect(annotationsOf({ ...article, date: null }).dates).toEqual([])
  })
})

describe('annotate', () => {
  it('writes one line for each article, in order', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `a${i}`)
    const file = fileOf('many.jsonl', ids.map((id) => `${JSON.stringify({ ...article, id })}\n\n`).join(''))
    const { code, out, err } = run('--articles', file)
    expect([code, err]).toEqual([0, ''])
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => z.object({ id: z.string() }).parse(JSON.parse(line)).id)).toEqual(ids)
  })

  it.each([
    ['not JSON', 'not-json.jsonl', `${JSON.stringify(article)}\nhello\n`, /not-json\.jsonl:2: not JSON/],
    ['without text', 'no-text.jsonl', '{"id":"a"}\n', /no-text\.jsonl:1: text: /],
    ['a list', 'list.jsonl', '[1]\n', /list\.jsonl:1: /],
    ['binary', 'binary.jsonl', Buffer.from([0, 255, 254, 10, 1]), /binary\.jsonl:1: not JSON/],
  ])('refuses input that is %s with one line and exit code 2', (_, name, content, message) => {
    const { code, err } = run('--articles', fileOf(name, content))
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it.each([
    ['a file that is not there', ['--articles', 'nowhere.jsonl']],
    ['no file', []],
    ['an unknown option', ['--article', 'x']],
  ])('refuses %s with one line and exit code 2', (_, args) => {
    const { code, out, err } = run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('gives an empty output for an empty file', () => {
    expect(run('--articles', fileOf('empty.jsonl', ''))).toEqual({ code: 0, out: '', err: '' })
  })
})

describe('rowsOf', () => {
  it('keeps a line whole that holds U+2028 or is longer than what is read at once', async () => {
    const long = { ...article, text: `one\u2028two ${'é'.repeat(200_000)}` }
    const file = fileOf('long.jsonl', `${JSON.stringify(long)}\n${JSON.stringify(article)}`)
    expect(await allRows(file)).toEqual([long, article])
  })

  it('names a folder given as a file', async () => {
    await expect(allRows(folder)).rejects.toThrow(InputError)
  })
})

const SETS = path.resolve('../shared/eval/sentences')
describe.skipIf(!existsSync(SETS))('on the development set beside the project', () => {
  it('gives spans in order and in bounds for every text', async () => {
    for await (const row of rowsOf(path.join(SETS, 'docs.jsonl'), articleRow)) {
      const { sentences, dates, figures } = annotationsOf(row)
      for (const list of [sentences, dates, figures])
        for (const { start, end } of list) expect(row.text.slice(start, end)).not.toBe('')
    }
  })
})
