import type { Amount } from './amount.ts'
import { isFigure } from './not-figures.ts'
import type { Numeral } from './numeral.ts'
import { numeralAt, opensNumeral } from './numerals.ts'
import { type Tokens, tokenAt } from './tokens.ts'
import { currencyBefore, hyphenUnitAt, rateAt, type Unit, unitAt } from './units.ts'

const signs: readonly string[] = ['+', '-', '−', '–']

type Sign = { readonly sign: '+' | '-' | null; readonly from: number }

// A sign stands against its number and apart from what is before it: "Dow -1.3%", "minus-260".
const signBefore = (tokens: Tokens, at: number): Sign => {
  const [mark, before] = [tokenAt(tokens, at - 1), tokenAt(tokens, at - 2)]
  if (mark.lower === 'minus') return { sign: '-', from: at - 1 }
  if (mark.text === '-' && before.lower === 'minus') return { sign: '-', from: at - 2 }
  const apart = !mark.joined || before.text === '(' || before.kind === 'none'
  if (!signs.includes(mark.text) || !tokenAt(tokens, at).joined || !apart) return { sign: null, from: at }
  if (isSpacedRange(tokens, at)) return { sign: null, from: at }
  return { sign: mark.text === '+' ? '+' : '-', from: at - 1 }
}

// "2000 -2500 calories" is a range badly spaced, "Stoxx 50 -1.3%" is not.
const isSpacedRange = (tokens: Tokens, at: number): boolean => {
  const before = tokenAt(tokens, at - 2)
  return (
    before.text === '%' ||
    before.text === '°' ||
    (before.kind === 'number' && !/^%$/.test(tokenAt(tokens, at + 1).text))
  )
}

type Reading = {
  readonly numeral: Numeral
  readonly from: number
  readonly sign: Sign['sign']
  readonly currency: ReturnType<typeof currencyBefore>
  readonly at: number
}

const unitAfter = (tokens: Tokens, reading: Reading): Unit | null => {
  const { numeral, currency } = reading
  if (currency === null) return hyphenUnitAt(tokens, numeral.to) ?? unitAt(tokens, numeral.to)
  const after = unitAt(tokens, numeral.to)
  return after?.kind === 'money' ? after : rateAt(tokens, numeral.to, currency.key)
}

const unitSpan = (reading: Reading, unit: Unit | null): Amount['unit'] =>
  reading.currency !== null
    ? { from: reading.currency.from, to: reading.at }
    : unit === null
      ? null
      : { from: reading.numeral.to, to: unit.to }

const signed = (sign: Sign['sign'], value: number | null): number | null =>
  value === null || sign !== '-' ? value : -value

const amountFrom = (tokens: Tokens, reading: Reading): Amount => {
  const { numeral, currency, sign } = reading
  const unit = unitAfter(tokens, reading)
  return {
    from: reading.from,
    to: unit?.to ?? numeral.to,
    value: signed(sign, numeral.value),
    min: numeral.min,
    max: numeral.max,
    key: unit?.key ?? currency?.key ?? null,
    kind: currency !== null ? 'money' : (unit?.kind ?? 'count'),
    unit: unitSpan(reading, unit),
    raw: Number(tokenAt(tokens, reading.at).text.replaceAll(',', '')) || null,
    sign,
    worded: numeral.worded,
    share: numeral.share,
  }
}

// What stands before `free` belongs to the amount before.
const readingAt = (tokens: Tokens, at: number, free: number): Reading | null => {
  if (!opensNumeral(tokenAt(tokens, at))) return null
  const before = currencyBefore(tokens, at)
  const currency = before !== null && before.from >= free ? before : null
  const numeral = numeralAt(tokens, at, currency !== null)
  if (numeral === null) return null
  const own = signBefore(tokens, currency?.from ?? at)
  const { sign, from } = own.from >= free ? own : { sign: null, from: currency?.from ?? at }
  return { numeral, from, sign, currency, at }
}

/** The amounts of a sentence in order: what a reader takes for a number that counts or measures something. */
export const amountsOf = (tokens: Tokens): readonly Amount[] => {
  const amounts: Amount[] = []
  for (let at = 0; at < tokens.length; ) {
    const reading = readingAt(tokens, at, amounts.at(-1)?.to ?? 0)
    const amount = reading === null ? null : amountFrom(tokens, reading)
    if (amount !== null && isFigure(tokens, at, amount)) amounts.push(amount)
    at = Math.max(at + 1, amount === null ? 0 : amount.to)
  }
  return amounts
}
