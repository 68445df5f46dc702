import type { Question } from '../../question/question.ts'
import { families, familyOf, namesPeople } from '../../sentence/figures/families.ts'
import { measureKind } from '../../sentence/figures/measure.ts'
import type { Figure } from '../../sentence/values.ts'
import { fold } from '../../shelf/fold.ts'
import { kinOf } from '../../shelf/kin.ts'
import { stemOf } from '../../shelf/stems.ts'

/** What a figure question wants: kinds by word family, and the stems of what is counted. */
export type Wanted = {
  readonly kinds: ReadonlySet<string>
  readonly counted: ReadonlySet<string>
  /** Are people counted? Then a figure that names nothing ("three were killed") may be of them. */
  readonly people: boolean
  /** Money, share, length or time, where "how much" and its like ask for one; null for a count. */
  readonly unit: RegExp | null
}

const units: readonly { readonly asked: RegExp; readonly unit: RegExp }[] = [
  {
    asked: /\bhow much\b.*\b(?:costs?|pay|paid|spend|spent|worth|earn|raise|money|price|fine|donat)/i,
    unit: /[$€£¥₽₴₩₹]|dollar|euro|pound|cent|yen|won|rouble|ruble|hryvnia|usd|eur|gbp/i,
  },
  { asked: /\bper ?cent|percentage|what share|what proportion/i, unit: /%|per ?cent|percentage/i },
  { asked: /\bhow (?:far|tall|high|deep|wide)\b/i, unit: /mile|km|met(?:er|re)|feet|foot|ft|inch|yard/i },
  {
    asked: /\bhow (?:long|old)\b/i,
    unit: /year|month|week|day|hour|minute|second|decade|mile|km|met(?:er|re)|feet/i,
  },
]

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}]+/gu) ?? []
const stems = (text: string): readonly string[] =>
  words(text)
    .map((word) => stemOf(fold(word)))
    .filter((stem) => stem !== '')

/** What the question wants to see a figure of; null where it asks for none. */
export const wantedOf = (question: Question): Wanted | null => {
  if (question.asks !== 'figure') return null
  const said = question.measure ?? ''
  const kinds = new Set(words(said).flatMap((word) => familyOf(word)?.kind ?? []))
  if (kinds.has('killed or wounded')) for (const kind of ['killed', 'wounded']) kinds.add(kind)
  const unit = units.find(({ asked }) => asked.test(question.text))?.unit ?? null
  const focus = question.focus ?? null
  const counted = new Set(focus === null || familyOf(focus) !== null ? [] : stems(focus).slice(-1))
  const people = counted.size === 0 || namesPeople(focus ?? '')
  return { kinds, counted, people, unit }
}

/** A kind's family without the noun that it is told of: "tanks sent (expected)" is of `sent`. */
const familyOfKind = (kind: string): string => kind.replace(/ \(.*\)$/, '').replace(/^not /, '')

const kindFits = (kind: string, kinds: ReadonlySet<string>): boolean =>
  [...kinds].some((wanted) => kind === wanted || kind.endsWith(` ${wanted}`)) ||
  (kinds.has('sent') && /(?:^| )promised$/.test(kind))

const countedFits = (figure: Figure, wanted: Wanted): boolean => {
  const own = stems(`${figure.counted ?? ''}`)
  return [...wanted.counted].some(
    (stem) => own.includes(stem) || kinOf(stem).some(([kin]) => own.includes(kin)),
  )
}

const told = (figure: Figure): boolean => words(figure.measure ?? '').some((word) => familyOf(word) !== null)

/** What befalls people is told of them or not: "6,000 people" are not so many dead. */
const befalls = ({ kinds }: Wanted): boolean => families.some(({ kind, people }) => people && kinds.has(kind))

/** Does this figure answer what was asked: the same kind, of the same things? */
export const fitsWanted = (figure: Figure, wanted: Wanted): boolean => {
  const kind = familyOfKind(measureKind(figure))
  if (wanted.unit !== null) return wanted.unit.test(figure.unit ?? '')
  if (wanted.kinds.size > 0 && kindFits(kind, wanted.kinds))
    return (
      wanted.counted.size === 0 ||
      (figure.counted === null && figure.unit === null && wanted.people) ||
      countedFits(figure, wanted)
    )
  if (wanted.counted.size === 0 || befalls(wanted)) return false
  return countedFits(figure, wanted) && (wanted.kinds.size === 0 || !told(figure))
}
