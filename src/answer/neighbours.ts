/** The pairs of neighbours among the words of a question; as numbers, all of them below `below`. */
export type Neighbours = {
  readonly pairs: readonly (readonly [number, number])[]
  readonly below: number
  /** Each pair as one number; -1 where no sentence can hold it. */
  readonly keys: readonly number[]
}

/** Neighbouring words of a question by their numbers; negative for a word that no sentence holds. */
export const neighboursOf = (words: readonly number[]): Neighbours => {
  const pairs = words.slice(1).map((word, at) => [words[at] ?? -1, word] as const)
  const below = words.reduce((most, word) => Math.max(most, word), -1) + 1
  const keys = pairs.map(([first, second]) => (first < 0 || second < 0 ? -1 : first * below + second))
  return { pairs, below, keys }
}

/** The share of pairs that are neighbours in the words too, in the same order; -1 where there are no pairs. */
export const sharedOf = ({ below, keys }: Neighbours, words: readonly number[]): number => {
  if (keys.length === 0) return -1
  const found: number[] = []
  let first = below
  for (let at = 0; at < words.length; at++) {
    const second = words[at] ?? below
    if (first < below && second < below) found.push(first * below + second)
    first = second
  }
  if (found.length === 0) return 0
  let shared = 0
  for (const key of keys) if (found.includes(key)) shared++
  return shared / keys.length
}
