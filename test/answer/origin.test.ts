import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { articleFrom } from '../../src/article/make.ts'
import { figureQuestion, figuresOn } from '../../src/lookup/figures.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'

const report = 'At least 45 homes were destroyed by the fire on the Harrow hills, the county said.'

/** One agency's sentence in many papers, lightly reworded in some; more than a question has candidates. */
const papers = Array.from({ length: 120 }, (_, at) =>
  articleFrom({
    id: `paper-${at}`,
    shelf: 'corpus',
    title: `Fire on the Harrow hills, report ${at}`,
    source: `Paper ${at}`,
    published: { date: `2025-06-${String(10 + (at % 15)).padStart(2, '0')}`, basis: 'stated' },
    text: at % 3 === 0 ? report.replace('by the fire', 'by a fire') : report,
  }),
)
const other = articleFrom({
  id: 'other',
  shelf: 'corpus',
  title: 'Fire on the Harrow hills, a week on',
  source: 'Valley Herald',
  published: { date: '2025-06-20', basis: 'stated' },
  text: 'In all 61 homes were destroyed by the fire on the Harrow hills, the county said.',
})

const elsewhere = Array.from({ length: 200 }, (_, at) =>
  articleFrom({
    id: `elsewhere-${at}`,
    shelf: 'corpus',
    title: `Council of Lindale, meeting ${at}`,
    source: 'Lindale Post',
    published: { date: '2025-06-11', basis: 'stated' },
    text: `The council of Lindale met for a long evening and spoke of roads. Item ${at} was the lamps.`,
  }),
)

describe('A sentence that many articles carry', () => {
  const view = viewOf([...papers, other, ...elsewhere])

  it('is one quote, with all carriers, though they were no candidates of the question', () => {
    const found = answer(questionFrom('how many homes were destroyed on the Harrow hills?'), view)
    if (found.kind === 'silent') return expect.fail('silent')
    const quoted = [...found.quotes, ...found.more].filter(({ article }) => article.id !== 'other')
    expect(quoted).toHaveLength(1)
    expect(quoted[0]?.carriedBy).toHaveLength(119)
  })

  it('is quoted also where no article says anything else', () => {
    const found = answer(
      questionFrom('how many homes were destroyed on the Harrow hills?'),
      viewOf(papers.slice(0, 3)),
    )
    if (found.kind === 'silent') return expect.fail('silent')
    expect(found.quotes.map(({ carriedBy }) => carriedBy.length)).toEqual([2])
  })

  it('is one line of the ledger and of /figures, dated by the first who carried it', () => {
    const { kinds } = figuresOn(figureQuestion('homes destroyed on the Harrow hills'), view)
    const lines = kinds.flatMap(({ entries }) => entries)
    expect(lines.map(({ value, change, asOf }) => [value, change, asOf])).toEqual([
      [45, '>', '2025-06-10'],
      [61, '=', '2025-06-20'],
    ])
    expect(lines[0]?.quote.carriedBy).toHaveLength(119)
  })

  it('is not said to be carried by articles that the question leaves out', () => {
    const asked = questionFrom('how many homes were destroyed on the Harrow hills?')
    const question = { ...asked, filters: { ...asked.filters, asOf: '2025-06-12' } }
    const found = answer(question, view)
    if (found.kind === 'silent') return expect.fail('silent')
    const dates = found.quotes.flatMap(({ article, carriedBy }) =>
      [article, ...carriedBy].map(({ published }) => published?.date ?? ''),
    )
    expect(dates.length).toBeGreaterThan(10)
    expect(dates.every((date) => date <= '2025-06-12')).toBe(true)
    const pooled = answer(questionFrom('how many homes were destroyed on the Harrow hills?'), view, {
      pool: new Set(['paper-1', 'paper-2']),
    })
    if (pooled.kind === 'silent') return expect.fail('silent')
    expect(pooled.quotes.flatMap(({ carriedBy }) => carriedBy.map(({ id }) => id))).toHaveLength(1)
  })
})
