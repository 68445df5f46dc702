import type { Happened } from '../../answer/happened.ts'
import type { Quote } from '../../answer/values.ts'
import type { Block } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { quoteBlock } from './quote.ts'

/** A quote and the line that says when it happened. */
export type DayLine = { readonly when: string; readonly quote: Quote }

/** The day alone is what the sentence names; a day of publication says so. */
export const dayLineOf = ({ quote, basis, from, to }: Happened, { calendar, published }: Words): DayLine => {
  const day = calendar.period(from, to)
  return { when: basis === 'sentence' ? day : published(day), quote }
}

/** Each day once, its quotes below it. */
export const dayBlocks = (lines: readonly DayLine[], words: Words): readonly Block[] =>
  lines.flatMap(({ when, quote }, at): readonly Block[] => {
    const shown = quoteBlock(quote, words)
    return lines[at - 1]?.when === when ? [shown] : [{ kind: 'text', text: when, strong: true }, shown]
  })
