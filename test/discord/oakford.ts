import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import type { Call, Services } from '../../src/command/command.ts'
import { wordsFor } from '../../src/render/words/languages.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'
import { Vocabulary } from '../../src/shelf/vocabulary.ts'

/** An article of the invented story. */
export const article = (
  id: string,
  source: string,
  date: string | null,
  title: string,
  text: string,
  shelf = 'corpus',
): Article =>
  articleFrom({
    id,
    shelf,
    source,
    title,
    text,
    url: `https://${id}.example/flood`,
    published: date === null ? null : { date, basis: 'stated' },
  })

/** An invented story: the river at Oakford. */
export const oakford: readonly Article[] = [
  article(
    'ledger',
    'Oakford Ledger',
    '2025-05-05',
    'River takes homes in Oakford',
    [
      'The river left its bed on Sunday night.',
      'The flood destroyed at least 210 homes in Oakford, the county said.',
      'Mayor Lena Brandt said the town would rebuild.',
      'Schools stay closed until Thursday.',
      'Volunteers filled sandbags along the old bridge through the night.',
      'The water was falling by the morning.',
      'Engineers are to inspect the dam next week.',
      'A shelter opened in the town hall.',
      'Trains between Oakford and Millbrook did not run.',
      'The county asked people to boil water.',
    ].join('\n\n'),
  ),
  article(
    'herald',
    'Millbrook Herald',
    '2025-05-09',
    'Count of flooded homes rises',
    [
      'The flood destroyed 260 homes in Oakford, the governor said on Friday.',
      'Two bridges were closed after the flood in Oakford.',
      'The governor promised money for every flooded home.',
    ].join('\n\n'),
  ),
  article(
    'notes',
    'Valley Notes',
    null,
    'What the flood left',
    'Some homes in Oakford stood in water for a week.\n\nThe flood spared the homes on the hill.',
  ),
]

/** Services over the invented story; `own` puts further articles on the shelf of one server. */
export const servicesOver = (
  articles: readonly Article[] = oakford,
  own: ReadonlyMap<string, readonly Article[]> = new Map(),
): Services => {
  const vocabulary = new Vocabulary()
  const shelfOf = (some: readonly Article[]): Shelf => {
    const shelf = new Shelf(vocabulary)
    for (const one of some) shelf.add(one)
    return shelf
  }
  const corpus = shelfOf(articles)
  const shelves = new Map([...own].map(([server, some]) => [server, shelfOf(some)]))
  return {
    view: async (server) => {
      const shelf = server === null ? undefined : shelves.get(server)
      return shelf === undefined ? new ShelfView(corpus) : new ShelfView(corpus, shelf)
    },
    today: () => '2025-05-10',
  }
}

/** A call as any way in makes it. */
export const callOf = (more: Partial<Call> = {}): Call => ({
  server: 'server',
  channel: 'channel',
  user: 'user',
  locale: 'en-US',
  words: wordsFor('en-US'),
  options: {},
  may: { moderate: false },
  previous: null,
  services: servicesOver(),
  ...more,
})

/** An article on one server's own shelf. */
export const ownArticle = (server: string, id: string, text: string): Article =>
  article(id, 'Own Paper', '2025-05-06', `Notes of ${id}`, text, server)
