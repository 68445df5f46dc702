import type { Amount } from './amount.ts'
import { familyOf, isEventNoun, namesPeople } from './families.ts'
import { levelBefore } from './levels.ts'
import { isLightVerb, isSayingVerb } from './light-verbs.ts'
import { type Phrase, phraseBefore } from './noun-phrases.ts'
import { RESCUED_FROM } from './rescued.ts'
import { type Tokens, tokenAt } from './tokens.ts'
import { type Told, toldAfter, toldFurther } from './verbs-after.ts'
import { linkBefore, nounLink, type VerbGroup } from './verbs-before.ts'
import { isAdverb, isAuxiliary, isModal, isNominal, looksPast } from './word-classes.ts'

/** An amount with the tokens around it; its own words run from `begin` to `end` (exclusive). */
export type Around = {
  readonly tokens: Tokens
  readonly amount: Amount
  readonly begin: number
  readonly end: number
  readonly counted: Phrase | null
  readonly verb: VerbGroup | null
}

/** What happened, by which words; `told` where they stand behind the figure. */
export type Finding = {
  readonly measure: Phrase
  readonly told: Told | null
  readonly negated: boolean
  /** What it is the level or amount of, where the measure is that noun. */
  readonly of?: Phrase
}

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

// Back over "killed" of "the number of soldiers killed", "and wounded" of "the number of dead and wounded".
const overFamily = (tokens: Tokens, end: number): number => {
  if (familyOf(tokenAt(tokens, end - 1).lower) === null) return end
  if (/^(?:and|or)$/.test(tokenAt(tokens, end - 2).lower)) return end - 2
  return looksPast(tokenAt(tokens, end - 1)) && tokenAt(tokens, end - 2).lower !== 'of' ? end - 1 : end
}

const saysToll = (words: Tokens, whole: Tokens): boolean =>
  words.some((word) => isEventNoun(word.lower)) ||
  (words.some((word) => /^(?:number|total)$/.test(word.lower)) &&
    whole.some((word) => familyOf(word.lower) !== null))

/** So far back a number may be named: "the number of soldiers killed in the north since Saturday has risen". */
const reach = 14

const tellsFate = (word: string): boolean => !/^(?:rose|fell|lost)$/.test(familyOf(word)?.kind ?? 'rose')

/** Where they are tells it too: "the number of people in custody". */
const keeps = /^(?:custody|detention|jail)$/

const fateWithin = (tokens: Tokens, of: number, end: number): Phrase | null => {
  const fate = tokens.slice(of + 1, end).findIndex(({ lower }) => tellsFate(lower) || keeps.test(lower))
  return fate < 0 ? null : { from: of - 1, to: of + fate + 2 }
}

// "The number of soldiers killed since Saturday": as far as the word that tells their fate.
const numberBefore = (tokens: Tokens, end: number): Phrase | null => {
  for (let at = end - 1; at > 0 && end - at < reach; at -= 1) {
    const token = tokenAt(tokens, at)
    if (/^[,;:.]$/.test(token.text) || isAuxiliary(token) || isModal(token)) return null
    if (token.lower !== 'of' || tokenAt(tokens, at - 1).lower !== 'number') continue
    return fateWithin(tokens, at, end)
  }
  return null
}

// "the death toll", "the number of dead": a noun phrase that itself says what is counted.
const tollBefore = (tokens: Tokens, end: number): Phrase | null => {
  const to = overAside(tokens, end)
  return nearTollBefore(tokens, to) ?? numberBefore(tokens, to)
}

// "The death toll, though, has risen": over what is set between commas.
const overAside = (tokens: Tokens, end: number): number => {
  if (tokenAt(tokens, end - 1).text !== ',') return end
  for (let at = end - 2; at > 0 && end - at < 6; at -= 1) if (tokenAt(tokens, at).text === ',') return at
  return end
}

const nearTollBefore = (tokens: Tokens, end: number): Phrase | null => {
  const phrase = phraseBefore(tokens, overFamily(tokens, end))
  if (phrase === null) return null
  if (!saysToll(tokens.slice(phrase.from, phrase.to), tokens.slice(phrase.from, end))) return null
  const article = /^(?:the|a|an|its|their)$/.test(tokenAt(tokens, phrase.from).lower)
  return { from: article ? phrase.from + 1 : phrase.from, to: end }
}

