import { namesPeople } from './families.ts'
import { isCapital, type Tokens, tokenAt } from './tokens.ts'
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isModal,
  isNominal,
  isPreposition,
  isState,
  looksGerund,
  looksPast,
  looksPlural,
} from './word-classes.ts'

/** A verb in front of a figure. `said` are the words that tell it, `from` where its group (with auxiliaries) begins. */
export type VerbGroup = {
  readonly from: number
  readonly said: { readonly from: number; readonly to: number }
  readonly verb: number
  /** Between verb and figure stands a preposition: "rose to", "fined". */
  readonly link: string | null
  readonly negated: boolean
  readonly gerund: boolean
}

const filler =
  /^(?:a|an|the|another|additional|extra|further|some|total|of|its|their|his|her|all|estimated|around|as|many|whopping|record|staggering|mere|combined|those|up|to)$/

// Back over "a total of", "the", "another", and adverbs; "to" and "of" alone are links, not fillers.
const skipFillers = (tokens: Tokens, end: number): number => {
  let at = end
  for (let steps = 0; steps < 5; steps += 1) {
    const word = tokenAt(tokens, at - 1)
    const total =
      /^(?:of)$/.test(word.lower) &&
      /^(?:total|average|minimum|maximum|estimate|group|number|team)$/.test(tokenAt(tokens, at - 2).lower)
    if (/^(?:back|away)$/.test(word.lower) && looksPast(tokenAt(tokens, at - 2))) return at
    if (total) at -= 2
    else if (/^(?:of|to|up|as|many|around)$/.test(word.lower) || !(filler.test(word.lower) || isAdverb(word)))
      return at
    else at -= 1
  }
  return at
}

