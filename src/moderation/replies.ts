import type { Article } from '../article/article.ts'
import type { Action, Block, Reply } from '../render/reply.ts'
import { type Happening, lineOf } from './history.ts'
import { rowOf } from './list.ts'
import { pagesOf } from './pages.ts'
import type { Preview } from './preview.ts'
import type { Done } from './save.ts'

/** What moderators see is for them alone. */
const reply = (blocks: readonly Block[], actions: readonly Action[] = []): Reply => ({
  blocks,
  actions,
  private: true,
})

/** A button of words. */
export const button = (
  id: string,
  label: string,
  data: unknown,
  style: 'plain' | 'primary' | 'danger' = 'plain',
): Action => ({ kind: 'button', id, label, data, style })

const text = (words: string): Block => ({ kind: 'text', text: words })
const note = (words: string): Block => ({ kind: 'note', text: words })
const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }]

/** A change that was made, with Undo; or why none was made. */
export const replyToDone = (done: Done): Reply => {
  if (done.kind === 'refused') return reply([text(done.reason)])
  return reply([text(done.words)], done.undo === null ? [] : [button('undo', 'Undo', done.undo)])
}

const someOf = (items: readonly string[], most: number): readonly string[] =>
  items.length <= most ? items : [...items.slice(0, most), `and ${items.length - most} more`]

const droppedBlocks = (dropped: readonly string[]): readonly Block[] =>
  dropped.length === 0
    ? []
    : [
        note(
          `Left out: ${dropped.length} ${dropped.length === 1 ? 'line' : 'lines'} beside the article, such as`,
        ),
        ...list(
          someOf(
            dropped.map((line) => line.slice(0, 120).toWellFormed()),
            5,
          ),
        ),
      ]

/** What will be stored, before it is: and the buttons that decide. `difference` is that to what stands, for an edit. */
export const replyToPreview = (
  preview: Preview,
  actions: readonly Action[],
  difference: readonly string[] = [],
): Reply =>
  reply(
    [
      { kind: 'heading', text: preview.title ?? 'An article without title' },
      ...list(preview.facts),
      ...(preview.warnings.length === 0
        ? []
        : [text('Please look at this first:'), ...list(preview.warnings)]),
      ...(difference.length === 0 ? [] : [text('What changes:'), ...list(someOf(difference.map(cut), 12))]),
      { kind: 'rule' },
      note(`${preview.sentences} ${preview.sentences === 1 ? 'sentence' : 'sentences'}. It begins:`),
      text(preview.first),
      ...(preview.last === '' ? [] : [note('and ends:'), text(preview.last)]),
      ...droppedBlocks(preview.dropped),
    ],
    actions,
  )

const cut = (line: string): string =>
  line.length <= 400 ? line : `${line.slice(0, 400).toWellFormed()} (and more)`

const happeningBlocks = (happening: Happening): readonly Block[] => [
  text(lineOf(happening)),
  note(`by ${happening.who.by}`),
  ...list(someOf(happening.difference.map(cut), 8)),
]

/** Everything that happened to an article, the newest ten things of it. */
export const replyToHistory = (name: string, history: readonly Happening[]): Reply =>
  reply([
    { kind: 'heading', text: name },
    ...history.slice(0, 10).flatMap(happeningBlocks),
    ...(history.length > 10 ? [note(`and ${history.length - 10} earlier changes`)] : []),
  ])

const turning = (id: string, page: number, pages: number, data: object): readonly Action[] => [
  ...(page > 0 ? [button(id, 'Previous page', { ...data, page: page - 1 })] : []),
  ...(page < pages - 1 ? [button(id, 'Next page', { ...data, page: page + 1 })] : []),
]

/** One page of a stored article, word for word. */
export const replyToShow = (article: Article, page: number): Reply => {
  const pages = pagesOf(article.text)
  const at = Math.max(0, Math.min(page, pages.length - 1))
  const span = pages[at]
  const facts = [
    article.source ?? 'no publisher',
    ...(article.agency === null ? [] : [article.agency]),
    article.published?.date ?? 'date unknown',
    `version ${article.version}`,
    ...(article.url === null ? [] : [article.url]),
  ]
  return reply(
    [
      { kind: 'heading', text: article.title ?? 'An article without title' },
      note(facts.join(' · ')),
      ...(span === undefined
        ? []
        : [{ kind: 'passage', passage: { ...span, article, highlights: [] } } as const]),
      ...(pages.length > 1 ? [note(`page ${at + 1} of ${pages.length}`)] : []),
    ],
    turning('article.show', at, pages.length, { id: article.id, version: article.version }),
  )
}

/** So many articles stand on one page of a list. */
const perPage = 15

/** One page of a list of articles. `data` is what the buttons need to make the list again. */
export const replyToList = (articles: readonly Article[], page: number, data: object): Reply => {
  if (articles.length === 0) return reply([text('There is no article that fits on this server’s own shelf.')])
  const pages = Math.ceil(articles.length / perPage)
  const at = Math.max(0, Math.min(page, pages - 1))
  const shown = articles.slice(at * perPage, (at + 1) * perPage)
  return reply(
    [
      { kind: 'heading', text: `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}` },
      ...list(shown.map(rowOf)),
      ...(pages > 1 ? [note(`page ${at + 1} of ${pages}`)] : []),
    ],
    turning('article.list', at, pages, data),
  )
}

/** Lines under a heading. */
export const replyOfLines = (
  heading: string,
  lines: readonly string[],
  actions: readonly Action[] = [],
): Reply => reply([{ kind: 'heading', text: heading }, ...list(lines)], actions)
