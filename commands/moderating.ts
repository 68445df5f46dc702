import type { Article } from '../src/article/article.ts'
import { nameOf } from '../src/article/name.ts'
import type { Call, Choice, Said } from '../src/command/command.ts'
import { says } from '../src/command/plain.ts'
import { unstored } from '../src/command/stored.ts'
import { fittingNames } from '../src/lookup/names.ts'
import type { Desk } from '../src/moderation/desk.ts'
import { rowOf } from '../src/moderation/list.ts'
import type { Words } from '../src/render/words/words.ts'
import { fold } from '../src/shelf/fold.ts'

/** A call in a server, with the desk to work at. */
export type AtDesk = Call & { readonly server: string; readonly desk: Desk }

/** Why a moderator's command cannot be used by whoever calls, in words; else the call with its desk. */
const deskFor = (call: Call, who: 'moderators' | 'anybody'): AtDesk | string => {
  const { server, services } = call
  const { refused } = call.words.desk
  if (server === null) return refused.servers
  if (services.desk === undefined) return refused.noDesk
  if (who === 'moderators' && !call.may.moderate) return refused.moderators
  return { ...call, server, desk: services.desk }
}

/**
 * Does something at the desk of a server, as a moderator or as anybody. Every way in (command, button, form, suggestion)
 * passes here, so the right is checked each time. A store that refuses is told in words.
 */
export const atDesk = async (
  call: Call,
  who: 'moderators' | 'anybody',
  run: (call: AtDesk) => Promise<Said>,
): Promise<Said> => {
  const seated = deskFor(call, who)
  if (typeof seated === 'string') return says(seated)
  try {
    return { ...(await run(seated)), private: true }
  } catch (error) {
    const text = unstored(error, call.words)
    if (text === null) throw error
    return says(text)
  }
}

/** Something at the desk that is shown only to those who may see it; `otherwise` for all others. */
export const ifModerator = async <T>(
  call: Call,
  otherwise: T,
  run: (call: AtDesk) => Promise<T>,
): Promise<T> => {
  const seated = deskFor(call, 'moderators')
  return typeof seated === 'string' ? otherwise : run(seated)
}

/** Discord's limits of autocomplete. */
const most = { choices: 25, name: 100 } as const

/** Articles whose title or publisher holds what was typed, as choices; the value is the article's id. */
export const articleChoices = (
  articles: readonly Article[],
  typed: string,
  words: Words,
): readonly Choice[] =>
  fittingNames(articles, (article) => rowOf(article, words), typed, most.choices).map((article) => ({
    name: rowOf(article, words).slice(0, most.name).toWellFormed(),
    value: article.id,
  }))

/** The article that was chosen: by its id, or by a name that only one has. */
export const chosen = (articles: readonly Article[], typed: string | null): Article | null => {
  const byId = articles.find(({ id }) => id === typed)
  if (byId !== undefined || typed === null) return byId ?? null
  const named = articles.filter((article) => fold(nameOf(article)) === fold(typed))
  return named.length === 1 ? (named[0] ?? null) : null
}
