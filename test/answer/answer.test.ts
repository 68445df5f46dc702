import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import type { Answer, Quote } from '../../src/answer/values.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { oakford, viewOf } from './corpus.ts'

const view = viewOf(oakford)
const ask = (text: string): Answer => answer(questionFrom(text, { today: '2025-06-02' }), view)
const words = ({ article, start, end }: Quote): string => article.text.slice(start, end)
const shown = (found: Answer): readonly Quote[] => (found.kind === 'silent' ? found.nearest : found.quotes)
const figures = (found: Answer): readonly string[] =>
  found.kind === 'silent'
    ? []
    : found.figures.map(
        ({ measure, entries }) =>
          `${measure}: ${entries.map((e) => e.value ?? `${e.min}-${e.max}`).join(' ')}`,
      )

describe('An answer', () => {
  const first: readonly (readonly [string, string])[] = [
    ['How many homes were flooded?', 'The river Tarn took at least 210 homes'],
    ['Why did the flood begin?', 'because the Harrow dam'],
    ['What did Ilse Brandt say?', 'Brandt'],
    ['Where will the festival be held?', 'in Lindale'],
    ['Who owned Oakford Hall from 1811 to 1827?', 'Anselm Crook'],
    ['Who built Oakford Hall?', 'Tobias Venn'],
    ['sandbags', '3,000 sandbags'],
    ['How many sandbgas did the town ask for?', '3,000 sandbags'],
  ]
  it.each(first)('to "%s" begins with the sentence of "%s"', (question, part) => {
    expect(words(shown(ask(question))[0] ?? expect.fail('no quote'))).toContain(part)
  })

  it.each([
    'When was Vessel Bay liberated?',
    'What did the Pope say about the flood?',
    'How many tanks were sent to Oakford?',
    'write a poem',
    '😀😀',
    '   ',
  ])('to "%s" is silent, and says what was searched', (question) => {
    const found = ask(question)
    expect(found.kind).toBe('silent')
    expect(found.searched).toMatchObject({ articles: 4, from: '2025-05-05', to: '2025-06-01' })
  })

  it('finds "died" by "killed" and "hurt" by "wounded"', () => {
    expect(shown(ask('how many casualties?')).map(words).join(' ')).toMatch(/killed and 17 were wounded/)
    expect(figures(ask('how many died?'))).toEqual(['killed: 3 7'])
  })

  it('lists a statement that two outlets carry once, with its carrier', () => {
    const quotes = shown(ask('How many were wounded when the mill bridge fell?'))
    const bridge = quotes.filter((quote) => words(quote).includes('mill bridge'))
    expect(bridge).toHaveLength(1)
    expect(bridge[0]?.carriedBy).toHaveLength(1)
  })

  it('highlights what answers', () => {
    const quote = shown(ask('How many homes were flooded?'))[0] ?? expect.fail('no quote')
    expect(
      quote.highlights.map(({ start, end }) => quote.article.text.slice(start, end)).join(' '),
    ).toContain('210')
  })

  it('quotes only articles of the pool, and none after the day asked for', () => {
    const pool = answer(questionFrom('how many died?'), view, { pool: new Set(['courier-1']) })
    expect(pool.ranked.every(({ article }) => article.id === 'courier-1')).toBe(true)
    const question = questionFrom('how many died?')
    const early = answer({ ...question, filters: { ...question.filters, asOf: '2025-05-06' } }, view)
    expect(early.ranked.some(({ article }) => article.id === 'herald-1')).toBe(false)
  })
})

describe('Laws of answering', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abc. ?!"“\n\u0130\u{1d400}é1,000Dr. Mr. U.S. 5 May '),
    maxLength: 200,
  })

  it('every quote is a whole slice of its article, its highlights in order inside it', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 4 }), letters, (texts, question) => {
        const articles = texts.map((text, at) => articleFrom({ id: `a${at}`, shelf: 's', text }))
        const found = answer(questionFrom(question), viewOf(articles))
        for (const quote of [...shown(found), ...found.ranked]) {
          expect(words(quote).trim()).toBe(words(quote))
          let last = quote.start
          for (const { start, end } of quote.highlights) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeLessThanOrEqual(quote.end)
            last = end
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the ranking ignores the order of the corpus', () => {
    const asked = [
      'how many died?',
      'What did the mayor say?',
      'Oakford flood homes',
      'Who owned Oakford Hall after 1830?',
    ]
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...oakford], { minLength: 4 }),
        fc.constantFrom(...asked),
        (order, text) => {
          const place = ({ article, start }: Quote): string => `${article.id} ${start}`
          expect(answer(questionFrom(text), viewOf(order)).ranked.map(place)).toEqual(
            answer(questionFrom(text), view).ranked.map(place),
          )
        },
      ),
      { numRuns: 20 },
    )
  })

  it('asking a sentence finds that sentence', () => {
    for (const { text } of oakford)
      for (const line of text
        .split('\n')
        .filter((one) => one.trim() !== '' && !one.includes('mill bridge'))) {
        const best = ask(line).ranked[0] ?? expect.fail(line)
        expect(line).toContain(words(best))
      }
  })

  it('no question throws, not even a huge one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(['quoted', 'unsure', 'silent']).toContain(ask(text).kind)
      }),
      { numRuns: 100 },
    )
    expect(ask('flood '.repeat(200_000)).ranked.length).toBeGreaterThan(0)
    expect(ask('@everyone <@123> ‮ؤرخ').kind).toBe('silent')
  })
})
