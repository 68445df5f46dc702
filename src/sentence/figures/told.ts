import type { Amount } from './amount.ts'
import type { Stated } from './change.ts'
import { countedAfter, type Phrase } from './noun-phrases.ts'
import { digitsValue } from './numerals.ts'
import { type Tokens, tokenAt } from './tokens.ts'
import type { Told } from './verbs-after.ts'
import { linkBefore, type VerbGroup, verbBefore } from './verbs-before.ts'
import { type Around, happened } from './ways.ts'
import { isNominal, isPreposition, isPronoun, isState, looksPast } from './word-classes.ts'

/** An amount with the words around it that say what is counted and what happened to it. */
export type Reading = {
  readonly amount: Amount
  readonly counted: Phrase | null
  /** What happened to it; null where nothing near says so. */
  readonly measure: Phrase | null
  readonly negated: boolean
  /** The verb in front of it, whose subject acts. */
  readonly verb: VerbGroup | null
  /** Where it is told behind it, so that an agent may stand after "by". */
  readonly told: Told | null
  /** What it is the level or amount of, where the measure is a noun: "the death toll", "revenue"; null for a verb. */
  readonly of: Phrase | null
  /** The last token in front of it that is no filler. */
  readonly link: number
  /** Joined to the figure before or behind it, whose measure it shares. */
  readonly shares: 'before' | 'behind' | null
}

/** Where an amount stands among the others of its sentence. */
export type Place = {
  readonly stated: Stated
  /** The token where the words of the figure before it end; -1 for the first. */
  readonly previousEnd: number
  /** The amount it is a part of: the 40 of "12 of the 40 miners". */
  readonly whole: Amount | null
  /** It is such a whole itself. */
  readonly isWhole: boolean
}

// "sent 12 tanks and 300 shells", "12 people, including 3 children": the second shares what happened to the first.
const isJoint = (tokens: Tokens, link: number, previousEnd: number): boolean => {
  if (previousEnd < 1) return false
  if (isTally(tokens, link, previousEnd)) return true
  if (isAmong(tokens, link) && link - previousEnd < 5) return true
  const overPlace = isPreposition(tokenAt(tokens, previousEnd)) && tokenAt(tokens, link).lower === 'and'
  const reach = overPlace ? 4 : 2
  return link - previousEnd < reach && /^(?:and|or|,|\/|including|plus|&)$/.test(tokenAt(tokens, link).lower)
}

// "voted 52 to 48".
const isTally = (tokens: Tokens, link: number, previousEnd: number): boolean =>
  link === previousEnd &&
  tokenAt(tokens, link).lower === 'to' &&
  tokenAt(tokens, link - 1).kind === 'number' &&
  tokenAt(tokens, link - 2).lower !== 'by' &&
  tokenAt(tokens, link + 1).kind === 'number' &&
  digitsValue(tokenAt(tokens, link - 1).text) >= digitsValue(tokenAt(tokens, link + 1).text)

// ", among them 61 children", ", 15 of them".
const isAmong = (tokens: Tokens, link: number): boolean =>
  /^(?:them|whom)$/.test(tokenAt(tokens, link).lower) &&
  /^(?:among|of)$/.test(tokenAt(tokens, link - 1).lower)

const opensNext = (tokens: Tokens, end: number): boolean => /^(?:and|or|,)$/.test(tokenAt(tokens, end).lower)

// "of them", "of whom": what is counted was named before.
const bareEnd = (tokens: Tokens, amount: Amount): number =>
  tokenAt(tokens, amount.to).lower === 'of' && isPronoun(tokenAt(tokens, amount.to + 1))
    ? amount.to + 2
    : amount.to

const countedBy = (tokens: Tokens, amount: Amount): Phrase | null => {
  const phrase = countedAfter(tokens, amount)
  if (phrase === null || phrase.to - phrase.from > 1) return phrase
  const only = tokenAt(tokens, phrase.from)
  return looksPast(only) || isState(only) ? null : phrase
}

// "400 million more than planned", "12% fewer than a year ago": by how much it differs, not how much it is.
const isDifference = (tokens: Tokens, amount: Amount): boolean =>
  /^(?:more|less|fewer|higher|lower|longer|shorter|larger|smaller|better|worse)$/.test(
    tokenAt(tokens, amount.to).lower,
  ) && tokenAt(tokens, amount.to + 1).lower === 'than'

const aroundOf = (tokens: Tokens, amount: Amount, place: Place): Around => {
  const counted = countedBy(tokens, place.whole ?? amount)
  const moves = place.stated.change === 'up' || place.stated.change === 'down'
  const begin = moves ? amount.from : Math.min(place.stated.from, amount.from)
  const end = counted?.to ?? bareEnd(tokens, place.whole ?? amount)
  return { tokens, amount, begin, end, counted, verb: verbBefore(tokens, begin) }
}

// "killed 802 people, 14,000 still live in tents": what goes on by itself does not share.
const goesOn = (tokens: Tokens, end: number): boolean =>
  /^(?:still|now|also|then)$/.test(tokenAt(tokens, end).lower) &&
  isNominal(tokens, end + 1) &&
  !looksPast(tokenAt(tokens, end + 1))

const sharing = (around: Around, joint: boolean): Reading['shares'] => {
  if (around.amount.kind === 'time' || goesOn(around.tokens, around.end)) return null
  return joint ? 'before' : opensNext(around.tokens, around.end) ? 'behind' : null
}

/** Reads what is told of one amount. */
export const readingOf = (tokens: Tokens, amount: Amount, place: Place): Reading => {
  const around = aroundOf(tokens, amount, place)
  const link = linkBefore(tokens, around.begin)
  const joint = isJoint(tokens, link, place.previousEnd)
  const untold = place.isWhole || isDifference(tokens, amount)
  const found = untold ? null : happened(around, joint)
  return {
    amount,
    link,
    counted: around.counted,
    measure: found?.measure ?? null,
    negated: found?.negated ?? false,
    verb: joint || untold ? null : around.verb,
    told: found?.told ?? null,
    of: found?.of ?? null,
    shares: found !== null || untold ? null : sharing(around, joint),
  }
}
