/** Puts the last of a heap in its place: above all that stand `before` it. */
const raise = <T>(heap: T[], before: (a: T, b: T) => number): void => {
  let at = heap.length - 1
  const one = heap[at]
  while (one !== undefined && at > 0) {
    const above = (at - 1) >> 1
    const other = heap[above]
    if (other === undefined || before(other, one) >= 0) break
    heap[at] = other
    at = above
  }
  if (one !== undefined) heap[at] = one
}

/** Puts `one` in place of the top of a heap: below all that stand behind it. */
const replaceTop = <T>(heap: T[], one: T, before: (a: T, b: T) => number): void => {
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    let other = heap[below]
    const right = heap[below + 1]
    if (other === undefined) break
    if (right !== undefined && before(other, right) < 0) {
      below++
      other = right
    }
    if (before(one, other) >= 0) break
    heap[at] = other
    at = below
  }
  heap[at] = one
}

/**
 * The best of what is put in, one by one: a heap with the last that counts on top, so that what cannot count is turned
 * away by one comparison. `before` is an order without ties that puts a higher `score` first.
 */
export const bestOf = <T>(most: number, score: (one: T) => number, before: (a: T, b: T) => number) => {
  const heap: T[] = []
  let least = Number.NEGATIVE_INFINITY
  return {
    /** What must be scored to matter. */
    least: (): number => least,
    /** Gives back what does not count, or no longer; null where all still do. */
    put: (one: T): T | null => {
      const top = heap[0]
      let out: T | null = null
      if (heap.length < most) {
        heap.push(one)
        raise(heap, before)
      } else if (top !== undefined && before(one, top) < 0) {
        replaceTop(heap, one, before)
        out = top
      } else out = one
      const last = heap[0]
      if (last !== undefined && heap.length >= most) least = score(last)
      return out
    },
    all: (): readonly T[] => heap.sort(before),
  }
}
