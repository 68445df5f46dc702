import type { Article } from '../article/article.ts'
import type { Stretch } from '../question/days.ts'
import { speakerOf } from '../sentence/attributions/speaker.ts'
import { datesIn } from '../sentence/dates/dates.ts'
import { withYearsWritten } from '../sentence/dates/written.ts'
import { type Read, withElided } from '../sentence/figures/elided.ts'
import { figuresIn } from '../sentence/figures/figures.ts'
import { mayHoldFigure } from '../sentence/figures/holds.ts'
import { nonesIn } from '../sentence/figures/none.ts'
import { sentencesOf } from '../sentence/sentences.ts'
import { moved, type Span } from '../sentence/span.ts'
import type { DateMention, Figure, Sentence } from '../sentence/values.ts'
import { type Entry, mayHoldYear, sentenceAt, sentenceCount } from '../shelf/entry.ts'
import { stretchesIn } from './stretches.ts'
import type { Quote } from './values.ts'

/**
 * What was read of the sentences of an entry beside their words; goes with the entry when its article is removed. Who asks
 * again, or turns the page, is answered from it: a speaker or a date takes as long to read as the words of ten sentences.
 */
type Known = {
  readonly notes: Map<number, Notes>
  readonly stretches: Map<number, readonly Stretch[]>
  sentences: readonly Sentence[] | null
}

let known = new WeakMap<Entry, Known>()
let held = 0
/** So much is kept, a few megabytes; then all is forgotten. The times of a sentence, mostly none, take a tenth of the rest. */
const most = 4_000
const weight = { note: 1, times: 0.1 } as const

const knownOf = (entry: Entry): Known => {
  const found = known.get(entry)
  if (found !== undefined) return found
  const fresh: Known = {
    notes: new Map(),
    stretches: new Map(),
    sentences: null,
  }
  known.set(entry, fresh)
  return fresh
}

const keep = <T>(by: Map<number, T>, at: number, value: T, weight: number): T => {
  held += weight
  if (held > most) {
    known = new WeakMap()
    figures = new WeakMap()
    held = 0
  } else by.set(at, value)
  return value
}

const textOf = (entry: Entry, at: number): string => {
  const { start, end } = sentenceAt(entry, at)
  return entry.article.text.slice(start, end)
}

const none: readonly Stretch[] = []

/** The times that sentence `at` of an entry states, in order of the text; read once. */
export const stretchesOf = (entry: Entry, at: number): readonly Stretch[] => {
  if (!mayHoldYear(entry, at)) return none
  const { stretches } = knownOf(entry)
  return stretches.get(at) ?? keep(stretches, at, stretchesIn(textOf(entry, at)), weight.times)
}

/** What a sentence says beside its words: times, figures, who speaks. Offsets into the article's text. */
export type Notes = {
  readonly dates: readonly DateMention[]
  readonly figures: readonly Figure[]
  readonly voice: Quote['attribution']
}

const sentencesOfEntry = (entry: Entry): readonly Sentence[] => {
  const kept = knownOf(entry)
  kept.sentences ??= Array.from({ length: sentenceCount(entry) }, (_, at) => sentenceAt(entry, at))
  return kept.sentences
}

/** By article the figures of its sentences, each by where it begins. */
let figures = new WeakMap<Article, Map<number, Stated>>()
type Stated = { readonly end: number; readonly figures: readonly Figure[] }

/** So far back stands what a figure that names nothing is of. */
const back = { characters: 900, sentences: 4 } as const

const readOf = (text: string): Read => ({ text, figures: mayHoldFigure(text) ? figuresIn(text) : [] })

