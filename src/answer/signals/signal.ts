import type { Asked, Field, Seen } from '../asked.ts'

/** One number about a sentence found for a question. A signal that does not apply gives -1. */
export type Signal = {
  readonly name: string
  readonly of: (seen: Seen, asked: Asked, field: Field) => number
}
