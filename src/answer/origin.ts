import type { Article } from '../article/article.ts'
import type { Ranked } from './rank.ts'

/** Two sentences are one statement when they share so much of their stems, and are long enough to tell. */
const alike = 0.7
const least = 5

/** One statement: its best sentence, and the same in other articles. */
export type Statement = { readonly best: Ranked; readonly others: readonly Ranked[] }

const stemsOf = ({ seen }: Ranked): ReadonlySet<string> =>
  new Set(seen.reading.stems.filter((stem) => stem !== ''))

/** The share of stems that two sentences have in common (Jaccard). */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  for (const stem of a) if (b.has(stem)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}

/** Sets of such different sizes share too little, whatever they hold. */
const comparable = (a: number, b: number): boolean => Math.min(a, b) >= alike * Math.max(a, b)

const numbersOf = ({ seen }: Ranked): string =>
  seen.reading.tokens
    .filter((token) => token.digit)
    .map((token) => token.fold)
    .sort()
    .join(' ')

/** Puts sentences that several articles share or lightly reword together; other numbers are another statement. */
export const statementsOf = (ranked: readonly Ranked[]): readonly Statement[] => {
  const statements: { best: Ranked; others: Ranked[]; stems: ReadonlySet<string>; numbers: string }[] = []
  for (const one of ranked) {
    const stems = stemsOf(one)
    const numbers = numbersOf(one)
    const same = statements.find(
      (other) =>
        stems.size >= least &&
        numbers === other.numbers &&
        comparable(stems.size, other.stems.size) &&
        likeness(stems, other.stems) >= alike,
    )
    if (same === undefined) statements.push({ best: one, others: [], stems, numbers })
    else same.others.push(one)
  }
  return statements
}

/** The other articles that carry the statement, each once. */
export const carriersOf = ({ best, others }: Statement): readonly Article[] => {
  const found = new Map<string, Article>()
  for (const { seen } of others) found.set(seen.candidate.entry.article.id, seen.candidate.entry.article)
  found.delete(best.seen.candidate.entry.article.id)
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
