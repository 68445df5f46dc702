import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { Library } from '../../src/library/library.ts'
import { previewOf } from '../../src/moderation/draft/preview.ts'
import { warningsFor } from '../../src/moderation/draft/warnings.ts'
import { english } from '../../src/render/words/english.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { articleOf, draftOf, report } from './fixtures.ts'

const words = english('en-GB')
const today = '2031-05-06'
const viewOf = (...articles: readonly ReturnType<typeof articleOf>[]): ShelfView => {
  const shelf = new Shelf()
  for (const article of articles) shelf.add(article)
  return new ShelfView(shelf)
}
const other = `The council of Elmford voted on Monday for a new bridge, which will cost four million and be ready in three years.

Traders on the old quay fear for their custom while the road is closed, and asked for a ferry in the meantime.`

const warn = async (draft = draftOf(), view = viewOf()): Promise<string> =>
  (await warningsFor(draft, view, today, words)).join('\n')

describe('a moderator is warned of', () => {
  test.each([
    ['no date', warn(draftOf({ published: null })), /No date was found/],
    [
      'a date to come',
      warn(draftOf({ published: { date: '2031-06-01', basis: 'metadata' } })),
      /has not come yet/,
    ],
    ['no publisher', warn(draftOf({ source: null })), /No publisher/],
    [
      'the same text',
      warn(draftOf(), viewOf(articleOf('a'))),
      /same text is on the shelf already: River rises in Oakford, Oakford Ledger/,
    ],
    [
      'nearly the same text',
      warn(
        draftOf({ text: `${report}\n\nBy the evening the water had begun to fall at the upper lock.` }),
        viewOf(articleOf('a')),
      ),
      /Nearly|same text/,
    ],
    [
      'the same agency’s report in another paper',
      warn(draftOf({ agency: 'Reuters', source: 'Elmford Star' }), viewOf(articleOf('a'))),
      /same Reuters report as River rises in Oakford, Oakford Ledger/,
    ],
    [
      'sentences that stand in other articles too',
      warn(
        draftOf({ source: 'Elmford Star', text: `${report}\n\n${other}` }),
        viewOf(articleOf('a'), articleOf('b')),
      ),
      /[2-9] of its [4-9] sentences also stand in River rises in Oakford, Oakford Ledger and 1 other article/,
    ],
    ['a paywall', warn(draftOf({}, { notes: ['paywall'] })), /stops at a paywall/],
    ['another language', warn(draftOf({}, { language: 'de', notes: ['not English'] })), /not in English/],
    [
      'a text that says it was translated by a machine',
      warn(draftOf({}, { dropped: ['This article was automatically translated.'] })),
      /translated by a machine/,
    ],
    [
      'a link through a translator',
      warn(draftOf({ url: 'https://ledger-example.translate.goog/a' })),
      /translation service/,
    ],
    [
      'English with hardly an article in it',
      warn(
        draftOf({
          text: 'County said that river took homes in town on Sunday after rain in hills above town. '.repeat(
            10,
          ),
        }),
      ),
      /reads like a machine translation/,
    ],
  ])('%s', async (_, warnings, expected) => expect(await warnings).toMatch(expected))
})

describe('and not of', () => {
  test('an article with all its fields', async () => expect(await warn()).toBe(''))
  test('other articles on the shelf', async () =>
    expect(await warn(draftOf(), viewOf(articleOf('a', other)))).toBe(''))
  test('the article that is edited', async () =>
    expect(await warn(draftOf({}, { edits: { id: 'a', version: 1 } }), viewOf(articleOf('a')))).toBe(''))
  test('a report about a translator', async () =>
    expect(
      await warn(draftOf({ text: `${report}\n\nThe words of the mayor were translated by her sister.` })),
    ).toBe(''))
})

describe('the preview shows what will be stored', () => {
  test('fields with where each came from, how many sentences, the first and the last paragraph', () => {
    const preview = previewOf(draftOf({ agency: 'Reuters' }), ['a warning'], words)
    expect(preview).toMatchObject({ title: 'River rises in Oakford', sentences: 4, warnings: ['a warning'] })
    expect(preview.facts).toEqual([
      'Source: Oakford Ledger (from the page)',
      'Agency: Reuters',
      'Published: 5 May 2031 (date from the page’s metadata)',
      'Link: https://ledger.example/river (from the link)',
    ])
    expect(preview.first).toBe(report.split('\n\n')[0])
    expect(preview.last).toBe(report.split('\n\n').at(-1))
  })

  test('an unknown date is called unknown', () =>
    expect(previewOf(draftOf({ published: null }), [], words).facts).toContain('Published: date unknown'))
})

describe('SAFETY, a draft that takes long to compare', () => {
  test('of one sentence said thousands of times, or its words in any order, lets others have their turn', async () => {
    const said = 'The swollen river reached seven wooden houses beside Oakford bridge. '
    const turned = (at: number): string => {
      const words = said.trim().split(' ')
      return `${[...words.slice(at % 9), ...words.slice(0, at % 9)].join(' ')} `
    }
    const texts = [said.repeat(2500), Array.from({ length: 2500 }, (_, at) => turned(at)).join('')]
    for (const text of texts) {
      let turns = 0
      let isDone = false
      const others = (async () => {
        for (; !isDone; turns++) await setImmediate()
      })()
      const warned = await warn(draftOf({ text }), viewOf(articleOf('a', text)))
      expect(warned).toMatch(/same text is on the shelf|2,500 of its 2,500 sentences/)
      isDone = true
      await others
      expect(turns).toBeGreaterThan(100)
    }
  })

  test('leaves no words behind: however many drafts are shown, the vocabulary stays small', async () => {
    const library = new Library([], openSqlite(':memory:'), {
      bytes: Number.POSITIVE_INFINITY,
      mostWords: 60,
    })
    for (let n = 0; n < 100; n++) {
      await warn(draftOf({ text: `Xa${n}ba xe${n}be xi${n}bi xo${n}bo xu${n}bu.` }), await library.view('a'))
      await setImmediate()
    }
    expect((await library.view('a')).vocabulary.size).toBeLessThan(100)
  })
})
