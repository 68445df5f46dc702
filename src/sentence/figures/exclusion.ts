import type { Amount } from './amount.ts'
import type { Tokens } from './tokens.ts'

/** Says why a number at a token is no figure. */
export type Exclusion = (tokens: Tokens, at: number, amount: Amount) => boolean
