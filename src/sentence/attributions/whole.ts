import type { Voice } from '../values.ts'
import { nounFamily } from './lexicon.ts'
import type { Phrase } from './phrases.ts'
import type { Reading } from './reading.ts'
import { subjectOf } from './reported.ts'

/** A speaker as tokens of the sentence, `to` exclusive, and the token that is the cue. */
type Chosen = { readonly from: number; readonly to: number; readonly cue: number }

/** What is wrong with a speaker that was chosen: the right one, null for nobody, or the same where nothing is. */
type Mend = (reading: Reading, chosen: Chosen) => Chosen | null

const isOthers = (noun: string): boolean => /^(?:person|group)$/.test(nounFamily(noun) ?? '')
const endingAt = ({ phrases }: Reading, to: number): Phrase | undefined =>
  phrases.find((phrase) => phrase.to === to && phrase.kind !== 'owner')

/** "acknowledging to the Ledger that": who is told does not tell. */
const listener: Mend = ({ tokens }, chosen) =>
  chosen.from > chosen.cue &&
  tokens[chosen.from - 1]?.tag === 'to' &&
  tokens[chosen.cue]?.lower !== 'according'
    ? null
    : chosen

/** "Velm fell, this is “the worst”": whoever is chosen with a statement and a quotation does not speak. */
const statement: Mend = ({ tokens }, chosen) => {
  const own = tokens.slice(chosen.from, chosen.to)
  return own.some(({ tag }) => tag === 'q') && own.some(({ tag }) => tag === 'V' || tag === 'A')
    ? null
    : chosen
}

/** Words that lead to a place or a time inside what is said, never to who says it. */
const apart =
  /^(?:below|above|inside|outside|within|near|behind|around|against|between|across|towards?|into|onto|upon)$/
/** "what went on inside the town hall told the court", "a video on Chirper telling the crowd", "all who favour leaving Velm say": no subjects. */
const governed: Mend = ({ tokens }, chosen) => {
  const before = tokens[chosen.from - 1]
  if (apart.test(tokens[chosen.from]?.lower ?? '')) return null
  if (chosen.to > chosen.cue || before === undefined) return chosen
  if (before.tag === 'G') return null
  const participle = tokens[chosen.cue]?.tag === 'G' && chosen.to === chosen.cue
  return apart.test(before.lower) || (participle && /^(?:on|at|by|via)$/.test(before.lower)) ? null : chosen
}

/** "OAKFORD – Managers on Thursday argued": where it was written does not argue. */
const dateline: Mend = (reading, chosen) => {
  const { tokens } = reading
  const capitals = tokens.slice(chosen.from, chosen.to).every(({ word }) => /^[\p{Lu}.,]+$/u.test(word))
  if (chosen.from !== 0 || !capitals || tokens[chosen.to]?.tag !== '-') return chosen
  const found = subjectOf(reading, chosen.cue)
  const from = tokens.findIndex(({ start }) => start === found?.start)
  const to = tokens.findLastIndex(({ end }) => end === found?.end) + 1
  return found === null || from <= chosen.to ? null : { ...chosen, from, to }
}

/** "Neither Velm nor Lund has said so", "88 % said": nobody who has a name. */
const nobody: Mend = ({ tokens }, chosen) => {
  const [first, second] = [tokens[chosen.from], tokens[chosen.from + 1]]
  const share =
    (first?.tag === '#' && /^(?:%|per|percent)$/.test(second?.lower ?? '')) ||
    /%$/.test(tokens[chosen.to - 1]?.lower ?? '')
  return share || /^(?:neither|no|none|cent|percent|\d[\d.,]*%)$/.test(first?.lower ?? '') ? null : chosen
}

/** "The court's | three judges": judges speak, the court is whose they are; "the mayor's claim" stays the mayor's. */
const owner: Mend = ({ tokens, phrases }, chosen) => {
  const mark = tokens.findIndex(({ tag }, at) => at >= chosen.to - 1 && at <= chosen.to && tag === 'S')
  const owned = phrases.find(({ from, to, kind }) => kind !== 'owner' && from <= mark + 1 && to > mark + 1)
  return mark > 0 && owned !== undefined && isOthers(tokens[owned.head]?.lower ?? '')
    ? { ...chosen, to: owned.to }
    : chosen
}

const paper = /^(?:poll|survey|report|study)$/
/** "A Velm software | engineer", "Council | managers": the noun for whom or what says so, taken for a verb, or left out ("family" looks like "quickly"). */
const cut: Mend = ({ tokens }, chosen) => {
  const [last, next, after] = [tokens[chosen.to - 1], tokens[chosen.to], tokens[chosen.to + 1]]
  if (last === undefined || next === undefined || !/^[NVB]$/.test(next.tag) || after?.tag === 'N')
    return chosen
  const noun = isOthers(next.lower) && !isOthers(last.lower) && chosen.to < chosen.cue
  return noun || (last.tag === 'X' && paper.test(next.lower)) ? { ...chosen, to: chosen.to + 1 } : chosen
}

