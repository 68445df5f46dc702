import type { Line } from './lines.ts'

const content = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length / Math.max(1, Math.min(a.size, b.size))

const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const))

/** The same lead told twice: more than half of the longer words of one line stand in another. */
const tellsTwice = (lines: readonly Line[]): boolean =>
  pairs(lines.map(({ words }) => content(words))).some(
    ([a, b]) => Math.min(a.size, b.size) >= 6 && overlap(a, b) >= 0.6,
  )

/** A snippet that was cut: an ellipsis between words or at the end, or a long line that just stops. */
const isCut = ({ words, size, closes }: Line): boolean =>
  /(?:\.\.\.|…)(?: |$)/u.test(words) || (size >= 12 && !closes)

/** A lead that carries its own day: "on Friday", "said Wednesday", "last week", "3 days ago". */
const OWN_DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|(?:last|this) (?:week|month|weekend)|\d+ (?:hours?|days?|weeks?) ago)\b/i

/** A line that leans on the lines before it: "The announcement …", "He …", "… also …", a quotation going on. */
const LEANS =
  /^["“‘']|^(?:the|this|these|those|that|such) \p{Ll}|^(?:he|she|it|they|his|her|its|their|but|and|also|however|meanwhile|still|yet|earlier|later|instead|then|so|both|others?|some|another|in addition|in response|at the time|background|details|quote)\b|\b(?:also|added|adding|further|noted|continued|later|however)\b/iu

/** From so many lines on, a page without a thread is no longer an article with short paragraphs. */
const FEWEST = 4
/** More leads than this are no pile that somebody copied; each pair of them is compared. */
const MOST = 80

/**
 * Is a page without a headline a pile of snippets? Each line is then a lead of its own: hardly one leans on another, and the
 * pile shows at two of three marks: a lead told twice, lines cut off, days given line by line.
 */
export const isDigest = (lines: readonly Line[]): boolean => {
  const leads = lines.filter(({ size }) => size >= 8)
  if (leads.length < FEWEST || leads.length > MOST || leads.length < lines.length * 0.8) return false
  const leaning = leads.slice(1).filter(({ words }) => LEANS.test(firstSentence(words))).length
  const marks = [
    tellsTwice(leads),
    leads.filter(isCut).length >= 2,
    leads.filter(({ words }) => OWN_DAY.test(firstSentence(words))).length >= Math.max(2, leads.length / 4),
  ]
  return leaning / leads.length <= 0.2 && marks.filter(Boolean).length >= 2
}

const firstSentence = (words: string): string => /^.{20,}?[.!?](?= )/u.exec(words)?.[0] ?? words
