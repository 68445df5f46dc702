import { rankable, ranked } from '../../src/answer/rank.ts'
import type { Ranker } from '../../src/answer/ranker.ts'
import { signals } from '../../src/answer/signals/list.ts'
import { signs } from '../../src/answer/silence/signs.ts'
import type { Article } from '../../src/article/article.ts'
import { questionFrom } from '../../src/question/from.ts'
import type { Question } from '../../src/question/question.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'
import { type GoldQuestion, readSet } from './sets.ts'

/** The candidates of one question as numbers. `grades`: 2 shows the evidence, 1 holds the answer, 0 neither. */
export type Group = {
  readonly set: string
  readonly id: string
  /** Questions of one article or origin share a fold. */
  readonly fold: string
  readonly answerable: boolean
  readonly strong: boolean
  readonly values: readonly Float32Array[]
  readonly grades: Uint8Array
  readonly holds: Uint8Array
  /** The place of the first evidence as answered, plain gains and twins heard; -1 where it is not found. */
  readonly found: number
  /** The signs of silence for this question. */
  readonly signs: Float32Array
}

const fold = (s: string): string =>
  s
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

/** The rule of the kit's scorer: same article, one text inside the other, or 70 % of the words shared. */
const shows = (article: string, text: string, evidence: { docId: string; sentence: string }): boolean => {
  if (article !== evidence.docId) return false
  const q = fold(text)
  const s = fold(evidence.sentence)
  if (q.includes(s) || s.includes(q)) return true
  const words = new Set(s.split(' '))
  const own = q.split(' ')
  return own.filter((word) => words.has(word)).length / Math.max(own.length, words.size) >= 0.7
}

const foldOf = (set: string, question: GoldQuestion): string => {
  const evidence = question.evidence?.[0]?.docId ?? question.id
  if (set === 'stories') return question.id.split('-')[0] ?? ''
  if (set === 'squad') return evidence.split('#')[0] ?? ''
  if (set === 'timeqa') return question.id.split('#')[0] ?? ''
  if (set === 'rgb') return question.id.split('-')[0] ?? ''
  if (set === 'trecqa') return question.id.split('.')[0] ?? ''
  if (set === 'realtimeqa') return question.id.split('_').slice(0, -1).join('_')
  return evidence
}

/** The ranker learns more from so many candidates than from the fewer that it ranks (docs/RANKING.md). */
const most = { plain: 40, figures: 80 } as const

/** What ranks a question's candidates before its signs are read; null for the shipped ranker. */
export type RankerFor = (fold: string) => Ranker | null

const groupOf = (
  set: string,
  gold: GoldQuestion,
  question: Question,
  { view, fold: place, ranker }: Place,
): Group => {
  const asked = { ...question, filters: { ...question.filters, asOf: gold.asOf ?? question.filters.asOf } }
  const pool = gold.pool == null ? null : new Set(gold.pool)
  const all = rankable(asked, view, { pool, most })
  const { field, values } = all
  const own = gold.answerable || set !== 'squad' ? foldOf(set, gold) : place
  const outcome = { ...all, ranking: ranked(all, ranker(own) ?? undefined) }
  const texts = field.seen.map(({ candidate, reading }) => ({
    id: candidate.entry.article.id,
    text: reading.text,
  }))
  const evidence = gold.evidence ?? []
  const answers = (gold.answers ?? []).map(fold)
  const holds = Uint8Array.from(texts, ({ text }) => (answers.some((a) => fold(text).includes(a)) ? 1 : 0))
  const grades = Uint8Array.from(texts, ({ id, text }, at) =>
    evidence.some((one) => shows(id, text, one))
      ? 2
      : holds[at] === 1 && evidence.some((e) => e.docId === id)
        ? 1
        : 0,
  )
  return {
    set,
    id: gold.id,
    fold: own,
    answerable: gold.answerable,
    strong: evidence.some((one) => one.strong === true),
    values,
    grades,
    holds,
    found: outcome.ranking.findIndex(({ seen }) =>
      evidence.some((one) => shows(seen.candidate.entry.article.id, seen.reading.text, one)),
    ),
    signs: Float32Array.from(signs, ({ of }) => of(outcome)),
  }
}

type Place = {
  readonly view: ShelfView
  /** That of the answerable question before: an unanswerable one of squad names no article and was written for the same. */
  readonly fold: string
  readonly ranker: RankerFor
}

/** Every question of a set as numbers; `folder` holds its articles and questions. */
export const groupsOf = (set: string, folder: string, ranker: RankerFor): readonly Group[] => {
  const { articles, questions } = readSet(folder)
  const shelf = new Shelf()
  for (const article of articles satisfies readonly Article[]) shelf.add(article)
  const view = new ShelfView(shelf)
  const known = view.known()
  let fold = ''
  const read = new Map<string, Question>()
  return questions.map((gold) => {
    if (gold.answerable) fold = foldOf(set, gold)
    const previous = read.get(gold.after ?? '') ?? null
    const question = questionFrom(gold.question, { today: gold.asOf ?? null, previous, ...known })
    read.set(gold.id, question)
    return groupOf(set, gold, question, { view, fold, ranker })
  })
}

/** The names of the numbers in `Group.values`, in order. */
export const columns: readonly string[] = signals.map(({ name }) => name)

/** The names of the numbers in `Group.signs`, in order. */
export const signNames: readonly string[] = signs.map(({ name }) => name)
