import type { Question } from '../../question/question.ts'
import { familyOf, isEventNoun, namesPeople } from '../../sentence/figures/families.ts'
import type { Query, Slot } from '../../shelf/query.ts'
import { unitOfNoun } from './units.ts'
import { type Wanted, wantedOf } from './wanted.ts'

/** Where the words turn from what is measured to where, when and by whom. */
const turn =
  /\b(?:in|on|at|by|from|since|until|during|between|according|as of|for|after|before|to|with|of|per|while|when|so far|now)\b.*$/i

/** A question in a few words without a verb of asking: "share price", "missing workers?", "arrests". */
const asking =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/i

const most = 4

const phraseOf = (text: string): string =>
  text
    .replace(/^\s*(?:and|the|latest|total|current|official|and the)\s+/gi, '')
    .replace(turn, '')
    .replace(/[?!.]/g, ' ')
    .replace(/\b(?:number|numbers|figures?|count|total)\b/gi, ' ')
    .trim()
    .toLowerCase()

/** Does a word name people, or what befell them: "miners", "fatalities"? */
const tellsOfPeople = (word: string): boolean =>
  isEventNoun(word) || namesPeople(word) || familyOf(word)?.people === true

/** Is it plain that a number is meant: what is measured, people, or what befell them? "Howitzer shipments" may ask for anything. */
const isPlain = (phrase: string): boolean =>
  unitOfNoun(phrase) !== null || phrase.split(/\s+/).some(tellsOfPeople)

/** Several things, or a word that tells what befell people: "seats", "fatalities". */
const isCounted = (phrase: string): boolean =>
  phrase.split(/\s+/).some((word) => tellsOfPeople(word) || /[^su'’]s$/.test(word))

/** What a few words want to see a figure of, where they name several things or something that is measured; null for others. */
const shortWanted = (question: Question): Wanted | null => {
  if (question.asks !== 'open' || asking.test(question.text)) return null
  const phrase = phraseOf(question.text)
  const words = phrase === '' ? 0 : phrase.split(/\s+/).length
  if (words === 0 || words > most) return null
  if (!isCounted(phrase) && unitOfNoun(phrase) === null) return null
  const text = isCounted(phrase) && unitOfNoun(phrase) === null ? `how many ${phrase}` : phrase
  const wanted = wantedOf({ ...question, asks: 'figure', text, measure: phrase, focus: null })
  return wanted === null ? null : { ...wanted, unit: unitOfNoun(phrase) }
}

/** "The price of the dam", "what was the ransom": what is asked for has a unit, though it is not said. */
const withUnit = (question: Question, wanted: Wanted): Wanted => {
  if (wanted.unit !== null || /\bhow (?:many|much)\b/i.test(question.text)) return wanted
  const phrase = (
    question.measure ??
    phraseOf(question.text.replace(/^.*?\b(?:what|which)(?:['’]s| is| was| were| are)?\b/i, ''))
  ).toLowerCase()
  const unit = unitOfNoun(phrase)
  const named = [...wanted.counted].every(
    (stem) => unitOfNoun(stem) !== null || unitOfNoun(`${stem}e`) !== null,
  )
  if (!named) return wanted
  // A turnout may be told in heads or in per cent: such a noun names its kind.
  const money = unit?.('$') === true
  const told = phrase.match(/\p{L}{3,}/gu) ?? []
  if (!money) return wanted
  return {
    ...wanted,
    unit,
    counted: new Set(),
    told: new Set([...wanted.told, ...wanted.counted, ...(wanted.told.size > 0 ? [] : told)]),
  }
}

/** "What is the rent in Oakford?" asks for no definition: a rent is told in money. */
const isMeasured = ({ asks, text }: Question): boolean =>
  asks === 'definition' &&
  unitOfNoun(phraseOf(text.replace(/^.*?\b(?:what|which)(?:['’]s| is| was| were| are)?\b/i, ''))) !== null

/**
 * What is to be laid side by side: what a question after a figure wants, or a few words that name what can be counted or
 * measured ("share price", "missing workers"). Null where no figure would answer.
 */
export const shownWanted = (question: Question): Wanted | null => {
  const asked = isMeasured(question) ? { ...question, asks: 'figure' as const } : question
  const wanted = wantedOf(asked)
  return wanted === null ? shortWanted(question) : withUnit(asked, wanted)
}

/** What a question asks a figure of, so plainly that sentences with one are looked for; null for all others. */
export const soughtWanted = (question: Question): Wanted | null =>
  question.asks === 'open' && !isPlain(phraseOf(question.text)) ? null : shownWanted(question)

/** A slip of the pen counts for the word it was taken for from this weight on. */
const slip = 0.8

/** With the words of the articles for what the question misspells: "custumers" counts customers. */
export const spelledAs = (wanted: Wanted | null, { slots }: Query): Wanted | null => {
  const stands = ({ stem, variants }: Slot): boolean => variants.some((one) => one.stem === stem)
  const slips = slots.filter((slot) => wanted?.counted.has(slot.stem) === true && !stands(slot))
  if (wanted === null || slips.length === 0) return wanted
  const meant = slips.flatMap(({ variants }) =>
    variants.filter(({ weight }) => weight >= slip).map(({ stem }) => stem),
  )
  return { ...wanted, counted: new Set([...wanted.counted, ...meant]) }
}
