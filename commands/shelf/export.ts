import { ApplicationCommandOptionType } from 'discord.js'
import { says } from '../../src/command/plain.ts'
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
    atDesk(call, 'moderators', async ({ desk, server, words }) => {
      const { archive: said } = words.shelf
      const articles = await desk.library.articles(server)
      if (articles.length === 0) return says(said.nothing)
      const bytes = await archiveOf(articles, stampOf(desk), words, largest)
      if (bytes.byteLength > largest) return says(said.tooLarge)
      const name = `shelf-${stampOf(desk).slice(0, 10)}.zip`
      return {
        blocks: [
          { kind: 'text', text: said.exported(articles.length) },
          { kind: 'file', name, bytes },
        ],
        actions: [],
        private: true,
      }
    }),
}
