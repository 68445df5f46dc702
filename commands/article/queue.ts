import { ApplicationCommandOptionType } from 'discord.js'
import { z } from 'zod'
import type { Button, Said } from '../../src/command/command.ts'
import { says } from '../../src/command/plain.ts'
import { previewOf } from '../../src/moderation/draft/preview.ts'
import { warningsFor } from '../../src/moderation/draft/warnings.ts'
import { accept, decline, type Suggestion, suggestionAt, suggestionsOf } from '../../src/moderation/queue.ts'
import { button, replyToDone, replyToPreview } from '../../src/moderation/replies.ts'
import { moment } from '../../src/render/moment.ts'
import { person } from '../../src/render/person.ts'
import type { Words } from '../../src/render/words/words.ts'
import type { Subcommand } from '../grouped.ts'
import { type AtDesk, atDesk } from '../moderating.ts'
import { shown } from './preview.ts'

const Data = z.object({ id: z.string() })

/** Who gave a suggestion. */
const giverOf = ({ by }: Suggestion, { desk }: Words): string =>
  by.startsWith('feed ') ? desk.queue.fromFeed : desk.queue.fromMember(person(by))

/** The oldest that waits (or the one after `passed`), with what can be done with it. */
const next = async ({ desk, server, services, words }: AtDesk, passed: string | null): Promise<Said> => {
  const { queue: said, buttons } = words.desk
  const waiting = await suggestionsOf(desk, server)
  const at = waiting.findIndex(({ id }) => id === passed) + 1
  const first = waiting[at] ?? waiting[0]
  if (first === undefined) return says(said.nothing)
  const warnings = await warningsFor(first.draft, await desk.library.view(server), services.today(), words)
  const actions = [
    button('queue.accept', buttons.save, { id: first.id }, 'primary'),
    button('queue.edit', buttons.editFirst, { id: first.id }),
    button('draft.text', buttons.wholeText, { of: 'suggestion', id: first.id }),
    button('queue.decline', buttons.decline, { id: first.id }),
    ...(waiting.length > 1 ? [button('queue.next', buttons.next, { id: first.id })] : []),
  ]
  const told = replyToPreview(previewOf(first.draft, warnings, words), actions, words)
  const head = {
    kind: 'note',
    text: said.waiting(waiting.length, giverOf(first, words), moment(first.at)),
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
  onQueue('queue.accept', async ({ desk, server, user, words }, id) =>
    replyToDone(await accept(desk, server, id, user), words),
  ),
  onQueue('queue.decline', async ({ desk, server, words }, id) =>
    replyToDone(await decline(desk, server, id), words),
  ),
  onQueue('queue.next', next),
  onQueue('queue.edit', async (at, id) => {
    const suggestion = await suggestionAt(at.desk, at.server, id)
    return suggestion === null ? says(at.words.desk.refused.gone) : shown(at, suggestion.draft)
  }),
]
