import { ApplicationCommandOptionType } from 'discord.js'
import { type Call, textOption } from '../../src/command/command.ts'
import type { DayRead } from '../../src/command/day.ts'
import type { Filters } from '../../src/shelf/filters.ts'
import { sameSource } from '../../src/shelf/filters.ts'
import type { ShelfView } from '../../src/shelf/view.ts'
import { dayTyped, doubtfulOf } from './days.ts'

/** What options may limit a question to. */
export type Limits = Pick<Filters, 'source' | 'since' | 'until'>

/** The limits as typed, with how doubtful days were read; a text where one of them has to be mended. */
export const limitsOf = (
  call: Call,
  view: ShelfView,
): { readonly limits: Limits; readonly read: readonly DayRead[] } | string => {
  const { edge } = call.words
  const [source, from, to] = ['source', 'since', 'until'].map((name) => textOption(call, name))
  const since = from == null ? null : dayTyped(call, from, 'first')
  const until = to == null ? null : dayTyped(call, to, 'last')
  if (from != null && since === null) return edge.notADay('since', from)
  if (to != null && until === null) return edge.notADay('until', to)
  if (since !== null && until !== null && until < since) return edge.backwards(since, until)
  const known = source == null ? null : view.sources().find((name) => sameSource(name, source))
  if (source != null && known === undefined) return edge.noSource(source, view.sources().slice(0, 8))
  const read = doubtfulOf([
    { typed: from ?? null, day: since },
    { typed: to ?? null, day: until },
  ])
  return { limits: { source: known ?? null, since, until }, read }
}

/** The filters of a question with the limits set over them. */
export const within = (filters: Filters, { source, since, until }: Limits): Filters => ({
  ...filters,
  source: source ?? filters.source,
  since: since ?? filters.since,
  until: until ?? filters.until,
})

/** The option that names a source. */
export const sourceOption = {
  type: ApplicationCommandOptionType.String as const,
  name: 'source',
  description: 'Only what this publisher or agency wrote',
  autocomplete: true,
}

/** The options for the days from which and up to which articles count. */
export const dayOptions = [
  {
    type: ApplicationCommandOptionType.String as const,
    name: 'since',
    description: 'Only articles from this day on, such as 2025-01-24 or Jan 2025',
  },
  {
    type: ApplicationCommandOptionType.String as const,
    name: 'until',
    description: 'Only articles up to this day',
  },
]

/** The option for an answer that only the asker sees. */
export const privateOption = {
  type: ApplicationCommandOptionType.Boolean as const,
  name: 'private',
  description: 'Only you see the answer',
}

/** The option for a later page: what the buttons do, for those who use none. */
export const pageOption = {
  type: ApplicationCommandOptionType.Integer as const,
  name: 'page',
  description: 'Which page to show',
  min_value: 1,
}

/** The page that was asked for; the first where none was. */
export const pageIn = ({ options }: Call): number =>
  typeof options['page'] === 'number' ? options['page'] : 1
