import { signals } from './signals/list.ts'

/**
 * What the trees, which saw few such questions, are told beside: a figure of what was counted, a date where a date is
 * asked for. Measured over the dev sets: figures at 1 squad .806 to .812 and realtimeqa .70 to .75 of such questions
 * first right, none worse; dates at .6 squad .794 to .810, trecqa .73 to .80, wikiqa .43 to .64, rgb .43 to .36; a sentence
 * that says what a thing is, where that is asked, at 2: wikiqa .532 to .563. A person's full name
 * where a person is asked for, at 1, and a place said in full ("in the Oak valley") where a place is, at .6, less 1
 * where it names nothing new: no set moves by more than .004 but trecqa, .808 to .821. Who is asked
 * to have spoken, named: at .5 the stories .550 to .559, at 1 .553, no other set moves. A
 * sentence that asks itself loses .8: no set moves by more than .005, and a headline's question was no answer.
 */
const weights = {
  figure: 1,
  date: 0.6,
  definition: 2,
  person: 1,
  place: 0.6,
  nowhere: -1,
  speaker: 0.6,
  asking: -0.8,
} as const

const at = (name: string): number => signals.findIndex((signal) => signal.name === name)
const [fits, looks, asksDate, asksPerson, asksPlace, defines, speaker, asking] = [
  at('figure fits'),
  at('looks like it'),
  at('asks date'),
  at('asks person'),
  at('asks place'),
  at('defines it'),
  at('speaker'),
  at('is a question'),
]

/** How much a sentence gains for holding plainly what is asked for, and for naming who is asked to have said it; or loses for asking. */
export const plainGain = (values: Float32Array): number =>
  gainOfKind(values) +
  weights.speaker * Math.max(0, values[speaker] ?? 0) +
  weights.asking * (values[asking] ?? 0)

const gainOfKind = (values: Float32Array): number => {
  if (values[fits] === 1) return weights.figure
  if (values[defines] === 1) return weights.definition
  const looked = values[looks] ?? 0
  if (values[asksDate] === 1) return weights.date * looked
  if (values[asksPlace] === 1 && looked === 0) return weights.nowhere
  if (looked < 1) return 0
  return values[asksPerson] === 1 ? weights.person : values[asksPlace] === 1 ? weights.place : 0
}
