import type { Article } from '../../article/article.ts'
import type { Question } from '../../question/question.ts'
import type { Span } from '../../sentence/span.ts'
import type { Figure } from '../../sentence/values.ts'
import { lettersOf } from '../initials.ts'
import type { LedgerEntry, Quote } from '../values.ts'
import { clauseOf } from './clause.ts'
import { type Event, eventsIn, sameName, sameSort } from './events.ts'

/** What a question says of where its figures belong: names, sorts of event, years. */
export type Scene = {
  readonly names: readonly string[]
  /** Those of its names that say where, or which event: "in Oakford", "Harland's quake". */
  readonly places: readonly string[]
  readonly sorts: readonly string[]
  readonly years: readonly string[]
}

/** The first sentence of an article, with its headline, says what it is about. */
const lead = /^(?:[^.!?\n]|[.!?](?![\s”"’]))*[.!?]?/u
const longest = 300

type About = { readonly text: string; readonly events: readonly Event[]; readonly names: readonly string[] }
const known = new WeakMap<Article, About>()

/** What an article is about, by its headline and its first sentence. */
const aboutOf = (article: Article): About => {
  const kept = known.get(article)
  if (kept !== undefined) return kept
  const first = lead.exec(article.text.slice(0, longest))?.[0] ?? ''
  const text = `${article.title ?? ''}\n${first}`
  const events = eventsIn(text)
  // A headline may give every word a capital.
  const names = [...capitals(first), ...events.flatMap((event) => event.names)]
  const fresh = { text: text.toLowerCase(), events, names }
  known.set(article, fresh)
  return fresh
}

const capitals = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=[^.?!]\s|['"“‘(])\p{Lu}[\p{L}’'-]*\p{L}/gu)].map(([word]) =>
    word.replace(/['’]s$/, '').toLowerCase(),
  )

/** "in Oakford", "at Cape Harrow": where it is asked for; the last word of a name tells it from others. */
const placed =
  /\b(?:in|at|near|around|off|outside) (?:the )?(?:\p{Lu}[\p{L}’'-]*\p{L} )*(\p{Lu}[\p{L}’'-]*\p{L})/gu

const lower = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}[\p{L}’'-]*\p{L}/gu) ?? []

/** A question typed without capitals, with those of the names by which articles begin. */
const withCapitals = (text: string, quotes: readonly Quote[]): string => {
  if (/[^\s]\s+\p{Lu}/u.test(text)) return text
  const names = new Set(quotes.flatMap(({ article }) => aboutOf(article).names))
  return text.replace(/\p{L}[\p{L}’'-]*\p{L}/gu, (word) =>
    names.has(word.replace(/['’]s$/, '')) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  )
}

/** The scene of a question; a name in small letters is known by the articles of `quotes`. */
export const sceneOf = (question: Question, quotes: readonly Quote[]): Scene => {
  const text = withCapitals(question.text, quotes)
  const own = eventsIn(text)
  const said = new Set(lower(question.filters.speaker ?? ''))
  const inEvents = own.flatMap((event) => event.names)
  const places = [...inEvents, ...[...text.matchAll(placed)].map(([, name = '']) => name.toLowerCase())]
  const unsaid = (names: readonly string[]): readonly string[] =>
    [...new Set(names)].filter((name) => !said.has(name))
  return {
    names: unsaid([...capitals(text), ...inEvents]),
    places: unsaid(places),
    sorts: [...new Set(own.map(({ sort }) => sort))],
    years: text.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? [],
  }
}

const isNamed = (names: readonly string[], asked: readonly string[]): boolean =>
  names.some((name) => asked.some((other) => sameName(name, other)))

const holdsAny = (text: string, names: readonly string[]): boolean =>
  names.some((name) => text.includes(name))

/** What an article names time and again it is about too. */
const holdsTwice = ({ text }: Article, places: readonly string[]): boolean =>
  places.some((place) => {
    const name = place.charAt(0).toUpperCase() + place.slice(1)
    const at = text.indexOf(name)
    return at >= 0 && text.includes(name, at + name.length)
  })

/** Of the events that a statement or a lead names none is the asked one, and one is another. */
const isOther = (events: readonly Event[], { places, sorts }: Scene): boolean => {
  const fits = ({ sort }: Event): boolean => sorts.length === 0 || sorts.some((one) => sameSort(one, sort))
  const isAsked = (event: Event): boolean =>
    fits(event) && (places.length === 0 || isNamed(event.names, places))
  if (places.length + sorts.length === 0 || events.some(isAsked)) return false
  return events.some((event) => event.names.length > 0)
}

/** "126 people killed in Oakford", "In Oakford it is 12": the place that stands right beside a figure. */
const closely =
  /^(?: \p{L}+){0,4}? (?:in|at|near|off|outside) (?:the )?(\p{Lu}[\p{L}’'-]*\p{L}(?: \p{Lu}[\p{L}’'-]*\p{L}){0,2})/u

/** "New York" and "the United States" are asked for by their last word, or by their letters. */
const wordsOfPlace = (name: string): readonly string[] => {
  const lower = name.toLowerCase()
  return [...lower.split(' '), lettersOf(lower) ?? lower]
}

/** The place that stands right beside a figure, where it is none of those asked for; null where none does. */
export const placeBeside = ({ article }: Quote, { end }: Span, { places }: Scene): string | null => {
  if (places.length === 0) return null
  const name = closely.exec(article.text.slice(end, end + 60))?.[1] ?? null
  return name === null || isNamed(wordsOfPlace(name), places) ? null : name
}

/**
 * Where a figure belongs, seen from the question: `own` its statement names the place or event asked for, `about` its article
 * is about it, `open` neither says, `other` it is of another event by its own statement or by what its article is about.
 */
export type Standing = 'own' | 'about' | 'open' | 'other'

/** The standing of a figure; `open` where the question names neither place nor event. */
export const standingOf = (quote: Quote, figure: Figure, scene: Scene): Standing => {
  if (scene.places.length + scene.sorts.length === 0) return 'open'
  const { article } = quote
  const clause = clauseOf(quote, figure)
  const own = article.text.slice(clause.start, clause.end)
  const events = eventsIn(own)
  if (isOther(events, scene)) return 'other'
  if (holdsAny(own.toLowerCase(), scene.places)) return 'own'
  const about = aboutOf(article)
  const isAbout = holdsAny(about.text, scene.places)
  // "No one was hurt in Dunley" says nothing of the others.
  if (placeBeside(quote, figure, scene) !== null && (!isAbout || figure.value === 0)) return 'other'
  if (events.every(({ names }) => names.length === 0) && isOther(about.events, scene)) return 'other'
  return isAbout || holdsTwice(article, scene.places) ? 'about' : 'open'
}

/**
 * Which standings are laid side by side. Where a place is only told of beside ("no one was hurt in Dunley") and no article is
 * about it, what names no place is of the place that its article is about.
 */
export const isKept = (standing: Standing, all: readonly Standing[], { places }: Scene): boolean =>
  standing !== 'other' &&
  (standing !== 'open' || places.length === 0 || all.includes('about') || !all.includes('own'))

/** Days before its publication from which on what an article tells is of an earlier occasion. */
const long = 300

/** The days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Does the figure stand by a day long before its article: the last flood, the record, the year before? */
export const isEarlier = ({ asOf, quote }: LedgerEntry, { years }: Scene): boolean => {
  const published = quote.article.published?.date
  if (asOf === null || published === undefined || years.includes(asOf.slice(0, 4))) return false
  return daysBetween(asOf, published) > long
}
