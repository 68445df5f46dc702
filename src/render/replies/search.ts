import { quoteAt } from '../../lookup/quote.ts'
import type { Matches, Order } from '../../lookup/search/find.ts'
import type { Search } from '../../lookup/search/search.ts'
import type { Block, Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { pageOf, turnsOf } from './pages.ts'
import { quoteBlock } from './quote.ts'

/** Sentences on a page. */
const onPage = 6

/** How a look-up was typed and read. */
export type Looked = { readonly typed: string; readonly search: Search; readonly order: Order }

const limits = ({ filters }: Search, { lookup, calendar }: Words): string | null => {
  const day = (iso: string | null): string | null => (iso === null ? null : calendar.day(iso))
  return lookup.limited(filters.source, day(filters.since), day(filters.until))
}

const noteOf = (looked: Looked, { found, more }: Matches, page: string | null, words: Words): string =>
  [
    more ? words.lookup.foundFirst(found.length) : words.lookup.found(found.length),
    words.lookup.orders[looked.order],
    limits(looked.search, words),
    page,
  ]
    .filter((part) => part !== null)
    .join(' · ')

const nothing = (looked: Looked, { unknown }: Matches, words: Words): readonly Block[] => {
  const { lookup } = words
  const limited = limits(looked.search, words)
  return [
    { kind: 'text', text: unknown.length > 0 ? lookup.unknownWords(unknown) : lookup.foundNothing },
    ...(limited === null ? [] : [{ kind: 'note', text: limited } as const]),
  ]
}

/** A page of the sentences that a look-up found, each with what was looked for in bold. */
export const replyToSearch = (looked: Looked, matches: Matches, page: number, words: Words): Reply => {
  const heading: Block = { kind: 'heading', text: looked.typed }
  const { found } = matches
  if (found.length === 0)
    return { blocks: [heading, ...nothing(looked, matches, words)], actions: [], private: false }
  const shown = pageOf(found, onPage, page)
  return {
    blocks: [
      heading,
      {
        kind: 'note',
        text: noteOf(looked, matches, shown.pages === 1 ? null : words.page(shown.page, shown.pages), words),
      },
      ...shown.shown.map((match) => quoteBlock(quoteAt(match, match.hits), words)),
    ],
    actions: turnsOf(shown, 'search', { words: looked.typed, order: looked.order }, words),
    private: false,
  }
}
