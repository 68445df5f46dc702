import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { introducedIn } from '../../src/answer/overview/introduced.ts'
import type { Answer, Quote } from '../../src/answer/values.ts'
import { articleFrom } from '../../src/article/make.ts'
import { timelineOn } from '../../src/lookup/timeline.ts'
import { questionFrom } from '../../src/question/from.ts'
import { noFilters } from '../../src/shelf/filters.ts'
import { oakford, viewOf } from './corpus.ts'

const story = (id: string, date: string | null, title: string, text: string, source = 'Oakford Ledger') =>
  articleFrom({
    id,
    shelf: 'corpus',
    title,
    source,
    text,
    ...(date === null ? {} : { published: { date, basis: 'stated' } }),
  })

/** A winter at Lund, told by two invented outlets and a page without a date. */
const lund = [
  story(
    'strike',
    '2031-12-04',
    'Lund ferry crews walk out',
    `The crews of the Lund ferry walked out on Wednesday over their pay. "We have waited for two years," said Tove Marr, who runs the union. It was not the first time.`,
  ),
  story(
    'storm',
    '2031-12-19',
    'Storm tears the Lund ferry from its moorings',
    `Did you hear the wind?

A storm tore the Lund ferry from its moorings on Thursday night and drove it onto the mill bridge. They had been warned. The harbour master, Olaf Brenn, had asked for stronger chains in November.`,
  ),
  story(
    'storm-again',
    '2031-12-20',
    'Ferry hits bridge',
    `A storm tore the Lund ferry from its moorings on Thursday night and drove it onto the mill bridge of Lund.`,
    'Valley Herald',
  ),
  story(
    'inquiry',
    '2032-01-12',
    'Inquiry into Lund ferry opens',
    `An inquiry into the loss of the Lund ferry opened on Monday in Oakford. Olaf Brenn, the former harbour master of Lund, spoke first. Premier Ana Roe did not come.`,
  ),
  story(
    'page',
    null,
    'Oak Guard',
    `The Oak Guard is a force of volunteers that keeps the banks of the Tarn.`,
  ),
]

const view = viewOf(lund)
const today = '2032-01-14'
const asked = (text: string, over = view) => answer(questionFrom(text, { today, ...over.known() }), over)
const words = ({ article, start, end }: Quote): string => article.text.slice(start, end)
const shown = (found: Answer): readonly string[] =>
  (found.kind === 'silent' ? found.nearest : found.quotes).map(words)
const idsOf = (found: Answer): readonly string[] =>
  (found.kind === 'silent' ? found.nearest : found.quotes).map(({ article }) => article.id)

describe('The newest', () => {
  it('is what each article tells best, the newest first, an event once', () => {
    const found = asked("what's new?")
    expect(found).toMatchObject({ kind: 'quoted', laid: { order: 'newest', sums: false, instead: null } })
    expect([...new Set(idsOf(found))]).toEqual(['inquiry', 'storm-again', 'strike', 'page'])
    expect(shown(found)[0]).toMatch(/^An inquiry into the loss/)
  })

  it('tells no question, nothing that leans on the sentence before, and nobody’s words alone', () => {
    const all = shown(asked("what's new?")).join('\n')
    expect(all).not.toMatch(/Did you hear|They had been warned|It was not the first|We have waited/)
  })

  it('on a topic is about that, and nothing is told of what no article knows', () => {
    expect(shown(asked('any updates on the mill bridge?')).every((text) => text.includes('bridge'))).toBe(
      true,
    )
    const unknown = asked('news about bananas')
    expect(unknown.kind).toBe('silent')
    expect(shown(unknown)).toEqual([])
  })

  it('is the newest of a paper where one is named, and of the days and sources of the filters', () => {
    expect(idsOf(asked('latest from the Valley Herald'))).toEqual(['storm-again'])
    const question = questionFrom("what's new?", { today, ...view.known() })
    const until = answer({ ...question, filters: { ...noFilters, until: '2031-12-10' } }, view)
    expect(new Set(idsOf(until))).toEqual(new Set(['strike']))
    const pool = answer(question, view, { pool: new Set(['page']) })
    expect(idsOf(pool)).toEqual(['page'])
  })
})

