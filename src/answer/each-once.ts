import { stemOf } from '../shelf/stems.ts'
import { tokensOf } from '../shelf/tokens.ts'
import type { Quote } from './values.ts'

/** What a sentence tells of: its stems, and the numbers in it. */
type Content = { readonly stems: ReadonlySet<string>; readonly numbers: ReadonlySet<string> }

const contentOf = ({ article, start, end }: Quote): Content => {
  const tokens = tokensOf(article.text.slice(start, end))
  const numbers = tokens.filter(({ digit }) => digit).map(({ fold }) => fold)
  const stems = tokens.filter(({ digit }) => !digit).map(({ fold }) => stemOf(fold))
  return { stems: new Set(stems.filter((stem) => stem !== '')), numbers: new Set(numbers) }
}

/** So much of the shorter sentence's words stand in the other one too, where both tell of one event. */
const alike = 0.6
/** Shorter sentences are alike by chance. */
const fewest = 4

/** Does `b` tell nothing that `a` does not: most of its words, and no other number? */
const tellsNoMore = (a: Content, b: Content): boolean => {
  const least = Math.min(a.stems.size, b.stems.size)
  const shared = [...b.stems].filter((stem) => a.stems.has(stem)).length
  return least >= fewest && shared >= alike * least && [...b.numbers].every((one) => a.numbers.has(one))
}

/** What can be told of an event more than once: its quote and, where it is known, its day. */
export type Retelling = { readonly quote: Quote; readonly from: string | null }

/** Reports of one event come in so many days. */
const days = 7
const near = (a: string | null, b: string | null): boolean =>
  a === null || b === null || Math.abs(Date.parse(a) - Date.parse(b)) <= days * 86_400_000

/** Each event once, by the first of its retellings: another that says no more within a week is left out. */
export const eachOnce = <T extends Retelling>(retellings: readonly T[]): readonly T[] => {
  const kept: { readonly telling: T; readonly content: Content }[] = []
  for (const telling of retellings) {
    const content = contentOf(telling.quote)
    const told = kept.some((one) => near(one.telling.from, telling.from) && tellsNoMore(one.content, content))
    if (!told) kept.push({ telling, content })
  }
  return kept.map(({ telling }) => telling)
}
