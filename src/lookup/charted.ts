import type { LedgerEntry, LedgerKind } from '../answer/values.ts'
import { sameSpeaker } from '../sentence/attributions/names.ts'
import { kindAsStated } from './stated.ts'

/** Nobody in particular: "it", "they". The picture names the source in their place. */
const nobody = /^(?:it|they|he|she|we|i|you|this|that|these|those|who|which)$/i

/** One name for each speaker, the first that comes: "the NIS" and "South Korea's NIS" are one voice. */
const voices = () => {
  const names: string[] = []
  return (speaker: string | null): string | null => {
    if (speaker === null || nobody.test(speaker.trim())) return null
    const plain = speaker.replace(/^[\s,]+|[\s,]+$/g, '')
    const known = names.find((name) => name === plain || sameSpeaker(name, plain))
    if (known === undefined) names.push(plain)
    return known ?? plain
  }
}

const keyOf = ({ asOf, value, min, max, change, speaker, quote }: LedgerEntry): string =>
  JSON.stringify([asOf, value, min, max, change, speaker ?? quote.article.source])

/** Each mark once: two that would lie on each other say the same thing. */
const apart = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  [...new Map(entries.toReversed().map((entry) => [keyOf(entry), entry])).values()].reverse()

/** A kind with one figure has no course over time: it is drawn only where no kind has more. */
const withCourse = (kinds: readonly LedgerKind[]): readonly LedgerKind[] => {
  const several = kinds.filter(({ entries }) => entries.length > 1)
  return several.length > 0 ? several : kinds
}

/** The ledger as its picture shows it: figures as they were stated, each mark once, one name for each voice. */
export const chartedOf = (kinds: readonly LedgerKind[]): readonly LedgerKind[] => {
  const voice = voices()
  return withCourse(kinds).map((kind) => {
    const stated = kindAsStated(kind)
    const entries = stated.entries.map((entry) => ({ ...entry, speaker: voice(entry.speaker) }))
    return { ...stated, entries: apart(entries) }
  })
}
