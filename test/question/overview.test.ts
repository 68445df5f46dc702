import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionFrom } from '../../src/question/from.ts'
import type { Overview } from '../../src/question/question.ts'

const context = { today: '2025-06-02', newest: '2025-06-01', sources: ['Oakford Ledger', 'Reuters'] }
const read = (text: string, previous?: string) =>
  questionFrom(text, {
    ...context,
    previous: previous === undefined ? null : questionFrom(previous, context),
  })

describe('A question after the state of things', () => {
  const asked: readonly (readonly [string, Overview['wants'], string | null])[] = [
    ['latest', 'newest', null],
    ['Latest?', 'newest', null],
    ["what's new?", 'newest', null],
    ['whats new', 'newest', null],
    ['what is the latest', 'newest', null],
    ['hey, can you tell me the latest news please?', 'newest', null],
    ['any updates?', 'newest', null],
    ['what did I miss?', 'newest', null],
    ['top stories', 'newest', null],
    ['how is the inquiry going?', 'newest', 'the inquiry'],
    ['did anything happen in Oakford today?', 'events', 'Oakford'],
    ['what has changed since May?', 'events', null],
    ['what were the main events?', 'events', null],
    ['I want to know more about the dam', 'about', 'the dam'],
    ["what's the story here?", 'about', null],
    ['what do we know so far?', 'about', null],
    ['who is this Brandt guy?', 'who', 'Brandt'],
    ['bring me up to date', 'newest', null],
    ['any updates on the mill bridge?', 'newest', 'the mill bridge'],
    ['news about Oakford', 'newest', 'Oakford'],
    ['Oakford news', 'newest', 'Oakford'],
    ['what is going on with the dam right now?', 'newest', 'the dam'],
    ["what's the situation in Oakford", 'newest', 'Oakford'],
    ['what happened?', 'events', null],
    ['what happened today?', 'events', null],
    ['What happened this week?', 'events', null],
    ['what happened in December?', 'events', null],
    ['what happened on 4 May 2025', 'events', null],
    ['what happened between 4 and 9 May?', 'events', null],
    ['what has happened since 1 May?', 'events', null],
    ['what happened in Oakford in May?', 'events', 'Oakford'],
    ["today's news", 'events', null],
    ['news from yesterday', 'events', null],
    ['key events of May 2025', 'events', null],
    ['timeline of the flood', 'events', 'the flood'],
    ['give me a timeline', 'events', null],
    ['tell me about the flood', 'about', 'the flood'],
    ['Tell me everything you know about Harrow dam', 'about', 'Harrow dam'],
    ['what is this about?', 'about', null],
    ["what's it all about", 'about', null],
    ['what are the articles about?', 'about', null],
    ['what do you know?', 'about', null],
    ['what do you know about the dam?', 'about', 'the dam'],
    ['what is known about the prisoners?', 'about', 'the prisoners'],
    ['do you have anything on the festival?', 'about', 'the festival'],
    ['the flood', 'about', 'the flood'],
    ['mill bridge', 'about', 'mill bridge'],
    ['explain the flood', 'about', 'the flood'],
    ['summarise', 'about', null],
    ['tl;dr', 'about', null],
    ['TLDR please', 'about', null],
    ['give me a short summary of the flood', 'about', 'the flood'],
    ['summarize the news', 'about', null],
    ['who is Ilse Brandt?', 'who', 'Ilse Brandt'],
    ["who's brandt", 'who', 'brandt'],
    ['what is the Oak Guard?', 'who', 'the Oak Guard'],
  ]
  it.each(asked)('"%s" wants what is %s of %s', (text, wants, topic) =>
    expect(read(text).overview).toMatchObject({ wants, topic }),
  )

  it.each(asked.filter(([text]) => !/^(?:the flood|mill bridge|.* news)$/i.test(text)))(
    '"%s", asked at length, wants the same',
    (text, wants, topic) => {
      const long = `${text.replace(/\?$/, '')} for me please, so far and right now, thank you`
      expect(read(long.replace(', so far and', ' so far')).overview).toMatchObject({ wants, topic })
    },
  )

  it.each([
    'how many people were killed?',
    'what is the latest death toll?',
    'latest figures',
    'what happened to the bridge?',
    'tell me when the dam broke',
    'tell me about how many were hurt',
    'who is the mayor?',
    'who is the mayor of Oakford?',
    'who was killed?',
    'who is to blame?',
    "what is the mayor's name?",
    'what is the Oak Guard doing in Lund?',
    'what is a weir?',
    'what news did the mayor bring?',
    'casualties',
    'share price',
    'who opened the dam?',
    'treaty ratified',
    'why did it happen?',
    'what did the mayor say about the flood?',
    'news about the dam, according to the mayor?',
    'more than 30 were hurt',
    '42',
    'the',
  ])('"%s" asks for a fact', (text) => expect(read(text).overview?.bare ?? true).toBe(true))

  it('a sum of all there is is asked for, and no topic of that name', () => {
    expect(read('sum it up').overview).toMatchObject({ sums: true, topic: null })
    expect(read('summarise everything').overview).toMatchObject({ sums: true, topic: null })
    expect(read('tell me about it').overview).toMatchObject({ sums: false, topic: null })
  })

  it.each([
    ['latest from the Oakford Ledger', 'newest', null],
    ['what does the Oakford Ledger say about the bridge?', 'about', 'the bridge'],
    ['news from Reuters on the dam', 'newest', 'the dam'],
  ])('"%s" is asked of the paper that it names', (text, wants, topic) => {
    const { overview, sources, filters } = read(text)
    expect(overview).toMatchObject({ wants, topic })
    expect(sources).toHaveLength(1)
    expect(filters.speaker).toBeNull()
  })

  it('the time asked for is that of the question', () => {
    expect(read('what happened in May?').period).toEqual({ from: '2025-05-01', to: '2025-05-31' })
    expect(read('what happened yesterday?').period).toEqual({ from: '2025-06-01', to: '2025-06-01' })
    expect(read('what happened before May 2025?').period).toEqual({ from: null, to: '2025-04-30' })
    expect(read('what happened after 9 May 2025?').period).toEqual({ from: '2025-05-10', to: null })
    expect(read('what happened since 9 May 2025?').period).toEqual({ from: '2025-05-09', to: null })
    expect(read("what's new?").period).toBeNull()
  })

  it('where today is not known, the newest article is from today', () => {
    const { period } = questionFrom('what happened today?', { newest: '2025-06-01' })
    expect(period).toEqual({ from: '2025-06-01', to: '2025-06-01' })
  })

  it('a month without its year is the last one that old articles may tell of', () => {
    const old = { today: '2027-11-20', newest: '2026-01-24' }
    expect(questionFrom('what happened in December?', old).period?.from).toBe('2025-12-01')
    expect(questionFrom('what happened in December 2026?', old).period?.from).toBe('2026-12-01')
    expect(questionFrom('what happened last month?', old).period?.from).toMatch(/^2027-/)
    const fresh = { today: '2026-02-20', newest: '2026-01-24' }
    expect(questionFrom('what happened in February?', fresh).period?.from).toBe('2026-02-01')
  })

  it.each([
    ['tell me about the flood', 'and the bridge?', 'tell me about the bridge'],
    ['tell me about the flood', 'any updates?', 'any updates (flood)?'],
    ['tell me about the flood', 'what happened next?', 'what happened next (flood)?'],
    ['tell me about the flood', 'who did it?', 'who did it (flood)?'],
    ['what happened today?', 'and yesterday?', 'what happened yesterday?'],
    ['what happened in May?', 'and in June?', 'what happened in June?'],
    ["what's new?", 'and yesterday?', "what's new yesterday?"],
    ['how many people were rescued at Lund?', 'any news?', 'any news (people rescued Lund)?'],
    ['who is Ana Roe?', 'and Pavel Orlenko?', 'who is Pavel Orlenko?'],
    ['who is Ana Roe?', 'tell me more about her', 'tell me more about her (Ana Roe)?'],
  ])('"%s" and then "%s" asks "%s"', (before, text, whole) => expect(read(text, before).text).toBe(whole))

  it('what a question kept of the one before is its topic', () => {
    expect(read('any updates?', 'tell me about the flood').overview).toMatchObject({ topic: 'flood' })
    expect(read('any news?', 'how many were rescued at Lund?').overview?.topic).toBe('rescued Lund')
    expect(read("what's new?", 'tell me about the flood').overview?.topic).toBeNull()
  })

  it('any text is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const whole of [
          text,
          `what's new about ${text}`,
          `what happened ${text} in May`,
          `who is ${text}`,
        ])
          expect(read(whole).text).toBe(whole)
      }),
    )
  })

  it('a long text is read at once', () => {
    for (const piece of ['what is ', 'news on ', ' in May', 'the all ', "what's "]) {
      const begun = performance.now()
      read(piece.repeat(2000))
      expect(performance.now() - begun).toBeLessThan(2000)
    }
  })
})

describe('Words of its own are not asked of the bot', () => {
  it.each([
    'summarise in your own words',
    'summarise it in French',
    'explain the flood in simple terms',
    'summarize everything in three bullet points',
    'what do you think?',
    "what's your opinion on the dam?",
    'write a poem about the flood',
    'write a summary of the flood',
    'rephrase that',
  ])('"%s" is declined', (text) => {
    const { unaskable, overview } = read(text)
    expect([unaskable, overview]).toEqual(['command', null])
  })

  it.each([
    'summarise',
    'tl;dr',
    'summarise the flood',
    'what did the mayor think?',
    'explain the flood',
    'what do you know about the dam?',
    'describe the bridge',
  ])('"%s" is not', (text) => expect(read(text).unaskable).toBeNull())
})