// "put the number of dead at 12", "casualties exceeded 12".
const nearToll = (tokens: Tokens, begin: number): Phrase | null => {
  const link = linkBefore(tokens, begin)
  const moved = /^(?:rose|fell)$/.test(familyOf(tokenAt(tokens, link - 1).lower)?.kind ?? '')
  if (/^(?:at|to|as)$/.test(tokenAt(tokens, link).lower) && !moved) return tollBefore(tokens, link)
  return /^(?:exceed|surpass|topp)/.test(tokenAt(tokens, begin).lower) ? tollBefore(tokens, begin) : null
}

// "the toll is 12", "the toll stands at 12".
const copulaToll = (tokens: Tokens, begin: number): Phrase | null => {
  const link = linkBefore(tokens, begin)
  const at = /^(?:at|to)$/.test(tokenAt(tokens, link).lower) ? link - 1 : link
  const stands =
    isAuxiliary(tokenAt(tokens, at)) || /^(?:stands?|stood|remain(?:s|ed)?)$/.test(tokenAt(tokens, at).lower)
  // "The number of dead now stands at 24."
  let end = at
  while (isAdverb(tokenAt(tokens, end - 1))) end -= 1
  return stands ? tollBefore(tokens, end) : null
}

const verbToll = (tokens: Tokens, verb: VerbGroup | null): Phrase | null =>
  verb === null || isSayingVerb(tokenAt(tokens, verb.verb).lower)
    ? null
    : withPlan(tokens, verb, tollBefore(tokens, verb.from))

// "the toll could rise to 200": a toll that is only feared keeps its verb.
const withPlan = (tokens: Tokens, verb: VerbGroup, phrase: Phrase | null): Phrase | null =>
  phrase !== null && isModal(tokenAt(tokens, verb.said.from))
    ? { from: phrase.from, to: verb.said.to }
    : phrase

// "a loss of 12", "the deaths of 12 people".
const nounOf = (tokens: Tokens, begin: number): Phrase | null => {
  const at = nounLink(tokens, begin)
  return at < 0 ? null : tollBefore(tokens, at)
}

/** "A boat with 90 refugees sank": the verb is told of the boat. */
const isCarried = (tokens: Tokens, begin: number): boolean =>
  /^(?:with|carrying|holding)$/.test(tokenAt(tokens, begin - 1).lower) && isNominal(tokens, begin - 2)

const passive: Way = ({ tokens, end }) => {
  const told = toldAfter(tokens, end)
  return told?.how === 'passive' ? byTold(told) : null
}

// With "suffered 1,100 casualties" the noun says it; with "treated 1,100 casualties" the verb does.
// Of "300 prisoners escaped" the verb says it.
const event: Way = ({ tokens, counted, verb, end }) => {
  if (counted === null || isStrong(tokens, verb)) return null
  const head = tokenAt(tokens, counted.to - 1).lower
  if (namesPeople(head) && toldAfter(tokens, end) !== null) return null
  return isEventNoun(head) ? finding({ from: counted.to - 1, to: counted.to }) : null
}

// "losses of 3,000 killed and wounded", "left 12 dead": a word of a family right behind a bare number.
const bareFamily: Way = ({ tokens, amount, counted, end }) => {
  const told = counted === null && end === amount.to ? toldAfter(tokens, end) : null
  return told !== null && familyOf(tokenAt(tokens, told.to - 1).lower) !== null ? byTold(told) : null
}

// "Cases were reported in 34 states" counts states.
const isToll = ({ tokens, counted, verb }: Around): boolean =>
  (verb === null || verb.link === null || /^(?:to|at)$/.test(verb.link)) &&
  (counted === null || namesPeople(tokenAt(tokens, counted.to - 1).lower))

// "Put its losses at 43 soldiers killed": what is told of them behind says more.
const isToldBehind = (tokens: Tokens, end: number): boolean => {
  const told = toldAfter(tokens, end)
  return told !== null && tellsFate(tokenAt(tokens, told.to - 1).lower)
}

const toll: Way = (around) =>
  isToll(around) && !isToldBehind(around.tokens, around.end) ? tollOf(around) : null

const tollOf: Way = ({ tokens, begin, verb }) =>
  finding(
    verbToll(tokens, verb) ?? copulaToll(tokens, begin) ?? nearToll(tokens, begin) ?? nounOf(tokens, begin),
  )

