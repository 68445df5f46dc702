import type { Question } from '../../question/question.ts'
import {
  families,
  familyOf,
  isEventNoun,
  namesAnimals,
  namesAnybody,
  namesPeople,
  namesPlaces,
} from '../../sentence/figures/families.ts'
import { isLightVerb } from '../../sentence/figures/light-verbs.ts'
import { measureKind, phrasalKind } from '../../sentence/figures/measure.ts'
import type { Figure } from '../../sentence/values.ts'
import { fold } from '../../shelf/fold.ts'
import { kinOf } from '../../shelf/kin.ts'
import { stemOf } from '../../shelf/stems.ts'
import { asksAge } from './ages.ts'
import { kindFits } from './kinds.ts'
import { countedNoun, countsPlaces } from './noun.ts'
import { type Unit, unitAsked } from './units.ts'

/** What a figure question wants: kinds by word family, and the stems of what is counted. */
export type Wanted = {
  /** The kind that the question's own words name first; null where they name none. */
  readonly first: string | null
  readonly kinds: ReadonlySet<string>
  readonly counted: ReadonlySet<string>
  /** The stems of what else the question says of it: "walked" of "how many dockers walked out". */
  readonly told: ReadonlySet<string>
  /** Are people counted? Then a figure that names nothing ("three were killed") may be of them. */
  readonly people: boolean
  /** Is anybody meant, whoever it is: "how many people"? Then residents and miners are counted too. */
  readonly anybody: boolean
  /** Is a level asked for, not a number of things: "what did they score?", "what is the rate?" */
  readonly level: boolean
  /** Is it asked how old somebody or something is? */
  readonly ages?: boolean
  /** Money, share, length or time, where "how much" and its like ask for one; null for a count. */
  readonly unit: Unit | null
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}]+/gu) ?? []
const stems = (text: string): readonly string[] =>
  words(text)
    .map((word) => stemOf(fold(word)))
    .filter((stem) => stem !== '')

/** "What was the death toll in Velm?": as far as the place. */
const afterWhat = /\b(?:what|which)\b(?:(?!\b(?:in|on|at|of|for|after|during|from)\b)[^?]){0,60}/i

/** "people" of "how many people died", where what happened was taken for what is counted. */
const nounOf = (focus: string | null, said: string): string | null => {
  if (focus === null || familyOf(focus) === null) return focus
  const all = words(said)
  return all.slice(0, all.indexOf(focus)).findLast((word) => familyOf(word) === null) ?? focus
}

/** What the question counts: behind "how many" the noun itself, else the kind of thing asked for. */
const focusOf = (question: Question, said: string): string | null => {
  const noun = countedNoun(question.text)
  return noun === undefined ? nounOf(question.focus ?? null, said) : noun
}

/** "How many had to flee?", "how many were, by his count, arrested?": the verb that stands behind where or whose it was. */
const toldLater = (text: string): readonly string[] =>
  [...text.toLowerCase().matchAll(/\b(?:to|were|was|been|got|get|being) (\p{L}+)/gu)].map(
    ([, verb = '']) => verb,
  )

/** Nouns of what a story is about, whose verbs tell a kind: "the flood" is nothing that happened to homes. */
const topics = /^floods?$/

const kindsIn = (some: readonly string[]): readonly string[] =>
  some.flatMap((word) => (topics.test(word) ? [] : (familyOf(word)?.kind ?? [])))

/** "How many took part?", "how many came?": people do. */
const manyOf =
  /\bhow many (?:of them |still |now )?(?:took|take|taking|came|come|live[sd]?|attend(?:ed)?|join(?:ed)?|march(?:ed)?|gather(?:ed)?|voted?|signed|returned|left|stayed?|remain(?:ed)?|work(?:ed)?|protest(?:ed)?|demonstrated|showed|turned|went|walked|quit|resigned|applied|registered|survived?|escaped|crossed|sleep|slept|sat|stood|watched)\b/i

/** Verbs that say nothing of what is asked: "how much rain came down?" */
const idle = new Set(
  'come came go went gone take took taken get got make made do did have had be let see saw give gave'
    .split(' ')
    .map(stemOf),
)

