import { overlaps, type Span } from '../span.ts'
import type { Sentence, Voice } from '../values.ts'
import { attributionsOf, type Scored } from './attributions.ts'
import { type Plain, plainIn, saysNothing } from './bylines.ts'
import { groupStart } from './cues.ts'
import { withoutStatement } from './extent.ts'
import { shipped } from './model.ts'
import { leftOpenBy, type Reading, readingOf, readingsBy } from './reading.ts'
import { countingIn, isOutlet, phraseTo, reportedIn } from './reported.ts'
import { holdsMark } from './tokens.ts'
import { turnAt } from './turn.ts'
import { viewsIn } from './views.ts'
import { wholeVoice } from './whole.ts'

/** With its list of verbs a byline asks little more of a cue than the list of attributions does: probability 0.4. */
const plainLogOdds = Math.log(0.4 / 0.6)
/** How many sentences on either side may belong to the same quotation. */
const reach = 12

/** Verbs that put words or a belief in somebody's mouth: "wants", "urged" and "signed" are no byline. */
const asserting = new Set(
  'say tell add claim report announce confirm state note warn believe think estimate stress write tweet explain argue insist suggest mention reveal acknowledge admit concede declare assert allege maintain contend reply respond recall conclude predict emphasize emphasise remark observe disclose indicate assess quote describe testify vow promise deny reiterate repeat point speak comment joke continue boast caution'.split(
    ' ',
  ),
)

/** "admitted 45 patients", "recalled 300 cars", "claimed 5,000 lives": such a verb with an object says nothing. */
const takesObject = ({ tokens, phrases }: Reading, head: number): boolean => {
  if (!/^(?:admit|recall|claim)$/.test(tokens[head]?.verb?.lemma ?? '')) return false
  const number = tokens.findIndex(({ tag }, i) => i > head && i - head < 5 && tag === '#')
  const phrase = number < 0 ? undefined : phrases.find(({ from, to }) => from <= number && to > number)
  const next = tokens[phrase?.to ?? -1]
  if (phrase === undefined || next?.lower === 'lives') return phrase !== undefined
  // "the rebels claim 900" says so: nothing is counted that could be taken.
  return phrase.to > number + 1 && next?.tag !== 'V' && next?.tag !== 'A'
}

/** Does a token say, outside quotations and not denied ("did not say"), that somebody says so? */
const says = (reading: Reading, head: number): boolean => {
  const token = reading.tokens[head]
  if (token === undefined || token.quoted || token.tag === ':' || token.tag === '-') return false
  const asserts = token.tag !== 'N' && asserting.has(token.verb?.lemma ?? '')
  if (!asserts && token.lower !== 'according') return false
  if (takesObject(reading, head) || saysNothing(reading, head)) return false
  return token.lower === 'according' || !isDenied(reading, head)
}

const isDenied = ({ tokens }: Reading, head: number): boolean =>
  tokens
    .slice(Math.max(0, head - 3), head)
    .some(({ tag, lower }) => tag === 'not' || lower === 'neither' || lower === 'never')

