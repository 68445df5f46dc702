import type { ShelfView } from './view.ts'

/** Words shorter than this are never taken for slips of others; two slips need a longer word. */
const shortest = { one: 5, two: 8 } as const
const most = 3

/** Three rows of the table of distances, used again for each pair: the one being filled and the two before it. */
const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const

/** How many letters to change, add, drop or swap to get from a to b; more than `limit` counts as limit + 1. */
export const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > 60) return limit + 1
  let [before, row, next] = rows
  for (let j = 0; j <= b.length; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    let best = i
    next[0] = i
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      const change = (row[j - 1] ?? 0) + (letter === other ? 0 : 1)
      let least = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next[j] = least
      if (least < best) best = least
    }
    if (best > limit) return limit + 1
    ;[before, row, next] = [row, next, before]
  }
  return Math.min(row[b.length] ?? 0, limit + 1)
}

/** Stems on the shelves that an unknown stem may be a slip of, nearest and commonest first; same first letter. */
export const respellings = (stem: string, view: ShelfView): readonly string[] => {
  if (stem.length < shortest.one || /\d/.test(stem)) return []
  const limit = stem.length >= shortest.two ? 2 : 1
  const found: { stem: string; off: number; count: number }[] = []
  for (const other of view.vocabulary.startingWith(stem.charAt(0))) {
    if (Math.abs(other.length - stem.length) > limit) continue
    const off = distance(stem, other, limit)
    const count = off > limit ? 0 : view.frequency(view.vocabulary.find(other) ?? -1)
    if (count > 0) found.push({ stem: other, off, count })
  }
  const nearest = Math.min(...found.map(({ off }) => off))
  return found
    .filter(({ off }) => off === nearest)
    .sort((a, b) => b.count - a.count || (a.stem < b.stem ? -1 : 1))
    .slice(0, most)
    .map((one) => one.stem)
}
