import type { Figure } from '../../sentence/values.ts'
import { passageAround, termSpan } from '../../shelf/entry.ts'
import { stemsIn } from '../../shelf/expand.ts'
import { kinOf } from '../../shelf/kin.ts'
import { countsOf } from '../../shelf/query.ts'
import { stemOf } from '../../shelf/stems.ts'
import { beside, leanings, usageOf } from '../../shelf/usage.ts'
import type { Seen } from '../asked.ts'
import { fittingAt } from '../fitting.ts'
import { stemNumber } from '../glossary.ts'
import { fitsWanted } from '../ledger/wanted.ts'
import type { Ranked } from '../rank.ts'
import { figuresOf } from '../reading.ts'
import { nobodySays } from '../said-by.ts'
import { speakerHeld, standsFor } from '../spoken.ts'
import { asking } from './asking.ts'
import type { Outcome } from './sign.ts'

/** A plain reason why the quotes found do not answer, and how much it leaves of what is likely. */
type Reason = {
  readonly name: string
  readonly leaves: number
  readonly holds: (outcome: Outcome) => boolean
}

/** So many of the first quotes are looked at. */
const first = 8

const top = ({ ranking }: Outcome): readonly Ranked[] => ranking.slice(0, first)

const holds = ({ field }: Outcome, { reading }: Seen, stem: string): boolean =>
  reading.stems.includes(stemNumber(field.glossary, stem))

/** The initials that stand in the question: "UN". */
const initialsIn = (text: string): readonly string[] => text.match(/\b\p{Lu}{2,6}\b/gu) ?? []

/** "The United Nations" are named where "UN" is asked for. */
const inFull = (outcome: Outcome, name: string): boolean =>
  initialsIn(outcome.asked.question.text)
    .filter((letters) => stemsIn(letters)[0] === name)
    .some((letters) =>
      top(outcome).some(({ seen }) => speakerHeld(letters, seen.reading, outcome.field.glossary) > 0),
    )

/** A name in the question that stands in no article, nor anything spelled like it, nor the country that a capital stands for. */
const unknownName = (outcome: Outcome): boolean =>
  [...outcome.asked.names].some((name) => {
    const slot = outcome.asked.query.slots.find(({ stem }) => stem === name)
    const known = slot?.variants.some(({ stem, weight }) => weight >= respelled || standsFor(name).has(stem))
    return known !== true && !inFull(outcome, name)
  })

/** Someone is asked to have spoken who says nothing in the quotes found, or is named nowhere in them or beside them. */
const nobodySpeaks = (outcome: Outcome): boolean => {
  if (nobodySays(top(outcome), outcome.asked, outcome.field)) return true
  const { speaker } = outcome.asked.question.filters
  if (speaker === null || stemsIn(speaker).length === 0) return false
  return !top(outcome).some(({ seen }) => speakerHeld(speaker, seen.reading, outcome.field.glossary) > 0)
}

const none: ReadonlySet<string> = new Set()
/** A name spelled otherwise counts for it from this weight on. */
const respelled = 0.8

/** Things are to be counted ("how many tanks") of which no quote found gives a figure. */
const nothingCounted = (outcome: Outcome): boolean => {
  const wanted = outcome.asked.wanted
  if (wanted === null || !/\bhow (?:many|much)\b/i.test(outcome.asked.question.text)) return false
  // "How many are in Oakford?" leaves open what is counted: any number may be meant.
  if (wanted.counted.size + wanted.kinds.size === 0 && wanted.unit === null) return false
  const named = [...wanted.counted].flatMap((stem) => [stem, ...kinOf(stem).map(([kin]) => kin)])
  return !top(outcome).some(({ seen }) => {
    const figures = figuresOf(seen.candidate.entry, seen.candidate.at)
    if (figures.some((figure) => fitsWanted(figure, wanted))) return true
    // All that was asked stands there, and a number of the things, told by another verb: "captured alive: they hold two".
    const whole = wanted.unit === null && seen.own.every((weight) => weight > 0)
    if (whole && figures.some((figure) => fitsWanted(figure, { ...wanted, kinds: none }))) return true
    const bare = figures.some(({ counted, unit }) => counted === null && unit === null)
    return wanted.unit === null && bare && named.some((stem) => holds(outcome, seen, stem))
  })
}

