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
  /** The voices that have a mark of their own. */
  readonly voices: readonly string[]
  /** How many more there are, which share one; null where there are none. */
  readonly others: string | null
  /** What stands under the column of undated ones. */
  readonly undated: string
  /** How numbers beside the chart are written. */
  readonly locale: string
}

/** More voices than this nobody tells apart by their marks, and their names fill a phone. */
const voicesAtMost = 12

/** The voices with a mark of their own, in the order of their first words; where there are too many, those that say most. */
const namedOf = (panels: readonly Panel[]): { readonly voices: readonly string[]; readonly more: number } => {
  const counts = new Map<string, number>()
  for (const { points } of panels) for (const { who } of points) counts.set(who, (counts.get(who) ?? 0) + 1)
  const most = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, voicesAtMost)
  const named = new Set(most.map(([who]) => who))
  return { voices: [...counts.keys()].filter((who) => named.has(who)), more: counts.size - named.size }
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
  if (marks < marksAtLeast) return null
  const { voices, more } = namedOf(panels)
  return {
    panels,
    voices,
    others: more === 0 ? null : words.desk.preview.more(more),
    undated: words.dateUnknown,
    locale: words.calendar.locale,
  }
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
