import { createHash } from 'node:crypto'
import type { Span } from '../sentence/span.ts'
import type { Article } from './article.ts'

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Is the stored text still the one that was taken in? */
export const isIntact = (article: Pick<Article, 'text' | 'sha256'>): boolean =>
  sha256(article.text) === article.sha256

const cutsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))

const liesIn = (text: string, { start, end }: Span): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length

/** Are `words` exactly what the article says at `span`? A span that is empty, out of bounds or cuts a character is not. */
export const isVerbatim = (article: Pick<Article, 'text'>, span: Span, words: string): boolean =>
  liesIn(article.text, span) &&
  !cutsPair(article.text, span.start) &&
  !cutsPair(article.text, span.end) &&
  article.text.slice(span.start, span.end) === words
