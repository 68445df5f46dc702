import type { Article } from '../../article/article.ts'
import { nameOf } from '../../article/name.ts'
import { sentencesOf } from '../../sentence/sentences.ts'
import { overlaps, type Span } from '../../sentence/span.ts'
import type { Sentence } from '../../sentence/values.ts'
import { webAddress } from '../address.ts'
import type { Action, Block, Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { dateOf, sourceOf } from './quote.ts'

/** Paragraphs on a page of an article: what a phone shows without much scrolling. */
const paragraphsOnPage = 3
/** A paragraph longer than this is shown in pieces, cut between sentences. */
const longest = 1500

/** Does the sentence go on the piece: same paragraph, and not too long together? */
const continues = (piece: Sentence | undefined, sentence: Sentence): piece is Sentence =>
  piece?.paragraph === sentence.paragraph && sentence.end - piece.start <= longest

/** The article's paragraphs as spans; a very long one in pieces of whole sentences. */
const paragraphsOf = (article: Article): readonly Span[] => {
  const pieces: Sentence[] = []
  for (const sentence of sentencesOf(article.text)) {
    const last = pieces.at(-1)
    if (continues(last, sentence)) pieces[pieces.length - 1] = { ...last, end: sentence.end }
    else pieces.push(sentence)
  }
  return pieces
}

/** Where in an article a reader stands: the quote to mark, and the page, `null` for the one that holds the quote. */
export type Place = { readonly quote: Span | null; readonly page: number | null }

const turn = (article: Article, quote: Span | null, page: number, label: string): Action => ({
  kind: 'button',
  id: 'context',
  label,
  style: 'plain',
  data: {
    article: article.id,
    version: article.version,
    start: quote?.start ?? 0,
    end: quote?.end ?? 0,
    page,
  },
})

/** The paragraphs around a quote, with pages forward and back: private to who asked for them. */
export const replyWithContext = (article: Article, { quote, page }: Place, words: Words): Reply => {
  const paragraphs = paragraphsOf(article)
  const at = quote ? paragraphs.findIndex((paragraph) => overlaps(paragraph, quote)) : 0
  const pages = Math.max(1, Math.ceil(paragraphs.length / paragraphsOnPage))
  const shown = Math.min(pages - 1, Math.max(0, page ?? Math.floor(Math.max(0, at) / paragraphsOnPage)))
  const from = shown * paragraphsOnPage
  const passages = paragraphs.slice(from, from + paragraphsOnPage).map((paragraph): Block => {
    const highlights = quote && overlaps(paragraph, quote) ? [quote] : []
    return { kind: 'passage', passage: { article, start: paragraph.start, end: paragraph.end, highlights } }
  })
  return {
    blocks: [
      { kind: 'heading', text: nameOf(article) },
      { kind: 'note', text: aboutOf(article, words) },
      ...passages,
      ...(pages === 1 ? [] : [{ kind: 'note', text: words.page(shown + 1, pages) } as const]),
    ],
    actions: [
      ...(shown > 0 ? [turn(article, quote, shown - 1, words.earlier)] : []),
      ...(shown < pages - 1 ? [turn(article, quote, shown + 1, words.later)] : []),
      ...linkOf(article, words),
    ],
    private: true,
  }
}

const aboutOf = (article: Article, words: Words): string => {
  const basis = article.published === null ? [] : [words.basis[article.published.basis]]
  return [sourceOf(article, words), dateOf(article, words), ...basis].join(' · ')
}

const linkOf = ({ url }: Article, words: Words): readonly Action[] => {
  const address = url === null ? null : webAddress(url)
  return address === null ? [] : [{ kind: 'link', label: words.openArticle, url: address }]
}
