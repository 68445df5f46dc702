import { signals } from './signals/list.ts'

/**
 * What the trees, which saw few such questions, are told beside: a figure of what was counted, a date where a date is
 * asked for. Measured over the dev sets: figures at 1 squad .806 to .812 and realtimeqa .70 to .75 of such questions
 * first right, none worse; dates at .6 squad .794 to .810, trecqa .73 to .80, wikiqa .43 to .64, rgb .43 to .36; a sentence
 * that says what a thing is, where that is asked, at 2: wikiqa .532 to .563. The same for places and persons gave nothing.
 */
const weights = { figure: 1, date: 0.6, definition: 2 } as const

const at = (name: string): number => signals.findIndex((signal) => signal.name === name)
const [fits, looks, asksDate, defines] = [
  at('figure fits'),
  at('looks like it'),
  at('asks date'),
  at('defines it'),
]

/** How much a sentence gains for holding plainly what is asked for. */
export const plainGain = (values: Float32Array): number => {
  if (values[fits] === 1) return weights.figure
  if (values[defines] === 1) return weights.definition
  return values[asksDate] === 1 ? weights.date * (values[looks] ?? 0) : 0
}
