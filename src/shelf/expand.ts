import { kinIn } from './kin.ts'
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

const variantsOf = (stem: string, view: ShelfView, sentences: number): readonly Variant[] => {
  const counted = (term: number) => {
    const count = view.frequency(term)
    return count === 0 ? null : { term, rarity: idfOf(count, sentences) }
  }
  const named = (word: string) => {
    const term = view.vocabulary.find(word)
    return term === undefined ? null : counted(term)
  }
  const held = (word: string, weight: number): readonly Variant[] => {
    const found = named(word)
    return found === null ? [] : [{ term: found.term, stem: word, weight }]
  }
  const known = named(stem)
  const own = known === null ? [] : [{ term: known.term, stem, weight: 1 }]
  const kin = kinIn(stem, view.vocabulary).flatMap(({ stem: word, term, weight }): readonly Variant[] => {
    const found = counted(term)
    if (found === null) return []
    // A common word counts no more in place of a rare one than it would by itself.
    const share = known === null || weight === 1 ? 1 : Math.min(1, found.rarity / known.rarity)
    return [{ term, stem: word, weight: weight * share }]
  })
  const slips = own.length + kin.length > 0 ? [] : respellings(stem, view).flatMap((word) => held(word, slip))
  return [...own, ...kin, ...slips]
}

const slotOf = (stem: string, view: ShelfView, sentences: number): Slot => {
  const variants = variantsOf(stem, view, sentences)
  const strong = variants.filter((variant) => variant.weight >= slip)
  const frequency = strong.reduce((sum, { term }) => sum + view.frequency(term), 0)
  return { stem, idf: idfOf(frequency, sentences), known: frequency > 0, variants }
}

/** Initials that are a stop word in small letters: where no article has them, no article lacks them. */
export const mayBeStop = 'w.h.o'

/** The words of a question as a query over these shelves. */
export const queryFrom = (words: string, view: ShelfView): Query => {
  const sentences = Math.max(1, view.sentences)
  return queryOf(
    stemsIn(words)
      .map((stem) => slotOf(stem, view, sentences))
      .filter(({ stem, known }) => known || stem !== mayBeStop),
  )
}