/** Anybody is meant: the count need not name them again. */
const anybody = /^(?:people|persons?|individuals?|humans?|victims?|men|women)$/i

/** Does the quote, its passage or its headline name the thing by that word or one of the same meaning? */
const names = ({ asked }: Outcome, { seen }: Ranked, slot: number): boolean => {
  const { entry, at } = seen.candidate
  if ((seen.held[slot] ?? 0) > 0 || (seen.title[slot] ?? 0) > 0) return true
  const { start, end } = passageAround(entry, at)
  const span = termSpan(entry, start, end)
  return (countsOf(asked.query, entry.terms, span.start, span.end)[slot] ?? 0) > 0
}

/** Is a figure told of this people in so many words: "40 Tarnian soldiers"? That a sentence names its media is not enough. */
const toldOf = (people: string, { counted, subject }: Figure): boolean =>
  stemsIn(`${counted ?? ''} ${subject ?? ''}`).some((stem) => standsFor(people).has(stem))

/** Things are to be counted ("how many pilots were killed") and all figures found are told of something else. */
const otherThings = (outcome: Outcome): boolean => {
  const { wanted, question, query } = outcome.asked
  if (wanted === null || anybody.test(question.focus ?? '')) return false
  const slot = query.slots.findIndex(({ stem }) => wanted.counted.has(stem))
  const telling = top(outcome)
    .map((one) => ({ one, figures: fittingAt(one.seen.candidate.entry, one.seen.candidate.at, wanted) }))
    .filter(({ figures }) => figures.length > 0)
  if (slot < 0 || telling.length === 0) return false
  const counted = query.slots[slot]?.stem ?? ''
  const isPeople = standsFor(counted).size > 0
  return !telling.some(({ one, figures }) =>
    isPeople ? figures.some((figure) => toldOf(counted, figure)) : names(outcome, one, slot),
  )
}

/** A word of the same meaning counts for one that no article holds from this weight on. */
const sameMeaning = 0.25
/** So much of what is asked may stand in no article: past it the quotes share only words that many sentences share. */
const mostUnknown = 0.4

/** Words that say how one asks, not what for: an article need not hold them. */
const idle = new Set([
  ...asking,
  ...'update report information give show list find know please'.split(' ').map(stemOf),
])

/** Words used so much alike mean nearly the same: "truce" and "ceasefire". */
const alike = 0.6

/** Does one of the first quotes hold a word that English uses like this one? */
const usedAlike = (outcome: Outcome, stem: string): boolean => {
  const row = usageOf(stem)
  if (row < 0) return false
  const { stems, vocabulary } = outcome.field.glossary
  const met = top(outcome).flatMap(({ seen }) => seen.reading.content)
  const rows = met.map((number) => vocabulary.usage(stems[number] ?? -1))
  return leanings(rows, beside([row], [])).some((likeness) => likeness >= alike)
}

/** Much of the question's weight lies in words that no article holds, by any word of the same meaning or use. */
const mostlyUnknown = (outcome: Outcome): boolean => {
  const slots = outcome.asked.query.slots.filter(({ stem }) => !idle.has(stem))
  const weigh = (some: readonly (typeof slots)[number][]): number =>
    some.reduce((sum, { idf }) => sum + idf, 0)
  const unknown = slots.filter(
    ({ stem, variants }) =>
      !variants.some(({ weight }) => weight >= sameMeaning) && !usedAlike(outcome, stem),
  )
  return slots.length > 0 && weigh(unknown) > mostUnknown * weigh(slots)
}

/** The plain reasons for silence; the odds learn what each weighs beside all other signs. */
export const reasons: readonly Reason[] = [
  { name: 'a name that no article holds', leaves: 0.6, holds: unknownName },
  { name: 'a speaker that no quote names', leaves: 0.5, holds: nobodySpeaks },
  { name: 'figures of other things', leaves: 0.4, holds: otherThings },
  { name: 'mostly words that no article holds', leaves: 0.6, holds: mostlyUnknown },
  { name: 'nothing counted that was asked for', leaves: 0.5, holds: nothingCounted },
]
