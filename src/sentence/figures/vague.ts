import type { Numeral } from './numeral.ts'
import { type Tokens, tokenAt } from './tokens.ts'

const plurals: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
])

const singular: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
])

const between = (low: number, to: number): Numeral => ({
  value: null,
  min: low,
  max: low * 10,
  to,
  worded: true,
  share: false,
})

// "hundreds of thousands": the words multiply.
const heaped = (tokens: Tokens, from: number): Numeral | null => {
  const first = plurals.get(tokenAt(tokens, from).lower)
  const second = plurals.get(tokenAt(tokens, from + 2).lower)
  if (first === undefined || second === undefined || second < 1e3) return null
  return tokenAt(tokens, from + 1).lower === 'of' ? between(first * second, from + 3) : null
}

const isHeap = (word: string): boolean => word !== 'tens' && word !== 'scores'

const alone = (tokens: Tokens, from: number): Numeral | null => {
  const word = tokenAt(tokens, from).lower
  const low = plurals.get(word)
  if (low === undefined) return null
  return isHeap(word) || tokenAt(tokens, from + 1).lower === 'of' ? between(low, from + 1) : null
}

// "several hundred", "a few thousand": as vague as the plural.
const several = (tokens: Tokens, from: number): Numeral | null => {
  const at = tokenAt(tokens, from).lower === 'a' ? from + 1 : from
  if (!/^(?:several|few|many|some)$/.test(tokenAt(tokens, at).lower)) return null
  if (tokenAt(tokens, at).lower === 'few' && at === from) return null
  const low = singular.get(tokenAt(tokens, at + 1).lower)
  const scale = singular.get(tokenAt(tokens, at + 2).lower) ?? 1
  if (low === undefined) return null
  return scale >= 1e3 ? between(low * scale, at + 3) : between(low, at + 2)
}

const leading = new Set(['a', 'several', 'few', 'many', 'some'])

/** May a vague amount begin with this word? */
export const opensVague = (word: string): boolean => plurals.has(word) || leading.has(word)

/**
 * A vague amount as the range that readers take it for: "dozens" 12 to 120, "tens of thousands" 10,000 to 100,000,
 * "several hundred" 100 to 1000; null where there is none.
 */
export const vagueAt = (tokens: Tokens, from: number): Numeral | null =>
  heaped(tokens, from) ?? alone(tokens, from) ?? several(tokens, from)