/** The sentences in front of a place, the nearest first, each with its figures. */
const readBefore = ({ text }: Article, start: number): readonly Read[] => {
  const from = Math.max(0, start - back.characters)
  const before = text.slice(from, start)
  const all: Read[] = []
  const sentences = sentencesOf(before)
    .slice(from === 0 ? 0 : 1)
    .slice(-back.sentences)
  for (const span of sentences) {
    const read = readOf(before.slice(span.start, span.end))
    const earlier = all.toReversed()
    all.push({ ...read, figures: withElided(read, () => earlier.slice(0, back.sentences - 1)) })
  }
  return all.toReversed().slice(0, back.sentences - 1)
}

/**
 * What stands behind so many characters of one sentence, or so many figures, is no prose: its figures and times are not read, so
 * that time stays bounded whatever an article holds. The longest sentences of news have 1,200 characters and 25 figures.
 */
const prose = { characters: 2_000, figures: 60, margin: 80 } as const

/** A sentence as far as it is read for its figures and times. */
export const proseOf = ({ start, end }: Span): Span => ({
  start,
  end: Math.min(end, start + prose.characters),
})

/** Those that stand well inside what is read: "12 million" is never cut to 12. */
const whole = <T extends Span>(sentence: Span, found: readonly T[]): readonly T[] => {
  const length = prose.characters - prose.margin
  return sentence.end - sentence.start <= prose.characters ? found : found.filter(({ end }) => end <= length)
}

const filledAt = (article: Article, sentence: Span): readonly Figure[] => {
  const { start, end } = proseOf(sentence)
  const read = readOf(article.text.slice(start, end))
  const figures = whole(sentence, read.figures).slice(0, prose.figures)
  const filled = withElided({ ...read, figures }, () => readBefore(article, start))
  const nones = nonesIn(read.text)
  return nones.length === 0 ? filled : [...filled, ...nones].toSorted((a, b) => a.start - b.start)
}

/** The figures of a sentence of an article, offsets into its text; read once, for ranking as for the ledger. */
export const figuresAt = (article: Article, { start, end }: Span): readonly Figure[] => {
  const all = figures.get(article) ?? new Map<number, Stated>()
  figures.set(article, all)
  const kept = all.get(start)
  if (kept?.end === end) return kept.figures
  const fresh = filledAt(article, { start, end }).map((figure) => moved(figure, start))
  return keep(all, start, { end, figures: fresh }, weight.note).figures
}

/** The figures of sentence `at`; read once. */
export const figuresOf = (entry: Entry, at: number): readonly Figure[] =>
  figuresAt(entry.article, sentenceAt(entry, at))

/** The times of sentence `at`, as its article dates them. */
const datesOf = (entry: Entry, at: number): readonly DateMention[] => {
  const { article } = entry
  const sentence = sentenceAt(entry, at)
  const { start, end } = proseOf(sentence)
  const text = article.text.slice(start, end)
  const dates = withYearsWritten(datesIn(text, article.published?.date ?? null), text, () => article.text)
  return whole(sentence, dates).map((mention) => moved(mention, start))
}

/** Read part by part, each when it is first looked at. */
class NotesReadLater implements Notes {
  readonly #entry: Entry
  readonly #at: number
  #dates: Notes['dates'] | null = null
  #voice: { readonly of: Notes['voice'] } | null = null

  constructor(entry: Entry, at: number) {
    this.#entry = entry
    this.#at = at
  }

  get dates(): Notes['dates'] {
    this.#dates ??= datesOf(this.#entry, this.#at)
    return this.#dates
  }

  get figures(): Notes['figures'] {
    return figuresOf(this.#entry, this.#at)
  }

  get voice(): Notes['voice'] {
    this.#voice ??= {
      of: speakerOf(this.#entry.article.text, sentencesOfEntry(this.#entry), this.#at),
    }
    return this.#voice.of
  }
}

/** The times, figures and speaker of sentence `at`; each read when it is looked at, and once: this is slow. */
export const notesOf = (entry: Entry, at: number): Notes => {
  const { notes } = knownOf(entry)
  return notes.get(at) ?? keep(notes, at, new NotesReadLater(entry, at), weight.note)
}
