import { monthNames, monthOf, type Stretch, stretchOf } from '../question/days.ts'

const one = new RegExp(
  `(?:\\b(\\d{1,2})(?:st|nd|rd|th)? )?(?:\\b(${monthNames})\\.? (?:(\\d{1,2})(?:st|nd|rd|th)? ?, ?)?)?\\b(1\\d{3}|20\\d{2})(s)?\\b(?:\\s?[-–—]\\s?(\\d{4}|\\d{2}|present|now)\\b)?`,
  'gi',
)
/** Every piece holds a year: most sentences are told by this to state no time. */
const year = /(?:1\d|20)\d\d/
const joining = /^\s*(?:to|until|till|through|and|-|–|—|up to)\s*(?:the\s)?$/i
const opening = /\b(?:since|from|after)\s+(?:\w+\s+)?$/i
const closing = /\b(?:until|till|before|by|prior to|up to)\s+(?:\w+\s+)?$/i

type Piece = Stretch & { readonly start: number; readonly end: number }

const lastYear = (year: number, words: string): number =>
  /^\d{4}$/.test(words)
    ? Number(words) + 1
    : /^\d{2}$/.test(words)
      ? Math.floor(year / 100) * 100 + Number(words) + 1
      : Number.POSITIVE_INFINITY

const pieceOf = (match: RegExpExecArray): Piece => {
  const year = Number(match[4])
  const month = match[2] === undefined ? null : monthOf(match[2])
  const day = month === null ? null : Number(match[1] ?? match[3] ?? 0) || null
  const own = match[5] === undefined ? stretchOf(year, month, day) : { from: year, to: year + 10 }
  const to = match[6] === undefined ? own.to : lastYear(year, match[6])
  return {
    from: own.from,
    to: to > own.from ? to : own.to,
    start: match.index,
    end: match.index + match[0].length,
  }
}

const none: readonly Stretch[] = []

/**
 * The times that a sentence states with a year, as stretches: cheap, for ranking many sentences (the dates that are
 * shown come from `datesIn`). "since 1990" has no end, "until 1827" no start.
 */
export const stretchesIn = (text: string): readonly Stretch[] => {
  if (!year.test(text)) return none
  const pieces = Array.from(text.matchAll(one), pieceOf)
  const found: Stretch[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined) continue
    const next = pieces[at + 1]
    if (next !== undefined && next.from >= piece.from && joining.test(text.slice(piece.end, next.start))) {
      found.push({ from: piece.from, to: next.to })
      at++
      continue
    }
    const lead = text.slice(Math.max(0, piece.start - 24), piece.start)
    if (opening.test(lead)) found.push({ from: piece.from, to: Number.POSITIVE_INFINITY })
    else if (closing.test(lead)) found.push({ from: Number.NEGATIVE_INFINITY, to: piece.to })
    else found.push({ from: piece.from, to: piece.to })
  }
  return found
}
