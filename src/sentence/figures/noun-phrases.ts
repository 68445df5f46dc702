import type { Amount } from './amount.ts'
import { isMonth } from './not-dates.ts'
import { isNumberWord } from './number-words.ts'
import { isCapital, type Tokens, tokenAt } from './tokens.ts'
import {
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isFunctionWord,
  isNominal,
  isPronoun,
  isState,
  looksGerund,
  looksPast,
  looksPlural,
} from './word-classes.ts'

/** Words from one token to another (exclusive). */
export type Phrase = { readonly from: number; readonly to: number }

const isTie = (tokens: Tokens, at: number): boolean => {
  const [mark, next, before] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at - 1)]
  if (/^[-&/–]$/.test(mark.text)) return mark.joined && next.joined && next.kind !== 'none'
  return mark.text === '.' && mark.joined && /^[A-Z]$/.test(before.text)
}

// Describes the noun behind it: "wounded soldiers", "missing people", "remaining homes", "newly built flats".
const describes = (tokens: Tokens, at: number): boolean => {
  const next = tokenAt(tokens, at + 1)
  return isNominal(tokens, at + 1) && !looksPast(next) && !isMonth(next)
}

const followsPlural = (tokens: Tokens, at: number): boolean => {
  const [token, before] = [tokenAt(tokens, at), tokenAt(tokens, at - 1)]
  if (/^(?:people|men)$/.test(before.lower)) return false
  if (!looksPlural(before) || isTie(tokens, at - 1) || isCapital(before)) return true
  return looksPlural(token) && !looksPast(token) && !isState(token)
}

const comparative =
  /^(?:more|fewer|less|higher|lower|larger|smaller|bigger|older|younger|longer|shorter|worse|better|deep|long|wide|tall|high|thick|old|next|last|this|previous)$/

const adjectival =
  /^(?:remaining|existing|surviving|working|living|leading|growing|outstanding|pending|incoming|participating|neighbou?ring|training|developing|visiting|standing|sitting|serving|operating|competing|fighting)$/
const plainVerb = /^(?:according|say|think|believe|want|agree|disagree|remain|oppose)$/

// "Boeing 737 MAX jets", "Airbus 350 planes": a number between a name and what it names.
const isModel = (tokens: Tokens, at: number): boolean =>
  isCapital(tokenAt(tokens, at - 1)) &&
  /^\d{2,4}$/.test(tokenAt(tokens, at).text) &&
  (isCapital(tokenAt(tokens, at + 1)) || looksPlural(tokenAt(tokens, at + 1)))

const isPart = (tokens: Tokens, at: number, from: number): boolean => {
  const token = tokenAt(tokens, at)
  if (isTie(tokens, at)) return at > from || /^[A-Z]$/.test(tokenAt(tokens, at - 1).text)
  if (token.kind === 'number') return at > from && (token.joined || isModel(tokens, at))
  if (/^(?:most|least)$/.test(token.lower))
    return isNominal(tokens, at + 1) && !looksPlural(tokenAt(tokens, at - 1))
  if (token.kind !== 'word' || isFunctionWord(token) || isMonth(token)) return false
  if (isNumberWord(token.lower)) return false
  if (at > from && !followsPlural(tokens, at)) return false
  if (comparative.test(token.lower) || (at > from && token.lower === 'according')) return false
  // "An army 6,200 strong": strong is no thing.
  if (token.lower === 'strong' && at === from && !looksPlural(tokenAt(tokens, at + 1))) return false
  const tied = tokenAt(tokens, at - 1).text === '-' && at > from
  if (tied) return true
  if (isAdverb(token)) return at === from && looksPast(tokenAt(tokens, at + 1)) && !isCapital(token)
  if (
    at === from &&
    (plainVerb.test(token.lower) || /^(?:suffered|sustained|underwent|faced|received)$/.test(token.lower))
  )
    return false
  if (looksGerund(token) && !adjectival.test(token.lower))
    return !looksPlural(tokenAt(tokens, at - 1)) && at > from && describes(tokens, at)
  if (looksPast(token) || isState(token) || looksGerund(token))
    return at === from
      ? describes(tokens, at)
      : !looksPlural(tokenAt(tokens, at - 1)) && !looksPast(token) && describes(tokens, at)
  return true
}

const run = (tokens: Tokens, from: number): number => {
  let to = from
  while (to - from < 9 && isPart(tokens, to, from)) to += 1
  return to
}