const afterTo = (tokens: Tokens, at: number): boolean => {
  let before = at - 1
  while (isAdverb(tokenAt(tokens, before)) && at - before < 4) before -= 1
  const word = tokenAt(tokens, before)
  return (
    word.lower === 'to' ||
    isModal(word) ||
    /^(?:do|does|did|not|n't|help|helps|helped|helping|let|lets|they|we|i|you)$/.test(word.lower) ||
    /n['’]t$/.test(word.lower)
  )
}

// "Russia loses 900 men": a name, then a word in -s.
const isPresent = (tokens: Tokens, at: number): boolean =>
  /^\p{Ll}{2,}s$/u.test(tokenAt(tokens, at).text) &&
  isCapital(tokenAt(tokens, at - 1)) &&
  !isDeterminer(tokenAt(tokens, at - 1))

// The "leading" of "team-leading".
const isSuffix = (tokens: Tokens, at: number): boolean =>
  tokenAt(tokens, at).joined &&
  tokenAt(tokens, at - 1).text === '-' &&
  !/^(?:re|co|over|under|out)$/.test(tokenAt(tokens, at - 2).lower)

/** Does a verb stand at the token, as far as its form and its neighbours tell? */
export const isVerbAt = (tokens: Tokens, at: number): boolean => {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word' || isModal(token) || isAuxiliary(token)) return false
  if (isSuffix(tokens, at)) return false
  const before = tokenAt(tokens, at - 1)
  if (looksPast(token)) return before.lower === 'that' || !isDeterminer(before)
  if (looksGerund(token)) return !/^(?:the|a|an|of)$/.test(tokenAt(tokens, at - 1).lower)
  return isNominal(tokens, at) && ((afterTo(tokens, at) && !looksPlural(token)) || isPresent(tokens, at))
}

const unitsOfTime = /^(?:years|months|weeks|days|nights|hours|minutes|seconds|decades)$/

// Right before the figure: "the budget allocates 3", "the rebels hold 30".
const isPresentVerb = (tokens: Tokens, at: number): boolean => {
  if (!isNominal(tokens, at) || isCapital(tokenAt(tokens, at)) || looksPast(tokenAt(tokens, at))) return false
  // "two years ago 210 people", "girls scored 481, boys 471": neither is a verb.
  if (unitsOfTime.test(tokenAt(tokens, at).lower) || namesPeople(tokenAt(tokens, at).lower)) return false
  const subject = isAdverb(tokenAt(tokens, at - 1)) ? at - 2 : at - 1
  const before = tokenAt(tokens, subject)
  const third = /^\p{Ll}{2,}(?<!tion|ment|ist|er|or|ie)s$/u.test(tokenAt(tokens, at).text)
  const named =
    /^(?:it|he|she|which|who|that)$/.test(before.lower) ||
    before.text === ',' ||
    (isNominal(tokens, subject) && !looksPlural(before))
  if (third) return named && !looksPast(before)
  return (
    isNominal(tokens, subject) &&
    looksPlural(before) &&
    !looksPlural(tokenAt(tokens, at)) &&
    !isState(tokenAt(tokens, at))
  )
}

const particle = /^(?:out|off|back|away|up|down|over|aside)$/

// "has taken in 300 refugees".
const takesIn = /^(?:takes?|taken|taking|took|brought|brings?|let|lets|pulled|drew)$/

// The verb over an object that stands between it and the figure: "gave the town", "cost Oakford".
const overObject = (tokens: Tokens, end: number): number => {
  for (let at = end; end - at < 5; at -= 1) {
    // "The strike costs the company two million a day."
    if (isVerbAt(tokens, at) || (at < end && tokenAt(tokens, at).lower === 'costs')) return at
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || isPreposition(token) || isConjunction(token) || isAuxiliary(token)) return -1
  }
  return -1
}

const found = (
  tokens: Tokens,
  end: number,
): { readonly verb: number; readonly to: number; readonly link: string | null } | null => {
  const last = end - 1
  const word = tokenAt(tokens, last)
  if (isVerbAt(tokens, last) || isPresentVerb(tokens, last)) return { verb: last, to: last + 1, link: null }
  const inward = word.lower === 'in' && takesIn.test(tokenAt(tokens, last - 1).lower)
  if ((particle.test(word.lower) || inward) && isVerbAt(tokens, last - 1))
    return { verb: last - 1, to: last + 1, link: null }
  const link = isPreposition(word) && word.lower !== 'of' ? word.lower : null
  if (word.lower === 'of') return null
  const verb = overObject(tokens, link === null ? last : last - 1)
  return verb < 0 ? null : { verb, to: verb + 1, link }
}

// "killed and wounded 12", "killed or captured".
const withPartner = (tokens: Tokens, verb: number): number => {
  const partner =
    isConjunction(tokenAt(tokens, verb - 1)) &&
    looksPast(tokenAt(tokens, verb - 2)) &&
    looksPast(tokenAt(tokens, verb))
  return partner ? verb - 2 : verb
}

const finishing =
  /^(?:manage|began|begin|used|appear|seem|start|continue|tend|help|go|came|come|happen|rush|race|fail)/

// What rules an infinitive: "promised to send", "is preparing to send", "plan to send"; "began to send" is sending.
const governor = (tokens: Tokens, to: number): number => {
  const word = tokenAt(tokens, to - 1)
  if (!isNominal(tokens, to - 1) && !looksPast(word)) return to
  return finishing.test(word.lower) && !/^fail/.test(word.lower) ? to : to - 1
}

type Left = { readonly from: number; readonly said: number; readonly negated: boolean }

const overAuxiliaries = (tokens: Tokens, end: number): Left => {
  let left: Left = { from: end, said: end, negated: false }
  for (let steps = 0; steps < 6; steps += 1) {
    const word = tokenAt(tokens, left.from - 1)
    const negative = /^(?:not|never)$|n['’]t$/.test(word.lower)
    if (isModal(word))
      left = { ...left, from: left.from - 1, said: left.from - 1, negated: left.negated || negative }
    else if (isAuxiliary(word) || isAdverb(word) || /^help(?:s|ed|ing)?$/.test(word.lower))
      left = { ...left, from: left.from - 1, negated: left.negated || negative }
    else return left
  }
  return left
}

const group = (tokens: Tokens, verb: number): Left => {
  const start = withPartner(tokens, verb)
  const own = overAuxiliaries(tokens, start)
  if (tokenAt(tokens, own.from - 1).lower !== 'to') return own
  // "is to shed": it is planned.
  if (/^(?:is|are|was|were)$/.test(tokenAt(tokens, own.from - 2).lower))
    return { ...own, from: own.from - 2, said: own.from - 1 }
  const ruler = governor(tokens, own.from - 1)
  const outer = overAuxiliaries(tokens, ruler)
  const kept = ruler < own.from - 1
  return { from: outer.from, said: kept ? ruler : own.said, negated: outer.negated || own.negated }
}

/** The verb whose object or measure the figure is, in front of it; `end` is where the words about the figure begin. */
export const verbBefore = (tokens: Tokens, end: number): VerbGroup | null => {
  const at = skipFillers(tokens, end)
  const verb = found(tokens, at)
  if (verb === null) return null
  const left = group(tokens, verb.verb)
  return {
    from: left.from,
    said: { from: left.said, to: verb.to },
    verb: verb.verb,
    link: verb.link,
    negated: left.negated,
    gerund: looksGerund(tokenAt(tokens, verb.verb)) && left.from === verb.verb,
  }
}

/** The token before which a noun with "of" may stand: "a loss of 12", "the deaths of at least 12". */
export const nounLink = (tokens: Tokens, end: number): number => {
  const at = skipFillers(tokens, end)
  return tokenAt(tokens, at - 1).lower === 'of' ? at - 1 : -1
}

/** The first token in front of the figure that is no filler. */
export const linkBefore = (tokens: Tokens, end: number): number => skipFillers(tokens, end) - 1
