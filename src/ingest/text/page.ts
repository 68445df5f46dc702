import type { Line } from './lines.ts'
import { type Run, sumsOf } from './run.ts'

/** What is counted once over a page, so that each line's features cost the same on a long page. */
export type Page = {
  readonly lines: readonly Line[]
  /** Running sums, one longer than the lines: words of prose, furniture lines, prose lines, lines of talk. */
  readonly proseWords: readonly number[]
  readonly furniture: readonly number[]
  readonly prose: readonly number[]
  readonly talk: readonly number[]
  /** Lines to the last prose line above, and to the next one below; `FAR` where there is none. */
  readonly since: readonly number[]
  readonly until: readonly number[]
  /** Lines since a date or a byline, and since a line that opens another part of the page (related, comments, …). */
  readonly sinceHead: readonly number[]
  readonly sinceOther: readonly number[]
  /** Running sum of the lines that could be headlines. */
  readonly headlines: readonly number[]
  /** The run of lines that the plain rules take for the body, and the mean length of its prose. */
  readonly run: Run
  readonly mean: number
  /** In how many prose lines a longer word stands; how often a line is said. */
  readonly known: ReadonlyMap<string, number>
  readonly said: ReadonlyMap<string, number>
  /** How often a line begins so: a teaser begins as its story does. */
  readonly begun: ReadonlyMap<string, number>
  /** Running sum of the pairs of a headline and a line of prose below it. */
  readonly pairs: readonly number[]
}

/** So many characters are how a line begins. */
export const BEGINNING = 45

/** Further than this is far. */
export const FAR = 30

/** A line that could be a paragraph of prose. */
export const isProse = ({ closes, size, furniture }: Line): boolean =>
  closes && size >= 8 && furniture === null

/** Words of those who comment: reply, likes, "3 hours ago". */
const TALK = /\b(?:repl(?:y|ies)|report|likes?|upvote|comments?|ago|permalink|moderator|flag|quote)\b/i

const HEAD_RULES = new Set(['stamp', 'date line', 'time line', 'byline'])
const OTHER_RULES = new Set(['read more', 'comment form', 'newsletter', 'copyright', 'appeal', 'follow us'])

const isHeadline = ({ size, closes, furniture, bullet }: Line): boolean =>
  size >= 4 && size <= 18 && !closes && furniture === null && !bullet

/** The longer words of a line, each once, in small letters. */
export const contentOf = (words: string): readonly string[] => [
  ...new Set(words.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []),
]

const counted = (items: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

const distances = (flags: readonly boolean[]): readonly number[] => {
  let since = FAR
  return flags.map((flag) => {
    const here = since
    since = flag ? 1 : Math.min(FAR, since + 1)
    return here
  })
}

/** 1 where it is so, else 0. */
export const flag = (value: boolean): number => (value ? 1 : 0)

/** Counts what the features of a page's lines need. */
export const pageOf = (lines: readonly Line[], run: Run): Page => {
  const prose = lines.map(isProse)
  const long = lines.filter((line, at) => isProse(line) && at >= run.start && at < run.end)
  return {
    lines,
    proseWords: sumsOf(lines.map((line, at) => (prose[at] ? line.size : 0))),
    furniture: sumsOf(lines.map((line) => flag(line.furniture !== null))),
    prose: sumsOf(prose.map(flag)),
    talk: sumsOf(lines.map(({ size, words }) => flag(size <= 8 && TALK.test(words)))),
    since: distances(prose),
    until: distances(prose.toReversed()).toReversed(),
    sinceHead: distances(lines.map(({ furniture }) => HEAD_RULES.has(furniture ?? ''))),
    sinceOther: distances(lines.map(({ furniture }) => OTHER_RULES.has(furniture ?? ''))),
    headlines: sumsOf(lines.map((line) => flag(isHeadline(line)))),
    run,
    mean: long.reduce((sum, { size }) => sum + size, 0) / Math.max(1, long.length),
    known: counted(long.flatMap(({ words }) => contentOf(words))),
    said: counted(lines.map(({ words }) => words)),
    begun: counted(lines.map(({ words }) => words.slice(0, BEGINNING))),
    pairs: sumsOf(lines.map((line, at) => flag(isHeadline(line) && prose[at + 1] === true))),
  }
}
