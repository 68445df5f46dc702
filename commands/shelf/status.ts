import { ApplicationCommandOptionType } from 'discord.js'
import { replyOfLines } from '../../src/moderation/replies.ts'
import { statusLines, statusOf } from '../../src/moderation/status.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk } from '../moderating.ts'

/** `/shelf status`: counts, days, what waits and what is wrong. */
export const shelfStatus: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'status',
    description: 'How many articles stand here, from when, and what waits.',
  },
  run: (call) =>
    atDesk(call, 'moderators', async ({ desk, server, words }) =>
      replyOfLines(words.shelf.status.heading, statusLines(await statusOf(desk, server), words)),
    ),
}
