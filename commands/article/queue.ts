import { ApplicationCommandOptionType } from 'discord.js'
import { z } from 'zod'
import type { Button, Said } from '../../src/discord/command.ts'
import { says } from '../../src/discord/plain.ts'
import { previewOf } from '../../src/moderation/preview.ts'
import { accept, decline, suggestionAt, suggestionsOf } from '../../src/moderation/queue.ts'
import { button, replyToDone, replyToPreview } from '../../src/moderation/replies.ts'
import { warningsFor } from '../../src/moderation/warnings.ts'
import type { Subcommand } from '../grouped.ts'
import { type AtDesk, atDesk, refusals } from '../moderating.ts'
import { shown } from './preview.ts'

const Data = z.object({ id: z.string() })

/** The oldest that waits (or the one after `passed`), with what can be done with it. */
const next = async ({ desk, server, services }: AtDesk, passed: string | null): Promise<Said> => {
  const waiting = await suggestionsOf(desk, server)
  const at = waiting.findIndex(({ id }) => id === passed) + 1
  const first = waiting[at] ?? waiting[0]
  if (first === undefined) return says('Nothing waits. Members can use /article suggest.')
  const warnings = warningsFor(first.draft, await desk.library.view(server), services.today())
  const told = replyToPreview(previewOf(first.draft, warnings), [
    button('queue.accept', 'Save', { id: first.id }, 'primary'),
    button('queue.edit', 'Edit first', { id: first.id }),
    button('queue.decline', 'Decline', { id: first.id }),
    ...(waiting.length > 1 ? [button('queue.next', 'Next', { id: first.id })] : []),
  ])
  const by = first.by.startsWith('feed ') ? 'new in a feed' : `suggested by member ${first.by}`
  const head = {
    kind: 'note',
    text: `${waiting.length} waiting. This one: ${by}, ${first.at.slice(0, 10)}`,
  } as const
  return { ...told, blocks: [head, ...told.blocks] }
}

/** `/article queue`: what members suggested and feeds brought, one by one. */
export const queue: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'queue',
    description: 'Go through what members suggested and feeds brought.',
  },
  run: (call) => atDesk(call, 'moderators', (at) => next(at, null)),
}

const onQueue = (id: string, run: (at: AtDesk, suggestion: string) => Promise<Said>): Button => ({
  id,
  for: 'asker',
  once: false,
  turns: () => true,
  run: (call, data) => atDesk(call, 'moderators', (at) => run(at, Data.parse(data).id)),
})

/** The buttons under a suggestion. */
export const queueButtons: readonly Button[] = [
  onQueue('queue.accept', async ({ desk, server, user }, id) =>
    replyToDone(await accept(desk, server, id, user)),
  ),
  onQueue('queue.decline', async ({ desk, server }, id) => replyToDone(await decline(desk, server, id))),
  onQueue('queue.next', next),
  onQueue('queue.edit', async (at, id) => {
    const suggestion = await suggestionAt(at.desk, at.server, id)
    return suggestion === null ? says(refusals.gone) : shown(at, suggestion.draft)
  }),
]
