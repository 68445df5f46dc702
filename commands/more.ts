import { z } from 'zod'
import { answer } from '../src/answer/answer.ts'
import type { Answer, Quote } from '../src/answer/values.ts'
import type { Button, Call } from '../src/command/command.ts'
import { says } from '../src/command/plain.ts'
import { askedOf } from '../src/render/replies/answer.ts'
import { quoteBlock } from '../src/render/replies/quote.ts'
import type { Action } from '../src/render/reply.ts'
import { Asked, questionAsked } from './lookups/asked.ts'

const Data = Asked.extend({ from: z.number().int().nonnegative() })

/** Quotes on one page of "More quotes". */
const shown = 5

const restOf = (found: Answer): readonly Quote[] =>
  found.kind === 'silent' ? [] : [...found.quotes, ...found.more]

const next = (found: Answer, from: number, { words }: Call): Action => ({
  kind: 'button',
  id: 'more',
  label: words.moreQuotes,
  style: 'plain',
  data: { ...askedOf(found), from },
})

/** "More quotes": the next best ones, for whoever presses. */
export const more: Button = {
  id: 'more',
  for: 'anybody',
  once: false,
  turns: () => false,
  run: async (call, data) => {
    const { from, ...asked } = Data.parse(data)
    const view = await call.services.view(call.server)
    const question = questionAsked(asked, call, view)
    const found = answer(question, view)
    const quotes = restOf(found)
    const page = quotes.slice(from, from + shown)
    if (page.length === 0) return says(call.words.noMore)
    return {
      blocks: [
        { kind: 'heading', text: question.text },
        ...page.map((quote) => quoteBlock(quote, call.words)),
        ...(from + shown < quotes.length ? [] : [{ kind: 'note', text: call.words.noMore } as const]),
      ],
      actions: from + shown < quotes.length ? [next(found, from + shown, call)] : [],
      private: true,
      about: question,
    }
  },
}
