import type { LedgerKind } from '../../answer/values.ts'
import { spreadIn } from '../replies/spread.ts'
import type { Words } from '../words/words.ts'
import { type Point, pointsOf } from './points.ts'

/** More panels than this make a picture that no phone shows whole. */
const panelsAtMost = 4

/** One kind of figure, as a panel of the picture shows it. */
export type Panel = {
  readonly title: string
  readonly spread: string | null
  readonly points: readonly Point[]
}

/** All that a picture of figures shows, in the reader's words: plain values, so that it can be drawn in another process. */
export type Sheet = {
  readonly panels: readonly Panel[]
  /** What stands under the column of undated ones. */
  readonly undated: string
  /** How numbers beside the chart are written. */
  readonly locale: string
}

/** One mark alone shows no course and no difference: the words say it better. */
const marksAtLeast = 2

/** What is drawn of some kinds of figures; null where fewer than two have a value. */
export const sheetOf = (kinds: readonly LedgerKind[], words: Words): Sheet | null => {
  const panels = kinds
    .map((kind) => ({
      title: kind.measure,
      spread: spreadIn(kind.entries, words),
      points: pointsOf(kind, words),
    }))
    .filter(({ points }) => points.length > 0)
    .slice(0, panelsAtMost)
  const marks = panels.reduce((sum, { points }) => sum + points.length, 0)
  return marks < marksAtLeast ? null : { panels, undated: words.dateUnknown, locale: words.calendar.locale }
}

/** The same content in words, for those who do not see the picture. */
export const sheetInWords = ({ panels }: Sheet): string =>
  panels
    .map(({ title, spread, points }) => {
      const marks = points.map(({ when, label, who }) => `${when}: ${label} (${who})`)
      const head = [title, spread].filter((part) => part !== null).join(': ')
      // A day may end in a full stop of its own: "трав. 2025 р."
      return `${head.endsWith('.') ? head : `${head}.`} ${marks.join('; ')}.`
    })
    .join(' ')
