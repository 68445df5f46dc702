import { articleFrom } from '../../article/make.ts'
import { nameOf } from '../../article/name.ts'
import type { Block, Reply } from '../../render/reply.ts'
import type { Words } from '../../render/words/words.ts'
import { pagesOf } from '../pages.ts'
import { turning } from '../replies.ts'
import type { Draft } from './draft.ts'

/** Lines that were left out, so many characters a page. */
const fullest = 1500

/** Lines put together to pages; a page that was copied whole has some of thousands of characters. */
const pagesOfLines = (lines: readonly string[]): readonly (readonly string[])[] => {
  const pages: string[][] = []
  let length = fullest
  for (const line of lines.map((line) => line.slice(0, fullest).toWellFormed())) {
    if (length + line.length > fullest) {
      pages.push([])
      length = 0
    }
    pages.at(-1)?.push(line)
    length += line.length + 4
  }
  return pages
}

/**
 * A draft's whole text as it would be stored, a page at a time, and after it every line that was left out. `data` is what
 * the buttons need to find the draft again.
 */
export const replyToWhole = (draft: Draft, page: number, data: object, words: Words): Reply => {
  const article = articleFrom({ id: 'draft', shelf: 'draft', ...draft.fields })
  const text: readonly Block[] = pagesOf(article.text).map((span) => ({
    kind: 'passage',
    passage: { ...span, article, highlights: [] },
  }))
  const leftOut = pagesOfLines(draft.dropped).map((items): readonly Block[] => [
    { kind: 'note', text: words.desk.preview.leftOutAll(draft.dropped.length) },
    { kind: 'list', items },
  ])
  const pages: readonly (readonly Block[])[] = [...text.map((block) => [block]), ...leftOut]
  const at = Math.max(0, Math.min(page, pages.length - 1))
  return {
    blocks: [
      { kind: 'heading', text: draft.fields.title === null ? words.desk.untitled : nameOf(article) },
      ...(pages[at] ?? []),
      ...(pages.length > 1 ? [{ kind: 'note', text: words.page(at + 1, pages.length) } as const] : []),
    ],
    actions: turning('draft.text', at, pages.length, data, words),
    private: true,
  }
}
