import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { articleFrom } from '../../src/article/make.ts'
import { timelineOn } from '../../src/lookup/timeline.ts'
import { questionFrom } from '../../src/question/from.ts'
import { oakford, viewOf } from './corpus.ts'

const told = (id: string, date: string | null, text: string) =>
  articleFrom({ id, shelf: 'corpus', text, published: date === null ? null : { date, basis: 'stated' } })

const lines = (question: string, ...texts: ReturnType<typeof told>[]) => {
  const found = answer(questionFrom(question), viewOf(texts))
  return found.kind === 'silent' ? [] : found.figures
}

describe('The ledger', () => {
  const losses = [
    told('c', null, 'The ministry said 900 soldiers were killed at Harrow.'),
    told('b', '2025-03-02', 'About 400 soldiers were wounded at Harrow, the ministry said.'),
    told('a', '2025-02-01', 'At least 300 soldiers were killed at Harrow, officials said.'),
  ]

  it('keeps kinds apart, in order of day, undated last, with a line that says how they differ', () => {
    const kinds = lines('how many casualties at Harrow?', ...losses)
    expect(kinds.map(({ measure }) => measure).sort()).toEqual(['killed', 'wounded'])
    const killed = kinds.find(({ measure }) => measure === 'killed')
    expect(killed?.entries.map(({ value, asOf, change }) => [value, asOf, change])).toEqual([
      [300, '2025-02-01', '>'],
      [900, null, '='],
    ])
    expect(killed?.spread).toBe('2 figures, 300 to 900, Feb 2025')
    expect(kinds.find(({ measure }) => measure === 'wounded')?.spread).toBeNull()
  })

  it('never puts the losses of one people beside those of another', () => {
    const kinds = lines(
      'how many soldiers were killed at Harrow?',
      told('a', '2025-02-01', 'At least 300 Sylvanian soldiers were killed at Harrow, officials said.'),
      told('b', '2025-02-02', 'The ministry counts 450 Sylvanian soldiers killed in the fight for Harrow.'),
      told(
        'c',
        '2025-02-03',
        'About 9,000 Freedonian soldiers were killed at Harrow since the spring, it said.',
      ),
    )
    const values = new Map(kinds.map(({ measure, entries }) => [measure, entries.map(({ value }) => value)]))
    expect(values.get('killed')).toEqual([300, 450])
    expect(values.get('killed (Freedonian soldiers)')).toEqual([9000])
  })

  it('shows only the kind that was asked for', () => {
    expect(lines('how many died at Harrow?', ...losses).map(({ measure }) => measure)).toEqual(['killed'])
    expect(lines('how many were wounded at Harrow?', ...losses).map(({ measure }) => measure)).toEqual([
      'wounded',
    ])
  })

  it('is empty where no figure is asked for', () => {
    expect(lines('Who was killed at Harrow?', ...losses)).toEqual([])
  })
})

describe('A timeline', () => {
  it('is in the order of what the quotes tell, not of publication', () => {
    const { timeline } = timelineOn(questionFrom('Oakford Hall'), viewOf(oakford))
    const years = timeline.dated
      .filter(({ quote }) => quote.article.id === 'almanac')
      .map(({ from }) => from.slice(0, 4))
    expect(years).toEqual([...years].sort())
    expect(years).toContain('1834')
  })
})
