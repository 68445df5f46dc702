import type { LedgerEntry } from '../values.ts'

/** The people or country that is counted: "North Korean" of "North Korean soldiers"; empty where none is named. */
const namedIn = (counted: string | null): string =>
  (counted?.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).join(' ').toLowerCase().replace(/s$/, '')

/** The name that most of these figures are told of; empty where none is named. */
const mostNamed = (entries: readonly LedgerEntry[]): string => {
  const counts = new Map<string, number>()
  for (const { counted } of entries) {
    const name = namedIn(counted)
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}

/** Who acts by name, without article: "Greens" of "The Greens", "Women" of "Women"; null for "the company" or nobody. */
const actorOf = ({ subject }: LedgerEntry): string | null => {
  const name = subject?.replace(/^(?:The|the|A|An) /, '').replace(/['’]s (?=\p{Ll})/u, ' ') ?? ''
  return /^\p{Lu}/u.test(name) ? name : null
}

/** Does the question name this actor, in one word of its name? */
const asks = (question: string, actor: string): boolean =>
  (actor.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).some((word) => question.includes(word))

/** Where the question names who acts and some figures are of them, those of another stand apart: whose they are, or null. */
const otherActor = (entry: LedgerEntry, entries: readonly LedgerEntry[], question: string): string | null => {
  const actor = actorOf(entry)
  if (actor === null || asks(question, actor)) return null
  return entries.some((other) => asks(question, actorOf(other) ?? '')) ? actor : null
}

/**
 * Figures of one kind, those of another people, country or actor than is asked for apart: their own are never put beside
 * them as if they differed about the same. Gives each group's words to add to the kind, empty for the first.
 */
export const byWhose = (
  entries: readonly LedgerEntry[],
  question: string,
): readonly { readonly of: string; readonly entries: readonly LedgerEntry[] }[] => {
  const most = mostNamed(entries)
  const groups = new Map<string, LedgerEntry[]>([['', []]])
  for (const entry of entries) {
    const name = namedIn(entry.counted)
    const of =
      name !== '' && name !== most ? (entry.counted ?? '') : (otherActor(entry, entries, question) ?? '')
    groups.set(of, [...(groups.get(of) ?? []), entry])
  }
  return [...groups]
    .map(([of, some]) => ({ of, entries: some }))
    .filter(({ entries: some }) => some.length > 0)
}
