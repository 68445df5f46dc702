import type { Stretch } from '../../question/days.ts'
import type { Entry } from '../../shelf/entry.ts'
import type { Asked, Field, Seen } from '../asked.ts'
import { stretchesOf } from '../reading.ts'
import { reckonedBy, type Signal } from './signal.ts'

const ownStretches = (seen: Seen): readonly Stretch[] => stretchesOf(seen.candidate.entry, seen.candidate.at)

/** Where a sentence states no time, that of the nearest sentence before it, up to eight back. */
const inherited = (seen: Seen): Stretch | null => {
  const { entry, at } = seen.candidate
  for (let back = 1; back <= Math.min(8, at); back++) {
    const found = stretchesOf(entry, at - back).at(-1)
    if (found !== undefined) return found
  }
  return null
}

const overlap = (a: Stretch, b: Stretch): number => Math.min(a.to, b.to) - Math.max(a.from, b.from)
/** An open end reaches a little past the other stretch, so that two lengths can be compared. */
const finite = (a: Stretch, by: Stretch): Stretch => {
  const first = Math.min(...[a.to, by.from, by.to].filter(Number.isFinite))
  const last = Math.max(...[a.from, by.from, by.to].filter(Number.isFinite))
  return {
    from: Number.isFinite(a.from) ? a.from : first - 5,
    to: Number.isFinite(a.to) ? a.to : last + 5,
  }
}

const likeness = (a: Stretch, b: Stretch): number => {
  const [x, y] = [finite(a, b), finite(b, a)]
  const shared = Math.max(0, overlap(x, y))
  return shared / Math.max(1e-6, x.to - x.from + (y.to - y.from) - shared)
}

const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -1)
const min = (values: readonly number[], none: number): number => values.reduce((a, b) => Math.min(a, b), none)
const years = (distance: number): number => Math.log1p(Math.min(200, Math.abs(distance)))
const eps = 0.09

type Fit = (stretches: readonly Stretch[], period: Stretch) => number

/** A signal that asks for a period and for times stated in the sentence; -1 without a period, -2 without times. */
const timed = (name: string, fit: Fit): Signal => ({
  name,
  of: (seen, { period }) => {
    if (period === null) return -1
    const stretches = ownStretches(seen)
    return stretches.length === 0 ? -2 : fit(stretches, period)
  },
})

const start = (period: Stretch): number => (Number.isFinite(period.from) ? period.from : period.to)

/** How long before the asked start the sentence's last event lies, in years; 9 where all lie later. */
const since = (stretches: readonly Stretch[], period: Stretch): number =>
  min(
    stretches
      .filter((one) => Number.isFinite(one.from) && one.from <= start(period) + eps)
      .map((one) => years(start(period) - one.from)),
    9,
  )

/** How long before the asked start each sentence's last event lies, and the same for the sentences of an article together. */
type Sinces = { readonly each: readonly number[]; readonly ofArticle: ReadonlyMap<Entry, readonly number[]> }

const sincesOf = reckonedBy(({ period }, { seen }): Sinces => {
  const each = seen.map((one) => (period === null ? 9 : since(ownStretches(one), period)))
  const ofArticle = new Map<Entry, number[]>()
  for (const [at, { candidate }] of seen.entries()) {
    const own = ofArticle.get(candidate.entry)
    if (own === undefined) ofArticle.set(candidate.entry, [each[at] ?? 9])
    else own.push(each[at] ?? 9)
  }
  return { each, ofArticle }
})

/** Is it the last change before the asked period among all sentences found of the same article? 0 for the last. */
const lastChange = (seen: Seen, asked: Asked, field: Field): number => {
  if (asked.period === null) return -1
  const { each, ofArticle } = sincesOf(asked, field)
  const own = each[seen.place] ?? 9
  if (own === 9) return -2
  const rivals = ofArticle.get(seen.candidate.entry) ?? []
  return Math.min(9, rivals.filter((other) => other < own).length)
}

const boundKind = ({ period }: Asked): number =>
  period === null
    ? 0
    : !Number.isFinite(period.from)
      ? 1
      : !Number.isFinite(period.to)
        ? 2
        : period.to - period.from < 1.01
          ? 3
          : 4

/** How the times of the sentence fit the period that the question is about. */
export const time: readonly Signal[] = [
  { name: 'period asked', of: (_, asked) => boundKind(asked) },
  timed('period likeness', (all, period) => max(all.map((one) => likeness(one, period)))),
  timed('period covered', (all, period) =>
    all.some(
      (one) => one.to - one.from > 1.01 && one.from <= period.from + eps && one.to >= period.to - 1 - eps,
    )
      ? 1
      : 0,
  ),
  timed('period start', (all, period) =>
    min(
      all.map((one) => years(one.from - start(period))),
      9,
    ),
  ),
  timed('period end', (all, period) =>
    Number.isFinite(period.to)
      ? min(
          all.map((one) => years(one.to - period.to)),
          9,
        )
      : -1,
  ),
  timed('in period', (all, period) => (all.some((one) => overlap(one, period) > 1e-6) ? 1 : 0)),
  timed('out of period', (all, period) => all.filter((one) => overlap(one, period) <= 1e-6).length),
  timed('since last event', since),
  { name: 'last change', of: lastChange },
  {
    name: 'inherited time',
    of: (seen, { period }) => {
      if (period === null) return -1
      const from = ownStretches(seen).length > 0 ? null : inherited(seen)
      return from === null ? -2 : likeness(from, period)
    },
  },
  {
    name: 'inherited start',
    of: (seen, { period }) => {
      if (period === null) return -1
      const from = ownStretches(seen).length > 0 ? null : inherited(seen)
      return from === null ? -2 : years(from.from - start(period))
    },
  },
]
