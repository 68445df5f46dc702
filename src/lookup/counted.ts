import { figuresOf } from '../answer/reading.ts'
import { familyOf, namesPeople } from '../sentence/figures/families.ts'
import { measureKind } from '../sentence/figures/measure.ts'
import type { Figure } from '../sentence/values.ts'
import { type Entry, sentenceCount } from '../shelf/entry.ts'
import type { Shelf } from '../shelf/shelf.ts'
import type { ShelfView } from '../shelf/view.ts'
import { frequent, newest } from './frequent.ts'

/** What articles count: "homes", "destroyed". */
export type Counted = { readonly noun: string; readonly kind: string }

/** Kinds of figures that can be asked for as "how many … were …?" */
const passive =
  /^(?:killed or wounded|killed|wounded|captured|arrested|abducted|displaced|evacuated|rescued|stranded|infected|vaccinated|hired|trained|sent|damaged|destroyed|flooded|shot down|donated|laid off)$/

const headNoun = ({ counted }: Figure): string | null => /\p{Ll}+$/u.exec(counted ?? '')?.[0] ?? null

const isPlural = (noun: string): boolean =>
  /[^s]s$/.test(noun) || (namesPeople(noun) && !/(?:man|son)$/.test(noun))

/** What a figure counts; null where that makes no plain question, or where the noun itself tells what happened. */
const countedOf = (figure: Figure): Counted | null => {
  const noun = headNoun(figure)
  if (noun === null || figure.unit !== null || !isPlural(noun) || familyOf(noun) !== null) return null
  const kind = measureKind(figure)
    .replace(/ \(.*\)$/, '')
    .replace(`${noun} `, '')
  return passive.test(kind) ? { noun, kind } : null
}

/** What these articles count, the most frequent first; so many sentences of each are read. */
export const countedIn = (entries: readonly Entry[], sentences: number): readonly Counted[] =>
  frequent(
    entries.flatMap((entry) =>
      Array.from({ length: Math.min(sentences, sentenceCount(entry)) }, (_, at) =>
        figuresOf(entry, at).flatMap((figure) => countedOf(figure) ?? []),
      ).flat(),
    ),
    ({ noun, kind }) => `${noun} ${kind}`,
  )

/** How much is read for suggestions, so that the first key pressed is answered in time. */
const read = { articles: 40, sentences: 30 } as const

/** A shelf is read again when its counts have changed. */
const known = new WeakMap<Shelf, { readonly state: string; readonly topics: readonly string[] }>()

const topicsOfShelf = (shelf: Shelf): readonly string[] => {
  const state = `${shelf.size} ${shelf.counts.sentences} ${shelf.counts.terms}`
  const kept = known.get(shelf)
  if (kept?.state === state) return kept.topics
  const counted = countedIn(newest(shelf.entries(), read.articles), read.sentences)
  const topics = counted.map(({ noun, kind }) => `${noun} ${kind}`)
  known.set(shelf, { state, topics })
  return topics
}

/** Topics for figures, "homes destroyed", the most frequent first; a server's own shelf first. */
export const countedTopicsOf = (view: ShelfView): readonly string[] => [
  ...new Set(view.shelves.toReversed().flatMap(topicsOfShelf)),
]
