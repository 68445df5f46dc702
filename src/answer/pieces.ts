/**
 * Gives pieces of one array, one behind the other: to set memory aside for each by itself takes as long as to fill ten of
 * them. `all` must have room for all pieces together.
 */
export const piecesOf = <T>(all: {
  readonly subarray: (start: number, end: number) => T
}): ((length: number) => T) => {
  let start = 0
  return (length) => {
    const piece = all.subarray(start, start + length)
    start += length
    return piece
  }
}
