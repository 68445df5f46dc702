import { ApplicationCommandOptionType } from 'discord.js'
import { historyOf } from '../../src/moderation/changes/history.ts'
import { rowOf } from '../../src/moderation/list.ts'
import { replyToHistory } from '../../src/moderation/replies.ts'
import type { Subcommand } from '../grouped.ts'
import type { AtDesk } from '../moderating.ts'
import { completeArticle, whichArticle, withArticle } from './which.ts'

/** What stands and what was removed: both have a history. */
const everything = async ({ desk, server }: AtDesk) => [
  ...(await desk.library.articles(server)),
  ...(await desk.store.removed(server)),
]

/** `/article history`: who did what, when, and how the words differ. */
export const history: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'history',
    description: 'Who changed an article, when, and what.',
    options: [whichArticle],
  },
  complete: completeArticle(everything),
  run: (call) =>
    withArticle(
      call,
      async ({ desk, server, words }, article) =>
        replyToHistory(rowOf(article, words), await historyOf(desk, server, article.id, words), words),
      everything,
    ),
}
