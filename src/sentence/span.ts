/** A piece of a text: UTF-16 offsets, `end` exclusive. Its words are `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number }

/** Do the two spans share at least one character? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Does `outer` hold the whole of `inner`? */
export const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** The same span, counted from `by` characters further on. */
export const moved = <S extends Span>(span: S, by: number): S => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
})