const moves = (tokens: Tokens, verb: VerbGroup): boolean =>
  /^(?:rose|fell)$/.test(familyOf(tokenAt(tokens, verb.verb).lower)?.kind ?? '')

// "killed in 12 attacks", "shot by 3 men", "died at 87": behind a preposition the counted is not what it happened to;
// amounts of money and measures are ("fined", "sold for $5", "sentenced to 12 years"), and what rises "to 40".
// "knocked out power to 1.2 million homes".
const power: Way = ({ tokens, begin }) => {
  const link = linkBefore(tokens, begin)
  if (!/^(?:to|for)$/.test(tokenAt(tokens, link).lower)) return null
  if (!/^(?:power|electricity)$/.test(tokenAt(tokens, link - 1).lower)) return null
  const from = tokenAt(tokens, link - 2).lower === 'the' ? link - 2 : link - 1
  const verb = /^(?:out|off)$/.test(tokenAt(tokens, from - 1).lower) ? from - 2 : from - 1
  return /^(?:knock|cut|restor)/.test(tokenAt(tokens, verb).lower) ? finding({ from: verb, to: link }) : null
}

const isItsObject = ({ tokens, amount }: Around, verb: VerbGroup): boolean =>
  verb.link === null || amount.kind !== 'count' || moves(tokens, verb)

const strongVerb: Way = (around) =>
  isStrong(around.tokens, around.verb) && isItsObject(around, around.verb)
    ? finding(around.verb.said, null, around.verb.negated)
    : null

// "Raising to 23 the number of people killed": the toll stands behind what it has come to.
const tollBehind: Way = ({ tokens, begin, end, amount }) => {
  const [link, verb] = [linkBefore(tokens, begin), tokenAt(tokens, linkBefore(tokens, begin) - 1).lower]
  const brings = /^(?:rais|bring|brought|tak|took|lift|push)(?:e|es|ed|ing|s)?$/.test(verb)
  if (!brings || tokenAt(tokens, link).lower !== 'to' || end > amount.to) return null
  if (!/^(?:the|its|their)$/.test(tokenAt(tokens, end).lower)) return null
  const words = [1, 2, 3].map((by) => tokenAt(tokens, end + by).lower)
  const toll = words.findIndex((word) => /^tolls?$/.test(word))
  if (toll >= 0) return finding({ from: end + 1, to: end + toll + 2 })
  const of = words.indexOf('of')
  if (of < 1 || words[of - 1] !== 'number') return null
  return finding(fateWithin(tokens, end + 1 + of, Math.min(tokens.length, end + reach)))
}

const level: Way = ({ tokens, begin, end, amount, counted }) => {
  if (isToldBehind(tokens, end)) return null
  const found = levelBefore(tokens, begin, amount, counted)
  return found === null ? null : { measure: found.measure, told: null, negated: false, of: found.of }
}

// "forcing thousands to flee": what they were made to do.
// "pulled 37 people alive from the rubble".
const saved: Way = ({ tokens, end, verb }) => {
  if (verb === null || !/^(?:pull|dug|dig|brought|recover)/.test(tokenAt(tokens, verb.verb).lower))
    return null
  if (tokenAt(tokens, end).lower === 'alive') return finding({ from: end, to: end + 1 })
  const words = [0, 1, 2].map((by) => tokenAt(tokens, end + by).lower).join(' ')
  const bodies = /^(?:bodies|remains|dead)$/.test(tokenAt(tokens, end - 1).lower)
  return !bodies && RESCUED_FROM.test(words) ? finding({ from: end, to: end + 3 }) : null
}

const forced: Way = ({ tokens, end, verb }) => {
  const homes = [0, 1, 2].map((by) => tokenAt(tokens, end + by).lower).join(' ')
  if (verb !== null && /^from their (?:homes|villages|houses)$/.test(homes))
    return finding({ from: end, to: end + 3 })
  const makes = verb !== null && /^(?:forc|prompt|caus|help)/.test(tokenAt(tokens, verb.verb).lower)
  const infinitive = tokenAt(tokens, end).lower === 'to' && isNominal(tokens, end + 1)
  return makes && infinitive ? finding({ from: end + 1, to: end + 2 }) : null
}

