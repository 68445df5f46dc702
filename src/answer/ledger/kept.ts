import { namesMoney } from '../../sentence/figures/money.ts'
import type { LedgerEntry, Quote } from '../values.ts'
import { byAsked } from './asked-voice.ts'
import { namesSharp, sharpness, tellsSharp } from './sharp.ts'
import { namesKind, relates, saysNothing, type Wanted } from './wanted.ts'

/** The figures of one kind. */
type Kind = readonly [kind: string, entries: readonly LedgerEntry[]]

/** What decides which are kept: what is wanted, whose word is asked for, and the best quotes. */
type Asked = {
  readonly wanted: Wanted
  /** What the question is about beside what it counts. */
  readonly sharp: ReadonlySet<string>
  readonly speaker: string | null
  readonly first: readonly Quote[]
}

const filled = (kinds: readonly Kind[]): readonly Kind[] => kinds.filter(([, entries]) => entries.length > 0)

/** "$5", "5 dollars" and "5 USD" are in one currency. */
const currencies: readonly (readonly [name: string, form: RegExp])[] = [
  ['€', /€|^eur(?:os?)?$/i],
  ['£', /£|^gbp$|sterling/i],
  ['$', /\$|dollar|^usd$/i],
]

const currencyOf = ({ unit }: LedgerEntry): string =>
  currencies.find(([, form]) => form.test(unit ?? ''))?.[0] ?? (unit ?? '').toLowerCase()

/** "€4.6 million" and "$5 million" are never put side by side as if they differed. */
const byCurrency = ([kind, entries]: Kind): readonly Kind[] => {
  const names = [...new Set(entries.map(currencyOf))]
  if (names.length < 2) return [[kind, entries]]
  return names.map((name) => [`${kind} (${name})`, entries.filter((entry) => currencyOf(entry) === name)])
}

/** "Lost $47 million" and "lost four men" are never one kind. */
const unmixed = ([kind, entries]: Kind): readonly Kind[] => {
  const money = entries.filter(({ unit }) => namesMoney(unit))
  if (money.length === 0) return [[kind, entries]]
  if (money.length === entries.length) return byCurrency([kind, entries])
  return [
    [kind, entries.filter((entry) => !money.includes(entry))],
    ...byCurrency([`${kind} (money)`, money]),
  ]
}

/** Kinds of which a figure stands with most of what the question is about; all where none does. */
const sharpest = (kinds: readonly Kind[], sharp: ReadonlySet<string>): readonly Kind[] => {
  const held = kinds.map(([kind, entries]) =>
    Math.max(0, ...entries.map((entry) => sharpness(entry, kind, sharp))),
  )
  const best = Math.max(0, ...held)
  return best === 0 ? kinds : kinds.filter((_, at) => (held[at] ?? 0) > best / 2)
}

/**
 * Of kinds that the question names those that it names best ("inflation" of "the inflation rate"), else those of articles that
 * tell what it is about.
 */
const ownOf = (named: readonly Kind[], sharp: ReadonlySet<string>): readonly Kind[] => {
  const best = named.filter(([kind]) => namesSharp(kind, sharp))
  if (best.length > 0) return best
  const told = named.filter(([, entries]) => entries.some((entry) => tellsSharp(entry, sharp)))
  return told.length > 0 ? told : named
}

/** A sum that names nothing ("$4 at the pump") is of what the question is about where its sentence says so. */
const saysWhat = (entry: LedgerEntry, kind: string, sharp: ReadonlySet<string>): boolean =>
  !kind.startsWith('other') || sharp.size === 0 || sharpness(entry, kind, sharp) > 0

/** Of figures with a unit those of another subject are left out: of "how long did the concert last?" the truce. */
const ofSubject = (kinds: readonly Kind[], sharp: ReadonlySet<string>): readonly Kind[] => {
  const held = (entry: LedgerEntry, kind: string): boolean =>
    sharpness(entry, kind, sharp) > 0 || tellsSharp(entry, sharp)
  if (!kinds.some(([kind, entries]) => entries.some((entry) => held(entry, kind)))) return kinds
  return kinds.map(([kind, entries]) => [
    kind,
    entries.filter((entry) => (entry.subject === null && saysWhat(entry, kind, sharp)) || held(entry, kind)),
  ])
}

/** The figures of a kind whose own sentence stands with what the question is about: 900 live in the town, 15,000 visit. */
const nearest = ([kind, entries]: Kind, sharp: ReadonlySet<string>): Kind => {
  const held = entries.map((entry) => sharpness(entry, kind, sharp))
  const best = Math.max(...held)
  return [kind, entries.filter((_, at) => (held[at] ?? 0) > best / 2)]
}

/** Of sums, of shares and of what people did those kinds that were named, where there are any. */
const asked = (kinds: readonly Kind[], { wanted, sharp, first }: Asked): readonly Kind[] => {
  const crowd = wanted.anybody && wanted.kinds.size === 0
  const open = wanted.unit !== null || crowd
  const near = sharpest(kinds, sharp)
  const named = kinds.filter(([kind]) => namesKind(kind, wanted))
  const own = ownOf(named, sharp)
  // Nobody marched who only is among people: of "how many people marched?" no other people are told.
  if (own.length === 0 && crowd)
    return wanted.told.size === 0
      ? kinds.filter(([kind]) => saysNothing(kind))
      : kinds.flatMap((kind) =>
          relates(kind[0], wanted)
            ? [kind]
            : near.length < kinds.length && near.includes(kind)
              ? [nearest(kind, sharp)]
              : [],
        )
  if (own.length === 0 && wanted.unit !== null && near.length < kinds.length) return near
  if (own.length === 0 && wanted.unit !== null)
    return kinds.map(([kind, entries]) => [kind, entries.filter(({ quote }) => first.includes(quote))])
  if (!open && wanted.kinds.size > 0) return kinds
  if (own.length === 0) return near
  // Of "how many schools closed?" those "in 31 schools" are left out, what else was done with schools is not.
  return open ? own : near.filter((kind) => own.includes(kind) || kind[0].includes(' '))
}

/** The figures to lay side by side: of the kinds that were asked for, and by whom, where the question says so. */
export const keptOf = (kinds: readonly Kind[], query: Asked): readonly Kind[] => {
  const all = asked(kinds.flatMap(unmixed), query)
  const kept = query.wanted.unit === null ? all : ofSubject(all, query.sharp)
  const own = new Set(
    byAsked(
      kept.flatMap(([, entries]) => entries),
      query.speaker,
    ),
  )
  return filled(kept.map(([kind, entries]) => [kind, entries.filter((entry) => own.has(entry))]))
}
