import type { Asked, Field } from '../asked.ts'
import type { Ranked } from '../rank.ts'

/** What a question's ranking looks like as a whole. */
export type Outcome = { readonly asked: Asked; readonly field: Field; readonly ranking: readonly Ranked[] }

/** One number about a ranking that tells whether it answers. */
export type Sign = { readonly name: string; readonly of: (outcome: Outcome) => number }
