import type { Amount } from './amounts.ts'
import type { Stated } from './change.ts'
import { familyOf, isEventNoun, namesPeople } from './families.ts'
import { isLightVerb, isSayingVerb } from './light-verbs.ts'
import { countedAfter, type Phrase, phraseBefore } from './noun-phrases.ts'
import { type Tokens, tokenAt } from './tokens.ts'
import { type Told, toldAfter, toldFurther } from './verbs-after.ts'
import { linkBefore, nounLink, type VerbGroup, verbBefore } from './verbs-before.ts'
import { isAuxiliary, isPronoun, isState, looksPast } from './word-classes.ts'

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

type Around = {
  readonly tokens: Tokens
  readonly amount: Amount
  readonly begin: number
  readonly end: number
  readonly counted: Phrase | null
  readonly verb: VerbGroup | null
}

type Finding = { readonly measure: Phrase; readonly told: Told | null; readonly negated: boolean }

/** One way to find what happened to a figure; null where it does not apply. */
type Way = (around: Around) => Finding | null

const finding = (measure: Phrase | null, told: Told | null = null, negated = false): Finding | null =>
  measure === null ? null : { measure, told, negated }

const byTold = (told: Told | null): Finding | null =>
  told === null ? null : { measure: { from: told.from, to: told.to }, told, negated: told.negated }

const isStrong = (tokens: Tokens, verb: VerbGroup | null): verb is VerbGroup =>
  verb !== null &&
  !isLightVerb(tokenAt(tokens, verb.verb).lower) &&
  !isSayingVerb(tokenAt(tokens, verb.verb).lower)

// "the death toll", "the number of dead": a noun phrase that itself says what is counted.
const tollBefore = (tokens: Tokens, end: number): Phrase | null => {
  const phrase = phraseBefore(tokens, end)
  const words = phrase === null ? [] : tokens.slice(phrase.from, phrase.to)
  if (phrase === null || !words.some((word) => isEventNoun(word.lower))) return null
  const article = /^(?:the|a|an|its|their)$/.test(tokenAt(tokens, phrase.from).lower)
  return { from: article ? phrase.from + 1 : phrase.from, to: phrase.to }
}

// "the toll is 12", "the toll stands at 12".
const copulaToll = (tokens: Tokens, begin: number): Phrase | null => {
  const link = linkBefore(tokens, begin)
  const at = /^(?:at|to)$/.test(tokenAt(tokens, link).lower) ? link - 1 : link
  const stands =
    isAuxiliary(tokenAt(tokens, at)) || /^(?:stands?|stood|remain(?:s|ed)?)$/.test(tokenAt(tokens, at).lower)
  return stands ? tollBefore(tokens, at) : null
}

const verbToll = (tokens: Tokens, verb: VerbGroup | null): Phrase | null =>
  verb === null || isSayingVerb(tokenAt(tokens, verb.verb).lower) ? null : tollBefore(tokens, verb.from)

// "a loss of 12", "the deaths of 12 people".
const nounOf = (tokens: Tokens, begin: number): Phrase | null => {
  const at = nounLink(tokens, begin)
  return at < 0 ? null : tollBefore(tokens, at)
}

const passive: Way = ({ tokens, end }) => {
  const told = toldAfter(tokens, end)
  return told?.how === 'passive' ? byTold(told) : null
}

// With "suffered 1,100 casualties" the noun says it; with "treated 1,100 casualties" the verb does.
const event: Way = ({ tokens, counted, verb }) => {
  if (counted === null || isStrong(tokens, verb)) return null
  const head = tokenAt(tokens, counted.to - 1).lower
  return isEventNoun(head) ? finding({ from: counted.to - 1, to: counted.to }) : null
}

// "losses of 3,000 killed and wounded", "left 12 dead": a word of a family right behind a bare number.
const bareFamily: Way = ({ tokens, amount, counted, end }) => {
  const told = counted === null && end === amount.to ? toldAfter(tokens, end) : null
  return told !== null && familyOf(tokenAt(tokens, told.to - 1).lower) !== null ? byTold(told) : null
}

// "Cases were reported in 34 states" counts states.
const isToll = ({ tokens, counted, verb }: Around): boolean =>
  (verb === null || verb.link === null || /^(?:to|at|by)$/.test(verb.link)) &&
  (counted === null || namesPeople(tokenAt(tokens, counted.to - 1).lower))

