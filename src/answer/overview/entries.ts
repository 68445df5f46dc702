import type { Article } from '../../article/article.ts'
import { byNewest } from '../../article/newest.ts'
import type { Period } from '../../question/question.ts'
import { laterBy } from '../../sentence/dates/calendar.ts'
import type { Entry } from '../../shelf/entry.ts'
import { sentenceAt, sentenceCount, termSpan } from '../../shelf/entry.ts'
import type { Place } from '../../shelf/fingerprint.ts'
import type { Query } from '../../shelf/query.ts'
import { stemOf } from '../../shelf/stems.ts'
import type { ShelfView } from '../../shelf/view.ts'

/** Which articles may be quoted. */
export type Allowed = (article: Article) => boolean

/** All articles that may be quoted, the newest first. */
export const entriesIn = (view: ShelfView, allowed: Allowed): readonly Entry[] =>
  [...view.entries()].filter(({ article }) => allowed(article)).sort((a, b) => byNewest(a.article, b.article))

/** So many passages on a topic are looked at, on a shelf of any size. */
const passages = 200
/** A word of like meaning finds articles from this weight on. */
const near = 0.5

/** The articles that hold a word of the topic, those first that do best. */
export const entriesOn = (topic: Query, view: ShelfView, allowed: Allowed): readonly Entry[] => {
  const wanted = topic.slots.flatMap(({ idf, variants }) =>
    variants.filter(({ weight }) => weight >= near).map(({ term, weight }) => ({ term, weight, idf })),
  )
  return [...new Set(view.hits(wanted, allowed, passages).map(({ entry }) => entry))]
}

/** What happens on a day is told within so many days. */
const told = 4

/** Was the article published in the time, or so soon after that it may tell its news? */
export const publishedAround = ({ article }: Entry, { from, to }: Period): boolean => {
  const day = article.published?.date ?? null
  return day !== null && (from === null || day >= from) && (to === null || day <= laterBy(to, told))
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const namesOf = (month: string): readonly string[] => [month, month.slice(0, 3)]

/** The months of a time up to a year, the years of a longer one that is no age: as sentences name them. */
const namesIn = ({ from, to }: Period): readonly string[] => {
  if (from === null || to === null) return []
  const [years, last] = [from, to].map((day) => Number(day.slice(0, 4)))
  const [first, end] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1)
  if (years === undefined || last === undefined || first === undefined || end === undefined) return []
  if (end - first >= 11)
    return last - years > 11 ? [] : Array.from({ length: last - years + 1 }, (_, at) => String(years + at))
  return Array.from({ length: end - first + 1 }, (_, at) => months[(first + at) % 12] ?? '').flatMap(namesOf)
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** So many sentences that name the time are read for their days. */
const most = 100

/** The sentences that name a month of the time, or its year, wherever they were published. */
export const naming = (
  entries: readonly Entry[],
  period: Period,
  { vocabulary }: ShelfView,
): readonly Place[] => {
  const names = namesIn(period)
  if (names.length === 0) return []
  // With its capital: nobody means a month who may march.
  const written = new RegExp(`\\b(?:${names.map(capital).join('|')})\\b`)
  const terms = new Set(names.flatMap((name) => vocabulary.find(stemOf(name)) ?? []))
  const found: Place[] = []
  for (const entry of entries) {
    if (![...terms].some((term) => entry.terms.includes(term))) continue
    for (let at = 0; at < sentenceCount(entry); at++) {
      const { start, end } = termSpan(entry, at, at + 1)
      const holds = entry.terms.subarray(start, end).some((term) => terms.has(term))
      if (holds && written.test(textAt(entry, at))) found.push({ entry, at })
      if (found.length === most) return found
    }
  }
  return found
}

const textAt = (entry: Entry, at: number): string => {
  const { start, end } = sentenceAt(entry, at)
  return entry.article.text.slice(start, end)
}

/** So many at most, spread evenly over all of them. */
export const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most
    ? all
    : all.filter(
        (_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length),
      )
