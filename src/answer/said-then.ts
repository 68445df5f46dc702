import type { Span } from '../sentence/span.ts'

/** "…, said on Friday that": is the date when it was said, not when it happened? Offsets into the article's text. */
export const saidThen = (text: string, cue: Span, { start }: Span): boolean =>
  start >= cue.end && /^(?: (?:on|late|early|earlier|in a statement))*,? $/.test(text.slice(cue.end, start))
