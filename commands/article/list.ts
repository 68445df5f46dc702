import { ApplicationCommandOptionType as Type } from 'discord.js'
import { z } from 'zod'
import { type Button, type Call, flagOption, textOption } from '../../src/command/command.ts'
import type { DayRead } from '../../src/command/day.ts'
import { says } from '../../src/command/plain.ts'
import { suggested } from '../../src/command/suggest.ts'
import { type ListFilters, listed } from '../../src/moderation/list.ts'
import { replyToList } from '../../src/moderation/replies.ts'
import type { Subcommand } from '../grouped.ts'
import { dayTyped, doubtfulOf, sayingDays } from '../lookups/days.ts'
import { type AtDesk, atDesk, ifModerator } from '../moderating.ts'

const Filters = z.object({
  words: z.string().nullable(),
  source: z.string().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  undated: z.boolean(),
  removed: z.boolean(),
})
type Filters = z.infer<typeof Filters>

const filtersOf = (call: Call): Filters | string => {
  const { edge } = call.words
  const [words = null, source = null, from = null, to = null] = ['words', 'source', 'since', 'until'].map(
    (name) => textOption(call, name),
  )
  const since = from === null ? null : dayTyped(call, from, 'first')
  const until = to === null ? null : dayTyped(call, to, 'last')
  if (from !== null && since === null) return edge.notADay('since', from)
  if (to !== null && until === null) return edge.notADay('until', to)
  return {
    words,
    source,
    since,
    until,
    undated: flagOption(call, 'undated'),
    removed: flagOption(call, 'removed'),
  }
}

const doubtfulIn = (call: Call, { since, until }: Filters): readonly DayRead[] =>
  doubtfulOf([
    { typed: textOption(call, 'since'), day: since },
    { typed: textOption(call, 'until'), day: until },
  ])

const page = async ({ desk, server, words }: AtDesk, filters: Filters, at: number) => {
  const from = filters.removed ? await desk.store.removed(server) : await desk.library.articles(server)
  return replyToList(listed(from, filters satisfies ListFilters), at, filters, words)
}

/** `/article list`: what stands on this server's shelf, narrowed as wanted. */
export const list: Subcommand = {
  definition: {
    type: Type.Subcommand,
    name: 'list',
    description: 'The articles on this server’s own shelf, newest first.',
    options: [
      {
        type: Type.String,
        name: 'words',
        description: 'Words of the title or the publisher',
        max_length: 200,
      },
      { type: Type.String, name: 'source', description: 'Of this publisher or agency', autocomplete: true },
      { type: Type.String, name: 'since', description: 'From this day on, such as 2025-01-24 or Jan 2025' },
      { type: Type.String, name: 'until', description: 'Up to this day' },
      { type: Type.Boolean, name: 'undated', description: 'Only those without a date' },
      { type: Type.Boolean, name: 'removed', description: 'Those that were removed' },
    ],
  },
  complete: (call, option, typed) =>
    ifModerator(call, [], async ({ desk, server }) => {
      if (option !== 'source') return []
      const articles = await desk.library.articles(server)
      const names = articles.flatMap(({ source, agency }) => [source ?? [], agency ?? []].flat())
      return suggested([...new Set(names)], typed)
    }),
  run: (call) =>
    atDesk(call, 'moderators', async (at) => {
      const filters = filtersOf(call)
      if (typeof filters === 'string') return says(filters)
      return sayingDays(await page(at, filters, 0), doubtfulIn(call, filters), call)
    }),
}

/** Turns the pages of a list. */
export const listPage: Button = {
  id: 'article.list',
  for: 'asker',
  once: false,
  turns: () => true,
  run: (call, data) =>
    atDesk(call, 'moderators', (at) => {
      const { page: wanted, ...filters } = Filters.extend({ page: z.number().int() }).parse(data)
      return page(at, filters, wanted)
    }),
}
