import type { Article } from '../article/article.ts'
import { withoutAsOf } from '../question/as-of.ts'
import type { Question } from '../question/question.ts'
import { withoutAsking } from '../question/speaker.ts'
import { byFused, candidatesOf, type Scope } from '../shelf/candidates.ts'
import type { Entry } from '../shelf/entry.ts'
import { queryFrom } from '../shelf/expand.ts'
import { accepts } from '../shelf/filters.ts'
import type { ShelfView } from '../shelf/view.ts'
import { type Asked, askedOf, type Field, fieldOf, type Seen } from './asked.ts'
import { spelledOut } from './initials.ts'
import { newestFirst } from './newest.ts'
import { plainGain } from './plain.ts'
import { learnedScores, type Ranker, rankerOf } from './ranker.ts'
import net from './ranker-net.weights.json' with { type: 'json' }
import trees from './ranker-trees.weights.json' with { type: 'json' }
import { stretchesOf } from './reading.ts'
import { bySpeaker } from './said-by.ts'
import { signals } from './signals/list.ts'
import { settled } from './twins.ts'

/** A question with its candidates, and for each the value of every signal, in the order of the list. */
export type Rankable = {
  readonly asked: Asked
  readonly field: Field
  readonly values: readonly Float32Array[]
}

/** Does a sentence state a time within the period asked? Null where no period is asked. */
const fitting = ({ period }: Asked): ((entry: Entry, at: number) => boolean) | null =>
  period === null
    ? null
    : (entry, at) => stretchesOf(entry, at).some((one) => one.from < period.to && period.from < one.to)

/** The signals of all candidates, read one signal after another: what reads it is near at hand for the next candidate. */
const valuesOf = (asked: Asked, field: Field): readonly Float32Array[] => {
  const { seen } = field
  const width = signals.length
  // One piece of memory for all: to set one aside takes as long as several signals.
  const all = new Float32Array(seen.length * width)
  signals.forEach(({ of }, column) => {
    seen.forEach((one, row) => {
      all[row * width + column] = of(one, asked, field)
    })
  })
  return seen.map((_, row) => all.subarray(row * width, (row + 1) * width))
}

/** Finds the candidates of a question and reads their signals. `pool`: only these articles may be quoted; `most`: see `Scope`. */
export const rankable = (
  question: Question,
  view: ShelfView,
  { pool = null, most }: { readonly pool?: ReadonlySet<string> | null; readonly most?: Scope['most'] },
): Rankable => {
  const plain = withoutAsOf(question.text, question.filters.asOf)
  const asks = question.asks === 'speech' ? withoutAsking(plain) : plain
  const sought = { ...question, text: spelledOut(asks, view) }
  const query = queryFrom(sought.text, view)
  const allowed = (article: Article): boolean => accepts(question.filters, article)
  const asked = askedOf(sought, query)
  const field = fieldOf(
    asked,
    candidatesOf(query, view, allowed, {
      pool,
      fits: fitting(asked),
      figures: asked.wanted !== null,
      ...(most === undefined ? {} : { most }),
    }),
    view.vocabulary,
  )
  return { asked, field, values: valuesOf(asked, field) }
}

const learned = rankerOf(
  trees,
  net,
  signals.map(({ name }) => name),
)

/** A candidate in its place: its score by the learned ranker and the signals behind it. */
export type Ranked = { readonly seen: Seen; readonly score: number; readonly values: Float32Array }

const place = (a: Ranked, b: Ranked): number =>
  b.score - a.score || byFused(a.seen.candidate, b.seen.candidate)

/** The candidates, best first, by the learned ranker; ties by words, then by article and place. */
export const ranked = ({ asked, field, values }: Rankable, ranker: Ranker = learned): readonly Ranked[] => {
  const scores = learnedScores(ranker, values)
  const scored = field.seen
    .map((seen, at) => {
      const own = values[at] ?? new Float32Array()
      return { seen, values: own, score: (scores[at] ?? 0) + plainGain(own) }
    })
    .sort(place)
  return settled(bySpeaker(newestFirst(scored, asked), asked, field))
}

/** The signals of a candidate by name, for `--explain`. */
export const named = (values: Float32Array): Readonly<Record<string, number>> =>
  Object.fromEntries(signals.map(({ name }, at) => [name, Math.round((values[at] ?? 0) * 1000) / 1000]))
