import type { Span } from '../span.ts'

/** A piece of a sentence as the figure rules see it: a numeral in digits, a word without hyphens, or one mark. */
export type Token = Span & {
  readonly text: string
  readonly lower: string
  readonly kind: 'number' | 'word' | 'mark' | 'none'
  /** No space stands before it. */
  readonly joined: boolean
}

export type Tokens = readonly Token[]

// Digits may carry groups of three, decimals and a power of ten ("4e14", "2.5×10−5"); a leading point needs a space before.
const piece =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[-−+]?\d{1,3}(?![\p{L}\d])|[×x]10\^?[-−]?\d{1,3})?|(?<![\p{L}\d.])\.\d+|[½⅓⅔¼¾⅛]|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\S/gu

const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9'

const kindOf = (text: string): Token['kind'] => {
  const first = text.charAt(0)
  if (isDigit(first) || '½⅓⅔¼¾⅛'.includes(first) || (first === '.' && text.length > 1)) return 'number'
  return (first >= 'a' && first <= 'z') || /^\p{L}/u.test(text) ? 'word' : 'mark'
}

/** The tokens of a sentence, in order; white space is left out, and nothing else stands between them. */
export const tokensOf = (sentence: string): Tokens => {
  let last = -1
  return (sentence.match(piece) ?? []).map((text) => {
    const start = sentence.indexOf(text, Math.max(0, last))
    const joined = start === last
    last = start + text.length
    return { start, end: last, text, lower: text.toLowerCase(), kind: kindOf(text), joined }
  })
}

const nothing: Token = { start: 0, end: 0, text: '', lower: '', kind: 'none', joined: false }

/** The token at an index; an empty one outside the sentence. */
export const tokenAt = (tokens: Tokens, index: number): Token => tokens[index] ?? nothing

/** Does the token start with a capital letter? */
export const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text)

/** The words as the sentence has them, from one token to another (exclusive). */
export const wordsBetween = (sentence: string, tokens: Tokens, from: number, to: number): string =>
  from < to ? sentence.slice(tokenAt(tokens, from).start, tokenAt(tokens, to - 1).end) : ''

/** A set of words from a list written with spaces. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))
