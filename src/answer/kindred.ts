import type { Article } from '../article/article.ts'
import { type Entry, isCapital, isDigit, sentenceCount, wordOf, wordSpan } from '../shelf/entry.ts'
import { idfOf } from '../shelf/query.ts'
import { stemOf } from '../shelf/stems.ts'
import type { ShelfView } from '../shelf/view.ts'

/** A story's names are those of its first articles, the most telling; another article on it holds so many of them. */
const reach = { first: 4, names: 16, share: 0.25, sentences: 200, passages: 60, articles: 12 } as const

/** Days and months name no story. */
const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'
    .split(' ')
    .map(stemOf),
)

/** The names of an article, by the numbers of their stems; the first word of a sentence may be any. */
const namesOf = (entry: Entry, { vocabulary }: ShelfView): ReadonlySet<number> => {
  const names = new Set<number>()
  for (let at = 0; at < Math.min(sentenceCount(entry), reach.sentences); at++) {
    const { start, end } = wordSpan(entry, at)
    for (let place = start + 1; place < end; place++) {
      const word = entry.words[place] ?? 0
      const term = isCapital(word) && !isDigit(word) ? vocabulary.termOf(wordOf(word)) : -1
      if (term >= 0) names.add(term)
    }
  }
  return names
}

/** The names that tell a story best: in most of its first articles, and rare on the shelf. */
const tellingNames = (entries: readonly Entry[], view: ShelfView): readonly number[] => {
  const first = entries.slice(0, reach.first).map((entry) => namesOf(entry, view))
  const holding = (term: number): number => first.filter((names) => names.has(term)).length
  const worth = (term: number): number =>
    holding(term) ** 2 *
    idfOf(view.frequency(term), view.sentences) *
    (calendar.has(view.vocabulary.stem(term)) ? 0 : 1)
  return [...new Set(first.flatMap((names) => [...names]))]
    .map((term) => ({ term, worth: worth(term) }))
    .filter(({ term, worth }) => worth > 0 && (first.length < 2 || holding(term) > 1))
    .toSorted((a, b) => b.worth - a.worth || a.term - b.term)
    .slice(0, reach.names)
    .map(({ term }) => term)
}

const holdsEnough = (entry: Entry, names: readonly number[]): boolean => {
  const held = new Set<number>()
  const wanted = new Set(names)
  for (const term of entry.terms) if (wanted.has(term)) held.add(term)
  return held.size >= Math.max(2, reach.share * names.length)
}

/** Is an article on the story of these, the best first? It shares the names that tell that story best. */
export const isKindred = (entries: readonly Entry[], view: ShelfView): ((entry: Entry) => boolean) => {
  const names = tellingNames(entries, view)
  return (entry) => entries.slice(0, reach.first).includes(entry) || holdsEnough(entry, names)
}

/**
 * Articles on the story of these that hold any of the stems, though no word of the question: they share the names that
 * tell the story best.
 */
export const kindredOf = (
  entries: readonly Entry[],
  stems: Iterable<string>,
  view: ShelfView,
  allowed: (article: Article) => boolean,
): readonly Entry[] => {
  const known = new Set(entries)
  const wanted = [...stems].flatMap((stem) => {
    const term = view.vocabulary.find(stem)
    return term === undefined ? [] : [{ term, weight: 1, idf: idfOf(view.frequency(term), view.sentences) }]
  })
  const found = new Set(view.hits(wanted, allowed, reach.passages).map(({ entry }) => entry))
  const others = [...found].filter((entry) => !known.has(entry)).slice(0, reach.articles)
  if (others.length === 0) return []
  return others.filter(isKindred(entries, view))
}
