import { opensWords, readWords } from './number-words.ts'
import type { Numeral } from './numeral.ts'
import { type Token, type Tokens, tokenAt } from './tokens.ts'
import { opensVague, vagueAt } from './vague.ts'

const glyphs: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅛', 1 / 8],
])

const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
])

// Letters that scale a number they are joined to ("5k", "£2bn", "1.2m"); the short ones may also be units.
const letters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mil', 1e6],
  ['mio', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['t', 1e12],
])

const plain = (value: number, to: number): Numeral => ({
  value,
  min: null,
  max: null,
  to,
  worded: false,
  share: false,
})

/** The number that digits stand for: "1,000", ".5", "4e14", "2.5×10−5", "½". */
export const digitsValue = (text: string): number =>
  glyphs.get(text) ??
  Number(
    text
      .replaceAll(',', '')
      .replaceAll('−', '-')
      .replace(/[×x]10\^?/, 'e'),
  )

const isWhole = (token: Token): boolean => token.kind === 'number' && /^\d+$/.test(token.text)

// "10 000": groups of three digits parted by a space, as many languages write them.
const spaced = (tokens: Tokens, from: number): Numeral | null => {
  if (!/^\d{1,3}$/.test(tokenAt(tokens, from).text)) return null
  let to = from + 1
  const isGroup = (index: number): boolean =>
    /^\d{3}$/.test(tokenAt(tokens, index).text) &&
    tokenAt(tokens, index).start === tokenAt(tokens, index - 1).end + 1
  while (isGroup(to)) to += 1
  const digits = tokens.slice(from, to).map((token) => token.text)
  return to > from + 1 ? plain(Number(digits.join('')), to) : null
}

const denominators = new Set([2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 40, 50, 64, 100, 1000])

// "1/4", and after a whole number "2 1/2" and "2½".
const fractionAt = (tokens: Tokens, from: number): Numeral | null => {
  const glyph = glyphs.get(tokenAt(tokens, from).text)
  if (glyph !== undefined) return plain(glyph, from + 1)
  const [top, slash, under] = [tokenAt(tokens, from), tokenAt(tokens, from + 1), tokenAt(tokens, from + 2)]
  if (slash.text !== '/' || !slash.joined || !under.joined || !isWhole(top) || !isWhole(under)) return null
  const [a, b] = [Number(top.text), Number(under.text)]
  return a < b && denominators.has(b) && (a === 1 || b <= 16) ? plain(a / b, from + 3) : null
}

const mixed = (tokens: Tokens, from: number): Numeral | null => {
  if (!isWhole(tokenAt(tokens, from))) return null
  const hyphen = tokenAt(tokens, from + 1).text === '-' ? 1 : 0
  const part = fractionAt(tokens, from + 1 + hyphen)
  return part === null ? null : plain(Number(tokenAt(tokens, from).text) + (part.value ?? 0), part.to)
}

const digits = (tokens: Tokens, from: number): Numeral | null => {
  const token = tokenAt(tokens, from)
  if (token.kind !== 'number') return null
  return (
    mixed(tokens, from) ??
    fractionAt(tokens, from) ??
    spaced(tokens, from) ??
    plain(digitsValue(token.text), from + 1)
  )
}

const followsNoun =
  /^(?:in|of|on|to|at|by|for|from|with|and|or|the|a|an|as|per|long|tall|high|wide|deep|away|above|below|across|apart|underwater)$/

// "1.2m tonnes" is millions, "a 2m wall" and "2m high" metres; with a currency it is always millions.
const letterScale = (tokens: Tokens, at: number, money: boolean): number | undefined => {
  const token = tokenAt(tokens, at)
  if (!token.joined || token.kind !== 'word') return undefined
  const scale = letters.get(token.lower)
  if (scale === undefined || money || !/^[mbt]$/.test(token.lower)) return scale
  if (token.text === 'M') return scale
  const next = tokenAt(tokens, at + 1)
  return next.kind === 'word' && !followsNoun.test(next.lower) && /s$|^people$/.test(next.lower)
    ? scale
    : undefined
}

const scaled = (tokens: Tokens, numeral: Numeral, money: boolean): Numeral => {
  const hyphen = tokenAt(tokens, numeral.to).text === '-' && tokenAt(tokens, numeral.to + 1).joined ? 1 : 0
  const at = numeral.to + hyphen
  const scale = scales.get(tokenAt(tokens, at).lower) ?? (hyphen ? undefined : letterScale(tokens, at, money))
  if (scale === undefined || numeral.value === null) return numeral
  return scaled(
    tokens,
    { ...numeral, value: Number((numeral.value * scale).toPrecision(15)), to: at + 1 },
    money,
  )
}

/** May a numeral begin at a token? Most words are told by this to begin none. */
export const opensNumeral = ({ kind, lower }: Token): boolean =>
  kind === 'number' || (kind === 'word' && (opensWords(lower) || opensVague(lower)))

/** The numeral that begins at a token, with its scale words multiplied out; null where none does. */
export const numeralAt = (tokens: Tokens, from: number, money: boolean): Numeral | null => {
  const inDigits = digits(tokens, from)
  if (inDigits !== null) return scaled(tokens, inDigits, money)
  return vagueAt(tokens, from) ?? readWords(tokens, from)
}
