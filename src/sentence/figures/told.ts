import type { Amount } from './amounts.ts'
import type { Stated } from './change.ts'
import { isEventNoun } from './families.ts'
import { countedAfter, type Phrase, phraseBefore } from './noun-phrases.ts'
import { type Tokens, tokenAt, wordSet } from './tokens.ts'
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
  /** It is told behind it in the passive, so that an agent may stand after "by". */
  readonly told: Told | null
  /** Joined to the figure before or behind it, whose measure it shares. */
  readonly shares: 'before' | 'behind' | null
}

const saying =
  wordSet(`say says said saying tell tells told estimate estimates estimated estimating claim claims claimed claiming
  believe believed believes announce announced announces announcing according add added adds note noted warn warned warns stress
  stressed reveal revealed assess assessed suggest suggested indicate indicated mention mentioned write wrote`)

// Verbs that hold a figure without saying what happened: another word beside them says it.
const light =
  wordSet(`suffer suffers suffered suffering report reports reported reporting see sees saw seen seeing record records
  recorded recording register registered cause causes caused causing confirm confirms confirmed confirming include includes included
  including face faces faced count counts counted total totals totalled totaled leave leaves left leaving make makes made take takes
  took get gets got give gives gave show shows showed find finds found sustain sustains sustained claim claimed put puts
  result results resulted leading led lead became become becomes identify identified bring brings brought bringing list listed
  document documented stood stands stand reach reached reaches reaching hit pass passed passes passing exceed exceeded surpassed number numbered`)

const wordOf = (tokens: Tokens, verb: VerbGroup): string => tokenAt(tokens, verb.verb).lower

const phraseOf = (told: { readonly from: number; readonly to: number }): Phrase => ({
  from: told.from,
  to: told.to,
})

const eventIn = (tokens: Tokens, phrase: Phrase | null): Phrase | null => {
  if (phrase === null) return null
  const words = tokens.slice(phrase.from, phrase.to)
  return words.some((word) => isEventNoun(word.lower)) ? phrase : null
}

// "the death toll rose to 12", "the number of dead stands at 12": the subject says what is counted.
const tollBefore = (tokens: Tokens, end: number): Phrase | null => {
  const phrase = eventIn(tokens, phraseBefore(tokens, end))
  if (phrase === null) return null
  const from = /^(?:the|a|an|its|their)$/.test(tokenAt(tokens, phrase.from).lower)
    ? phrase.from + 1
    : phrase.from
  return { from, to: phrase.to }
}

// "the toll is 12": no verb but a copula.
const copulaToll = (tokens: Tokens, end: number): Phrase | null => {
  const link = linkBefore(tokens, end)
  const at = /^(?:at|to)$/.test(tokenAt(tokens, link).lower) ? link - 1 : link
  return isAuxiliary(tokenAt(tokens, at)) ? tollBefore(tokens, at) : null
}

// "a loss of 12", "the deaths of 12 people".
const nounOf = (tokens: Tokens, end: number): Phrase | null => {
  const at = nounLink(tokens, end)
  const phrase = at < 0 ? null : tollBefore(tokens, at)
  return phrase === null ? null : phrase
}

const isSaying = (tokens: Tokens, verb: VerbGroup | null): boolean =>
  verb !== null && saying.has(wordOf(tokens, verb))

type Around = {
  readonly tokens: Tokens
  readonly begin: number
  readonly end: number
  readonly counted: Phrase | null
  readonly verb: VerbGroup | null
}

/** One way to find what happened to a figure; null where it does not apply. */
type Way = (
  around: Around,
) => { readonly measure: Phrase; readonly told: Told | null; readonly negated: boolean } | null

const by = (measure: Phrase | null, told: Told | null = null, negated = false): ReturnType<Way> =>
  measure === null ? null : { measure, told, negated }

const byTold = (told: Told | null): ReturnType<Way> =>
  told === null ? null : by(phraseOf(told), told, told.negated)

const isStrong = (tokens: Tokens, verb: VerbGroup | null): verb is VerbGroup =>
  verb !== null && !light.has(wordOf(tokens, verb)) && !saying.has(wordOf(tokens, verb))

