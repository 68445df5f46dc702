import type { Asked, Field } from '../asked.ts'
import type { Ranked } from '../rank.ts'
import { signals } from '../signals/list.ts'

/** What a question's ranking looks like as a whole. */
export type Outcome = { readonly asked: Asked; readonly field: Field; readonly ranking: readonly Ranked[] }

/** One number about a ranking that tells whether it answers. */
export type Sign = { readonly name: string; readonly of: (outcome: Outcome) => number }

const columns = new Map(signals.map(({ name }, at) => [name, at]))

/** The value of a ranking signal for a quote; -1 where there is no such quote. */
export const signalOf = (one: Ranked | undefined, name: string): number =>
  one?.values[columns.get(name) ?? -1] ?? -1
