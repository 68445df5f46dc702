import type { Numeral } from './numeral.ts'
import { type Tokens, tokenAt } from './tokens.ts'

const listed = (words: string, from: number, step: number): (readonly [string, number])[] =>
  words.split(' ').map((word, index) => [word, from + index * step])

const small: ReadonlyMap<string, number> = new Map([
  ...listed('zero one two three four five six seven eight nine ten eleven twelve thirteen', 0, 1),
  ...listed('fourteen fifteen sixteen seventeen eighteen nineteen', 14, 1),
  ...listed('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
])

const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ...['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].flatMap(
    (word, index): (readonly [string, number])[] => [
      [word, index + 3],
      [`${word}s`, index + 3],
    ],
  ),
  ['quarter', 4],
  ['quarters', 4],
])

/** Is the lower-case word a number or a scale: "twelve", "million"? */
export const isNumberWord = (word: string): boolean => small.has(word) || scales.has(word)

const worded = (value: number, to: number, share = false): Numeral => ({
  value,
  min: null,
  max: null,
  to,
  worded: true,
  share,
})

const isLink = (tokens: Tokens, at: number): boolean =>
  /^(?:and|&)$/.test(tokenAt(tokens, at).lower) ||
  (tokenAt(tokens, at).text === '-' && tokenAt(tokens, at).joined && tokenAt(tokens, at + 1).joined)

type Reading = {
  readonly total: number
  readonly current: number
  readonly room: number
  readonly to: number
}

// What may follow: after "twenty" a unit, after "hundred" anything below it, after a unit only a scale.
const roomAfter = (value: number): number => (value >= 20 && value < 100 ? 10 : 1)

const step = (reading: Reading, word: string, to: number): Reading | null => {
  const unit = small.get(word)
  if (unit !== undefined && unit > 0 && unit < reading.room)
    return { ...reading, current: reading.current + unit, room: roomAfter(unit), to }
  const scale = scales.get(word)
  if (scale === undefined || reading.current === 0) return null
  if (scale <= 100) return { ...reading, current: reading.current * scale, room: 100, to }
  return { total: reading.total + reading.current * scale, current: 0, room: 1000, to }
}

const extend = (tokens: Tokens, reading: Reading): Reading => {
  const next = step(reading, tokenAt(tokens, reading.to).lower, reading.to + 1)
  if (next !== null) return extend(tokens, next)
  const tens = reading.room === 10
  const linked =
    isLink(tokens, reading.to) && (tens ? tokenAt(tokens, reading.to).text === '-' : reading.room > 10)
  const beyond = linked ? step(reading, tokenAt(tokens, reading.to + 1).lower, reading.to + 2) : null
  if (beyond !== null) return extend(tokens, beyond)
  return afterComma(tokens, reading)
}

// "three million, two hundred and forty": a comma only after a scale and before hundreds.
const afterComma = (tokens: Tokens, reading: Reading): Reading => {
  const further =
    reading.room === 1000 &&
    tokenAt(tokens, reading.to).text === ',' &&
    tokenAt(tokens, reading.to + 2).lower === 'hundred'
      ? step(reading, tokenAt(tokens, reading.to + 1).lower, reading.to + 2)
      : null
  return further === null ? reading : extend(tokens, further)
}

const begin = (tokens: Tokens, from: number): Reading | null => {
  const first = tokenAt(tokens, from).lower
  const unit = small.get(first)
  if (unit !== undefined)
    return { total: 0, current: unit, room: unit === 0 ? 0 : roomAfter(unit), to: from + 1 }
  const scale = scales.get(tokenAt(tokens, from + 1).lower)
  if (!/^an?$/.test(first) || scale === undefined) return null
  return step({ total: 0, current: 1, room: 1, to: from + 1 }, tokenAt(tokens, from + 1).lower, from + 2)
}

const cardinal = (tokens: Tokens, from: number): Numeral | null => {
  const first = begin(tokens, from)
  if (first === null) return null
  const { total, current, to } = extend(tokens, first)
  return withHalf(tokens, worded(total + current, to))
}

