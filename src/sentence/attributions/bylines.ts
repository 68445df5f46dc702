import { groupStart } from './cues.ts'
import type { Phrase } from './phrases.ts'
import type { Reading } from './reading.ts'
import { phraseTo, type Reported, spanOf, subjectOf } from './reported.ts'
import type { Token } from './tokens.ts'

/** A reason why a verb of saying puts nothing in anybody's mouth: the token and those around it. */
type Rule = (tokens: readonly Token[], head: number, lemma: string) => boolean

/** A verb or its helper; "May" is a month. */
const isVerbal = ({ tag, word }: Token): boolean => /^[VAG]$/.test(tag) && word !== 'May'

const isBe = (token: Token | undefined): boolean =>
  /^(?:is|are|was|were|been|being|be)$/.test(token?.lower ?? '')

/** "thought to be", "said to have been": what others hold of those who stand before it. */
const held: Rule = (tokens, head, lemma) =>
  /^(?:say|think|believe|report|estimate|describe|assess)$/.test(lemma) &&
  tokens[head + 1]?.lower === 'to' &&
  /^(?:be|have)$/.test(tokens[head + 2]?.lower ?? '')

/** "to say the least", "photos to suggest names", but "went on to say". */
const infinitive: Rule = (tokens, head) =>
  tokens[head - 1]?.lower === 'to' &&
  !/^(?:on|go|goes|went|gone|going|continued|quick)$/.test(tokens[head - 2]?.lower ?? '')

/** "adding to the pain", "added his name". */
const joins: Rule = (tokens, head, lemma) =>
  lemma === 'add' && /^(?:to|his|her|its|their)$/.test(tokens[head + 1]?.lower ?? '')

/** "A day after saying so, the mayor left". */
const beside: Rule = (tokens, head) =>
  tokens[head]?.tag === 'G' &&
  /^(?:after|before|since|without|despite|of)$/.test(tokens[head - 1]?.lower ?? '')

/** "Families were told to wait" by whoever it was. */
const isTold: Rule = (tokens, head, lemma) =>
  lemma === 'tell' &&
  tokens.slice(groupStart(tokens, head), head).some(isBe) &&
  !tokens.slice(head + 1, head + 5).some(({ lower }) => lower === 'by')

/** "speaks in front of the station": of what is not said. */
const speaksOnly: Rule = (tokens, head, lemma) =>
  lemma === 'speak' &&
  !/^(?:of|about|out|against)$/.test(tokens[head + 1]?.lower ?? '') &&
  !tokens.some(({ tag }) => tag === 'q')

/** "the alleged thefts", "a reported plan", "300 confirmed cases"; but "of 40 farmers 12 said". */
const adjective: Rule = (tokens, head, lemma) =>
  tokens[head]?.tag === 'V' &&
  /ed$/.test(tokens[head]?.lower ?? '') &&
  (tokens[head - 1]?.tag === 'D' ||
    (tokens[head - 1]?.tag === '#' && /^(?:allege|report|confirm|estimate|claim|assess)$/.test(lemma))) &&
  tokens[head + 1]?.tag === 'N'

/** "13 points" are none that somebody makes: he "points out" or "points to". */
const scores: Rule = (tokens, head, lemma) =>
  lemma === 'point' && !/^(?:out|to)$/.test(tokens[head + 1]?.lower ?? '')

/** "The items announced were tools". */
const reduced: Rule = (tokens, head, lemma) =>
  /^(?:announce|report|mention|describe|reveal|estimate|confirm)$/.test(lemma) && isBe(tokens[head + 1])

/** "The judge asked whether he had been told": nobody says so yet. */
const open: Rule = (tokens, head) => {
  const from = tokens.findLastIndex(({ tag }, at) => at < head && /^[,;:]$/.test(tag))
  return tokens.slice(from + 1, head).some(({ lower, quoted }) => !quoted && /^(?:if|whether)$/.test(lower))
}

