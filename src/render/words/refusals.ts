import type { Refusal, Why } from '../../article/refusal.ts'

/** Each reason in a sentence; some are about one or two things that they name. */
export type RefusalWords = Readonly<Record<Why, string | ((first: string, second: string) => string)>>

/** A refusal in whole sentences. */
export const refusalIn = (words: RefusalWords, refusal: Refusal): string =>
  refusal
    .map(({ why, of: [first = '', second = ''] }) => {
      const text = words[why]
      return typeof text === 'string' ? text : text(first, second)
    })
    .join(' ')
