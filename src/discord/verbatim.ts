import type { Article } from '../article/article.ts'
import { isIntact, isVerbatim } from '../article/verbatim.ts'
import { quotation } from '../render/markdown.ts'
import type { Block, Passage, Reply } from '../render/reply.ts'
import { wordsFor } from '../render/words/languages.ts'

/** What a reader sees of a quotation: marks drop out, an escaped sign is that sign. */
const seen = (markdown: string): string =>
  markdown.replaceAll(/\\([\s\S])|\*\*/g, (_, sign: string | undefined) => sign ?? '')

/** Texts are never changed in place, so an article is hashed once. */
const intact = new WeakMap<Article, boolean>()

const stands = (article: Article): boolean => {
  const known = intact.get(article) ?? isIntact(article)
  intact.set(article, known)
  return known
}

const holds = (passage: Passage): boolean =>
  stands(passage.article) && isVerbatim(passage.article, passage, seen(quotation(passage)))

const quoted = (block: Block): Passage | null => {
  if (block.kind === 'quote') return block.quote
  return block.kind === 'passage' ? block.passage : null
}

/** The reply with only what stands word for word in an article whose hash matches; the rest is withheld and counted. */
export const verbatimOnly = <R extends Reply>(
  reply: R,
  locale = 'en-GB',
): { readonly reply: R; readonly withheld: number } => {
  let withheld = 0
  const blocks = reply.blocks.map((block) => {
    const passage = quoted(block)
    if (passage === null || holds(passage)) return block
    withheld += 1
    return { kind: 'note', text: wordsFor(locale).edge.withheld } as const
  })
  return { reply: { ...reply, blocks }, withheld }
}
