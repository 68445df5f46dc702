/** All stems seen, each with a number; shared by the shelves of one process, so that their counts can be added. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #stems: string[] = []
  readonly #initials = new Map<string, string[]>()

  /** The stem's number; a new one where it was never seen. */
  number(stem: string): number {
    const known = this.#numbers.get(stem)
    if (known !== undefined) return known
    this.#numbers.set(stem, this.#stems.length)
    const first = stem.charAt(0)
    const others = this.#initials.get(first)
    if (others === undefined) this.#initials.set(first, [stem])
    else others.push(stem)
    return this.#stems.push(stem) - 1
  }

  /** The stem's number, or `undefined` where no article ever used it. */
  find(stem: string): number | undefined {
    return this.#numbers.get(stem)
  }

  stem(number: number): string {
    return this.#stems[number] ?? ''
  }

  /** All stems seen that begin with this letter. */
  startingWith(letter: string): readonly string[] {
    return this.#initials.get(letter) ?? []
  }
}
