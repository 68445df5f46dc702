import { termSpan } from '../../shelf/entry.ts'
import type { Telling } from './telling.ts'

type Weighed = { readonly telling: Telling; readonly terms: ReadonlySet<number>; readonly central: number }

/** How much it counts that others tell of the same, that it was told already, and each sentence of the same article. */
const weights = { central: 1.5, told: 1.8, again: 0.5 } as const

const termsOf = ({ entry, at }: Telling): ReadonlySet<number> => {
  const { start, end } = termSpan(entry, at, at + 1)
  return new Set([...entry.title, ...entry.terms.subarray(start, end)])
}

/** In how many of these each stem stands. */
const countsOf = (all: readonly ReadonlySet<number>[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const terms of all) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

const sharedBy = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let shared = 0
  for (const term of a) if (b.has(term)) shared++
  return shared / Math.max(1, Math.min(a.size, b.size))
}

const weighed = (all: readonly Telling[]): readonly Weighed[] => {
  const terms = all.map(termsOf)
  const counts = countsOf(terms)
  const central = terms.map(
    (own) =>
      [...own].reduce((sum, term) => sum + Math.log(counts.get(term) ?? 1), 0) /
      Math.sqrt(Math.max(9, own.size)),
  )
  const top = Math.max(1e-9, ...central)
  return all.map((telling, at) => ({
    telling,
    terms: terms[at] ?? new Set<number>(),
    central: (central[at] ?? 0) / top,
  }))
}

type Left = Weighed & { readonly told: number; readonly again: number }

const worth = ({ telling, central, told, again }: Left): number =>
  telling.score + weights.central * central - weights.told * told - weights.again * again

/** The first of them in the order in which a reader who sees a few sees the most: what many tell of, each thing once. */
export const widely = (all: readonly Telling[], most: number): readonly Telling[] => {
  const left = new Set(weighed(all).map((one) => ({ ...one, told: 0, again: 0 })))
  const chosen: Telling[] = []
  while (chosen.length < most) {
    const [first] = [...left].toSorted((a, b) => worth(b) - worth(a))
    if (first === undefined) break
    left.delete(first)
    chosen.push(first.telling)
    for (const one of left) {
      one.told = Math.max(one.told, sharedBy(first.terms, one.terms))
      if (one.telling.entry === first.telling.entry) one.again++
    }
  }
  return chosen
}
