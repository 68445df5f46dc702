import type { Reported } from './reported.ts'

/** The name that opens a turn of a conversation: "MAYOR: …", "Ada Brook: …". */
const opening = /^(?:[-–—•]\s*)?((?:\p{Lu}[\p{L}.’'-]*\s){0,3}\p{Lu}[\p{L}.’'-]*)(:)\s/u
/** Labels of texts that are no conversation. */
const label =
  /^(?:update|correction|note|editor[’']s note|read more|watch|breaking|live|photos?|video|exclusive|opinion|analysis|factbox|timeline|source|by|tags?|topics?|related|q|a|question|answer)$/i

/** What is said in a conversation ends like a sentence and is no price or number: "Diesel: $4.65" is a list. */
const spoken = /^[“"‘']?(?=\p{L}|\d+ \p{L})[^\n]{0,1500}[.?!…][”"’')\]]?$/u
/** Somebody asks, or speaks of himself or to others. */
const personal = /\?|\b(?:I|we|you|me|us|my|our|your)\b/i

/** A conversation has so many turns of one name, or of several in capitals. */
const least = 2

const openingAt = (text: string, start: number): Reported | null => {
  const found = opening.exec(text.slice(start, start + 100))
  const [, name = '', colon = ''] = found ?? []
  if (found === null || label.test(name)) return null
  const from = start + found[0].indexOf(name)
  const end = from + name.length
  return { speaker: { start: from, end }, cue: { start: end, end: end + colon.length } }
}

/** So many paragraphs are looked through for other turns. */
const most = 500

/**
 * Do so many paragraphs open with this name, or, where it is in capitals, with any in capitals, and does somebody in one of
 * them ask, or speak of himself?
 */
const isTurn = (text: string, name: string): boolean => {
  const capitals = name === name.toUpperCase()
  let [turns, asked, start] = [0, false, 0]
  for (let paragraph = 0; paragraph < most && !(turns >= least && asked); paragraph++) {
    const end = text.indexOf('\n', start)
    const found = openingAt(text, start)
    const other = found === null ? '' : text.slice(found.speaker.start, found.speaker.end)
    const said = found === null ? '' : text.slice(found.cue.end, end < 0 ? text.length : end).trim()
    if (
      other !== '' &&
      (other === name || (capitals && other === other.toUpperCase())) &&
      spoken.test(said)
    ) {
      turns++
      asked ||= personal.test(said)
    }
    if (end < 0) break
    start = end + 1
  }
  return turns >= least && asked
}

/**
 * Who has the turn where a text writes down a conversation, at this place in it: the name that opens the paragraph, and its
 * colon; null where the text is no conversation. Offsets into the text.
 */
export const turnAt = (text: string, at: number): Reported | null => {
  const found = openingAt(text, text.lastIndexOf('\n', at - 1) + 1)
  if (found === null || found.speaker.start > at + 4) return null
  if (!spoken.test(text.slice(found.cue.end).split('\n', 1)[0]?.trim() ?? '')) return null
  return isTurn(text, text.slice(found.speaker.start, found.speaker.end)) ? found : null
}
