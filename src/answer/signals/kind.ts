import { monthNames } from '../../question/days.ts'
import type { Asks } from '../../question/question.ts'
import { nations } from '../../shelf/nations.ts'
import { type Asked, type Field, isNew, type Seen } from '../asked.ts'
import { fittingAt } from '../fitting.ts'
import { foldAt } from '../glossary.ts'
import { formed } from './form.ts'
import type { Signal } from './signal.ts'

const year = /\b(?:1[0-9]{3}|20[0-9]{2})\b/
const month = new RegExp(`\\b(?:${monthNames})\\b`)
const time =
  /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|tomorrow|week|month|century|decade|year|morning|evening|night)s?\b/i
const person = /\p{Lu}[\p{L}'’.-]+ (?:\p{Lu}[\p{L}'’.-]* )*\p{Lu}[\p{L}'’-]+/u
const numeral =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty|hundred|thousand|million|billion|dozens?|hundreds|thousands|half|third|quarter)\b/i
const units: readonly { readonly asked: RegExp; readonly held: RegExp }[] = [
  {
    asked: /\bhow much|cost|price|pay|paid|worth|salary|revenue|profit|\bbudget/i,
    held: /[$€£¥]|\b(?:dollars?|euros?|pounds?|cents?|per ?cent|%|million|billion|trillion)\b|%/i,
  },
  {
    asked: /\bhow (?:far|tall|high|deep|wide|long is|big|large)\b|distance|height|length/i,
    held: /\b(?:miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|acres?|hectares?|square)\b/i,
  },
  {
    asked: /\bhow (?:long|old|often)\b|\bage\b/i,
    held: /\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|aged?|once|twice|times|daily|annual(?:ly)?)\b/i,
  },
  { asked: /percent|per cent|share|rate|proportion/i, held: /%|\bper ?cent|percentage|third|half|quarter/i },
]

const news = ({ news }: Seen, digit: boolean): number => (digit ? news.numbers : news.names)

/** Words that lead to where something is, and those that lead to or from there, or to whose it is. */
const within = new Set('in at near outside across around inside over along off throughout'.split(' '))
const towards = new Set('from to of into toward towards'.split(' '))
const land = new Set(
  'region area province city town village district county state border front valley island coast river camp base port square street airport stadium park hall capital suburb peninsula'.split(
    ' ',
  ),
)

const calendar = new RegExp(`^(?:${monthNames}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$`, 'i')
const peoples = new Set(nations.flatMap(({ adjectives }) => adjectives))

/** Is a name no place: a day, a month, or what is of a country ("French")? */
const isNoPlace = (fold: string): boolean => calendar.test(fold) || peoples.has(fold)

/** How plainly a name is a place: "in the Oak valley", "near Oakford", "to Oakford", a name at all. */
const placeAt = (foldBy: (by: number) => string): number => {
  const leads = (words: ReadonlySet<string>, far: number): boolean =>
    Array.from({ length: far }, (_, at) => -1 - at).some((by) => words.has(foldBy(by)))
  if (leads(within, 4) && (land.has(foldBy(1)) || land.has(foldBy(2)))) return 1
  return leads(within, 2) ? 0.8 : leads(within, 4) ? 0.6 : leads(towards, 3) ? 0.5 : 0.3
}

/** How plainly a sentence names a place that the question does not; 0 where it names none. */
const placed = (asked: Asked, seen: Seen, { glossary }: Field): number => {
  const { words } = seen.reading
  let best = 0
  words.forEach((word, at) => {
    if (glossary.digits[word] === 1 || !isNew(asked, seen, at) || isNoPlace(foldAt(glossary, word))) return
    best = Math.max(
      best,
      placeAt((by) => foldAt(glossary, words[at + by])),
    )
  })
  return best
}

/** A year that the question does not say. */
const isOtherYear = (word: number, { glossary, numbers }: Field): boolean =>
  glossary.digits[word] === 1 && !numbers.includes(word) && year.test(foldAt(glossary, word))

const [quotes, says, defines, reasons] = [
  formed('quotes'),
  formed('says'),
  formed('defines'),
  formed('reasons'),
]

