import { isSayingVerb } from './light-verbs.ts'
import { isMonth } from './not-dates.ts'
import { type Phrase, phraseBefore } from './noun-phrases.ts'
import { isCapital, type Token, type Tokens, tokenAt } from './tokens.ts'
import type { Reading } from './told.ts'
import { isAuxiliary, isDeterminer, isModal, isNominal, isPronoun, looksPast } from './word-classes.ts'

// ", which", ", who": the noun in front of the comma.
const overRelative = (tokens: Tokens, end: number): number => {
  const relative = /^(?:which|who|that)$/.test(tokenAt(tokens, end - 1).lower)
  if (!relative) return end
  return tokenAt(tokens, end - 2).text === ',' ? end - 2 : end - 1
}

// ", a town of the north," between subject and verb.
const overAside = (tokens: Tokens, end: number): number => {
  if (tokenAt(tokens, end - 1).text !== ',') return end
  for (let at = end - 2; at > 0 && end - at < 16; at -= 1) if (tokenAt(tokens, at).text === ',') return at
  return end
}

const isVerbal = (tokens: Tokens, at: number): boolean =>
  isAuxiliary(tokenAt(tokens, at)) ||
  isModal(tokenAt(tokens, at)) ||
  (looksPast(tokenAt(tokens, at)) && tokenAt(tokens, at - 1).text !== '-')

const isPassive = (tokens: Tokens, at: number): boolean =>
  /^(?:was|were|is|are)$/.test(tokenAt(tokens, at).lower) && looksPast(tokenAt(tokens, at + 1))

// The first noun phrase of the sentence that a verb follows: it acts in ", killing 12".
const first = (tokens: Tokens, end: number): Phrase | null => {
  for (let at = 1; at < end; at += 1) {
    if (!isVerbal(tokens, at)) continue
    const phrase = phraseBefore(tokens, at)
    if (phrase !== null) return isPassive(tokens, at) ? null : phrase
  }
  return null
}

// Nothing between the beginning and the verb opens a clause of its own.
const isPlain = (tokens: Tokens, end: number): boolean =>
  !tokens
    .slice(0, end)
    .some((token) =>
      /^(?:which|who|whose|that|as|when|while|because|although|if|after|before|said|says)$/.test(token.lower),
    )

const acting = (tokens: Tokens, reading: Reading): Phrase | null => {
  const { verb } = reading
  if (verb === null || reading.told !== null || reading.measure === null) return null
  const owner = /^(?:of|from|for)$/.test(tokenAt(tokens, verb.from - 1).lower)
  if (verb.gerund && owner) return phraseBefore(tokens, verb.from - 1)
  const joined = /^(?:and|,|while|then|before|after|or)$/.test(tokenAt(tokens, verb.from - 1).lower)
  if (verb.gerund || joined) return isPlain(tokens, verb.from) ? first(tokens, verb.from) : null
  return phraseBefore(tokens, overAside(tokens, overRelative(tokens, verb.from)))
}

const isTime = (token: Token): boolean =>
  isMonth(token) ||
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|early|late|mid|last|this)$/.test(token.lower) ||
  token.kind === 'number'

// "were killed by police".
const agent = (tokens: Tokens, reading: Reading): Phrase | null => {
  const at = reading.told?.to ?? -1
  if (at < 0 || tokenAt(tokens, at).lower !== 'by' || isTime(tokenAt(tokens, at + 1))) return null
  let to = at + 1
  while (
    to - at < 7 &&
    (isDeterminer(tokenAt(tokens, to)) ||
      (isNominal(tokens, to) && !isVerbal(tokens, to) && !isTime(tokenAt(tokens, to))))
  )
    to += 1
  return to > at + 1 ? { from: at + 1, to } : null
}

// "North Korean" of "North Korean soldiers": whose they are.
const whose = (tokens: Tokens, reading: Reading): Phrase | null => {
  const { counted } = reading
  if (counted === null) return null
  let to = counted.from
  while (to < counted.to - 1 && isCapital(tokenAt(tokens, to))) to += 1
  const noun = tokenAt(tokens, to)
  return to > counted.from && noun.kind === 'word' && !isCapital(noun) ? { from: counted.from, to } : null
}

// "turnout was 61%", "the rate stands at 5%": what the figure is of.
const measured = (tokens: Tokens, reading: Reading): Phrase | null => {
  const at = reading.link
  const verb = /^(?:at|to|by)$/.test(tokenAt(tokens, at).lower) ? at - 1 : at
  const copula = /^(?:is|are|was|were|be|been|stands|stood|remains|remained)$/.test(
    tokenAt(tokens, verb).lower,
  )
  if (!copula || reading.measure !== null) return null
  let from = verb
  while (isAuxiliary(tokenAt(tokens, from - 1)) || isModal(tokenAt(tokens, from - 1))) from -= 1
  return phraseBefore(tokens, from) ?? bareNoun(tokens, from)
}

// "By noon turnout was 34 per cent": what hangs on another word is still a noun of its own.
const bareNoun = (tokens: Tokens, end: number): Phrase | null =>
  isTime(tokenAt(tokens, end - 2)) ||
  /^(?:noon|midday|midnight|evening|now)$/.test(tokenAt(tokens, end - 2).lower)
    ? isNominal(tokens, end - 1)
      ? { from: end - 1, to: end }
      : null
    : null

// "gives the Greens 32.5 per cent, the National Party 29.0": whoever stands right before a share has it.
const sharing = (tokens: Tokens, { amount, measure, counted }: Reading): Phrase | null => {
  const silent =
    measure === null || /^(?:gives?|gave|given|giving)$/.test(tokenAt(tokens, measure.to - 1).lower)
  if (amount.kind !== 'share' || counted !== null || !silent) return null
  const phrase = phraseBefore(tokens, amount.from)
  return phrase !== null && isCapital(tokenAt(tokens, phrase.to - 1)) ? phrase : null
}

/** Who acts, or whose the counted are, where the sentence names one; pronouns are left alone. */
export const subjectOf = (tokens: Tokens, reading: Reading): Phrase | null => {
  const phrase =
    sharing(tokens, reading) ??
    acting(tokens, reading) ??
    agent(tokens, reading) ??
    measured(tokens, reading) ??
    whose(tokens, reading)
  return phrase === null ||
    isPronoun(tokenAt(tokens, phrase.from)) ||
    isSayingVerb(tokenAt(tokens, phrase.to - 1).lower)
    ? null
    : phrase
}