const toll: Way = (around) => (isToll(around) ? tollOf(around) : null)

const tollOf: Way = ({ tokens, begin, verb }) =>
  finding(verbToll(tokens, verb) ?? copulaToll(tokens, begin) ?? nounOf(tokens, begin))

const strongVerb: Way = ({ tokens, verb }) =>
  isStrong(tokens, verb) ? finding(verb.said, null, verb.negated) : null

const bareAfter: Way = ({ tokens, end }) => byTold(toldAfter(tokens, end))

const further: Way = ({ tokens, end }) => byTold(toldFurther(tokens, end))

const lightVerb: Way = ({ tokens, verb }) =>
  verb === null || isSayingVerb(tokenAt(tokens, verb.verb).lower)
    ? null
    : finding(verb.said, null, verb.negated)

// "a magnitude 6.5 earthquake": the noun in front says what is measured.
const dimension: Way = ({ tokens, begin }) =>
  /^(?:magnitude|strength|category)$/.test(tokenAt(tokens, begin - 1).lower)
    ? finding({ from: begin - 1, to: begin })
    : null

/** The ways to find what happened, surest first. */
const ways: readonly Way[] = [
  dimension,
  passive,
  event,
  bareFamily,
  toll,
  strongVerb,
  bareAfter,
  further,
  lightVerb,
]

/** Of a figure that is joined to the one before, only what stands right at it counts. */
const ownWays: readonly Way[] = [passive, event, bareFamily, bareAfter, further]

/** A time says how long or when: only a verb that takes it counts ("sentenced to 12 years"). */
const timeWays: readonly Way[] = [strongVerb]

const isAdjunct = (around: Around): boolean =>
  around.amount.kind === 'time' &&
  (around.verb?.link === null
    ? /^(?:later|ago|after|before|earlier)$/.test(tokenAt(around.tokens, around.end).lower)
    : /^(?:in|for|after|within|over|during|at|by|on|every|per|past|since|before|until)$/.test(
        around.verb?.link ?? '',
      ))

const waysFor = (around: Around, joint: boolean): readonly Way[] => {
  if (around.amount.kind === 'time') return isAdjunct(around) ? [] : timeWays
  return joint ? ownWays : ways
}

const firstOf = (list: readonly Way[], around: Around): Finding | null => {
  for (const way of list) {
    const found = way(around)
    if (found !== null) return found
  }
  return null
}

// "sent 12 tanks and 300 shells", "12 people, including 3 children": the second shares what happened to the first.
const isJoint = (tokens: Tokens, link: number, previousEnd: number): boolean =>
  isTally(tokens, link, previousEnd) ||
  (previousEnd > 0 &&
    link - previousEnd < 3 &&
    /^(?:and|or|,|\/|including|plus|&)$/.test(tokenAt(tokens, link).lower))

// "voted 52 to 48".
const isTally = (tokens: Tokens, link: number, previousEnd: number): boolean =>
  link === previousEnd &&
  tokenAt(tokens, link).lower === 'to' &&
  tokenAt(tokens, link - 1).kind === 'number' &&
  tokenAt(tokens, link + 1).kind === 'number'

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

const aroundOf = (tokens: Tokens, amount: Amount, place: Place): Around => {
  const counted = countedBy(tokens, place.whole ?? amount)
  const begin = Math.min(place.stated.from, amount.from)
  const end = counted?.to ?? bareEnd(tokens, place.whole ?? amount)
  return { tokens, amount, begin, end, counted, verb: verbBefore(tokens, begin) }
}

const sharing = (around: Around, joint: boolean): Reading['shares'] => {
  if (around.amount.kind === 'time') return null
  return joint ? 'before' : opensNext(around.tokens, around.end) ? 'behind' : null
}

/** Reads what is told of one amount. */
export const readingOf = (tokens: Tokens, amount: Amount, place: Place): Reading => {
  const around = aroundOf(tokens, amount, place)
  const link = linkBefore(tokens, around.begin)
  const joint = isJoint(tokens, link, place.previousEnd)
  const found = place.isWhole ? null : firstOf(waysFor(around, joint), around)
  return {
    amount,
    link,
    counted: around.counted,
    measure: found?.measure ?? null,
    negated: found?.negated ?? false,
    verb: joint || place.isWhole ? null : around.verb,
    told: found?.told ?? null,
    shares: found !== null || place.isWhole ? null : sharing(around, joint),
  }
}
