/** What one UTF-16 unit is in a word. A half of a surrogate pair is told by its pair alone. */
export const kinds = { other: 1, letter: 2, number: 3, mark: 4, half: 5 } as const

/** By unit; 0 where it was never looked at: a page uses a few hundred of the 65,536. */
const known = new Uint8Array(1 << 16)

const read = (unit: number): number => {
  const character = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit <= 0xdfff) return kinds.half
  if (/\p{L}/u.test(character)) return kinds.letter
  if (/\p{N}/u.test(character)) return kinds.number
  return /\p{M}/u.test(character) ? kinds.mark : kinds.other
}

/** The kind of the unit at a place of a text; `other` past its end. */
export const kindAt = (text: string, at: number): number => {
  if (at >= text.length) return kinds.other
  const unit = text.charCodeAt(at)
  const kind = known[unit] ?? 0
  if (kind !== 0) return kind
  const fresh = read(unit)
  known[unit] = fresh
  return fresh
}