/** For each thing asked, how well the sentence looks like it holds one: 0 to 1. */
const looksLike: Readonly<Record<Asks, (asked: Asked, seen: Seen, field: Field) => number>> = {
  figure: (_, seen) => (news(seen, true) > 0 ? 1 : numeral.test(seen.reading.text) ? 0.6 : 0),
  date: (_, seen, field) => {
    const { text, words } = seen.reading
    const fresh = words.some((word) => isOtherYear(word, field))
    return fresh ? 1 : month.test(text) ? 0.8 : time.test(text) ? 0.5 : news(seen, true) > 0 ? 0.3 : 0
  },
  person: (_, seen) => (news(seen, false) === 0 ? 0 : person.test(seen.reading.text) ? 1 : 0.5),
  place: placed,
  reason: (asked, seen, field) => reasons(seen, asked, field),
  speech: (asked, seen, field) => quotes(seen, asked, field) || 0.8 * says(seen, asked, field),
  definition: (asked, seen, field) => defines(seen, asked, field),
  yesno: () => 0,
  open: (_, seen) => (news(seen, false) > 0 ? 1 : 0),
}

/** The kind of thing asked for as numbers that a tree can split. */
const kinds: readonly Asks[] = [
  'figure',
  'date',
  'person',
  'place',
  'reason',
  'speech',
  'definition',
  'yesno',
]

/** By question: what a sentence must hold that gives the unit asked for. */
const unitsAsked = new WeakMap<Asked, { readonly held: RegExp | null }>()

const unitAsked = (asked: Asked): RegExp | null => {
  const kept = unitsAsked.get(asked)
  if (kept !== undefined) return kept.held
  const held = units.find((one) => one.asked.test(asked.question.text))?.held ?? null
  unitsAsked.set(asked, { held })
  return held
}

const unit = (seen: Seen, asked: Asked): number => {
  const held = unitAsked(asked)
  return held === null ? -1 : held.test(seen.reading.text) ? 1 : 0
}

const near = (seen: Seen, asked: Asked, { focus }: Field): number => {
  if (focus === null) return -1
  const at = seen.reading.stems.indexOf(focus)
  if (at < 0) return 0
  const fresh = seen.reading.words.some((_, other) => Math.abs(other - at) <= 4 && isNew(asked, seen, other))
  return fresh ? 1 : 0.5
}

/** Does the sentence hold a word that is a kind of what is asked for: a "river" for "what stream"? */
const focusKin = (seen: Seen, { focus, query }: Asked): number => {
  if (focus === null) return -1
  const slot = query.slots.findIndex(({ stem }) => stem === focus)
  return slot < 0 ? -1 : (seen.held[slot] ?? 0)
}

/** Figures are read of so many candidates: reading one takes a tenth of a millisecond and more. */
const figuresReadOf = 24

/** Does the sentence give a figure of the kind and of the things asked for? -1 where no figure is asked for. */
const fittingFigure = (seen: Seen, { wanted }: Asked): number => {
  if (wanted === null) return -1
  if (seen.place >= figuresReadOf) return 0
  const { entry, at } = seen.candidate
  return fittingAt(entry, at, wanted).length > 0 ? 1 : 0
}

const numbersNearWords = (seen: Seen, asked: Asked, { glossary }: Field): number => {
  if (asked.question.asks !== 'figure') return -1
  const after = (at: number): number[] => [1, 2, 3, 4].map((by) => seen.slots[at + by] ?? -1)
  return seen.reading.words.some(
    (word, at) =>
      glossary.digits[word] === 1 && isNew(asked, seen, at) && after(at).some((slot) => slot >= 0),
  )
    ? 1
    : 0
}

/** What kind of thing is asked for, and whether the sentence looks like it holds one. */
export const kind: readonly Signal[] = [
  { name: 'looks like it', of: (seen, asked, field) => looksLike[asked.question.asks](asked, seen, field) },
  ...kinds.map((asks) => ({
    name: `asks ${asks}`,
    of: (_: Seen, asked: Asked) => (asked.question.asks === asks ? 1 : 0),
  })),
  { name: 'unit', of: unit },
  { name: 'focus', of: near },
  { name: 'focus by kin', of: focusKin },
  { name: 'figure fits', of: fittingFigure },
  { name: 'number before word', of: numbersNearWords },
  { name: 'new names', of: (seen) => news(seen, false) },
  { name: 'new numbers', of: (seen) => news(seen, true) },
  { name: 'quote marks', of: quotes },
  { name: 'says', of: says },
  { name: 'defines', of: defines },
  { name: 'gives a reason', of: reasons },
]
