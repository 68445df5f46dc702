import { usageOf } from './usage.ts'
import type { Word } from './words.ts'

/** All words and stems seen, each with a number; shared by the shelves of one process, so that their counts can be added. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #stems: string[] = []
  readonly #usages: number[] = []
  readonly #initials = new Map<string, string[]>()
  readonly #words = new Map<string, number>()
  readonly #folds: string[] = []
  readonly #terms: number[] = []
  /** What words know it by: they outlive it. */
  readonly #seal = {}
  #left = 0

  /** The stem's number; a new one where it was never seen. */
  number(stem: string): number {
    const known = this.#numbers.get(stem)
    if (known !== undefined) return known
    this.#numbers.set(stem, this.#stems.length)
    const first = stem.charAt(0)
    const others = this.#initials.get(first)
    if (others === undefined) this.#initials.set(first, [stem])
    else others.push(stem)
    this.#usages.push(usageOf(stem))
    return this.#stems.push(stem) - 1
  }

  /** The stem's number, or `undefined` where no article ever used it. */
  find(stem: string): number | undefined {
    return this.#numbers.get(stem)
  }

  stem(number: number): string {
    return this.#stems[number] ?? ''
  }

  /** The stem's row in the table of how English uses its words; -1 where it has none. */
  usage(number: number): number {
    return this.#usages[number] ?? -1
  }

  /** All stems seen that begin with this letter. */
  startingWith(letter: string): readonly string[] {
    return this.#initials.get(letter) ?? []
  }

  /** The number of a word as it is compared (its fold); a new one where it was never seen. */
  word(word: Word): number {
    if (word.by === this.#seal) return word.number
    word.number = this.#numberOf(word)
    word.by = this.#seal
    return word.number
  }

  #numberOf({ fold, stem }: Word): number {
    const known = this.#words.get(fold)
    if (known !== undefined) return known
    this.#words.set(fold, this.#folds.length)
    this.#terms.push(stem === '' ? -1 : this.number(stem))
    return this.#folds.push(fold) - 1
  }

  /** The word's number, or `undefined` where no article ever used it. */
  findWord(fold: string): number | undefined {
    return this.#words.get(fold)
  }

  /** A word as it is compared, by its number. */
  fold(word: number): string {
    return this.#folds[word] ?? ''
  }

  /** The number of the word's stem; -1 for a stop word. */
  termOf(word: number): number {
    return this.#terms[word] ?? -1
  }

  /** How many stems were ever seen. */
  get stems(): number {
    return this.#stems.length
  }

  /** How many words were ever seen: none goes when the last article that holds it does. */
  get size(): number {
    return this.#folds.length
  }

  /** How many words, the same ones counted again, went with articles that were taken off. */
  get left(): number {
    return this.#left
  }

  /** Notes that an article of so many words was taken off a shelf. */
  leave(words: number): void {
    this.#left += words
  }
}
