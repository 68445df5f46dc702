import type { Span } from '../sentence/span.ts'
import { eachWord } from './words.ts'

/** A word of a text with its place; `fold` is what it is compared by. */
export type Token = Span & { readonly fold: string; readonly capital: boolean; readonly digit: boolean }

/** All words of a text in order, each with its place. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  eachWord(text, ({ fold, capital, digit }, start, end) => {
    tokens.push({ start, end, fold, capital, digit })
  })
  return tokens
}
