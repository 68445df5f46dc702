import type { Article } from '../src/article/article.ts'
import type { Call, Choice, Said } from '../src/discord/command.ts'
import { says } from '../src/discord/plain.ts'
import { fittingNames } from '../src/lookup/names.ts'
import type { Desk } from '../src/moderation/desk.ts'
import { rowOf } from '../src/moderation/list.ts'
import { fold } from '../src/shelf/fold.ts'
import { StoreError } from '../src/store/store.ts'

/** A call in a server, with the desk to work at. */
export type AtDesk = Call & { readonly server: string; readonly desk: Desk }

/** What is said where a moderator's work cannot be done. */
export const refusals = {
  moderators:
    'Only moderators may do that: people who may manage this server, or have the role it chose for it.',
  servers: 'That works in a server, not in a direct message.',
  noDesk: 'This bot keeps no shelves of its own here, so there is nothing to change.',
  gone: 'That is no longer there. Please start again.',
  noArticle:
    'There is no such article on this server’s own shelf. Please choose one from the list that appears as you type.',
} as const

/** Why a moderator's command cannot be used by whoever calls, in words; else the call with its desk. */
const deskFor = (call: Call, who: 'moderators' | 'anybody'): AtDesk | string => {
  const { server, services } = call
  if (server === null) return refusals.servers
  if (services.desk === undefined) return refusals.noDesk
  if (who === 'moderators' && !call.may.moderate) return refusals.moderators
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
    if (error instanceof StoreError)
      return says(
        'The disk did not take that, so nothing was changed. Please try again, and tell whoever runs me.',
      )
    throw error
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
export const articleChoices = (articles: readonly Article[], typed: string): readonly Choice[] =>
  fittingNames(articles, rowOf, typed, most.choices).map((article) => ({
    name: rowOf(article).slice(0, most.name).toWellFormed(),
    value: article.id,
  }))

/** The article that was chosen: by its id, or by a title that only one has. */
export const chosen = (articles: readonly Article[], typed: string | null): Article | null => {
  const byId = articles.find(({ id }) => id === typed)
  if (byId !== undefined || typed === null) return byId ?? null
  const named = articles.filter(({ title }) => title !== null && fold(title) === fold(typed))
  return named.length === 1 ? (named[0] ?? null) : null
}
