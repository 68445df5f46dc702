import { familyOf } from './families.ts'
import { isSayingVerb } from './light-verbs.ts'
import { type Tokens, tokenAt, wordSet } from './tokens.ts'
import {
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isModal,
  isNominal,
  isPreposition,
  isState,
  looksGerund,
  looksPast,
} from './word-classes.ts'

/** What is told of a figure behind it: the words that tell it, and how sure the reading is. */
export type Told = {
  readonly from: number
  readonly to: number
  readonly how: 'passive' | 'bare' | 'state' | 'gerund' | 'active'
  readonly negated: boolean
}

// Participles that only say how it is known: "are reported killed", "are believed to have died".
const knowing =
  /^(?:reported|believed|thought|said|estimated|feared|presumed|known|confirmed|understood|declared|listed|considered|found|left|being|reportedly|pronounced|recorded|officially|counted|assumed)$/

const skipAuxiliaries = (
  tokens: Tokens,
  from: number,
): { readonly to: number; readonly modal: number; readonly negated: boolean; readonly any: boolean } => {
  let [to, modal, negated, any] = [from, -1, false, false]
  for (; to - from < 8; to += 1) {
    const word = tokenAt(tokens, to)
    if (isModal(word) || (any && /^(?:feared|presumed)$/.test(word.lower))) modal = modal < 0 ? to : modal
    if (/^(?:not|never)$|n['’]t$/.test(word.lower)) negated = true
    if (isModal(word) || isAuxiliary(word)) any = true
    else if (any && knowing.test(word.lower) && isKnowing(tokens, to)) continue
    else if (any && word.lower === 'to' && isAuxiliary(tokenAt(tokens, to + 1))) continue
    else if (!isAdverb(word)) break
  }
  return { to, modal, negated, any }
}

const isKnowing = (tokens: Tokens, at: number): boolean => {
  const next = tokenAt(tokens, at + 1)
  return next.lower === 'to' || looksPast(next) || isState(next) || isAdverb(next)
}

const tells = (tokens: Tokens, at: number): boolean =>
  looksPast(tokenAt(tokens, at)) || isState(tokenAt(tokens, at))

const objectFollows = (tokens: Tokens, at: number): boolean => {
  const next = tokenAt(tokens, at)
  return (
    isDeterminer(next) ||
    next.kind === 'number' ||
    (isNominal(tokens, at) && !looksPast(next) && !isAdverb(next))
  )
}

// "killed or wounded", "dead and missing", "killed, wounded or captured": as long as no object of its own follows.
const coordination = (tokens: Tokens, at: number): number => {
  let to = at + 1
  for (let steps = 0; steps < 3; steps += 1) {
    const comma = tokenAt(tokens, to).text === ',' ? 1 : 0
    const conj = /^(?:and|or|and\/or)$/.test(tokenAt(tokens, to + comma).lower) ? 1 : 0
    const next =
      to + comma + conj + (/^(?:otherwise|also|even)$/.test(tokenAt(tokens, to + comma + conj).lower) ? 1 : 0)
    if (comma + conj === 0 || !tells(tokens, next) || objectFollows(tokens, next + 1)) return to
    to = next + 1
  }
  return to
}

const planned =
  /^(?:expected|planned|scheduled|due|set|ready|promised|going|preparing|ordered|prepared|poised|likely|about|able|needed|required|meant|hoping|planning|waiting|allowed|asked|told|forced|supposed)$/

// "are expected to be sent", "were ready to leave": the plan stays with what is planned.
const plan = (tokens: Tokens, at: number): number => {
  if (!planned.test(tokenAt(tokens, at).lower) || tokenAt(tokens, at + 1).lower !== 'to') return -1
  let to = at + 2
  while (to - at < 6 && (isAuxiliary(tokenAt(tokens, to)) || isAdverb(tokenAt(tokens, to)))) to += 1
  return tokenAt(tokens, to).kind === 'word' ? to + 1 : -1
}

const afterChain = (tokens: Tokens, from: number): Told | null => {
  const chain = skipAuxiliaries(tokens, from)
  if (!chain.any) return null
  const told = {
    from: chain.modal < 0 ? chain.to : chain.modal,
    how: 'passive' as const,
    negated: chain.negated,
  }
  const planEnd = plan(tokens, chain.to)
  if (planEnd > 0) return { ...told, to: planEnd }
  if (tells(tokens, chain.to)) return { ...told, to: coordination(tokens, chain.to) }
  if (looksGerund(tokenAt(tokens, chain.to))) return { ...told, to: chain.to + 1, how: 'gerund' }
  if (without(tokens, chain.to)) return { ...told, to: chain.to + 2, how: 'state' }
  // "58 of whom did not survive": with "do" the verb stands as it is.
  if (
    /^(?:do|does|did|didn['’]t)$/.test(tokenAt(tokens, from).lower) &&
    chain.negated &&
    isNominal(tokens, chain.to)
  )
    return { ...told, to: chain.to + 1, how: 'active' }
  if (chain.modal >= 0 && isNominal(tokens, chain.to) && !isAuxiliary(tokenAt(tokens, chain.to - 1)))
    return { ...told, to: chain.to + 1, how: 'active' }
  return null
}

const without = (tokens: Tokens, at: number): boolean =>
  tokenAt(tokens, at).lower === 'without' && isNominal(tokens, at + 1)

const remains = /^(?:remain|remains|remained|stay|stayed|went|go|were|are)$/

const bare = (tokens: Tokens, from: number): Told | null => {
  const at = isAdverb(tokenAt(tokens, from)) ? from + 1 : from
  const word = tokenAt(tokens, at)
  const told = { from: at, negated: false }
  if (remains.test(word.lower) && (isState(tokenAt(tokens, at + 1)) || without(tokens, at + 1)))
    return {
      ...told,
      from: at + 1,
      to: without(tokens, at + 1) ? at + 3 : coordination(tokens, at + 1),
      how: 'state',
    }
  if (knowing.test(word.lower) && tells(tokens, at + 1))
    return {
      ...told,
      from: /^(?:feared|presumed)$/.test(word.lower) ? at : at + 1,
      to: coordination(tokens, at + 1),
      how: 'bare',
    }
  if (isState(word)) return { ...told, to: coordination(tokens, at), how: 'state' }
  if (looksPast(word) && !isSayingVerb(word.lower))
    return { ...told, to: coordination(tokens, at), how: 'bare' }
  if (without(tokens, at)) return { ...told, to: at + 2, how: 'state' }
  if (looksGerund(word)) return { ...told, to: at + 1, how: 'gerund' }
  if (word.lower === 'to' && tokenAt(tokens, at + 1).lower === 'be' && looksPast(tokenAt(tokens, at + 2)))
    return { ...told, to: at + 3, how: 'passive' }
  return null
}

const particle = /^(?:out|off|away|back|down|up|over|part|aside)$/

// "laid off", "walked out", "shot down", "took part": as long as nothing hangs on the particle itself.
const withParticle = (tokens: Tokens, told: Told): Told => {
  const next = tokenAt(tokens, told.to + 1)
  const own =
    particle.test(tokenAt(tokens, told.to).lower) &&
    (looksPast(tokenAt(tokens, told.to - 1)) || looksGerund(tokenAt(tokens, told.to - 1))) &&
    next.kind !== 'number' &&
    !/^(?:to|of)$/.test(next.lower) &&
    !isNominal(tokens, told.to + 1)
  return own ? { ...told, to: told.to + 1 } : told
}

/** Verbs that say what happened only with the words behind them: "forced from their homes", "taken to hospital". */
const phrases: readonly (readonly [verb: RegExp, rest: RegExp])[] = [
  [/^(?:forced|driven|moved|displaced)$/, /^from their (?:homes|villages|houses)\b/],
  [/^(?:taken|rushed|admitted|brought|sent|carried|flown)$/, /^to (?:the )?hospitals?\b/],
  [/^treated$/, /^for (?:injuries|wounds|burns)\b/],
  [/^(?:treated|cared)$/, /^(?:for )?in (?:the )?hospitals?\b/],
  [/^(?:taken|brought|led)$/, /^to (?:safety|shelters?|emergency shelters?|higher ground)\b/],
  [/^taken$/, /^into custody\b/],
  [/^(?:left|leave|leaving|abandoned|abandoning)$/, /^their (?:homes|villages|houses)\b/],
  [/^(?:fallen|fell|taken)$/, /^(?:ill|sick)\b/],
  [/^(?:stopped|downed)$/, /^(?:work|tools)\b/],
  [/^(?:joined|joining)$/, /^the (?:strike|walkout)\b/],
  [/^(?:went|gone|going)$/, /^on strike\b/],
  [/^let$/, /^go\b/],
]

const withPhrase = (tokens: Tokens, told: Told): Told => {
  const verb = tokenAt(tokens, told.to - 1).lower
  const words = [0, 1, 2].map((by) => tokenAt(tokens, told.to + by).lower).join(' ')
  const rest = phrases.find(([form, behind]) => form.test(verb) && behind.test(words))?.[1].exec(words)?.[0]
  return rest === undefined ? told : { ...told, to: told.to + rest.split(' ').length }
}

const holds = /^(?:suffered|sustained|lost|undergoing|undergone|underwent|receiving|received)$/

// "lost power", "lost contact": a bare noun belongs to the verb.
const withObject = (tokens: Tokens, told: Told): Told => {
  const [whose, what] = [tokenAt(tokens, told.to).lower, tokenAt(tokens, told.to + 1).lower]
  if (
    tokenAt(tokens, told.to - 1).lower === 'lost' &&
    /^(?:their|his|her)$/.test(whose) &&
    /^li(?:ves|fe)$/.test(what)
  )
    return { ...told, to: told.to + 2 }
  const bareNoun = holds.test(tokenAt(tokens, told.to - 1).lower) && isNominal(tokens, told.to)
  return bareNoun ? { ...told, to: told.to + 1 } : told
}

const helps = wordSet('am is are was were be been being get gets got getting')

const isPassive = (tokens: Tokens, from: number, to: number): boolean =>
  tokens.slice(from, to).some((word) => helps.has(word.lower))

// "12 soldiers killed 40 civilians": they were not killed. Only verbs that tell of whoever does them are kept.
const isDone = (tokens: Tokens, from: number, told: Told): boolean => {
  if (told.how === 'state' || told.how === 'gerund' || isPassive(tokens, from, told.to)) return true
  const kind = familyOf(tokenAt(tokens, told.to - 1).lower)?.kind
  if (kind === undefined || /^(?:fled|lost|rose|fell|promised)$/.test(kind)) return true
  return !objectFollows(tokens, told.to)
}

/** What is told right behind the figure's words: "were killed", "killed or wounded", "missing", "without power". */
export const toldAfter = (tokens: Tokens, from: number): Told | null => {
  const at = tokenAt(tokens, from).lower === 'who' ? from + 1 : from
  const told = afterChain(tokens, at) ?? bare(tokens, at)
  return told !== null && isDone(tokens, at, told)
    ? withPhrase(tokens, withParticle(tokens, withObject(tokens, told)))
    : null
}

const doneOf = (tokens: Tokens, at: number): Told | null => {
  const told = bare(tokens, at)
  return told !== null && !objectFollows(tokens, told.to) ? told : null
}

/** The same over what stands between: "12 people in Oakford were hurt", "12 people, including 3 children, were hurt", "two men and a boy were". */
export const toldFurther = (tokens: Tokens, from: number): Told | null => {
  const opens = tokenAt(tokens, from)
  const aside = opens.text === ',' || opens.text === '('
  const another = /^(?:and|or)$/.test(opens.lower) && /^an?$/.test(tokenAt(tokens, from + 1).lower)
  if (!aside && !another && !isPreposition(opens)) return null
  for (let at = from + 1; at - from < (aside ? 18 : 9); at += 1) {
    const word = tokenAt(tokens, at)
    if (aside && /^[,)]$/.test(word.text) && afterChain(tokens, at + 1) !== null)
      return afterChain(tokens, at + 1)
    if (!aside && (isAuxiliary(word) || isModal(word))) return afterChain(tokens, at)
    // "20,000 doses of vaccine arrived on Sunday".
    if (opens.lower === 'of' && at === from + 2 && looksPast(word)) return doneOf(tokens, at)
    if (
      !aside &&
      ((word.kind === 'mark' && !/^[-.'’&]$/.test(word.text)) ||
        looksPast(word) ||
        /^(?:who|which|that|and|but|as|when|while|after|before)$/.test(word.lower))
    )
      return null
  }
  return null
}
