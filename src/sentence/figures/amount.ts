import type { Unit } from './units.ts'

/** A number with its currency or unit, before ranges and changes are read; `from` and `to` are token indices. */
export type Amount = {
  readonly from: number
  readonly to: number
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  /** The same for all spellings of a unit; null for a plain count. */
  readonly key: string | null
  readonly kind: Unit['kind'] | 'count'
  /** The tokens that spell the unit. */
  readonly unit: { readonly from: number; readonly to: number } | null
  /** The number as it stands, before its scale. */
  readonly raw: number | null
  readonly sign: '+' | '-' | null
  readonly worded: boolean
  readonly share: boolean
}
