import type { Quote } from '../../src/answer/values.ts'
import { figureRecord } from '../../src/render/record.ts'
import type { Asked } from './ask.ts'
import type { StoryQuestion } from './set.ts'

/** How a question went. `rank` counts from 0 over what was found, even where the bot stayed silent; null: not found. */
export type Outcome = Asked & {
  readonly rank: number | null
  /** The figures that a full answer shows and this one does not. */
  readonly lacking: readonly string[]
}

const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()
const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Seven words in ten are the same, counted over the longer of the two. */
const overlaps = (a: string, b: string): boolean => {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const both = left.filter((word) => right.includes(word)).length
  return both >= 0.7 * Math.max(left.length, right.length)
}

/** The words of a quote, which are a slice of its article. */
export const textOf = (quote: Quote): string => quote.article.text.slice(quote.start, quote.end)

/** Does the quote hold a sentence that answers, lie within one, or share most words with one of the same article? */
export const isGold = (quote: Quote, { evidence }: StoryQuestion): boolean =>
  evidence.some(({ docId, sentence }) => {
    if (docId !== quote.article.id) return false
    const [said, wanted] = [fold(textOf(quote)), fold(sentence)]
    return said.includes(wanted) || wanted.includes(said) || overlaps(said, wanted)
  })

const digits = (text: string): string => text.replace(/(?<=\d),(?=\d{3})/g, '')
/** Any way of writing it will do: "12/twelve". */
const holdsFigure = (text: string, figure: string): boolean =>
  figure
    .split('/')
    .some((written) =>
      new RegExp(`(?<![\\p{L}\\d.])${written.replace('.', '\\.')}(?![\\p{L}\\d]|[.,]\\d)`, 'iu').test(
        digits(text),
      ),
    )
const stringsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
}

/** The rows of the figures side by side, each with the number as it stands in the article. */
const rowsOf = ({ answer }: Asked): readonly string[] =>
  answer.kind === 'silent'
    ? []
    : answer.figures.flatMap(({ entries }) =>
        entries.map(({ quote, start, end }) => quote.article.text.slice(start, end)),
      )

/** All that an answer shows: the quotes in front and the figures side by side. */
const shownBy = ({ answer }: Asked): readonly string[] =>
  answer.kind === 'silent'
    ? []
    : [...answer.quotes.map(textOf), ...answer.figures.flatMap((kind) => stringsOf(figureRecord(kind)))]

/** Holds an answer against what the story says. */
export const outcomeOf = (asked: Asked): Outcome => {
  const at = asked.answer.ranked.findIndex((quote) => isGold(quote, asked.question))
  const shown = shownBy(asked)
  const lacking = asked.question.figures.filter((figure) => !shown.some((text) => holdsFigure(text, figure)))
  return { ...asked, rank: at < 0 ? null : at, lacking }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const reciprocal = ({ rank }: Outcome): number => (rank === null || rank > 9 ? 0 : 1 / (rank + 1))

/** The figures of one story, or of all: shares from 0 to 1, counts where the name says so. */
export const scoreOf = (outcomes: readonly Outcome[]) => {
  const open = outcomes.filter(({ question }) => question.answerable)
  const closed = outcomes.filter(({ question }) => !question.answerable)
  const within = (places: number): number => open.filter(({ rank }) => rank !== null && rank < places).length
  const of = (list: readonly Outcome[], kind: string): number =>
    list.filter(({ answer }) => answer.kind === kind).length
  const expected = open.reduce((sum, { question }) => sum + question.figures.length, 0)
  const lacking = open.reduce((sum, one) => sum + one.lacking.length, 0)
  const rows = open.flatMap((one) => rowsOf(one).map((row) => ({ row, wanted: one.question.figures })))
  const wanted = rows.filter((one) => one.wanted.some((figure) => holdsFigure(one.row, figure))).length
  return {
    questions: outcomes.length,
    'hit@1': share(within(1), open.length),
    'hit@3': share(within(3), open.length),
    MRR: share(
      open.reduce((sum, one) => sum + reciprocal(one), 0),
      open.length,
    ),
    figures: share(expected - lacking, expected),
    'figures P': share(wanted, rows.length),
    rows: rows.length,
    'silence P': share(of(closed, 'silent'), of(outcomes, 'silent')),
    'silence R': share(of(closed, 'silent'), closed.length),
    'wrongly silent': of(open, 'silent'),
    'unsure, answerable': of(open, 'unsure'),
    'unsure, not': of(closed, 'unsure'),
  }
}
