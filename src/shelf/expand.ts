import { kinOf } from './kin.ts'
import { idfOf, type Query, queryOf, type Slot } from './query.ts'
import { respellings } from './spelling.ts'
import { stemOf } from './stems.ts'
import { tokensOf } from './tokens.ts'
import type { ShelfView } from './view.ts'

/** How much of a question is read: more would only cost time. */
export const longest = { characters: 2_000, words: 64 } as const

/** The distinct stems of a question, in order, stop words left out. */
export const stemsIn = (question: string): readonly string[] => {
  const stems = tokensOf(question.slice(0, longest.characters)).map((token) => stemOf(token.fold))
  return [...new Set(stems.filter((stem) => stem !== ''))].slice(0, longest.words)
}

/** What a word taken for a slip of the pen counts for. */
const slip = 0.8

type Variant = Slot['variants'][number]

const variantsOf = (stem: string, view: ShelfView): readonly Variant[] => {
  const held = (word: string, weight: number): readonly Variant[] => {
    const term = view.vocabulary.find(word)
    return term === undefined || view.frequency(term) === 0 ? [] : [{ term, stem: word, weight }]
  }
  const own = held(stem, 1)
  const rarity = (word: string): number =>
    idfOf(view.frequency(view.vocabulary.find(word) ?? -1), Math.max(1, view.sentences))
  // A common word counts no more in place of a rare one than it would by itself.
  const share = (word: string): number => (own.length === 0 ? 1 : Math.min(1, rarity(word) / rarity(stem)))
  const kin = kinOf(stem).flatMap(([word, weight]) => held(word, weight === 1 ? 1 : weight * share(word)))
  const slips = own.length + kin.length > 0 ? [] : respellings(stem, view).flatMap((word) => held(word, slip))
  return [...own, ...kin, ...slips]
}

const slotOf = (stem: string, view: ShelfView): Slot => {
  const variants = variantsOf(stem, view)
  const strong = variants.filter((variant) => variant.weight >= slip)
  const frequency = strong.reduce((sum, { term }) => sum + view.frequency(term), 0)
  return { stem, idf: idfOf(frequency, Math.max(1, view.sentences)), known: frequency > 0, variants }
}

/** The words of a question as a query over these shelves. */
export const queryFrom = (words: string, view: ShelfView): Query =>
  queryOf(stemsIn(words).map((stem) => slotOf(stem, view)))
