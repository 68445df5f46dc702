import { ApplicationCommandOptionType } from 'discord.js'
import { restoreArticle } from '../../src/moderation/changes/save.ts'
import { replyToDone } from '../../src/moderation/replies.ts'
import type { Subcommand } from '../grouped.ts'
import type { AtDesk } from '../moderating.ts'
import { completeArticle, whichArticle, withArticle } from './which.ts'

const removed = ({ desk, server }: AtDesk) => desk.store.removed(server)

/** `/article restore`: what was removed stands again. */
export const restore: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'restore',
    description: 'Put a removed article back on the shelf.',
    options: [whichArticle],
  },
  complete: completeArticle(removed),
  run: (call) =>
    withArticle(
      call,
      async ({ desk, server, user, words }, { id }) =>
        replyToDone(await restoreArticle(desk, server, id, user), words),
      removed,
    ),
}
