import { ApplicationCommandOptionType as Type } from 'discord.js'
import { textOption } from '../../src/command/command.ts'
import { feedsOf, removeFeed } from '../../src/moderation/feeds/feeds.ts'
import { replyToDone } from '../../src/moderation/replies.ts'
import { fold } from '../../src/shelf/fold.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk, ifModerator } from '../moderating.ts'

/** `/feed remove`: a feed is followed no longer; its articles stay. */
export const removeFeedCommand: Subcommand = {
  definition: {
    type: Type.Subcommand,
    name: 'remove',
    description: 'Follow a feed no longer. Its articles stay.',
    options: [
      {
        type: Type.String,
        name: 'feed',
        description: 'Its title or link',
        required: true,
        autocomplete: true,
      },
    ],
  },
  complete: (call, _option, typed) =>
    ifModerator(call, [], async ({ desk, server }) =>
      (await feedsOf(desk, server))
        .map(({ id, title, url }) => ({
          name: `${title ?? ''} ${url}`.trim().slice(0, 100).toWellFormed(),
          value: id,
        }))
        .filter(({ name }) => fold(name).includes(fold(typed)))
        .slice(0, 25),
    ),
  run: (call) =>
    atDesk(call, 'moderators', async ({ desk, server, words }) => {
      const typed = textOption(call, 'feed')
      const found = (await feedsOf(desk, server)).find(({ id, url, title }) =>
        [id, url, title].includes(typed),
      )
      return replyToDone(await removeFeed(desk, server, found?.id ?? ''), words)
    }),
}
