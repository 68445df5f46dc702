import { type Entry, isEmpty, sentenceAt, sentenceCount, termSpan } from '../../shelf/entry.ts'
import type { Place } from '../../shelf/fingerprint.ts'
import { countsOf, coverage, type Query } from '../../shelf/query.ts'

/** A sentence and how well it tells, by itself, what its article (or the topic) is about. */
export type Telling = Place & { readonly score: number }

/** So far into an article its news is looked for, in sentences; background follows. */
const reach = 8

/** Words that point at what was said before: such a sentence tells nothing alone. */
const leans =
  /^["“”'‘]?(?:he|she|it|they|this|that|these|those|his|her|its|their|there|here|but|and|so|then|however|meanwhile|also|instead|still|yet|both|another|others|such|neither|nor|or|because|the (?:latter|former|two|same|other)|in addition|as a result|by then|earlier that|at the same time)\b/i
/** Somebody of whom it does not say who they are, before anybody is named. */
const whoever = /^(?:[\p{Ll}’'-]+,? |\p{Lu}[\p{Ll}’'-]+ (?=he|she|it|they)){0,5}(?:he|she|it|they)\b/u
const ended = /[.!…]["”’»)\]]{0,3}$/
const asks = /\?["”’)\]]{0,3}$/
const aside =
  /^[([]|^(?:reporting|editing|writing|additional reporting|photo|image|read more|see also|subscribe|published|updated|source)\b/i
const greets = /^(?:good (?:morning|evening|afternoon|night)|hello|welcome|dear|ask|imagine|listen|look)\b/i
const spoken = /^(?:\p{Lu}\p{Ll}+: ?)?["“‘]/u
const personal = /\b(?:I|we|my|our|you|your)\b/i
const quotation = /["“][^"“”]*["”]?/g
const dated =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|january|february|march|april|june|july|august|september|october|november|december)\b/i

type Sign = { readonly gain: number; readonly holds: (text: string) => boolean }

/** What tells of a sentence by its looks how well it stands alone. */
const signs: readonly Sign[] = [
  { gain: -0.6, holds: (text) => leans.test(text) },
  { gain: -0.4, holds: (text) => whoever.test(`${text.charAt(0).toLowerCase()}${text.slice(1)}`) },
  { gain: -0.8, holds: (text) => !ended.test(text) },
  { gain: -2, holds: (text) => asks.test(text) },
  { gain: -2, holds: (text) => aside.test(text) },
  { gain: -0.4, holds: (text) => spoken.test(text) },
  { gain: -0.6, holds: (text) => personal.test(text.replace(quotation, '')) },
  { gain: -0.7, holds: (text) => text.length < 45 },
  { gain: -0.2, holds: (text) => text.length > 400 },
  { gain: -1, holds: (text) => greets.test(text) },
  { gain: 0.25, holds: (text) => dated.test(text) },
  { gain: 0.1, holds: (text) => /\d/.test(text) },
]

/** The first sentence says what happened; each further one less of it. */
const first = { gain: 1, slope: 0.4 } as const
const headline = 0.8

const inTitle = ({ title, terms }: Entry, from: number, to: number): number => {
  if (title.length === 0) return 0
  const own = terms.subarray(from, to)
  let held = 0
  for (const term of title) if (own.includes(term)) held++
  return held / title.length
}

const tellsAt = (entry: Entry, at: number): number => {
  const { start, end } = sentenceAt(entry, at)
  const text = entry.article.text.slice(start, end)
  const terms = termSpan(entry, at, at + 1)
  const looks = signs.reduce((sum, { gain, holds }) => (holds(text) ? sum + gain : sum), 0)
  const place = entry.article.kind === 'digest' ? first.gain / 2 : first.gain / (1 + first.slope * at)
  return place + headline * inTitle(entry, terms.start, terms.end) + looks
}

/** Below this a sentence tells nothing that could stand alone. */
const least = 0

const best = (all: readonly Telling[], most: number): readonly Telling[] =>
  all.toSorted((a, b) => b.score - a.score || a.at - b.at).slice(0, most)

/** So much of the topic's weight a sentence holds that is on it, and what holding it all counts for. */
const onTopic = { least: 0.75, gain: 1, title: 0.5 } as const
/** So far an article is read for a topic, in sentences. */
const read = 300

/** How much of the topic's weight sentence `at` holds; all of it where nothing is asked about. */
const heldAt = (entry: Entry, at: number, topic: Query | null): number => {
  if (topic === null) return 1
  const { start, end } = termSpan(entry, at, at + 1)
  return coverage(topic, countsOf(topic, entry.terms, start, end))
}

/** Is sentence `at` on the topic? */
const isOn = (entry: Entry, at: number, topic: Query | null): boolean =>
  !isEmpty(entry, at) && heldAt(entry, at, topic) >= onTopic.least

/** How well sentence `at` tells of a topic (of what happened, for null); null where it is not on it or cannot stand alone. */
export const tellingAt = (entry: Entry, at: number, topic: Query | null): Telling | null => {
  if (!isOn(entry, at, topic)) return null
  const tells = tellsAt(entry, at)
  if (tells <= least) return null
  if (topic === null) return { entry, at, score: tells }
  const about = coverage(topic, countsOf(topic, entry.title, 0, entry.title.length))
  return { entry, at, score: tells + onTopic.gain * heldAt(entry, at, topic) + onTopic.title * about }
}

const firstOf = (entry: Entry, most: number): readonly number[] =>
  Array.from({ length: Math.min(sentenceCount(entry), most) }, (_, at) => at)

/** The sentences of an article on a topic, in order. */
export const sentencesOn = (entry: Entry, topic: Query | null): readonly Place[] =>
  firstOf(entry, read)
    .filter((at) => isOn(entry, at, topic))
    .map((at) => ({ entry, at }))

const among = (entry: Entry, topic: Query | null, most: number): readonly Telling[] =>
  firstOf(entry, most).flatMap((at) => tellingAt(entry, at, topic) ?? [])

/** The sentences of an article that tell best what happened, or of a topic; best first. */
export const tellingsOf = (entry: Entry, topic: Query | null, most: number): readonly Telling[] => {
  if (topic === null) return best(among(entry, null, reach), most)
  const all = among(entry, topic, read)
  // The headline says what the first sentences are about, whatever word they take for it.
  const isMeant = all.length === 0 && isAbout(entry, topic) && sentencesOn(entry, topic).length === 0
  return isMeant ? best(among(entry, null, reach), 1) : best(all, most)
}

/** Does the headline name the topic? */
export const isAbout = ({ title }: Entry, topic: Query): boolean =>
  coverage(topic, countsOf(topic, title, 0, title.length)) >= onTopic.least
