import type { Span } from '../span.ts'

/** The name that opens a turn of a conversation: "MAYOR: …", "Ada Brook: …". */
const opening = /^(?:[-–—•]\s*)?((?:\p{Lu}[\p{L}.’'-]*\s){0,3}\p{Lu}[\p{L}.’'-]*)(:)\s/u
/** Labels of texts that are no conversation. */
const label =
  /^(?:update|correction|note|editor[’']s note|read more|watch|breaking|live|photos?|video|exclusive|opinion|analysis|factbox|timeline|source|by|tags?|topics?|related)$/i

/** A conversation has so many turns of one name, or of several in capitals. */
const least = 2

const openingAt = (text: string, start: number): { readonly speaker: Span; readonly cue: Span } | null => {
  const found = opening.exec(text.slice(start, start + 100))
  const [, name = '', colon = ''] = found ?? []
  if (found === null || label.test(name)) return null
  const from = start + found[0].indexOf(name)
  const end = from + name.length
  return { speaker: { start: from, end }, cue: { start: end, end: end + colon.length } }
}

/** Every name that opens a paragraph. */
const namesIn = (text: string): readonly string[] => {
  const names: string[] = []
  for (let start = 0; start >= 0 && start < text.length; ) {
    const found = openingAt(text, start)
    if (found !== null) names.push(text.slice(found.speaker.start, found.speaker.end))
    const end = text.indexOf('\n', start)
    start = end < 0 ? -1 : end + 1
  }
  return names
}

const isTurn = (name: string, names: readonly string[]): boolean =>
  names.filter((other) => other === name || (name === name.toUpperCase() && other === other.toUpperCase()))
    .length >= least

/**
 * Who has the turn where a text writes down a conversation, at this place in it: the name that opens the paragraph, and its
 * colon; null where the text is no conversation. Offsets into the text.
 */
export const turnAt = (text: string, at: number): { readonly speaker: Span; readonly cue: Span } | null => {
  const found = openingAt(text, text.lastIndexOf('\n', at - 1) + 1)
  if (found === null || found.speaker.start > at + 4) return null
  return isTurn(text.slice(found.speaker.start, found.speaker.end), namesIn(text)) ? found : null
}
