import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'answer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = 'The  river took 210 homes in Oakford .\n\nMayor Brandt said 3,000 sandbags were sent .'
const put = (name: string, rows: readonly object[]): string => {
  const file = join(folder, name)
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  return file
}
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['src/batch/answer.ts', ...args], { encoding: 'utf8' })

describe('npm run answer', () => {
  const articles = put('docs.jsonl', [
    { id: 'a', title: null, source: 'Oakford Ledger', date: '2025-05-05', url: null, text },
    {
      id: 'b',
      title: 'Later',
      source: null,
      date: '2025-07-01',
      url: null,
      text: 'Now 400 homes are lost in Oakford.',
    },
  ])

  it('gives one line a question, with offsets into the text as it was given', () => {
    const questions = put('q.jsonl', [
      { id: 1, question: 'How many homes did the river take?', asOf: '2025-06-01', evidence: [] },
      { id: 2, question: 'How many homes are lost?', pool: ['b'] },
    ])
    const { stdout, stderr } = run('--articles', articles, '--questions', questions)
    expect(stderr).toBe('')
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first.id).toBe('1')
    const quote = first.candidates[0]
    expect(quote).toMatchObject({ article: 'a', source: 'Oakford Ledger', published: '2025-05-05' })
    expect(text.slice(quote.start, quote.end)).toBe(quote.text)
    expect(quote.text).toContain('210 homes')
    expect(first.candidates.every(({ article }: { article: string }) => article === 'a')).toBe(true)
    expect(second.candidates.map(({ article }: { article: string }) => article)).toEqual(['b'])
  })

  it('names the line that is no question', () => {
    const { status, stderr } = run('--articles', articles, '--questions', put('bad.jsonl', [{ id: 1 }]))
    expect(status).not.toBe(0)
    expect(stderr).toContain('bad.jsonl:1')
  })
})
