import type { Stretch } from '../question/days.ts'
import { speakerOf } from '../sentence/attributions/speaker.ts'
import { datesIn } from '../sentence/dates/dates.ts'
import { figuresIn } from '../sentence/figures/figures.ts'
import { mayHoldFigure } from '../sentence/figures/holds.ts'
import { moved } from '../sentence/span.ts'
import type { DateMention, Figure, Sentence } from '../sentence/values.ts'
import { type Entry, sentenceAt, sentenceCount } from '../shelf/entry.ts'
import type { Token } from '../shelf/tokens.ts'
import { eachWord } from '../shelf/words.ts'
import { stretchesIn } from './stretches.ts'
import type { Quote } from './values.ts'

/** A sentence read closely: its words with their stems (empty for stop words). */
export type Reading = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly stems: readonly string[]
}

/** What was read of the sentences of an entry; goes with the entry when its article is removed. */
type Known = {
  readonly readings: Map<number, Reading>
  readonly notes: Map<number, Notes>
  readonly figures: Map<number, readonly Figure[]>
  readonly stretches: Map<number, readonly Stretch[]>
  sentences: readonly Sentence[] | null
}

let known = new WeakMap<Entry, Known>()
let held = 0
/** So many sentences are kept read, some ten megabytes; then all are forgotten (reading one takes microseconds). */
const most = 4_000

const knownOf = (entry: Entry): Known => {
  const found = known.get(entry)
  if (found !== undefined) return found
  const fresh: Known = {
    readings: new Map(),
    notes: new Map(),
    figures: new Map(),
    stretches: new Map(),
    sentences: null,
  }
  known.set(entry, fresh)
  return fresh
}

const textOf = (entry: Entry, at: number): string => {
  const { start, end } = sentenceAt(entry, at)
  return entry.article.text.slice(start, end)
}

const readingFrom = (text: string): Reading => {
  const tokens: Token[] = []
  const stems: string[] = []
  eachWord(text, ({ fold, stem, capital, digit }, start, end) => {
    tokens.push({ start, end, fold, capital, digit })
    stems.push(stem)
  })
  return { text, tokens, stems }
}

/** The words of sentence `at` of an entry. */
export const readingOf = (entry: Entry, at: number): Reading => {
  const { readings } = knownOf(entry)
  const kept = readings.get(at)
  if (kept !== undefined) return kept
  const reading = readingFrom(textOf(entry, at))
  if (++held > most) {
    known = new WeakMap()
    held = 0
  } else readings.set(at, reading)
  return reading
}

/** The times that sentence `at` of an entry states, in order of the text; read once. */
export const stretchesOf = (entry: Entry, at: number): readonly Stretch[] => {
  const { stretches } = knownOf(entry)
  const kept = stretches.get(at)
  if (kept !== undefined) return kept
  const fresh = stretchesIn(textOf(entry, at))
  stretches.set(at, fresh)
  return fresh
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

/** The figures of sentence `at`; read once. */
export const figuresOf = (entry: Entry, at: number): readonly Figure[] => {
  const { figures } = knownOf(entry)
  const kept = figures.get(at)
  if (kept !== undefined) return kept
  const { start } = sentenceAt(entry, at)
  const text = textOf(entry, at)
  const fresh = mayHoldFigure(text) ? figuresIn(text).map((figure) => moved(figure, start)) : []
  figures.set(at, fresh)
  return fresh
}

/** The times, figures and speaker of sentence `at`; each read when it is looked at, and once: this is slow. */
export const notesOf = (entry: Entry, at: number): Notes => {
  const { notes } = knownOf(entry)
  const kept = notes.get(at)
  if (kept !== undefined) return kept
  const { start } = sentenceAt(entry, at)
  const published = entry.article.published?.date ?? null
  let dates: Notes['dates'] | null = null
  let voice: { readonly of: Notes['voice'] } | null = null
  const fresh: Notes = {
    get dates() {
      dates ??= datesIn(textOf(entry, at), published).map((mention) => moved(mention, start))
      return dates
    },
    get figures() {
      return figuresOf(entry, at)
    },
    get voice() {
      voice ??= { of: speakerOf(entry.article.text, sentencesOfEntry(entry), at) }
      return voice.of
    },
  }
  notes.set(at, fresh)
  return fresh
}
