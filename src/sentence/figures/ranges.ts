import type { Amount } from './amount.ts'
import { tellsMove } from './change.ts'
import { type Tokens, tokenAt } from './tokens.ts'

type Join = (tokens: Tokens, a: Amount, b: Amount) => boolean

const between = (tokens: Tokens, a: Amount, b: Amount): string =>
  tokens
    .slice(a.to, b.from)
    .map((token) => token.lower)
    .join(' ')

const cues = /^(?:about|around|roughly|approximately|some|nearly|an|estimated|up|to|~|as|many|more|than)$/

// The word in front of an amount, over "about" and its like: "from about $350".
const opener = (tokens: Tokens, a: Amount): string => {
  let at = a.from - 1
  while (cues.test(tokenAt(tokens, at).lower) && a.from - at < 4) at -= 1
  return tokenAt(tokens, at).lower
}

const sameUnit = (a: Amount, b: Amount): boolean =>
  a.key === b.key || a.key === null || (a.key === 'degree' && b.key === 'degree')

const dash = /^(?:- |)(?:-|–|—|−|to|- to|to -)$/

// "$20-30 million": the currency stands once.
const sharesCurrency = (a: Amount, b: Amount): boolean =>
  a.kind === 'money' && b.key === null && (a.raw ?? 0) < (b.raw ?? 0)

// "rose by 5 to 20 per cent": only the second has the unit.
const isShareRange: Join = (tokens, a, b) =>
  a.key === null && b.kind === 'share' && ascends(a, b) && opener(tokens, a) === 'by'

const joined: Join = (tokens, a, b) => {
  const mark = between(tokens, a, b)
  if (!dash.test(mark)) return false
  if (mark === 'to' && tellsMove(opener(tokens, a)) && !isShareRange(tokens, a, b)) return false
  return (sameUnit(a, b) && ascends(a, b)) || sharesCurrency(a, b)
}

const ascends = (a: Amount, b: Amount): boolean =>
  (a.value ?? 0) < (b.value ?? 0) || (a.key !== null && a.key === b.key) || (a.raw ?? 0) < (b.raw ?? 0)

const fromTo: Join = (tokens, a, b) => {
  if (!/^(?:from|ranging|ranged|ranges|range)$/.test(opener(tokens, a))) return false
  const words = between(tokens, a, b)
  return (
    /^(?:- )?(?:in (?:\d{4}|\p{L}+) )?to(?: about| around| roughly| approximately| some| nearly| more than)?$/u.test(
      words,
    ) &&
    (sameUnit(a, b) || b.key === null)
  )
}

const betweenAnd: Join = (tokens, a, b) =>
  opener(tokens, a) === 'between' &&
  /^(?:and|to|-|–)$/.test(between(tokens, a, b)) &&
  (sameUnit(a, b) || b.key === null)

const joins: readonly Join[] = [joined, fromTo, betweenAnd]

// "3 to 5 million" is millions twice; "$200 to $4 million" is not.
const shared = (a: Amount, b: Amount): number | null => {
  const scale = a.value === null || b.raw === null || b.value === null ? 1 : Math.abs(b.value / b.raw)
  const bare = a.raw !== null && a.value !== null && Math.abs(a.value) === a.raw
  if (a.worded !== b.worded || !bare || scale < 1e3 || (a.raw ?? 0) >= (b.raw ?? 0)) return a.value
  return a.value === null ? null : a.value * scale
}

const merged = (a: Amount, b: Amount): Amount => ({
  ...b,
  from: a.from,
  value: null,
  min: shared(a, b),
  max: b.value,
  key: b.key ?? a.key,
  kind: b.key === null ? a.kind : b.kind,
  unit: b.unit ?? a.unit,
  sign: a.sign,
})

const canJoin = (a: Amount, b: Amount): boolean =>
  a.value !== null && b.value !== null && a.value !== b.value && !a.share && !b.share

/** The amounts with those that state a range together made one: "8- to 16-meter", "between 3 and 5", "from 48 to 45". */
export const withRanges = (tokens: Tokens, amounts: readonly Amount[]): readonly Amount[] => {
  const result: Amount[] = []
  for (const amount of amounts) {
    const before = result.at(-1)
    const range = before && canJoin(before, amount) && joins.some((join) => join(tokens, before, amount))
    if (before && range) result[result.length - 1] = merged(before, amount)
    else result.push(amount)
  }
  return result
}
