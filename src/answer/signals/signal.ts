import type { Asked, Field, Seen } from '../asked.ts'

/** One number about a sentence found for a question. A signal that does not apply gives -1. */
export type Signal = {
  readonly name: string
  readonly of: (seen: Seen, asked: Asked, field: Field) => number
}

/** Gives what all candidates of a question share, reckoned when it is first asked for. */
export const reckonedBy = <T>(
  reckon: (asked: Asked, field: Field) => T,
): ((asked: Asked, field: Field) => T) => {
  const kept = new WeakMap<Field, { readonly value: T }>()
  return (asked, field) => {
    const known = kept.get(field)
    if (known !== undefined) return known.value
    const value = reckon(asked, field)
    kept.set(field, { value })
    return value
  }
}
