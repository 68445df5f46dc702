import type { Answer, Quote } from '../answer/values.ts'
import { quoteBlock } from '../render/replies/quote.ts'
import type { Reply } from '../render/reply.ts'
import type { Words } from '../render/words/words.ts'

/** Quotes on one page of "more". */
const page = 3

/** Does a line ask for the quotes that the answer before it left out? */
export const asksForMore = (line: string): boolean => /^\/?(?:more|more quotes|next)[.!?]*$/i.test(line)

/** The quotes that the last answer left out, a page at a time. */
export type Rest = { readonly after: (found: Answer) => void; readonly next: (words: Words) => Reply }

/** Nothing is left before the first answer. */
export const restOfAnswers = (): Rest => {
  let left: readonly Quote[] = []
  return {
    after: (found) => {
      left = found.kind === 'silent' ? [] : found.more
    },
    next: (words) => {
      const shown = left.slice(0, page)
      left = left.slice(page)
      const end = left.length === 0 ? [{ kind: 'note', text: words.noMore } as const] : []
      return {
        blocks: [...shown.map((quote) => quoteBlock(quote, words)), ...end],
        actions: [],
        private: false,
      }
    },
  }
}

const asked = /\s*\bpage:\s?(\d+)/i

const pageIn = (data: unknown): number | null =>
  typeof data === 'object' && data !== null && 'page' in data && typeof data.page === 'number'
    ? data.page
    : null

/**
 * The line that turns the page of a command's reply: "/timeline dam page: 2" behind "/timeline dam"; null where no button
 * of the reply does.
 */
export const nextPageOf = (line: string, { actions }: Reply): string | null => {
  const here = Number(asked.exec(line)?.[1] ?? 1)
  const pages = actions.flatMap((action) => (action.kind === 'button' ? (pageIn(action.data) ?? []) : []))
  const next = pages.find((page) => page > here)
  return next === undefined ? null : `${line.replace(asked, '')} page: ${next}`
}
