import type { Article } from '../article/article.ts'
import { nameOf } from '../article/name.ts'
import type { Action, Block, Reply } from '../render/reply.ts'
import { refusalIn } from '../render/words/refusals.ts'
import type { Words } from '../render/words/words.ts'
import { type Happening, lineOf, mostTold } from './changes/history.ts'
import type { Done } from './changes/save.ts'
import { whoIn } from './changes/told.ts'
import type { Preview } from './draft/preview.ts'
import { rowOf } from './list.ts'
import { pagesOf } from './pages.ts'

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
export const replyToDone = (done: Done, words: Words): Reply => {
  if (done.kind === 'refused') return reply([text(refusalIn(words.refusals, done.reason))])
  const undo = done.undo === null ? [] : [button('undo', words.desk.buttons.undo, done.undo)]
  return reply([text(done.says(words))], undo)
}

/** The first of many lines, and how many more there are. */
export const someOf = (items: readonly string[], most: number, { desk }: Words): readonly string[] =>
  items.length <= most ? items : [...items.slice(0, most), desk.preview.more(items.length - most)]

const droppedBlocks = (dropped: readonly string[], words: Words): readonly Block[] => {
  if (dropped.length === 0) return []
  const lines = dropped.map((line) => line.slice(0, 120).toWellFormed())
  return [note(words.desk.preview.leftOut(dropped.length)), ...list(someOf(lines, 5, words))]
}

const cut = (line: string, { desk }: Words): string =>
  line.length <= 400 ? line : `${line.slice(0, 400).toWellFormed()} ${desk.preview.andMore}`

const shortLines = (lines: readonly string[], most: number, words: Words): readonly Block[] =>
  list(
    someOf(
      lines.map((line) => cut(line, words)),
      most,
      words,
    ),
  )

/** What will be stored, before it is: and the buttons that decide. `difference` is that to what stands, for an edit. */
export const replyToPreview = (
  preview: Preview,
  actions: readonly Action[],
  words: Words,
  difference: readonly string[] = [],
): Reply => {
  const { desk } = words
  const { lookFirst, changes, begins, ends } = desk.preview
  return reply(
    [
      { kind: 'heading', text: preview.title ?? desk.untitled },
      ...list(preview.facts),
      ...(preview.warnings.length === 0 ? [] : [text(lookFirst), ...list(preview.warnings)]),
      ...(difference.length === 0 ? [] : [text(changes), ...shortLines(difference, 12, words)]),
      { kind: 'rule' },
      note(begins(preview.sentences)),
      text(preview.first),
      ...(preview.last === '' ? [] : [note(ends), text(preview.last)]),
      ...droppedBlocks(preview.dropped, words),
    ],
    actions,
  )
}

const happeningBlocks = (happening: Happening, words: Words): readonly Block[] => [
  text(lineOf(happening, words)),
  note(words.shelf.history.by(whoIn(happening.who.by, words))),
  ...shortLines(happening.difference, 8, words),
]

/** Everything that happened to an article, the newest things of it. */
export const replyToHistory = (name: string, history: readonly Happening[], words: Words): Reply =>
  reply([
    { kind: 'heading', text: name },
    ...history.slice(0, mostTold).flatMap((one) => happeningBlocks(one, words)),
    ...(history.length > mostTold ? [note(words.shelf.history.earlier(history.length - mostTold))] : []),
  ])

/** The buttons that turn a page. */
export const turning = (
  id: string,
  page: number,
  pages: number,
  data: object,
  { lookup }: Words,
): readonly Action[] => [
  ...(page > 0 ? [button(id, lookup.previousPage, { ...data, page: page - 1 })] : []),
  ...(page < pages - 1 ? [button(id, lookup.nextPage, { ...data, page: page + 1 })] : []),
]

/** One page of a stored article, word for word. */
export const replyToShow = (article: Article, page: number, words: Words): Reply => {
  const pages = pagesOf(article.text)
  const at = Math.max(0, Math.min(page, pages.length - 1))
  const span = pages[at]
  const facts = [
    article.source ?? words.desk.noPublisher,
    ...(article.agency === null ? [] : [article.agency]),
    article.published === null ? words.dateUnknown : words.calendar.day(article.published.date),
    words.shelf.history.version(article.version),
    ...(article.url === null ? [] : [article.url]),
  ]
  return reply(
    [
      { kind: 'heading', text: nameOf(article) },
      note(facts.join(' · ')),
      ...(span === undefined
        ? []
        : [{ kind: 'passage', passage: { ...span, article, highlights: [] } } as const]),
      ...(pages.length > 1 ? [note(words.page(at + 1, pages.length))] : []),
    ],
    turning('article.show', at, pages.length, { id: article.id, version: article.version }, words),
  )
}

/** So many articles stand on one page of a list. */
const perPage = 15

/** One page of a list of articles. `data` is what the buttons need to make the list again. */
export const replyToList = (
  articles: readonly Article[],
  page: number,
  data: object,
  words: Words,
): Reply => {
  if (articles.length === 0) return reply([text(words.shelf.list.nothing)])
  const pages = Math.ceil(articles.length / perPage)
  const at = Math.max(0, Math.min(page, pages - 1))
  const shown = articles.slice(at * perPage, (at + 1) * perPage)
  return reply(
    [
      { kind: 'heading', text: words.shelf.list.articles(articles.length) },
      ...list(shown.map((article) => rowOf(article, words))),
      ...(pages > 1 ? [note(words.page(at + 1, pages))] : []),
    ],
    turning('article.list', at, pages, data, words),
  )
}

/** Lines under a heading. */
export const replyOfLines = (
  heading: string,
  lines: readonly string[],
  actions: readonly Action[] = [],
): Reply => reply([{ kind: 'heading', text: heading }, ...list(lines)], actions)
