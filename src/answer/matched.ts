import type { Span } from '../sentence/span.ts'
import { nations } from '../shelf/nations.ts'
import { stemOf } from '../shelf/stems.ts'
import type { Token } from '../shelf/tokens.ts'
import { beside, leanings, usageOf } from '../shelf/usage.ts'
import type { Asked, Seen } from './asked.ts'
import { wordsOf } from './look.ts'

/** From this weight on a variant is the question's own word, inflected or respelled; below it another word. */
const ownWeight = 0.8
/** Another word is bold where it is used alike by so much: "troops" and "soldiers" .82, "promise" and "likely" .04. */
const alike = 0.4

const hedge = /^(?:likely|probably|possibly|perhaps|apparently)$/

/** Words by which a question only asks: "what is it like", "what happened", "anything on", "any news". */
const asking: readonly { readonly form: RegExp; readonly word: RegExp }[] = [
  { form: /\b(?:what|how)\b[^?]*\blike\b/i, word: /^(?:un)?like(?:s|d|ly)?$/ },
  { form: /\bhow old\b/i, word: /^(?:old|older|oldest|years?|former)$/ },
  {
    form: /\bwhat(?:['’]s| is| was| has been| have been)?(?: \w+)? (?:happen|going on)/i,
    word: /^(?:happen\w*|go|goes|going|went|gone)$/,
  },
  {
    form: /^\s*(?:any(?:thing|body|one)?|something|some|tell)\b/i,
    word: /^(?:any\w*|some\w*|tell\w*|told)$/,
  },
]

const isIdle = (question: string, word: string): boolean =>
  (hedge.test(word) && !question.toLowerCase().includes(word)) ||
  asking.some(({ form, word: idle }) => idle.test(word) && form.test(question))

const compass = /^(?:north|south|east|west|northern|southern|eastern|western)$/

/** By stem, the point of the compass before a name of the question: "korea" → "north". */
const quartersIn = ({ tokens }: Asked): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  tokens.forEach(({ fold }, at) => {
    const before = tokens[at - 1]?.fold ?? ''
    if (compass.test(before)) found.set(stemOf(fold), before.slice(0, 4))
  })
  return found
}

const seats = new Map(
  nations.flatMap((nation) => nation.seats.map((seat) => [stemOf(seat), nation] as const)),
)

/** The country of a name, its people or its seat of power, as the question has it with a point of the compass. */
const quarterOf = (stem: string, quarters: ReadonlyMap<string, string>): string | undefined => {
  const nation =
    nations.find(({ name, adjectives }) => [name, ...adjectives].some((word) => stemOf(word) === stem)) ??
    seats.get(stem)
  const names = nation === undefined ? [stem] : [nation.name, ...nation.adjectives].map(stemOf)
  return names.map((name) => quarters.get(name)).find((quarter) => quarter !== undefined)
}

/** "South Korean" and "Seoul" are no words of a question after North Korea. */
const isElsewhere = (
  tokens: readonly Token[],
  at: number,
  quarters: ReadonlyMap<string, string>,
): boolean => {
  if (quarters.size === 0) return false
  const [before, token] = [tokens[at - 1]?.fold ?? '', tokens[at]?.fold ?? '']
  if (compass.test(token)) return ![...quarters.values()].includes(token.slice(0, 4))
  const quarter = quarterOf(stemOf(token), quarters)
  return quarter !== undefined && !(compass.test(before) && before.startsWith(quarter))
}

const isUsedAlike = (a: string, b: string): boolean => {
  const [x, y] = [usageOf(a), usageOf(b)]
  return x < 0 || y < 0 || (leanings([x], beside([y], []))[0] ?? 0) >= alike
}

/** The words of a sentence that the question says, itself or by a word of much the same use; spans within the sentence. */
export const matchedIn = (seen: Seen, asked: Asked): readonly Span[] => {
  const tokens = wordsOf(seen.reading)
  const quarters = quartersIn(asked)
  return tokens.filter((token, at) => {
    const slot = seen.slots[at] ?? -1
    if (slot < 0 || isIdle(asked.question.text, token.fold) || isElsewhere(tokens, at, quarters)) return false
    const stem = stemOf(token.fold)
    const own = (asked.slotOf.get(stem)?.weight ?? 1) >= ownWeight
    return own || ((seen.own[slot] ?? 0) === 0 && isUsedAlike(stem, asked.query.slots[slot]?.stem ?? stem))
  })
}