/** What the question wants to see a figure of; null where it asks for none. */
export const wantedOf = (question: Question): Wanted | null => {
  if (question.asks !== 'figure') return null
  const said = question.measure ?? afterWhat.exec(question.text)?.[0] ?? ''
  const places = countsPlaces(question.text)
  const kinds = new Set(places ? [] : kindsIn(words(said)))
  if (kinds.size === 0 && !places) for (const kind of kindsIn(toldLater(question.text))) kinds.add(kind)
  const phrase = places ? null : phrasalKind(question.text.toLowerCase())
  const first = phrase ?? [...kinds][0] ?? null
  if (/\b(?:power|electricity)\b/.test(said) && kinds.delete('lost')) kinds.add('without power')
  if (kinds.has('damaged')) kinds.add('damage')
  // "Sent back" is not sent.
  if (phrase !== null) {
    kinds.delete(phrase.split(' ')[0] ?? phrase)
    kinds.add(phrase)
  }
  for (const kind of ['infected', 'cases', 'ill'])
    if (kinds.has(kind)) for (const other of ['infected', 'cases', 'ill']) kinds.add(other)
  if (kinds.has('killed or wounded')) for (const kind of ['killed', 'wounded']) kinds.add(kind)
  const unit = unitAsked(question.text)
  const focus = focusOf(question, said)
  const counted = new Set(focus === null || familyOf(focus) !== null ? [] : stems(focus).slice(-1))
  const thing = namesPlaces(focus ?? '') || namesAnimals(focus ?? '')
  if (focus === null && kinds.size === 0 && manyOf.test(question.text)) counted.add(stemOf('people'))
  const people = counted.size === 0 || namesPeople(focus ?? 'people') || (befall(kinds) && !thing)
  const anybody = counted.size > 0 && namesAnybody(focus ?? 'people')
  const told = new Set(stems(said).filter((stem) => !counted.has(stem) && !idle.has(stem)))
  const level = countedNoun(question.text) === undefined
  return { first, kinds, counted, told, people, anybody, level, ages: asksAge(question), unit }
}

/** A kind's family without the noun that it is told of: "tanks sent (expected)" is of `sent`. */
const familyOfKind = (kind: string): string => kind.replace(/ \(.*\)$/, '').replace(/^not /, '')

const headOf = ({ counted }: Figure): string => words(counted ?? '').at(-1) ?? ''

/** "how many people": the homeless, miners and residents are people. */
const anybodyFits = (figure: Figure, { anybody }: Wanted): boolean =>
  anybody &&
  !/\d/.test(figure.counted ?? '') &&
  (namesPeople(headOf(figure)) || familyOf(headOf(figure))?.people === true)

/** Nouns that say how many people there are: "put their strength at 7,000", "gave the attendance as 400". */
const sizes = /\b(?:strength|attendance|head ?count|turnout|crowd|workforce|garrison|membership|manpower)$/

/** How strong a force, or how large a crowd is, counts those in it, whatever they are called. */
const isSize = ({ counted, unit, measure, subject }: Figure): boolean =>
  counted === null && unit === null && (sizes.test(measure ?? '') || sizes.test(subject ?? ''))

/** Days are no years, whatever a word list says. */
const timeStems = new Set('day week month year hour minute decade'.split(' ').map(stemOf))

const countedFits = (figure: Figure, wanted: Wanted): boolean => {
  if (anybodyFits(figure, wanted) || (wanted.people && isSize(figure))) return true
  // "12,400 hectares", "412 million dollars": a unit is counted too.
  const own = [...stems(`${figure.counted ?? ''} ${figure.unit ?? ''}`)]
  const head = headOf(figure)
  const telling = familyOf(head) !== null || (namesPeople(head) && !wanted.people)
  // Acres that a fire burned are no shots.
  const bare = figure.unit === null || wanted.level
  if (figure.counted === null && figure.subject !== null && bare) own.push(...stems(figure.subject))
  const time = [...wanted.counted].some((stem) => timeStems.has(stem))
  return [...wanted.counted].some(
    (stem) => own.includes(stem) || (!telling && !time && kinOf(stem).some(([kin]) => own.includes(kin))),
  )
}

