import { z } from 'zod'
import { type Button, type Call, type Command, flagOption, type Said } from '../src/command/command.ts'
import { holdingsOf } from '../src/lookup/sources.ts'
import { replyToSources } from '../src/render/replies/sources.ts'
import { pageIn, pageOption, privateOption } from './lookups/limits.ts'
import { pictureOfSources } from './lookups/picture.ts'

const told = async (page: number, call: Call): Promise<Said> => {
  const view = await call.services.view(call.server)
  const holdings = holdingsOf(view)
  // The chart shows the largest sources; it stands on the first page alone.
  const picture = page === 1 ? await pictureOfSources(holdings, call) : null
  return replyToSources(holdings, view.searched(), { page, picture }, call.words)
}

/** `/sources`: what is on the shelf, by source and month. */
export const sources: Command = {
  definition: {
    name: 'sources',
    description: 'What is on the shelf: how many articles of each source, and from when.',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [pageOption, privateOption],
  },
  run: async (call) => ({ ...(await told(pageIn(call), call)), private: flagOption(call, 'private') }),
}

const Data = z.object({ page: z.number().int().positive() })

/** The pages of `/sources`; for whoever presses. */
export const sourcesButton: Button = {
  id: 'sources',
  for: 'anybody',
  once: false,
  // A page with a picture is a message of its own: a page that is replaced keeps the files that it came with.
  turns: (data) => Data.safeParse(data).data?.page !== 1,
  run: async (call, data) => ({ ...(await told(Data.parse(data).page, call)), private: true }),
}
