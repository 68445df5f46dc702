import { ApplicationCommandOptionType } from 'discord.js'
import { z } from 'zod'
import {
  type Button,
  type Call,
  type Command,
  flagOption,
  longestQuestion,
  type Said,
  textOption,
} from '../src/command/command.ts'
import type { DayRead } from '../src/command/day.ts'
import { says } from '../src/command/plain.ts'
import { matchesOf, type Order } from '../src/lookup/search/find.ts'
import { searchFrom } from '../src/lookup/search/search.ts'
import { replyToSearch } from '../src/render/replies/search.ts'
import { unreadable } from './lookups/asked.ts'
import { dayTyped, doubtfulOf, sayingDays } from './lookups/days.ts'
import { pageIn, pageOption, privateOption } from './lookups/limits.ts'

/** Sources named in a message that lists them. */
const sourcesNamed = 8

const told = async (typed: string, order: Order, page: number, call: Call): Promise<Said> => {
  const view = await call.services.view(call.server)
  if (view.size === 0) return says(call.words.lookup.emptyShelf)
  const sources = view.sources()
  const days: DayRead[] = []
  const search = searchFrom(typed, {
    sources,
    dayFrom: (text, edge) => {
      const day = dayTyped(call, text, edge)
      days.push(...doubtfulOf([{ typed: text, day }]))
      return day
    },
  })
  if ('problem' in search) return says(call.words.lookup.unreadable(search, sources.slice(0, sourcesNamed)))
  const said = replyToSearch({ typed, search, order }, matchesOf(search, view, order), page, call.words)
  return sayingDays(said, days, call)
}

const orderIn = ({ options }: Call): Order => (options['order'] === 'newest' ? 'newest' : 'best')

/** `/search`: every sentence that holds the words. */
export const search: Command = {
  definition: {
    name: 'search',
    description: 'Every sentence with these words: "a phrase", -without, source:, before:, after:',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        description: 'Such as: bridge "town hall" -dam source:"The Star" after:2025-01',
        required: true,
        max_length: longestQuestion,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'order',
        description: 'Best first, or newest first',
        choices: [
          { name: 'best first', value: 'best' },
          { name: 'newest first', value: 'newest' },
        ],
      },
      pageOption,
      privateOption,
    ],
  },
  run: async (call) => {
    const typed = textOption(call, 'words') ?? ''
    const problem = unreadable(typed, call)
    if (problem !== null) return says(problem)
    const said = await told(typed, orderIn(call), pageIn(call), call)
    return { ...said, private: said.private || flagOption(call, 'private') }
  },
}

const Data = z.object({
  words: z.string(),
  order: z.enum(['best', 'newest']),
  page: z.number().int().positive(),
})

/** The pages of a look-up; for whoever presses. */
export const searchButton: Button = {
  id: 'search',
  for: 'anybody',
  once: false,
  turns: () => true,
  run: async (call, data) => {
    const { words, order, page } = Data.parse(data)
    return { ...(await told(words, order, page, call)), private: true }
  },
}
