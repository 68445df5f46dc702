import { answer } from '../../src/answer/answer.ts'
import type { Answer } from '../../src/answer/values.ts'
import { questionFrom } from '../../src/question/from.ts'
import type { ShelfView } from '../../src/shelf/view.ts'

/** From question to answer, with what a reply shows of each quote. */
export const ask = (view: ShelfView, question: string): Answer['kind'] => {
  const found = answer(questionFrom(question, { today: '2031-10-01', sources: view.sources() }), view)
  for (const { highlights, attribution, dates } of found.kind === 'silent' ? found.nearest : found.quotes)
    void [highlights, attribution, dates]
  return found.kind
}

/** Median, slowest of a hundred and slowest of all, in milliseconds. */
export type Spread = { readonly median: number; readonly p99: number; readonly worst: number }

export const spreadOf = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? 0 }
}
