import { notesOf } from '../../answer/reading.ts'
import { namesPeople } from '../../sentence/figures/families.ts'
import { measureKind } from '../../sentence/figures/measure.ts'
import type { Figure } from '../../sentence/values.ts'
import { stemOf } from '../../shelf/stems.ts'
import { tokensOf } from '../../shelf/tokens.ts'
import type { Place } from '../quote.ts'
import { figuresAfter } from './subject.ts'

/** The figures of a claim, after the sentence that names its subject; a change ("rose by 40") is no state that could be contradicted. */
export const figuresOfClaim = (claim: string, before: string | null = null): readonly Figure[] =>
  figuresAfter(claim, before).filter(isState)

const isState = ({ change }: Figure): boolean => change !== 'up' && change !== 'down'

/** What "about" allows on either side: a tenth. */
const about = 0.1

/** The values that a figure may stand for: "at least 210" is 210 and all above. */
const rangeOf = ({ value, min, max, change }: Figure): readonly [number, number] | null => {
  if (value === null) return min === null || max === null ? null : [Math.min(min, max), Math.max(min, max)]
  if (change === '>') return [value, Number.POSITIVE_INFINITY]
  if (change === '<') return [Number.NEGATIVE_INFINITY, value]
  return change === '~' ? [value * (1 - about), value * (1 + about)] : [value, value]
}

/** Can both figures not be true of the same thing? */
const excludes = (a: Figure, b: Figure): boolean => {
  const [x, y] = [rangeOf(a), rangeOf(b)]
  return x !== null && y !== null && (x[1] < y[0] || y[1] < x[0])
}

const isUnnamed = (kind: string): boolean => kind === 'other'

/** The names in what is counted and in whose it is: "North", "Korean" of "North Korean soldiers". */
const namesIn = ({ counted, subject }: Figure): ReadonlySet<string> =>
  new Set(
    tokensOf(`${counted ?? ''} ${subject ?? ''}`)
      .filter(({ capital }) => capital)
      .map(({ fold }) => stemOf(fold))
      .filter((stem) => stem !== ''),
  )

/** Names on both sides must share one: North Korean is not Russian. */
const sameOwner = (a: Figure, b: Figure): boolean => {
  const [x, y] = [namesIn(a), namesIn(b)]
  return (
    x.size === 0 || y.size === 0 || [...x].every((name) => y.has(name)) || [...y].every((name) => x.has(name))
  )
}

const headOf = ({ counted }: Figure): string | null =>
  tokensOf(counted ?? '').findLast(({ fold }) => stemOf(fold) !== '')?.fold ?? null

const sameThing = (a: Figure, b: Figure): boolean => {
  const [x, y] = [headOf(a), headOf(b)]
  return x === null || y === null || stemOf(x) === stemOf(y) || (namesPeople(x) && namesPeople(y))
}

/** Do the two count the same: same kind, same unit, same things, nobody else's? */
const sameKind = (a: Figure, b: Figure): boolean => {
  const kind = measureKind(a)
  return (
    !isUnnamed(kind) && kind === measureKind(b) && a.unit === b.unit && sameThing(a, b) && sameOwner(a, b)
  )
}

/** The figures of a sentence that count the same as the claim's. */
const comparable = (claimed: readonly Figure[], { entry, at }: Place): readonly Figure[] =>
  notesOf(entry, at).figures.filter(
    (figure) => isState(figure) && claimed.some((one) => sameKind(one, figure)),
  )

const agree = (claimed: readonly Figure[], same: readonly Figure[]): boolean =>
  same.some((figure) => claimed.some((one) => sameKind(one, figure) && !excludes(one, figure)))

/** Does a sentence give a figure of the same that can be true beside the claim's? */
export const bearsOut = (claimed: readonly Figure[], place: Place): boolean =>
  agree(claimed, comparable(claimed, place))

/** The figures of a sentence that count the same as the claim's and cannot be true beside it. */
export const contradicting = (claimed: readonly Figure[], place: Place): readonly Figure[] => {
  const same = comparable(claimed, place)
  return agree(claimed, same) ? [] : same
}
