import type { Sheet } from '../../render/chart/sheet.ts'
import type { themes } from '../../render/chart/theme.ts'

/** A picture to be drawn: figures over time, or an SVG as it stands. */
export type Drawing =
  | { readonly kind: 'figures'; readonly sheet: Sheet; readonly ground: keyof typeof themes }
  | { readonly kind: 'svg'; readonly svg: string }
