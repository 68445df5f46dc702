/** A current snowflake: ids grow, and clients read the time of creation from them. */
const epoch = 1_420_070_400_000n

let count = 0n

/** A new id, unlike any given before, that says "made now". */
export const snowflake = (at: number = Date.now()): string => {
  count = (count + 1n) & 0x3f_ffffn
  return String(((BigInt(at) - epoch) << 22n) | count)
}