/** "who" stands for whoever it follows: "Jane Doe, who said". */
const antecedent = ({ tokens, phrases }: Reading, at: number): Span | null => {
  const to = tokens[at - 1]?.tag === ',' ? at - 1 : at
  const phrase = phrases.find((one) => one.to === to && /^(?:name|person|group|pronoun)$/.test(one.kind))
  const [first, last] = [tokens[phrase?.from ?? -1], tokens[to - 1]]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** Whoever is asked stands behind "according to". */
const asked = ({ tokens, phrases }: Reading, head: number): Span | null => {
  const phrase = phrases.find(({ from, kind }) => from === head + 2 && kind !== 'owner')
  const [first, last] = [tokens[phrase?.from ?? -1], tokens[(phrase?.to ?? 0) - 1]]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** Whoever stands right before the verb, outside quotation marks. */
const unquoted = (reading: Reading, head: number, cue: Span): Voice | null => {
  const from = groupStart(reading.tokens, head)
  // "Rose said": a name that is a verb, too, is no phrase.
  const before = reading.tokens[from - 1]
  const name = before !== undefined && /^\p{Lu}/u.test(before.word) ? before : null
  const speaker = phraseTo(reading, from) ?? (name === null ? null : { start: name.start, end: name.end })
  const token = reading.tokens.find(({ start }) => start === speaker?.start)
  return token === undefined || token.quoted ? null : { speaker, cue }
}

/** "that" and "which" name nobody in a byline. */
const named = (reading: Reading, { speaker, cue, head }: Scored): Voice | null => {
  if (reading.tokens[head]?.lower === 'according' && (speaker?.start ?? 0) < cue.start)
    return { speaker: asked(reading, head), cue }
  const at = reading.tokens.findIndex((t) => t.start === speaker?.start)
  const token = reading.tokens[at]
  // "A show titled 'Evenings with Roe' and announced in May": the words of a title announce nothing.
  if (token === undefined) return null
  if (token.quoted && reading.tokens[head]?.lower !== 'according') return unquoted(reading, head, cue)
  if (token.tag !== 'W') return { speaker, cue }
  const who = token.lower === 'who' ? antecedent(reading, at) : null
  return who === null ? null : { speaker: who, cue }
}

/** The plain statements of who speaks in a sentence, outside its quotations, the surest first. */
const modelVoices = (reading: Reading): readonly Voice[] =>
  attributionsOf(reading, shipped, { least: plainLogOdds, at: (head) => says(reading, head) })
    .filter(({ speaker }) => speaker !== null)
    .toSorted((a, b) => b.logOdds - a.logOdds)
    .flatMap((a) => named(reading, a) ?? [])

/** The words of a speaker, without where somebody works: "Ida Roe at the Ledger" is no paper. */
const wordsOf = (text: string, { speaker }: Voice): string =>
  speaker === null ? '' : text.slice(speaker.start, speaker.end).replace(/ (?:at|for|of|from) .*/s, '')

/** The plain ones before or behind the weighed ones; of two that see one cue and one speaker the weighed one knows more of them. */
const withPlain = (text: string, weighed: readonly Voice[], plain: readonly Plain[]): readonly Voice[] => {
  const whole = plain.map((own) => {
    const same = weighed.find(({ cue }) => cue.start === own.cue.start)
    return same?.speaker && overlaps(same.speaker, own.speaker) ? { ...own, ...same } : own
  })
  const covering = whole.filter((own) => own.covers && !(weighed.length > 0 && isOutlet(wordsOf(text, own))))
  const others = weighed.filter(({ cue }) => !covering.some((own) => own.cue.start === cue.start))
  const behind = whole.filter(
    ({ cue }) => ![...covering, ...others].some((one) => one.cue.start === cue.start),
  )
  return [...covering, ...others, ...behind]
}

/** An outlet that quotes somebody only passes on: whoever is quoted speaks. */
const ownVoices = (text: string, reading: Reading): readonly Voice[] => {
  const model = modelVoices(reading)
  const counting = countingIn(reading).filter(
    ({ cue }) => !model.some((voice) => voice.cue.start === cue.start),
  )
  const voices = withPlain(text, [...model, ...counting], plainIn(reading))
  const outlet = voices.some((voice) => isOutlet(wordsOf(text, voice)))
  const reported = reportedIn(reading, outlet)
  const all =
    reported.length === 0
      ? voices
      : [...reported, ...voices.filter((voice) => !outlet || !isOutlet(wordsOf(text, voice)))]
  return [...all, ...viewsIn(reading)].flatMap((voice) => wholeVoice(reading, voice) ?? [])
}

const ownVoice = (text: string, reading: Reading): Voice | null => ownVoices(text, reading)[0] ?? null

const isMark = (reading: Reading, i: number): boolean => {
  const tag = reading.tokens.at(i)?.tag
  return tag === 'q' || tag === '.' || tag === ',' || tag === ')'
}

/** Is every word of the sentence inside a quotation? */
const isWhollyQuoted = (reading: Reading): boolean =>
  reading.tokens.length > 0 && reading.tokens.every((t, i) => t.quoted || isMark(reading, i))

/** Does the sentence hold a quotation, or announce one with a colon at its end? */
const quotes = (reading: Reading): boolean =>
  reading.tokens.some((t) => t.tag === 'q') || reading.tokens.at(-1)?.tag === ':'

type Place = { readonly reading: Reading; readonly paragraph: number }
type Places = (at: number) => Place | null

/** May the quotation at `b` be the one that `a`, directly before it, holds or announces? */
const runsOn = (a: Place, b: Place): boolean =>
  quotes(a.reading) || a.reading.begunQuoted
    ? a.paragraph === b.paragraph || a.reading.leftOpen || a.reading.tokens.at(-1)?.tag === ':'
    : false

/** The speaker named before, walking back through the sentences of the same quotation. */
const voiceBefore = (text: string, places: Places, at: number): Voice | null => {
  for (let i = at; i > 0; i--) {
    const [earlier, later] = [places(i - 1), places(i)]
    if (earlier === null || later === null || !runsOn(earlier, later)) return null
    const voice = ownVoice(text, earlier.reading)
    if (voice !== null) return voice
    if (!isWhollyQuoted(earlier.reading)) return null
  }
  return null
}

/** The speaker named where the quotation ends: "…," she said. */
const voiceAfter = (text: string, places: Places, at: number): Voice | null => {
  for (let i = at; places(i)?.reading.leftOpen === true; i++) {
    const next = places(i + 1)
    if (next === null || next.paragraph !== places(i)?.paragraph) return null
    const voice = ownVoice(text, next.reading)
    if (voice !== null || !isWhollyQuoted(next.reading)) return voice
  }
  return null
}

/** Irregular forms of the verbs below, which begin with other letters. */
const irregular = 'said told thought wrote written spoke spoken'.split(' ')
/** Verbs that say, tell a figure or quote; and without an end that their forms may lose ("stating", "replied"). */
const telling = [...asserting, 'put', 'count', 'list', 'cite', 'expect']
const bare = telling.map((lemma) => lemma.replace(/[ey]$/, ''))
const forms = `${irregular.join('|')}|${telling.join('|')}|(?:${bare.join('|')})[a-z]{0,2}(?:s|ed|ing)`
const views = 'account|view|words|opinion|telling|reckoning|estimate|assessment|judge?ment'
const saying = new RegExp(
  `(?<![a-z])(?:according|(?:${forms})(?![a-z]))|s['’]?(?: own)? (?:${views})\\b`,
  'i',
)
/** A word among the first letters: not marks alone. */
const wordy = /^[\s\S]{0,100}[\p{L}\p{N}]/u

/**
 * May a sentence that begins outside quotations have a speaker? A cheap test of its letters: most hold neither a word of
 * saying nor a quotation.
 */
const mayBeSaid = (text: string, sentence: Span): boolean => {
  const own = text.slice(sentence.start, sentence.end)
  return saying.test(own) || holdsMark(text, sentence) || !wordy.test(own)
}

/** The sentence at `index`, read after those of its paragraph that may leave a quotation open; null where nobody speaks. */
const readingIn = (text: string, sentences: readonly Sentence[], index: number): Reading | null => {
  const here = sentences[index]
  if (here === undefined) return null
  let first = index
  while (first > Math.max(0, index - reach) && sentences[first - 1]?.paragraph === here.paragraph) first--
  const open = leftOpenBy(text, sentences.slice(first, index))
  return open || mayBeSaid(text, here) ? readingOf(text, here, open, index === 0) : null
}

/**
 * The speaker and cue that cover the sentence at `index`: its own, or, where it lies inside a quotation that runs
 * over sentences, those named for that quotation, or who has the turn in a conversation. Offsets into the text; null when it
 * is not plain who speaks.
 */
export const speakerOf = (text: string, sentences: readonly Sentence[], index: number): Voice | null => {
  const voice = voiceAt(text, sentences, index)
  const from = sentences[index]?.start ?? 0
  if (voice === null) return turnAt(text, from)
  return { ...voice, speaker: withoutStatement(text, from, voice.speaker) }
}

/** All who plainly speak in one sentence of a text, in order of their cues. */
export const voicesIn = (text: string, sentence: Span): readonly Voice[] => {
  if (!saying.test(text.slice(sentence.start, sentence.end))) return []
  return ownVoices(text, readingOf(text, sentence, false, true))
    .map((voice) => ({ ...voice, speaker: withoutStatement(text, sentence.start, voice.speaker) }))
    .toSorted((a, b) => a.cue.start - b.cue.start)
}

const voiceAt = (text: string, sentences: readonly Sentence[], index: number): Voice | null => {
  const alone = readingIn(text, sentences, index)
  const own = alone === null ? null : ownVoice(text, alone)
  if (alone === null || own !== null || !isWhollyQuoted(alone)) return own
  const first = Math.max(0, index - reach)
  const near = sentences.slice(first, index + reach + 1)
  const readings = readingsBy(text, near)
  const places: Places = (at) => {
    const reading = readings(at)
    return reading === null ? null : { reading, paragraph: near[at]?.paragraph ?? 0 }
  }
  return voiceAfter(text, places, index - first) ?? voiceBefore(text, places, index - first)
}
