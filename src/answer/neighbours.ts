/** Words, the pairs of neighbours among them, and these by the first of the two. */
export type Neighbours = {
  readonly words: ReadonlySet<string>
  readonly pairs: readonly (readonly [string, string])[]
  readonly after: ReadonlyMap<string, ReadonlySet<string>>
}

/** Neighbouring words of a list. */
export const neighboursOf = (words: readonly string[]): Neighbours => {
  const pairs = words.slice(1).map((word, at) => [words[at] ?? '', word] as const)
  const after = new Map<string, Set<string>>()
  for (const [first, second] of pairs) after.set(first, (after.get(first) ?? new Set()).add(second))
  return { words: new Set(words), pairs, after }
}

/** The share of pairs that are neighbours in the words too, in the same order; -1 where there are no pairs. */
export const sharedOf = ({ pairs, after }: Neighbours, words: readonly string[]): number => {
  if (pairs.length === 0) return -1
  const found: string[] = []
  for (let at = 1; at < words.length; at++) {
    const [first, second] = [words[at - 1] ?? '', words[at] ?? '']
    if (after.get(first)?.has(second)) found.push(`${first} ${second}`)
  }
  if (found.length === 0) return 0
  return pairs.filter(([first, second]) => found.includes(`${first} ${second}`)).length / pairs.length
}
