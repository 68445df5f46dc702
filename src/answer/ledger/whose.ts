import { familyOf, namesAnybody } from '../../sentence/figures/families.ts'
import type { LedgerEntry } from '../values.ts'

/** The people or country that is counted: "North Korean" of "North Korean soldiers"; empty where none is named. */
const namedIn = (counted: string | null): string =>
  (counted?.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).join(' ').toLowerCase().replace(/s$/, '')

/** Does a figure count people without a name: "247 people"? */
const isOfAnybody = ({ counted }: LedgerEntry): boolean =>
  namedIn(counted) === '' && namesAnybody(counted?.split(' ').at(-1)?.toLowerCase() ?? '')

/**
 * The name that most of these figures are told of; empty where none is named, or where most are of anybody and the question
 * does not name it either: of 247 people killed the 12 Americans are told apart.
 */
const mostNamed = (entries: readonly LedgerEntry[], question: string): string => {
  const found = mostOf(entries)
  const named = entries.filter(({ counted }) => namedIn(counted) !== '').length
  const others = entries.filter(isOfAnybody).length
  return others > named && !question.toLowerCase().includes(found.slice(0, 5)) ? '' : found
}

const mostOf = (entries: readonly LedgerEntry[]): string => {
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

/** Does the question name who acts in this figure? */
export const isOfAsked = (entry: LedgerEntry, question: string): boolean =>
  asks(question, actorOf(entry) ?? '')

/** Who acts in a figure, by name, where the question names another; else null. */
const otherActor = (entry: LedgerEntry, question: string): string | null => {
  const actor = actorOf(entry)
  return actor === null || asks(question, actor) ? null : actor
}

/** What befalls people is told of whoever brings it, too: there another who acts is set apart, elsewhere left out. */
const isBefallen = (measure: string): boolean =>
  measure.split(' ').some((word) => familyOf(word)?.people === true)

/**
 * Figures of one kind, those of another people or country than is asked for apart: their own are never put beside them as if
 * they differed about the same. What another actor than the asked did is left out. Gives each group's words to add to the
 * kind, empty for the first.
 */
export const byWhose = (
  measure: string,
  entries: readonly LedgerEntry[],
  question: string,
  /** Are any figures of the actor that the question names? Only then are those of others told apart. */
  named: boolean,
): readonly { readonly of: string; readonly entries: readonly LedgerEntry[] }[] => {
  const most = mostNamed(entries, question)
  const groups = new Map<string, LedgerEntry[]>([['', []]])
  for (const entry of entries) {
    const name = namedIn(entry.counted)
    const other = named ? otherActor(entry, question) : null
    if (other !== null && !isBefallen(measure)) continue
    const of = name !== '' && name !== most ? (entry.counted ?? '') : (other ?? '')
    groups.set(of, [...(groups.get(of) ?? []), entry])
  }
  return [...groups]
    .map(([of, some]) => ({ of, entries: some }))
    .filter(({ entries: some }) => some.length > 0)
}