describe('What happened', () => {
  it('in a month is told in order of when it happened, by the days that sentences name', () => {
    const found = asked('what happened in December?')
    expect(found).toMatchObject({ kind: 'quoted', laid: { order: 'events' } })
    expect(shown(found)[0]).toMatch(/^The crews of the Lund ferry walked out/)
    expect(shown(found).at(-1)).toMatch(/^A storm tore the Lund ferry/)
    expect(idsOf(found)).not.toContain('inquiry')
  })

  it('on a day is what happened then, not what was published then', () => {
    expect(shown(asked('what happened on 18 December 2031?'))).toEqual([
      expect.stringMatching(/^A storm tore/),
    ])
    expect(shown(asked('what happened on 3 December 2031?'))).toEqual([expect.stringMatching(/^The crews/)])
  })

  it('in a year that an article looks back on is found by the year', () => {
    expect(shown(asked('what happened in 1834?', viewOf(oakford)))).toEqual([
      'In 1834 the county bought the hall and made it a school.',
    ])
  })

  it('in December, told by a page without a date, is in December of no year', () => {
    const undated = viewOf([
      story('u', null, 'Weir', 'The weir of Elmford broke in December, the county said.'),
    ])
    expect(shown(asked('what happened in December?', undated))).toHaveLength(1)
    expect(shown(asked('what happened on 5 December 2031?', undated))).toHaveLength(0)
  })

  it('today is said to be nothing where the newest day is older, and that day is offered', () => {
    const found = asked('what happened today?')
    expect(found).toMatchObject({
      kind: 'silent',
      laid: { instead: { day: '2032-01-12', newest: true } },
    })
    expect(shown(found)[0]).toMatch(/^An inquiry into the loss/)
    const early = asked('what happened in March 2020?')
    expect(early).toMatchObject({ kind: 'silent', laid: { instead: { day: '2031-12-04', newest: false } } })
  })

  it('today is told where an article tells it', () => {
    const question = questionFrom('what happened yesterday?', { today: '2031-12-19', ...view.known() })
    expect(shown(answer(question, view))).toEqual([expect.stringMatching(/^A storm tore/)])
  })
})

describe('All there is', () => {
  it('is told over its whole time, each event once', () => {
    for (const text of ['what is this about?', 'what do you know?', 'tl;dr', 'summarise']) {
      const found = asked(text)
      expect(found).toMatchObject({ kind: 'quoted', laid: { order: 'events' } })
      expect(shown(found).filter((quote) => quote.startsWith('A storm tore'))).toHaveLength(1)
      expect(idsOf(found)).toEqual(expect.arrayContaining(['strike', 'inquiry']))
    }
    expect(asked('summarise').laid?.sums).toBe(true)
    expect(asked('what is this about?').laid?.sums).toBe(false)
  })

  it('on a topic is on the topic', () => {
    const found = asked('tell me about the harbour master')
    expect(found.kind).toBe('quoted')
    expect(shown(found).length).toBeGreaterThan(0)
    expect(shown(found).every((text) => text.includes('harbour master'))).toBe(true)
  })

  it('a topic alone that headlines name is a story, and one that is counted keeps its figures', () => {
    expect(asked('the ferry').laid?.order).toBe('newest')
    expect(asked('moorings').laid).toBeUndefined()
    const counted = answer(questionFrom('homes', viewOf(oakford).known()), viewOf(oakford))
    expect(counted.laid).toBeUndefined()
  })

  it('stands in a timeline as well', () => {
    const question = questionFrom('what happened in December?', { today, ...view.known() })
    const { timeline } = timelineOn(question, view)
    expect(timeline.dated.map(({ from }) => from)).toEqual(
      expect.arrayContaining(['2031-12-03', '2031-12-18']),
    )
    const topic = timelineOn(questionFrom('tell me about the ferry', { today, ...view.known() }), view)
    expect(topic.timeline.dated.length).toBeGreaterThan(1)
    expect(topic.found.question.text).toBe('tell me about the ferry')
  })
})

