import { moved } from '../../sentence/span.ts'
import { sentenceAt } from '../../shelf/entry.ts'
import type { Quote } from '../values.ts'
import { type Chosen, newestFirst, parted } from './choice.ts'
import { type Introduced, introducedIn } from './introduced.ts'
import { articles, asQuote, type Scope } from './scope.ts'
import { sentencesOn } from './telling.ts'

/** A sentence that says who somebody is, and the words by which it does. */
type Introduction = { readonly quote: Quote; readonly found: Introduced; readonly says: string }

const introductions = (scope: Scope, called: string): readonly Introduction[] =>
  articles(scope)
    .flatMap((entry) => sentencesOn(entry, scope.topic))
    .flatMap((place) => {
      const { start, end } = sentenceAt(place.entry, place.at)
      const text = place.entry.article.text.slice(start, end)
      const found = introducedIn(text, called, scope.question.asks === 'person')
      if (found === null) return []
      const quote = asQuote(scope, place, [moved(found.by, start)])
      return [{ quote, found, says: text.slice(found.by.start, found.by.end).toLowerCase() }]
    })

/** Of several who share a surname the one who is named most is meant: the others are left out. */
const ofOne = (all: readonly Introduction[], called: string): readonly Introduction[] => {
  const counts = new Map<string, number>()
  for (const { found } of all) counts.set(found.name, (counts.get(found.name) ?? 0) + 1)
  const whole = [...counts].filter(([name]) => name.length > called.length).toSorted((a, b) => b[1] - a[1])
  const meant = whole[0]?.[0]
  return meant === undefined ? all : all.filter(({ found }) => found.name === meant)
}

const byPlainness = (a: Introduction, b: Introduction): number =>
  b.found.plainness - a.found.plainness || newestFirst(a.quote, b.quote)

/** Who or what somebody is, by the sentences that say so: the plainest first, the newest of equals, each description once. */
export const introduced = (scope: Scope, called: string): Chosen => {
  const seen = new Set<string>()
  const apart = ofOne(introductions(scope, called), called)
    .toSorted(byPlainness)
    .filter(({ says }) => !seen.has(says) && seen.add(says) !== null)
  return parted(
    scope,
    apart.map(({ quote }) => quote),
  )
}