const told = (figure: Figure): boolean => words(figure.measure ?? '').some((word) => familyOf(word) !== null)

/** Words that only help a verb. */
const helping = /^(?:or|and|to|be|been|being|have|has|had|not|will|would|could|may|might|were|was|are|is)$/

const nearKinds = new WeakMap<Wanted['kinds'], ReadonlySet<string>>()

/** The stems that mean nearly what the words of these kinds do; looked up once for all figures. */
const nearTo = (kinds: Wanted['kinds']): ReadonlySet<string> => {
  const kept = nearKinds.get(kinds)
  if (kept !== undefined) return kept
  const asked = families.filter(({ kind }) => kinds.has(kind)).flatMap((family) => [...family.words])
  const near = new Set(asked.flatMap((word) => kinOf(stemOf(fold(word))).map(([kin]) => kin)))
  nearKinds.set(kinds, near)
  return near
}

/**
 * "burned" and "razed" may be "destroyed" by another word, "put up" is not: kin by meaning. Where nothing is told, whoever
 * is there may have been sent; nobody was captured.
 */
const mayTell = (figure: Figure, { kinds }: Wanted): boolean => {
  const all = words(figure.measure ?? '')
  const verbs = all.filter((word) => !helping.test(word) && !isLightVerb(word))
  if (isSize(figure)) return kinds.has('sent')
  if (verbs.length === 0) return all.length > 0 || kinds.has('sent')
  const near = nearTo(kinds)
  return verbs.some((verb) => near.has(stemOf(fold(verb))))
}

/**
 * How near a kind is to what was asked, the nearest first: what the question itself says, the same of a part of them or
 * only planned, what it may mean too, all else.
 */
export const nearness = (kind: string, wanted: Wanted): number => {
  const family = familyOfKind(kind)
  if (wanted.first !== null && (family === wanted.first || family.endsWith(` ${wanted.first}`)))
    return isOfCounted(kind, wanted) ? -1 : isWholeKind(kind) ? 0 : 1
  if (kindFits(family, wanted.kinds)) return isWholeKind(kind) ? 2 : 3
  return namesKind(kind, wanted) ? (isWholeKind(kind) ? 2 : 3) : 4
}

/** Is no more told than that they are people? */
export const saysNothing = (kind: string): boolean => namesAnybody(kind)

/** Does the kind tell by another word what the question tells ("affected" of "hit"), or name those it asks for: "passengers"? */
export const relates = (kind: string, { told, counted }: Wanted): boolean => {
  const own = stems(kind)
  if ([...counted].some((stem) => own.includes(stem) && !/^(?:peopl|person)/.test(stem))) return true
  return [...told].some((stem) => own.includes(stem) || kinOf(stem).some(([kin]) => own.includes(kin)))
}

const isWholeKind = (kind: string): boolean =>
  !/^not | \((?:expected|feared|[^)]*\p{Ll}{3,}[^)]*)\)$/u.test(kind)

/** "killed (children)" where children are asked for. */
const isOfCounted = (kind: string, { counted }: Wanted): boolean =>
  stems(/\(([^)]*)\)$/.exec(kind)?.[1] ?? '').some((stem) => counted.has(stem))

/** Is the kind one that the question names ("cost", "turnout", "voted"), among others that would fit too? */
export const namesKind = (kind: string, { kinds, told, counted, unit }: Wanted): boolean =>
  kindFits(familyOfKind(kind), kinds) ||
  (kinds.size === 0 &&
    stems(kind).some(
      (stem) => told.has(stem) || ((unit !== null || counted.size === 0) && counted.has(stem)),
    ))

/** What befalls people is told of them or not: "6,000 people" are not so many dead. */
const befall = (kinds: ReadonlySet<string>): boolean =>
  families.some(({ kind, people }) => people && kinds.has(kind))

