import { ApplicationCommandOptionType as Type } from 'discord.js'
import { textOption } from '../../src/command/command.ts'
import { addFeed } from '../../src/moderation/feeds/feeds.ts'
import { replyToDone } from '../../src/moderation/replies.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk } from '../moderating.ts'

/** `/feed add`: follows a feed, or the feed that a page names. */
export const addFeedCommand: Subcommand = {
  definition: {
    type: Type.Subcommand,
    name: 'add',
    description: 'Follow a feed: new articles wait for a moderator in /article queue.',
    options: [
      {
        type: Type.String,
        name: 'link',
        description: 'The feed, or a page that names it',
        required: true,
        max_length: 2048,
      },
    ],
  },
  run: (call) =>
    atDesk(call, 'moderators', async ({ desk, server, user, words }) =>
      replyToDone(await addFeed(desk, server, textOption(call, 'link') ?? '', user), words),
    ),
}
