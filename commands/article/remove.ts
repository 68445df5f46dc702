import { ApplicationCommandOptionType } from 'discord.js'
import { removeArticle } from '../../src/moderation/changes/save.ts'
import { replyToDone } from '../../src/moderation/replies.ts'
import type { Subcommand } from '../grouped.ts'
import { completeArticle, whichArticle, withArticle } from './which.ts'

/** `/article remove`: gone at once from everything that is said. */
export const remove: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'remove',
    description: 'Take an article off the shelf. It is quoted no more, and can be put back.',
    options: [whichArticle],
  },
  complete: completeArticle(),
  run: (call) =>
    withArticle(call, async ({ desk, server, user, words }, { id }) =>
      replyToDone(await removeArticle(desk, server, id, user), words),
    ),
}