/** "Ida Roe, | a Lund councillor, said", "Ida Roe, | a farmer who said": the name stands before what she is. */
const named: Mend = (reading, chosen) => {
  const { tokens } = reading
  const opens = tokens[chosen.from]?.tag === 'D' && tokens[chosen.from - 1]?.tag === ','
  const name = opens ? endingAt(reading, chosen.from - 1) : undefined
  if (name?.kind !== 'name') return chosen
  const [before, next] = [tokens[name.from - 1]?.tag ?? '^', tokens[chosen.to]?.tag]
  return next === 'W' || (next === ',' && /^[\^q]$/.test(before)) ? { ...chosen, from: name.from } : chosen
}

/** "The swap is promising and dangerous": how it is, and nobody promises. */
const quality: Mend = ({ tokens }, chosen) => {
  const [before, cue, next] = [tokens[chosen.cue - 1], tokens[chosen.cue], tokens[chosen.cue + 1]]
  const is = /^(?:is|are|was|were|be|been|looks?|looked|seems?|seemed|very|more|most)$/.test(
    before?.lower ?? '',
  )
  return is && cue?.tag === 'G' && (next === undefined || /^[.,C;:-]$/.test(next.tag)) ? null : chosen
}

const won =
  /^(?:victor(?:y|ies)|wins?|lives|life|titles?|gold|silver|medals?|prizes?|crowns?|scalps?|places?|spots?)$/
/** "Measures added by Roe", "claiming victories over Lund": nobody says anything. */
const done: Mend = ({ tokens }, chosen) => {
  const [cue, next] = [tokens[chosen.cue]?.lower ?? '', tokens[chosen.cue + 1]?.lower ?? '']
  if (cue === 'added' && next === 'by') return null
  // "Adding about 900 berths": to what there was, not to what was said.
  const counts = tokens.slice(chosen.cue + 1, chosen.cue + 4).findIndex(({ tag }) => tag === '#')
  const plain = tokens.slice(chosen.cue + 1, chosen.cue + 1 + counts)
  if (/^add(?:s|ed|ing)?$/.test(cue) && counts >= 0 && plain.every(({ tag }) => /^[BPN]$/.test(tag)))
    return null
  // "The board put alleged smugglers on its list": of what kind they are.
  const last = tokens[chosen.to - 1]?.lower ?? ''
  if (/^(?:alleged|suspected|accused|claimed|reported)$/.test(cue) && /^(?:put|set|cut|let|hit)$/.test(last))
    return null
  const behind = tokens.slice(chosen.cue + 1, chosen.cue + 5)
  return /^claim(?:s|ed|ing)?$/.test(cue) && behind.some(({ lower }) => won.test(lower)) ? null : chosen
}

/** Does a statement of its own begin behind this comma: a verb before another comma or a "who"? */
const opensStatement = ({ tokens }: Reading, comma: number, to: number): boolean => {
  const rest = tokens.slice(comma + 1, to)
  const verb = rest.findIndex(({ tag }) => tag === 'V' || tag === 'A')
  return verb > 0 && !rest.slice(0, verb).some(({ tag }) => tag === ',' || tag === 'W')
}

/** "As reported by the Ledger, | investigators found 40": what is said begins behind the comma. */
const ahead: Mend = (reading, chosen) => {
  const comma = reading.tokens.findIndex(
    ({ tag }, at) =>
      tag === ',' && at > chosen.from && at < chosen.to && opensStatement(reading, at, chosen.to),
  )
  return chosen.from < chosen.cue || comma < 0 ? chosen : { ...chosen, to: comma }
}

const office =
  /^(?:press|foreign|prime|defen[cs]e|interior|finance|health|home|chief|deputy|vice|state|police|party|campaign|team|associate|assistant|senior|former|then)$/
/** "Tower House press | secretary Ida Roe", "Lund | coach Tom Venn": of whom or what, before an office that begins in small letters. */
const officed: Mend = ({ tokens }, chosen) => {
  const [first, second] = [tokens[chosen.from], tokens[chosen.from + 1]]
  if (first?.tag !== 'N' || nounFamily(first.lower) !== 'person' || second?.tag !== 'X') return chosen
  let { from } = chosen
  while (from > 0 && (tokens[from - 1]?.tag === 'X' || office.test(tokens[from - 1]?.lower ?? ''))) from--
  return {
    ...chosen,
    from: from > 0 && /^(?:the|a|an)$/.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from,
  }
}

