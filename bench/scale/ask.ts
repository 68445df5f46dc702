import { answer } from '../../src/answer/answer.ts'
import type { Answer } from '../../src/answer/values.ts'
import { questionFrom } from '../../src/question/from.ts'
import type { ShelfView } from '../../src/shelf/view.ts'

/** From question to answer, with what a reply shows of each quote. */
export const ask = (view: ShelfView, question: string): Answer['kind'] => {
  const found = answer(questionFrom(question, { today: '2031-10-01', ...view.known() }), view)
  for (const { highlights, attribution, dates } of found.kind === 'silent' ? found.nearest : found.quotes)
    void [highlights, attribution, dates]
  return found.kind
}

/** Median, slowest of a hundred and slowest of all, in milliseconds; `own`: slowest of a hundred by the thread's own work. */
export type Spread = {
  readonly median: number
  readonly p99: number
  readonly worst: number
  readonly own: number
}

/** Milliseconds for which this thread worked so far: what other programs took of the machine is not in it. */
export const ownWork = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Does the work with each of the list, one after another, and says how long it took. */
export const spreadOf = async <T>(list: Iterable<T>, work: (item: T) => unknown): Promise<Spread> => {
  const [clock, own]: [number[], number[]] = [[], []]
  for (const item of list) {
    const from = { clock: performance.now(), own: ownWork() }
    await work(item)
    own.push(ownWork() - from.own)
    clock.push(performance.now() - from.clock)
  }
  clock.sort((a, b) => a - b)
  own.sort((a, b) => a - b)
  return { median: at(clock, 0.5), p99: at(clock, 0.99), worst: clock.at(-1) ?? 0, own: at(own, 0.99) }
}