/** "Three were killed" and "40 arrests" may be of soldiers; a toll is of all. */
const namesNothing = (figure: Figure, { anybody }: Wanted): boolean => {
  const { counted, unit, measure } = figure
  const head = headOf(figure)
  if (counted !== null && (!isEventNoun(head) || (!anybody && /^(?:death|fatalit)/.test(head)))) return false
  return unit === null && (anybody || !/\b(?:toll|number|total)\b/.test(measure ?? ''))
}

/** Does the figure tell what befell people: killed, missing, ill? */
export const befalls = (figure: Figure): boolean => befall(new Set([familyOfKind(measureKind(figure))]))

/** Of "how many workers are idle?" no missing ones are told: what befell people answers where it is asked for alone. */
const isBefallen = (figure: Figure, wanted: Wanted): boolean => {
  return !wanted.anybody && befalls(figure) && !namesKind(measureKind(figure), wanted)
}

/** "Scored 476 points" of "what did they score?", "magnitude 6.4" of "what was the magnitude?" */
const measures = ({ measure }: Figure, { counted }: Wanted): boolean =>
  stems(measure ?? '').some((stem) => counted.has(stem))

/** Where power is out, homes, households and customers are all meant. */
const powered =
  /^(?:homes?|households?|customers?|properties|houses|premises|people|residents|consumers|families|businesses|users)$/

const fits = (figure: Figure, wanted: Wanted): boolean => {
  const kind = familyOfKind(measureKind(figure))
  if (wanted.unit !== null) return wanted.unit(figure.unit)
  // "What was the turnout?" counts nothing: what it names is what was measured.
  if (wanted.kinds.size === 0 && wanted.counted.size === 0) return namesKind(measureKind(figure), wanted)
  if (wanted.kinds.size > 0 && kindFits(kind, wanted.kinds))
    return (
      (wanted.kinds.has('without power') && powered.test(headOf(figure))) ||
      wanted.counted.size === 0 ||
      (namesNothing(figure, wanted) && wanted.people) ||
      // A kind of people that names no noun is told of people, whatever they are called: "22 pickets".
      (wanted.anybody && wanted.kinds.has(kind) && befall(new Set([kind]))) ||
      countedFits(figure, wanted)
    )
  if (wanted.counted.size === 0 || (wanted.anybody && wanted.kinds.size > 0) || befall(wanted.kinds))
    return false
  if (wanted.kinds.size === 0 && wanted.level && measures(figure, wanted)) return true
  if (wanted.kinds.size === 0) return countedFits(figure, wanted) && !isBefallen(figure, wanted)
  return countedFits(figure, wanted) && !told(figure) && mayTell(figure, wanted)
}

const known = new WeakMap<Wanted, WeakMap<Figure, boolean>>()

/**
 * Does this figure answer what was asked: the same kind, of the same things? Told once: signals, the choice of quotes,
 * the ledger and silence all ask.
 */
export const fitsWanted = (figure: Figure, wanted: Wanted): boolean => {
  const figures = known.get(wanted) ?? new WeakMap<Figure, boolean>()
  known.set(wanted, figures)
  const told = figures.get(figure) ?? fits(figure, wanted)
  figures.set(figure, told)
  return told
}

const kinOfCounted = new WeakMap<Wanted['counted'], ReadonlySet<string>>()

/** The stems of what is counted and of what means the same; looked up once for all sentences. */
export const kinTo = (counted: Wanted['counted']): ReadonlySet<string> => {
  const kept = kinOfCounted.get(counted)
  if (kept !== undefined) return kept
  const kin = new Set([...counted].flatMap((stem) => [stem, ...kinOf(stem).map(([other]) => other)]))
  kinOfCounted.set(counted, kin)
  return kin
}

/**
 * May a sentence hold a figure that fits? A cheap test of its words, before its figures are read: no where nothing in it
 * names the unit or the things that are wanted.
 */
export const mayFit = (text: string, { unit, kinds, counted, anybody }: Wanted): boolean => {
  // "5EUR" is of euros: digits are no part of a unit.
  if (unit !== null) return unit(text.replace(/[\d_]+/g, ' '))
  if (kinds.size > 0 || anybody || counted.size === 0) return true
  const kin = kinTo(counted)
  return stems(text).some((stem) => kin.has(stem))
}
