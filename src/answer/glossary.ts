import { firstTerm, isDigit, sentenceAt, wordOf, wordSpan, written } from '../shelf/entry.ts'
import type { Place } from '../shelf/fingerprint.ts'
import { type Token, tokensAt } from '../shelf/tokens.ts'
import type { Vocabulary } from '../shelf/vocabulary.ts'

/**
 * The words of all candidates of a question, each once as it is compared, and their stems. They are numbered from 0 in
 * the order in which they are met, the question's own first: what a word is to the question is told once, however often
 * it stands there.
 */
export type Glossary = {
  readonly vocabulary: Vocabulary
  /** By number of a word: its number in the vocabulary, its stem (-1 for a stop word), and 1 where it is a number. */
  readonly words: readonly number[]
  readonly stemOf: readonly number[]
  readonly digits: readonly number[]
  /** By number of a stem: its number in the vocabulary. */
  readonly stems: readonly number[]
  /** The question's words and stems in order; `absent` for one that no article holds. */
  readonly asked: { readonly words: readonly number[]; readonly stems: readonly number[] }
  /** Numbers below these are of the question's own words and stems. */
  readonly own: { readonly words: number; readonly stems: number }
}

/** A sentence read closely: its text, and its words by their numbers in the glossary. */
export type Reading = {
  readonly text: string
  readonly words: readonly number[]
  /** The stem of each word, -1 for a stop word; and all but those. */
  readonly stems: readonly number[]
  readonly content: readonly number[]
  /** The words with their places in the text: looked for when asked, each time anew. */
  readonly tokens: () => readonly Token[]
}

/** A candidate with its reading. */
export type Read<T extends Place> = { readonly candidate: T; readonly reading: Reading }

/** The number of a word or stem that no candidate holds. A stop word's stem is another: -1. */
export const absent = -2

/** Gives numbers of the vocabulary new ones from 0 on, in the order in which they are met. */
const numbering = () => {
  /** One more than the new number; 0 for all between two questions. */
  let places = new Int32Array(1 << 16)
  let met: number[] = []
  const makeRoom = (number: number): void => {
    if (number < places.length) return
    const larger = new Int32Array(Math.max(places.length * 2, number + 1))
    larger.set(places)
    places = larger
  }
  return {
    of: (number: number): number => {
      makeRoom(number)
      const known = places[number] ?? 0
      if (known > 0) return known - 1
      const fresh = met.push(number)
      places[number] = fresh
      return fresh - 1
    },
    count: (): number => met.length,
    /** Gives all that were met, in order, and begins anew. */
    end: (): readonly number[] => {
      for (const number of met) places[number] = 0
      const all = met
      met = []
      return all
    },
  }
}

/** Questions are read one after another: these serve all of them. */
const [words, stems] = [numbering(), numbering()]

type Columns = { readonly stemOf: number[]; readonly digits: number[] }

const numberOf = (vocabulary: Vocabulary, columns: Columns, written: number): number => {
  const known = wordOf(written)
  const word = words.of(known)
  if (word === columns.stemOf.length) {
    const term = vocabulary.termOf(known)
    columns.stemOf.push(term < 0 ? -1 : stems.of(term))
    columns.digits.push(isDigit(written) ? 1 : 0)
  }
  return word
}

const readingOf = (vocabulary: Vocabulary, columns: Columns, place: Place): Reading => {
  const { entry, at } = place
  const sentence = sentenceAt(entry, at)
  const { start, end } = wordSpan(entry, at)
  const words = new Array<number>(end - start)
  const stems = new Array<number>(end - start)
  const content = new Array<number>(firstTerm(entry, at + 1) - firstTerm(entry, at))
  let telling = 0
  for (let at = start; at < end; at++) {
    const word = numberOf(vocabulary, columns, entry.words[at] ?? 0)
    const stem = columns.stemOf[word] ?? -1
    words[at - start] = word
    stems[at - start] = stem
    if (stem >= 0) content[telling++] = stem
  }
  const text = entry.article.text.slice(sentence.start, sentence.end)
  return { text, words, stems, content, tokens: () => tokensAt(vocabulary, place) }
}

/** A question's words as they are compared, in order, and its stems but for those of stop words. */
type Asked = { readonly tokens: readonly Token[]; readonly stems: readonly string[] }

/** Reads the candidates of a question: each with its words by their numbers in the glossary of them all. */
export const glossaryOf = <T extends Place>(
  { tokens, stems: asked }: Asked,
  vocabulary: Vocabulary,
  candidates: readonly T[],
): { readonly glossary: Glossary; readonly read: readonly Read<T>[] } => {
  const columns: Columns = { stemOf: [], digits: [] }
  const askedStems = asked.map((stem) => {
    const term = vocabulary.find(stem)
    return term === undefined ? absent : stems.of(term)
  })
  const askedWords = tokens.map((token) => {
    const word = vocabulary.findWord(token.fold)
    return word === undefined ? absent : numberOf(vocabulary, columns, written(word, token))
  })
  const own = { words: words.count(), stems: stems.count() }
  const read = candidates.map((candidate) => ({
    candidate,
    reading: readingOf(vocabulary, columns, candidate),
  }))
  const glossary = {
    vocabulary,
    words: words.end(),
    stems: stems.end(),
    ...columns,
    asked: { words: askedWords, stems: askedStems },
    own,
  }
  return { glossary, read }
}

const placeOf = (numbers: readonly number[], number: number | undefined): number => {
  const at = number === undefined ? -1 : numbers.indexOf(number)
  return at < 0 ? absent : at
}

/** The number of a stem in the glossary: `absent` where no candidate holds it, -1 for that of a stop word. */
export const stemNumber = ({ vocabulary, stems }: Glossary, stem: string): number =>
  stem === '' ? -1 : placeOf(stems, vocabulary.find(stem))

/** The number of a word in the glossary, by how it is compared; `absent` where no candidate holds it. */
export const wordNumber = ({ vocabulary, words }: Glossary, fold: string): number =>
  placeOf(words, vocabulary.findWord(fold))

/** A word as it is compared, by its number in the glossary; empty where there is none. */
export const foldAt = ({ vocabulary, words }: Glossary, word: number | undefined): string =>
  vocabulary.fold(words[word ?? -1] ?? -1)