/** "Ash, Birch and Cole": the first of several, back to where the list begins; but not "In Oakford, Tarnia, | Roe and Venn". */
const listed: Mend = (reading, chosen) => {
  const { tokens } = reading
  if (!tokens.slice(chosen.from, chosen.to).some(({ tag }) => tag === 'C')) return chosen
  let { from } = chosen
  for (let found = true; found; ) {
    const item = tokens[from - 1]?.tag === ',' ? endingAt(reading, from - 1) : undefined
    const before = tokens[(item?.from ?? 0) - 1]?.tag
    found = item?.kind === 'name' && (before === undefined || /^[,qWC;:]$/.test(before))
    if (found && item !== undefined) from = item.from
  }
  const place = tokens[from - 1]?.tag === ',' ? endingAt(reading, from - 1) : undefined
  return place?.kind === 'name' ? chosen : { ...chosen, from }
}

/** "The Centre for Floods and | Droughts", "farmers in Velm and | Lund said": cut at the "and" of what hangs on who speaks. */
const halved: Mend = (reading, chosen) => {
  const { tokens } = reading
  if (!/^(?:and|&)$/.test(tokens[chosen.from - 1]?.lower ?? '')) return chosen
  let part = endingAt(reading, chosen.from - 1)
  while (part !== undefined && /^(?:of|for|in|at|from|on)$/.test(tokens[part.from - 1]?.lower ?? ''))
    part = endingAt(reading, part.from - 1)
  const before = part === undefined ? '' : (tokens[part.from - 1]?.tag ?? '^')
  const hangs = part !== undefined && part.to !== chosen.from - 1
  return hangs && part !== undefined && /^[\^,qWC;:B]$/.test(before) ? { ...chosen, from: part.from } : chosen
}

/** "a charge | Roe denied": what somebody says something of. */
const isHeld = (article = '', noun: string): boolean =>
  /^an?$/.test(article) &&
  /^(?:charge|claim|allegation|accusation|report|statement|suggestion|figure|number|move|plan|story|view|theory)$/.test(
    noun,
  )

/** "bank irregularities | Roe had told him of": a thing before a name is no part of it. */
const reduced: Mend = ({ tokens }, chosen) => {
  const last = chosen.to - 1
  const thing = tokens[last - 1]
  const cut =
    last > chosen.from &&
    tokens[last]?.tag === 'X' &&
    thing?.tag === 'N' &&
    (/[^s]s$/.test(thing.lower) || isHeld(tokens[last - 2]?.lower, thing.lower))
  return cut && !isOthers(thing.lower) ? { ...chosen, from: last } : chosen
}

/** "Velm-based reporter, | Ida Roe": the name behind. */
const behind: Mend = ({ tokens, phrases }, chosen) => {
  const last = tokens[chosen.to - 1]
  if (last?.tag !== 'N' || tokens[chosen.to]?.tag !== ',' || !isOthers(last.lower)) return chosen
  const name = phrases.find(({ from, kind }) => from === chosen.to + 1 && kind === 'name')
  const next = tokens[name?.to ?? 0]?.tag ?? '.'
  return name !== undefined && /^[.,q]$/.test(next) ? { ...chosen, to: name.to } : chosen
}

/** "Velm and Lund both", "a poll taken from": words that lean on what was left out. */
const trailing: Mend = ({ tokens }, chosen) => {
  let { to } = chosen
  while (to > chosen.from + 1 && leans(tokens[to - 1]?.lower ?? '', tokens[to - 1]?.tag ?? '')) to--
  return { ...chosen, to }
}
const leans = (word: string, tag: string): boolean =>
  tag === 'P' ||
  tag === 'to' ||
  tag === 'C' ||
  /^(?:both|each|all|alike|themselves|himself|herself)$/.test(word)

const mends: readonly Mend[] = [
  dateline,
  statement,
  quality,
  done,
  ahead,
  listener,
  governed,
  nobody,
  owner,
  cut,
  officed,
  named,
  listed,
  halved,
  reduced,
  behind,
  trailing,
]

/** A voice with its speaker named as a whole; null where whoever was chosen does not speak. */
export const wholeVoice = (reading: Reading, voice: Voice): Voice | null => {
  const { speaker } = voice
  if (speaker === null) return voice
  const from = reading.tokens.findIndex(({ start }) => start === speaker.start)
  const to = reading.tokens.findLastIndex(({ end }) => end === speaker.end) + 1
  const cue = reading.tokens.findIndex(({ start }) => start === voice.cue.start)
  if (from < 0 || to <= from || cue < 0) return voice
  let chosen: Chosen | null = { from, to, cue }
  for (const mend of mends) chosen = chosen === null ? null : mend(reading, chosen)
  const [first, last] = [reading.tokens[chosen?.from ?? -1], reading.tokens[(chosen?.to ?? 0) - 1]]
  return first === undefined || last === undefined
    ? null
    : { ...voice, speaker: { start: first.start, end: last.end } }
}
