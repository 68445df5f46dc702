import { ApplicationCommandOptionType } from 'discord.js'
import { z } from 'zod'
import type { Button } from '../../src/command/command.ts'
import { says } from '../../src/command/plain.ts'
import { replyToShow } from '../../src/moderation/replies.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk } from '../moderating.ts'
import { completeArticle, whichArticle, withArticle } from './which.ts'

/** `/article show`: a stored article, page by page. */
export const show: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'show',
    description: 'Read an article as it is stored, page by page.',
    options: [whichArticle],
  },
  complete: completeArticle(),
  run: (call) => withArticle(call, async ({ words }, article) => replyToShow(article, 0, words)),
}

const Data = z.object({ id: z.string(), version: z.number(), page: z.number().int() })

/** Turns the pages of a shown article. */
export const showPage: Button = {
  id: 'article.show',
  for: 'asker',
  once: false,
  turns: () => true,
  run: (call, data) =>
    atDesk(call, 'moderators', async ({ desk, server, words }) => {
      const { id, version, page } = Data.parse(data)
      const article = (await desk.library.articles(server)).find((one) => one.id === id)
      if (article === undefined) return says(words.edge.gone)
      return article.version === version ? replyToShow(article, page, words) : says(words.edge.changed)
    }),
}