// "two and a half million", "one and a half".
const withHalf = (tokens: Tokens, whole: Numeral): Numeral => {
  const words = [0, 1, 2, 3, 4, 5].map((by) => tokenAt(tokens, whole.to + by).lower).join(' ')
  const length = /^and a half(?: |$)/.test(words) ? 3 : words === '- and - a - half' ? 6 : 0
  if (length === 0) return whole
  const scale = scales.get(tokenAt(tokens, whole.to + length).lower)
  return worded(((whole.value ?? 0) + 0.5) * (scale ?? 1), whole.to + length + (scale ? 1 : 0))
}

// "a third of", "two thirds", "one-half", "three quarters"; "a third man" is none.
const share = (tokens: Tokens, from: number): Numeral | null => {
  const count = /^an?$/.test(tokenAt(tokens, from).lower) ? 1 : small.get(tokenAt(tokens, from).lower)
  const hyphen = tokenAt(tokens, from + 1).text === '-' ? 1 : 0
  const at = from + 1 + hyphen
  const name = tokenAt(tokens, at).lower
  const part = parts.get(name)
  if (part === undefined || !count || count >= 20 || (count > 1 && !name.endsWith('s'))) return null
  const after = tokenAt(tokens, at + 1)
  if (
    name === 'quarter' &&
    after.lower !== 'of' &&
    (tokenAt(tokens, from - 1).lower !== 'by' ||
      isNumberWord(after.lower) ||
      /^(?:point|percentage)/.test(after.lower))
  )
    return null
  const isArticle = tokenAt(tokens, from).kind === 'word' && /^an?$/.test(tokenAt(tokens, from).lower)
  const by = tokenAt(tokens, from - 1).lower === 'by'
  return isArticle && !by && !/^(?:of|have|are|were)$/.test(tokenAt(tokens, at + 1).lower)
    ? null
    : worded(count / part, at + 1, true)
}

// "half of the town", "nearly half the town", "half a dozen", "half a million".
const half = (tokens: Tokens, from: number): Numeral | null => {
  if (tokenAt(tokens, from).lower !== 'half') return null
  const scale = scales.get(tokenAt(tokens, from + 2).lower)
  if (/^an?$/.test(tokenAt(tokens, from + 1).lower))
    return scale === undefined ? null : worded(scale / 2, from + 3)
  const opens = /^(?:of|the|its|their|his|her|our|all|those)$/.test(tokenAt(tokens, from + 1).lower)
  return opens ? worded(0.5, from + 1, true) : null
}

/** A share written with two numbers, as "one in five" or "nine out of 10"; null where there is none. */
export const ratioAt = (tokens: Tokens, from: number, top: Numeral): Numeral | null => {
  const [first, second] = [tokenAt(tokens, top.to).lower, tokenAt(tokens, top.to + 1).lower]
  const at =
    first === 'in' && from + 1 === top.to ? top.to + 1 : first === 'out' && second === 'of' ? top.to + 2 : -1
  const under = at < 0 ? null : (small.get(tokenAt(tokens, at).lower) ?? Number(tokenAt(tokens, at).text))
  if (!under || top.value === null || top.value === 0 || top.value >= under || under > 100) return null
  return first === 'in' && !top.worded ? null : worded(top.value / under, at + 1, true)
}

// "a quarter of a million".
const ofScale = (tokens: Tokens, part: Numeral): Numeral => {
  const scale = scales.get(tokenAt(tokens, part.to + 2).lower)
  const isOf = tokenAt(tokens, part.to).lower === 'of' && tokenAt(tokens, part.to + 1).lower === 'a'
  return part.share && isOf && scale !== undefined ? worded((part.value ?? 0) * scale, part.to + 3) : part
}

/** May a number in words begin with this word? */
export const opensWords = (word: string): boolean =>
  small.has(word) || word === 'a' || word === 'an' || word === 'half'

/** The number that words spell from a token on: "one hundred and twenty", "three dozen", "two thirds". */
export const readWords = (tokens: Tokens, from: number): Numeral | null => {
  if (tokenAt(tokens, from).kind !== 'word') return null
  const whole = share(tokens, from) ?? half(tokens, from) ?? cardinal(tokens, from)
  return whole === null ? null : (ratioAt(tokens, from, whole) ?? ofScale(tokens, whole))
}