const bareAfter: Way = ({ tokens, begin, end }) =>
  isCarried(tokens, begin) ? null : byTold(toldAfter(tokens, end))

const further: Way = ({ tokens, end }) => byTold(toldFurther(tokens, end))

const lightVerb: Way = ({ tokens, verb, amount }) =>
  verb === null ||
  (verb.link !== null && amount.kind === 'count') ||
  isSayingVerb(tokenAt(tokens, verb.verb).lower)
    ? null
    : finding(verb.said, null, verb.negated)

// "a magnitude 6.5 earthquake": the noun in front says what is measured.
const dimension: Way = ({ tokens, begin }) =>
  /^(?:magnitude|strength|category)$/.test(tokenAt(tokens, begin - 1).lower)
    ? finding({ from: begin - 1, to: begin })
    : null

/** Where somebody is, which says what happened: "are in hospital", "were under water", "went on strike", "among the dead". */
const WHERE =
  /^(?:in (?:the )?hospital|in intensive care|in (?:police )?(?:custody|detention|jail)|behind bars|under arrest|on strike|under ?water|in (?:the )?dark(?:ness)?|off the grid|(?:among|amongst) the (?:dead|killed|injured|wounded|missing|victims))\b/

const where: Way = ({ tokens, end }) => {
  const verb =
    isAuxiliary(tokenAt(tokens, end)) || /^(?:remain|remained|stood)$/.test(tokenAt(tokens, end).lower)
  let at = verb ? end + 1 : end
  while (/^(?:still|already|now|also)$/.test(tokenAt(tokens, at).lower)) at += 1
  const words = [0, 1, 2].map((by) => tokenAt(tokens, at + by).lower).join(' ')
  const found = WHERE.exec(words)?.[0].split(' ').length ?? 0
  return found === 0 ? null : finding({ from: at, to: at + found })
}

/** "25,000 had been given the jab", "410,000 people have had their first dose". */
const JABBED =
  /^(?:(?:have|has|had|were|was|been|now|already|so|far) ){0,4}(?:given|had|got|gotten|received) (?:the|a|an|their|at least one|one) (?:(?:first|second|third|booster|covid) ){0,2}(?:jabs?|shots?|doses?|vaccine)\b/

const jabbed: Way = ({ tokens, end }) => {
  if (!/^(?:have|has|had|were|was|got|received)$/.test(tokenAt(tokens, end).lower)) return null
  const words = [0, 1, 2, 3, 4, 5, 6, 7].map((by) => tokenAt(tokens, end + by).lower).join(' ')
  const found = JABBED.exec(words)?.[0].split(' ').length ?? 0
  return found === 0 ? null : finding({ from: end, to: end + found })
}

/** The ways to find what happened, surest first. */
const ways: readonly Way[] = [
  dimension,
  jabbed,
  where,
  power,
  passive,
  event,
  saved,
  forced,
  bareFamily,
  tollBehind,
  toll,
  level,
  strongVerb,
  bareAfter,
  further,
  lightVerb,
]

/** Of a figure that is joined to the one before, only what stands right at it counts. */
const ownWays: readonly Way[] = [where, passive, event, bareFamily, bareAfter, further]

/** A time says how long or when: only a verb that takes it counts ("sentenced to 12 years"). */
const timeWays: readonly Way[] = [strongVerb]

const isAdjunct = (around: Around): boolean =>
  around.amount.kind === 'time' &&
  (around.verb?.link === null
    ? tokenAt(around.tokens, around.verb.said.to - 1).lower === 'over' ||
      /^(?:later|ago|after|before|earlier)$/.test(tokenAt(around.tokens, around.end).lower)
    : /^(?:in|for|after|within|over|during|at|by|on|every|per|past|since|before|until)$/.test(
        around.verb?.link ?? '',
      ))

const waysFor = (around: Around, joint: boolean): readonly Way[] => {
  if (around.amount.kind === 'time') return isAdjunct(around) ? [] : timeWays
  return joint ? ownWays : ways
}

/** What happened to an amount, found by the surest way; `joint` where it is joined to the figure before it. */
export const happened = (around: Around, joint: boolean): Finding | null => {
  for (const way of waysFor(around, joint)) {
    const found = way(around)
    if (found !== null) return found
  }
  return null
}
