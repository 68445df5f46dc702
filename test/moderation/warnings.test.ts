import { describe, expect, test } from 'vitest'
import { previewOf } from '../../src/moderation/draft/preview.ts'
import { warningsFor } from '../../src/moderation/draft/warnings.ts'
import { english } from '../../src/render/words/english.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'
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

const warn = (draft = draftOf(), view = viewOf()): string => warningsFor(draft, view, today, words).join('\n')

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
  ])('%s', (_, warnings, expected) => expect(warnings).toMatch(expected))
})

describe('and not of', () => {
  test('an article with all its fields', () => expect(warn()).toBe(''))
  test('other articles on the shelf', () => expect(warn(draftOf(), viewOf(articleOf('a', other)))).toBe(''))
  test('the article that is edited', () =>
    expect(warn(draftOf({}, { edits: { id: 'a', version: 1 } }), viewOf(articleOf('a')))).toBe(''))
  test('a report about a translator', () =>
    expect(
      warn(draftOf({ text: `${report}\n\nThe words of the mayor were translated by her sister.` })),
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