const onlyIf = (right: boolean, told: Told | null): Told | null => (right ? told : null)

const passive: Way = ({ tokens, end }) => {
  const told = toldAfter(tokens, end)
  return byTold(onlyIf(told?.how === 'passive', told))
}

// With "suffered 1,100 casualties" the noun says it; with "sent home 1,100 casualties" the verb does.
const event: Way = ({ tokens, counted, verb }) => {
  const last = counted === null ? null : tokenAt(tokens, counted.to - 1).lower
  if (counted === null || last === null || !isEventNoun(last) || isStrong(tokens, verb)) return null
  return by({ from: counted.to - 1, to: counted.to })
}

const toll: Way = ({ tokens, begin, verb }) =>
  by(
    (verb !== null && !isSaying(tokens, verb) ? tollBefore(tokens, verb.from) : null) ??
      copulaToll(tokens, begin) ??
      nounOf(tokens, begin),
  )

const strongVerb: Way = ({ tokens, verb }) =>
  isStrong(tokens, verb) ? by(phraseOf(verb.said), null, verb.negated) : null

const bareAfter: Way = ({ tokens, end }) => byTold(toldAfter(tokens, end))

const further: Way = ({ tokens, end }) => byTold(toldFurther(tokens, end))

const lightVerb: Way = ({ tokens, verb }) =>
  verb !== null && !isSaying(tokens, verb) ? by(phraseOf(verb.said), null, verb.negated) : null

/** The ways to find what happened, surest first. */
const ways: readonly Way[] = [passive, event, toll, strongVerb, bareAfter, further, lightVerb]

const isJoint = (word: string): boolean => /^(?:and|or|,|\/|including|plus|&|to)$/.test(word)

// "sent 12 tanks and 300 shells", "12 people, including 3 children": the second shares what happened to the first.
const sharesWith = (tokens: Tokens, around: Around, previousEnd: number): Reading['shares'] => {
  const link = linkBefore(tokens, around.begin)
  const near = previousEnd > 0 && link - previousEnd < 3
  if (near && isJoint(tokenAt(tokens, link).lower)) return 'before'
  return null
}

const opensNext = (tokens: Tokens, end: number): boolean =>
  /^(?:and|or|,|to)$/.test(tokenAt(tokens, end).lower)

/** Reads what is told of one amount; `previousEnd` is the token where the words of the figure before it end. */
export const readingOf = (tokens: Tokens, amount: Amount, stated: Stated, previousEnd: number): Reading => {
  const counted = countedOf(tokens, amount)
  const begin = Math.min(stated.from, amount.from)
  const end = counted?.to ?? restOf(tokens, amount)
  const verb = verbBefore(tokens, begin)
  const around: Around = { tokens, begin, end, counted, verb }
  const joint = sharesWith(tokens, around, previousEnd)
  const found = firstOf(
    joint === null
      ? ways
      : ways.filter((way) => way === passive || way === event || way === bareAfter || way === further),
    around,
  )
  const shares = found !== null ? null : (joint ?? (opensNext(tokens, end) ? 'behind' : null))
  return {
    amount,
    counted,
    measure: found?.measure ?? null,
    negated: found?.negated ?? false,
    verb: joint === null ? verb : null,
    told: found?.told ?? null,
    shares,
  }
}

const firstOf = (list: readonly Way[], around: Around): ReturnType<Way> => {
  for (const way of list) {
    const found = way(around)
    if (found !== null) return found
  }
  return null
}

// "of them", "of whom": what is counted was named before.
const restOf = (tokens: Tokens, amount: Amount): number => {
  const of = tokenAt(tokens, amount.to).lower === 'of'
  return of && isPronoun(tokenAt(tokens, amount.to + 1)) ? amount.to + 2 : amount.to
}

const countedOf = (tokens: Tokens, amount: Amount): Phrase | null => {
  const phrase = countedAfter(tokens, amount)
  if (phrase === null || phrase.to - phrase.from > 1) return phrase
  const only = tokenAt(tokens, phrase.from)
  return looksPast(only) || isState(only) ? null : phrase
}