// "homes and businesses", "Kia and Hyundai vehicles": the second half must be a plural or a name.
const coordinated = (tokens: Tokens, from: number, to: number): number => {
  if (to === from || !/^(?:and|or|&)$/.test(tokenAt(tokens, to).lower)) return to
  const next = tokenAt(tokens, to + 1)
  const adjectives =
    to - from === 1 && !looksPlural(tokenAt(tokens, from)) && looksPlural(tokenAt(tokens, to + 2))
  if (adjectives && !isFunctionWord(next)) return run(tokens, to + 2)
  if (looksPast(next) || isFunctionWord(next) || looksGerund(next) || next.kind !== 'word') return to
  const end = run(tokens, to + 1)
  const last = tokenAt(tokens, end - 1)
  // "Built for 5,000 people and holds 11,000": a verb with a number of its own.
  if (tokenAt(tokens, end).kind === 'number') return to
  // "503 delegates and Sanders has 70": a name that acts by itself.
  const behind = tokenAt(tokens, end)
  const hedged = /^(?:at|about|around|nearly|almost|some|only|just|more|over|up|roughly)$/.test(behind.lower)
  if (isCapital(next) && (isAuxiliary(behind) || looksPast(behind) || hedged)) return to
  return end > to + 1 && looksPlural(last) && !looksPast(last) && !isState(last) ? end : to
}

const skipped =
  /^(?:the|a|an|its|their|his|her|our|other|more|such|those|these|additional|extra|further|fellow)$/
const more = /^(?:other|more|such|additional|extra|further|fellow)$/

const opening = (tokens: Tokens, amount: Amount): number => {
  let at = amount.to
  const link = tokenAt(tokens, at).lower
  const inside = link === 'in' && amount.kind === 'money' && !isDeterminer(tokenAt(tokens, at + 1))
  if (link === 'of' || inside) at += 1
  else if (amount.kind === 'time' || amount.kind === 'measure') return -1
  if (/^(?:plus|odd|strong)$/.test(tokenAt(tokens, at + 1).lower) && tokenAt(tokens, at).text === '-') at += 2
  const skips = at > amount.to ? skipped : more
  while (at - amount.to < 4 && skips.test(tokenAt(tokens, at).lower)) at += 1
  return at
}

/** The words that name what an amount counts, behind it: "North Korean soldiers", "homes"; null where there are none. */
export const countedAfter = (tokens: Tokens, amount: Amount): Phrase | null => {
  const from = opening(tokens, amount)
  if (from < 0) return null
  const to = coordinated(tokens, from, run(tokens, from))
  const end = tokenAt(tokens, to - 1).kind === 'mark' && tokenAt(tokens, to - 1).text !== '.' ? to - 1 : to
  return end > from ? { from, to: end } : null
}

const isInside = (tokens: Tokens, at: number): boolean => {
  const token = tokenAt(tokens, at)
  if (isTie(tokens, at) || (token.kind === 'number' && !/^\d{4}$/.test(token.text))) return true
  if (!isNominal(tokens, at) || isMonth(token)) return false
  if (!looksPast(token)) return true
  return (
    isNominal(tokens, at + 1) &&
    (isDeterminer(tokenAt(tokens, at - 1)) || tokenAt(tokens, at - 1).lower === 'of')
  )
}

const leftEdge = (tokens: Tokens, end: number): number => {
  let from = end
  while (end - from < 8 && isInside(tokens, from - 1)) from -= 1
  const opens = isDeterminer(tokenAt(tokens, from - 1)) && tokenAt(tokens, from - 1).lower !== 'that'
  if (opens && from < end) return from - 1
  return looksGerund(tokenAt(tokens, from)) && from < end - 1 ? from + 1 : from
}

const links = /^(?:of|in|from|at|for|among|off)$/

// "Doctors Without Borders", "Ministry of Health and Welfare": any link inside a name.
const linksNames = (tokens: Tokens, at: number): boolean =>
  /^(?:and|&|without|for|on|against|to)$/.test(tokenAt(tokens, at).lower) &&
  isCapital(tokenAt(tokens, at - 1)) &&
  isCapital(tokenAt(tokens, at + 1))

// What stands behind one of these belongs to another phrase.
const hangs = /^(?:with|by|against|to|on|into|onto|over|under|near|during|between|like|including)$/

/** The noun phrase that ends before a token, with what hangs on it by "of" or "in": "the governor of Oakford". */
export const phraseBefore = (tokens: Tokens, end: number): Phrase | null => {
  let from = leftEdge(tokens, end)
  if (from === end || isPronoun(tokenAt(tokens, from))) return null
  for (
    let more = 0;
    more < 2 && (links.test(tokenAt(tokens, from - 1).lower) || linksNames(tokens, from - 1));
    more += 1
  ) {
    const earlier = leftEdge(tokens, from - 1)
    if (earlier === from - 1) break
    from = earlier
  }
  return hangs.test(tokenAt(tokens, from - 1).lower) ? null : { from, to: end }
}
