import { namesMoney } from '../../sentence/figures/money.ts'
import type { LedgerEntry, Quote } from '../values.ts'
import { byAsked } from './asked-voice.ts'
import { namesKind, relates, saysNothing, type Wanted } from './wanted.ts'

/** The figures of one kind. */
type Kind = readonly [kind: string, entries: readonly LedgerEntry[]]

/** What decides which are kept: what is wanted, whose word is asked for, and the best quotes. */
type Asked = { readonly wanted: Wanted; readonly speaker: string | null; readonly first: readonly Quote[] }

const filled = (kinds: readonly Kind[]): readonly Kind[] => kinds.filter(([, entries]) => entries.length > 0)

/** "Lost $47 million" and "lost four men" are never one kind. */
const unmixed = ([kind, entries]: Kind): readonly Kind[] => {
  const money = entries.filter(({ unit }) => namesMoney(unit))
  if (money.length === 0 || money.length === entries.length) return [[kind, entries]]
  return [
    [kind, entries.filter((entry) => !money.includes(entry))],
    [`${kind} (money)`, money],
  ]
}

/** Of sums, of shares and of what people did those kinds that were named, where there are any. */
const named = (kinds: readonly Kind[], { wanted, first }: Asked): readonly Kind[] => {
  const crowd = wanted.anybody && wanted.kinds.size === 0
  const open = wanted.unit !== null || crowd
  const own = kinds.filter(([kind]) => namesKind(kind, wanted))
  // Nobody marched who only is among people: of "how many people marched?" no other people are told.
  if (own.length === 0 && crowd)
    return kinds.filter(([kind]) => (wanted.told.size === 0 ? saysNothing(kind) : relates(kind, wanted)))
  if (own.length === 0 && wanted.unit !== null)
    return kinds.map(([kind, entries]) => [kind, entries.filter(({ quote }) => first.includes(quote))])
  if (own.length === 0 || (!open && wanted.kinds.size > 0)) return kinds
  // Of "how many schools closed?" those "in 31 schools" are left out, what else was done with schools is not.
  return open ? own : kinds.filter((kind) => own.includes(kind) || kind[0].includes(' '))
}

/** The figures to lay side by side: of the kinds that were asked for, and by whom, where the question says so. */
export const keptOf = (kinds: readonly Kind[], asked: Asked): readonly Kind[] => {
  const kept = named(kinds.flatMap(unmixed), asked)
  const own = new Set(
    byAsked(
      kept.flatMap(([, entries]) => entries),
      asked.speaker,
    ),
  )
  return filled(kept.map(([kind, entries]) => [kind, entries.filter((entry) => own.has(entry))]))
}