describe('Who somebody is', () => {
  it('is said by the words that say so, the plainest first, of one office the newest', () => {
    const found = asked('who is Olaf Brenn?')
    expect(found).toMatchObject({ kind: 'quoted', laid: { order: 'plainest' } })
    if (found.kind === 'silent') return
    const bold = found.quotes.map(({ article, highlights }) =>
      highlights.map(({ start, end }) => article.text.slice(start, end)),
    )
    expect(bold).toEqual([['the former harbour master of Lund'], ['The harbour master']])
  })

  it('is found where articles leave out the office asked with', () => {
    expect(asked('who is Premier Roe?').laid?.order).toBe('plainest')
  })

  it('and who is introduced nowhere is left to the search', () => {
    expect(asked('who is Rolf Askim?').laid).toBeUndefined()
    expect(asked('who is the harbour master?').laid).toBeUndefined()
  })

  it.each([
    ['Premier Ana Roe did not come.', 'Ana Roe', 'Premier'],
    ['Premier Ana Roe did not come.', 'roe', 'Premier'],
    ['It was the Tarnian finance minister Ana Roe who came.', 'Roe', 'the Tarnian finance minister'],
    ['Ana Roe, 52, a nurse from Lund, saw it.', 'Ana Roe', 'a nurse'],
    ['The gate was shut, said Ana Roe, who runs the weir.', 'Ana Roe', 'who runs the weir'],
    ['The mayor of Lund, Ana Roe, resigned.', 'Roe', 'The mayor of Lund'],
    ['Ana Roe is a lawyer from Velm who was born in Karn.', 'Ana Roe', 'a lawyer'],
    [
      'A court jailed the former head of the river office, Ana Roe, for a year.',
      'Roe',
      'the former head of the river office',
    ],
    ["Tarnia's intelligence chief, Ana Roe, left.", 'Roe', "Tarnia's intelligence chief"],
    ['So said Park Sun-won, a lawmaker.', 'Park Sun-won', 'a lawmaker'],
    ["Tarnia's River Office (TRO) said so.", 'the TRO', "Tarnia's River Office"],
    ['The Oak Guard is a force of volunteers.', 'the Oak Guard', 'a force of volunteers'],
  ])('"%s" says who %s is', (text, called, says) => {
    const found = introducedIn(text, called, !/Guard|TRO/.test(called))
    expect(found && text.slice(found.by.start, found.by.end)).toBe(says)
  })

  it.each([
    ['Ana Roe said that the mayor had left.', 'Ana Roe'],
    ['Ana Roe, according to the mayor, had left.', 'Ana Roe'],
    ['Ana Roe, asks the court to free her.', 'Ana Roe'],
    ['For Ana Roe, the chance to leave was gone.', 'Ana Roe'],
    ['Ana Roe is the latest to leave.', 'Ana Roe'],
    ['The jury of the Ana Roe Prize, a group of nine, met.', 'Ana Roe'],
    ['On Monday Ana Roe left.', 'Ana Roe'],
    ['The mayor met Roe.', 'Roe'],
    ['', 'Roe'],
  ])('"%s" does not say who %s is', (text, called) => expect(introducedIn(text, called, true)).toBeNull())
})

describe('Whatever is laid out', () => {
  it('is made of whole sentences of the articles, each shown once', () => {
    for (const text of ["what's new?", 'tl;dr', 'what happened in December?', 'tell me about the ferry']) {
      const found = asked(text)
      if (found.kind === 'silent') return expect.unreachable(text)
      const all = [...found.quotes, ...found.more]
      const places = all.map(({ article, start }) => `${article.id} ${start}`)
      expect(new Set(places).size).toBe(places.length)
      for (const quote of all) expect(words(quote)).toMatch(/^[\p{Lu}"].*[.!?"]$/su)
    }
  })

  it('does not hang on the order in which articles were taken in', () => {
    for (const text of ["what's new?", 'tl;dr', 'what happened in December?', 'who is Olaf Brenn?'])
      expect(shown(asked(text, viewOf(lund.toReversed())))).toEqual(shown(asked(text)))
  })

  it('an empty shelf has nothing, and any topic may be asked for', () => {
    for (const text of ["what's new?", 'tl;dr', 'what happened today?', 'who is Ana Roe?'])
      expect(asked(text, viewOf([])).kind).toBe('silent')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (topic) => {
        expect(asked(`any updates on ${topic}`).question.text).toContain(topic)
      }),
      { numRuns: 50 },
    )
  })
})
