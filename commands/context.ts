import { z } from 'zod'
import type { Button } from '../src/command/command.ts'
import { says } from '../src/command/plain.ts'
import { replyWithContext } from '../src/render/replies/context.ts'

const Data = z.object({
  article: z.string(),
  version: z.number(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  page: z.number().int().optional(),
})

/** "In context": the paragraphs around a quote, for whoever presses; its own buttons turn the page. */
export const context: Button = {
  id: 'context',
  for: 'anybody',
  once: false,
  turns: (data) => Data.safeParse(data).data?.page !== undefined,
  run: async ({ server, services, words }, data) => {
    const { article: id, version, start, end, page } = Data.parse(data)
    const article = (await services.view(server)).article(id)
    if (article === undefined) return says(words.edge.gone)
    if (article.version !== version) return says(words.edge.changed)
    const quote = end > start ? { start, end } : null
    return replyWithContext(article, { quote, page: page ?? null }, words)
  },
}
