import type { Span } from '../sentence/span.ts'

/** A page of an article holds so many characters, so that it fits one message even when each is escaped. */
const longest = 1800

/** The pages of a text as spans: whole paragraphs, a longer one cut between words; together they lose no word. */
export const pagesOf = (text: string, most = longest): readonly Span[] => {
  const pages: { start: number; end: number }[] = []
  for (const { start, end } of pieces(text, most)) {
    const last = pages.at(-1)
    if (last !== undefined && end - last.start <= most) last.end = end
    else pages.push({ start, end })
  }
  return pages
}

function* pieces(text: string, most: number): Generator<Span> {
  let start = 0
  while (start < text.length) {
    const line = text.indexOf('\n', start)
    const stop = line === -1 ? text.length : line
    const end = stop - start <= most ? stop : cutIn(text, start, most)
    if (end > start) yield { start, end }
    start = end + (text.charAt(end) === '\n' || text.charAt(end) === ' ' ? 1 : 0)
    while (text.charAt(start) === '\n') start++
  }
}

/** The last space of the stretch; where there is none, the last place that cuts no character. */
const cutIn = (text: string, start: number, most: number): number => {
  const space = text.lastIndexOf(' ', start + most)
  if (space > start) return space
  const end = start + most
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end
}