/** "heard Roe tell the crew", "made him say": what others hear or bring about. */
const overheard: Rule = (tokens, head) => {
  if (tokens[head]?.verb?.form !== 'base' || groupStart(tokens, head) !== head) return false
  let at = head - 1
  while (/^[NXDS]$/.test(tokens[at]?.tag ?? '') || tokens[at]?.tag === 'R') at--
  return (
    at < head - 1 &&
    /^(?:hears?|heard|sees?|saw|seen|watch(?:es|ed)?|lets?|made?|makes?|helps?|helped)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
}

const silent: readonly Rule[] = [
  held,
  infinitive,
  joins,
  beside,
  isTold,
  speaksOnly,
  adjective,
  scores,
  reduced,
  overheard,
  open,
]

/** Does the verb at `head` say nothing after all? */
export const saysNothing = ({ tokens }: Reading, head: number): boolean =>
  silent.some((rule) => rule(tokens, head, tokens[head]?.verb?.lemma ?? ''))

const voice = (reading: Reading, from: number, to: number, head: number): Reported | null => {
  const speaker = spanOf(reading.tokens, from, to)
  const cue = reading.tokens[head]
  return speaker === null || cue === undefined ? null : { speaker, cue: { start: cue.start, end: cue.end } }
}

const phraseFrom = ({ phrases }: Reading, at: number): Phrase | undefined =>
  phrases.find(({ from, kind }) => from === at && kind !== 'owner')

const inverting = new Set(
  'said says added adds wrote writes warned warns explained explains argued argues claimed claims insisted insists noted notes concluded concludes recalled recalls suggested suggests reported reports continued continues quipped joked tweeted asked asks'.split(
    ' ',
  ),
)

/** "…, said a spokesman for the board": the phrase behind the verb, with what hangs on it. */
const inverted = (reading: Reading, head: number): Reported | null => {
  const { tokens } = reading
  const token = tokens[head]
  if (!/^(?:,|q)$/.test(tokens[head - 1]?.tag ?? '')) return null
  if (!inverting.has(token?.lower ?? '')) return null
  const quoted = tokens.slice(Math.max(0, head - 2), head).some(({ tag }) => tag === 'q')
  const phrase = phraseFrom(reading, head + 1)
  if (phrase === undefined || !(quoted || /^(?:name|person|group)$/.test(phrase.kind))) return null
  let { to } = phrase
  for (let next = phraseFrom(reading, to + 1); next !== undefined; next = phraseFrom(reading, to + 1)) {
    if (!/^(?:of|for|at|in|from|with)$/.test(tokens[to]?.lower ?? '')) break
    to = next.to
  }
  // "Roe, who was there, said wind had broken it": what stands behind is the statement.
  const rest = tokens.slice(to).find(({ tag }) => /^[VAW,.;-]$/.test(tag))?.tag ?? '.'
  return /^[VA]$/.test(rest) ? null : voice(reading, phrase.from, to, head)
}

const subordinate =
  /^(?:when|if|as|after|before|while|although|though|because|since|once|until|unless|whether)$/
/** No other verb is looked at here. */
const telling = new Set(
  'say tell add report believe expect estimate think announce confirm state note warn claim write explain argue suggest insist'.split(
    ' ',
  ),
)

/** "…, officials told the paper", "…, the board expects, …": behind a statement, with none of its own. */
const behind = (reading: Reading, head: number, lemma: string): Reported | null => {
  const { tokens } = reading
  const next = tokens[head + 1]?.tag ?? '.'
  if (tokens.slice(groupStart(tokens, head), head).some(isBe)) return null
  if (!telling.has(lemma) || subordinate.test(tokens[0]?.lower ?? '')) return null
  if (!/^(?:[,.PTq]|-)$/.test(next) && !(lemma === 'tell' && phraseFrom(reading, head + 1) !== undefined))
    return null
  const end = next === ',' ? head + 1 : tokens.length
  if (end - head > 12 || tokens.slice(head + 1, end).some(({ tag }) => /^[VAWG]$/.test(tag))) return null
  const speaker = phraseTo(reading, groupStart(tokens, head))
  const from = tokens.findIndex(({ start }) => start === speaker?.start)
  const stated = tokens.slice(0, Math.max(0, from)).some(({ tag }) => tag === 'V' || tag === 'A')
  return speaker !== null && stated && tokens[from - 1]?.tag === ','
    ? voice(reading, from, groupStart(tokens, head), head)
    : null
}

/** "The minister had told parliament on Monday that …". */
const toldThat = (reading: Reading, head: number, lemma: string): Reported | null => {
  const { tokens } = reading
  if (lemma !== 'tell' || phraseFrom(reading, head + 1) === undefined) return null
  const that = tokens.findIndex(({ lower }, at) => at > head && at < head + 12 && lower === 'that')
  if (that < 0 || tokens.slice(head + 1, that).some(isVerbal)) return null
  const cue = tokens[head]
  const speaker = subjectOf(reading, head)
  return speaker === null || cue === undefined ? null : { speaker, cue: { start: cue.start, end: cue.end } }
}

/** Who says a sentence by the way it is built, and whether that goes before all else ("…, officials said"). */
export type Plain = Reported & { readonly covers: boolean }

/**
 * Those who plainly say a sentence, whatever is weighed. Whoever stands behind the whole statement covers it: what others
 * promise in it is told by them.
 */
export const plainIn = (reading: Reading): readonly Plain[] =>
  reading.tokens.flatMap((token, head): Plain[] => {
    const lemma = token.verb?.lemma ?? ''
    if (token.tag !== 'V' || token.quoted || !telling.has(lemma) || saysNothing(reading, head)) return []
    const over = inverted(reading, head) ?? behind(reading, head, lemma)
    if (over !== null) return [{ ...over, covers: true }]
    const told = toldThat(reading, head, lemma)
    return told === null ? [] : [{ ...told, covers: false }]
  })
