import type { Article } from '../article/article.ts'
import type { Shelf } from '../shelf/shelf.ts'

/**
 * What a shelf takes in memory beside its texts, in bytes, as measured on shelves of 344 to 1,000,000 sentences (off by
 * less than a tenth, the vocabulary that all share apart): the objects of an article, the numbers of a sentence, of a stem
 * and of a word, the lists of a shelf.
 */
const cost = { shelf: 8_000, article: 1_400, sentence: 24, stem: 12, word: 4 } as const

/** About how many bytes an article will take on a shelf, its text among them: a sentence of 120 characters takes some 530. */
export const expectedBytes = ({ text }: Pick<Article, 'text'>): number => cost.article + 4.5 * text.length

/** About how many bytes of memory a shelf takes. */
export const bytesOf = ({ size, counts }: Shelf): number =>
  cost.shelf +
  size * cost.article +
  counts.sentences * cost.sentence +
  counts.terms * cost.stem +
  counts.words * cost.word +
  counts.textBytes
