import type { Span } from '../sentence/span.ts'
import { fold } from './fold.ts'

/** A word of a text with its place; `fold` is what it is compared by. */
export type Token = Span & { readonly fold: string; readonly capital: boolean; readonly digit: boolean }

/** Numbers with their separators (3,000 and 1.5), letters with inner dots (U.S.), words with inner apostrophes. */
const words =
  /\p{N}+(?:[.,]\p{N}+)*|\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu
const possessive = /['’ʼ][sS]$/
const capital = /^\p{Lu}/u
const digit = /^\p{N}/u
/** Initials that mean a country when written in capitals and a stop word otherwise. */
const initials = new Map([
  ['US', 'u.s'],
  ['UK', 'uk'],
  ['IT', 'i.t'],
])

const foldOf = (word: string): string =>
  initials.get(word) ?? (digit.test(word) ? word.replaceAll(',', '') : fold(word.replace(possessive, '')))

/** All words of a text in order, each with its place. */
export const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.matchAll(words), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    fold: foldOf(match[0]),
    capital: capital.test(match[0]),
    digit: digit.test(match[0]),
  }))
