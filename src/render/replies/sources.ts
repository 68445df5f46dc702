import { bucketsOf, countIn, type Holding } from '../../lookup/sources.ts'
import type { Searched } from '../../shelf/searched.ts'
import type { Block, Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import type { Picture } from './figures.ts'
import { pageOf, turnsOf } from './pages.ts'

/** Sources on a page, and in the chart. */
export const sourcesOnPage = 15
/** Columns of time that fit across a phone. */
export const columnsAtMost = 7

const lineOf = (holding: Holding, { lookup, calendar, sourceUnknown }: Words): string => {
  const { source, articles, sentences, undated, first, last } = holding
  const parts = [
    lookup.holding(source ?? sourceUnknown, articles, sentences),
    ...(first === null || last === null ? [] : [calendar.range(first, last)]),
    ...(undated === 0 ? [] : [lookup.undatedArticles(undated)]),
  ]
  return parts.join(', ')
}

/** The chart of sources in words: how many articles of each source fall into each stretch of time. */
export const sourcesInWords = (holdings: readonly Holding[], { lookup, sourceUnknown }: Words): string => {
  const buckets = bucketsOf(holdings, columnsAtMost)
  const lines = holdings.map((holding) => {
    const counts = [
      ...buckets.map((bucket) => [lookup.bucket(bucket.value), countIn(holding, bucket)] as const),
      [lookup.undatedColumn, holding.undated] as const,
    ]
    const said = counts.filter(([, n]) => n > 0).map(([name, n]) => `${n} (${name})`)
    return `${holding.source ?? sourceUnknown}: ${said.join(', ')}`
  })
  return `${lookup.articlesBySource}. ${lines.join('; ')}.`
}

/** What is on the shelf, by source: the chart by month, then a line for each. */
export const replyToSources = (
  holdings: readonly Holding[],
  searched: Searched,
  { page, picture }: { readonly page: number; readonly picture: Picture | null },
  words: Words,
): Reply => {
  const heading: Block = { kind: 'heading', text: words.lookup.onTheShelf }
  if (holdings.length === 0)
    return { blocks: [heading, { kind: 'text', text: words.lookup.emptyShelf }], actions: [], private: false }
  const shown = pageOf(holdings, sourcesOnPage, page)
  return {
    blocks: [
      heading,
      { kind: 'note', text: words.searched(searched) },
      ...(picture === null ? [] : [{ kind: 'picture', name: 'sources.png', ...picture } as const]),
      { kind: 'list', items: shown.shown.map((holding) => lineOf(holding, words)) },
      ...(shown.pages === 1 ? [] : [{ kind: 'note', text: words.page(shown.page, shown.pages) } as const]),
    ],
    actions: turnsOf(shown, 'sources', {}, words),
    private: false,
  }
}
