import { stemOf } from '../../shelf/stems.ts'
import type { Asked, Field, Seen } from '../asked.ts'
import { foldAt } from '../glossary.ts'
import type { Signal } from './signal.ts'

/** "Who found the key?", "who has signed": the verb of what somebody did. */
const deed =
  /^\W*(?:(?:and|so|but) )*who(?:['’]s| has| had| have)?(?: \p{L}+ly)? (?!(?:is|are|was|were|be|been|am|will|would|can|could|should|may|might|must|did|does|do|has|have|had|else|the|in|on|at|of|to|from|by)\b)(\p{L}+)/iu

/** By question: the slot of the verb; -1 where nobody's deed is asked for. */
const deeds = new WeakMap<Asked, number>()

const deedOf = (asked: Asked): number => {
  const kept = deeds.get(asked)
  if (kept !== undefined) return kept
  const verb = deed.exec(asked.question.text)?.[1]
  const slot = verb === undefined ? -1 : (asked.slotOf.get(stemOf(verb.toLowerCase()))?.slot ?? -1)
  deeds.set(asked, slot)
  return slot
}

const being = new Set('is are was were be been being got gets get'.split(' '))

const holds = (
  seen: Seen,
  { glossary }: Field,
  some: ReadonlySet<string>,
  from: number,
  to: number,
): boolean =>
  seen.reading.words
    .slice(Math.max(0, from), Math.max(0, to))
    .some((word) => some.has(foldAt(glossary, word)))

const by = new Set(['by'])

/** "The key was found" does not say who found it, "found by Ash" and "Ash found" do. */
const toldAt = (seen: Seen, field: Field, at: number): number => {
  const passive =
    holds(seen, field, being, at - 3, at) && !foldAt(field.glossary, seen.reading.words[at]).endsWith('ing')
  return holds(seen, field, by, at + 1, at + 8) ? 1 : passive ? 0 : 0.7
}

/** Does the sentence tell who did what is asked: 1 "by" whom, .7 somebody, 0 nobody; .3 where it does not tell of it, -1 where no deed is asked for. */
const doer = (seen: Seen, asked: Asked, field: Field): number => {
  const slot = deedOf(asked)
  if (slot < 0) return -1
  let best = -1
  seen.slots.forEach((held, at) => {
    if (held === slot) best = Math.max(best, toldAt(seen, field, at))
  })
  return best < 0 ? 0.3 : best
}

/** Whether a sentence says who did it. */
export const agent: readonly Signal[] = [{ name: 'doer', of: doer }]
