import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js'
import type { Article } from '../../src/article/article.ts'
import { type Call, type Choice, type Said, textOption } from '../../src/command/command.ts'
import { says } from '../../src/command/plain.ts'
import { type AtDesk, articleChoices, atDesk, chosen, ifModerator } from '../moderating.ts'

/** The option that names an article, with suggestions by title. */
export const whichArticle: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'article',
  description: 'Part of its title',
  required: true,
  autocomplete: true,
}

type From = (call: AtDesk) => Promise<readonly Article[]>

const standing: From = ({ desk, server }) => desk.library.articles(server)

/** Suggestions for the article that is being typed: from what stands on the shelf, or from elsewhere. */
export const completeArticle =
  (from: From = standing) =>
  (call: Call, option: string, typed: string): Promise<readonly Choice[]> =>
    ifModerator(call, [], async (at) =>
      option === 'article' ? articleChoices(await from(at), typed, at.words) : [],
    )

/** Does something with the article that a moderator chose. */
export const withArticle = (
  call: Call,
  run: (at: AtDesk, article: Article) => Promise<Said>,
  from: From = standing,
): Promise<Said> =>
  atDesk(call, 'moderators', async (at) => {
    const article = chosen(await from(at), textOption(call, 'article'))
    return article === null ? says(at.words.desk.refused.noArticle) : run(at, article)
  })
