/** A number read from tokens: `value`, or `min` and `max` for a vague amount. `to` is the token after it. */
export type Numeral = {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly to: number
  /** Written in words ("three dozen"), not in digits. */
  readonly worded: boolean
  /** A share: "a third", "one in five". */
  readonly share: boolean
}
