import { ApplicationCommandOptionType } from 'discord.js'
import { says } from '../../src/discord/plain.ts'
import { archiveOf } from '../../src/moderation/archive/write.ts'
import { stampOf } from '../../src/moderation/desk.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk } from '../moderating.ts'

/** What Discord takes as one file. */
const largest = 10_000_000

/** `/shelf export`: the whole shelf as one .zip of Markdown. */
export const exportShelf: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'export',
    description: 'The whole shelf as one .zip of Markdown, which /shelf import takes back.',
  },
  run: (call) =>
    atDesk(call, 'moderators', async ({ desk, server }) => {
      const articles = await desk.library.articles(server)
      if (articles.length === 0) return says('There is nothing on this server’s own shelf yet.')
      const bytes = archiveOf(articles, stampOf(desk))
      if (bytes.byteLength > largest)
        return says(
          'The shelf is larger than Discord takes as a file. Whoever runs me can use: npm run shelf -- export',
        )
      const name = `shelf-${stampOf(desk).slice(0, 10)}.zip`
      const words = articles.length === 1 ? '1 article' : `${articles.length} articles`
      return {
        blocks: [
          { kind: 'text', text: `${words}, as they stand now.` },
          { kind: 'file', name, bytes },
        ],
        actions: [],
        private: true,
      }
    }),
}
