import type { Command } from '../src/command/command.ts'
import { examplesOn } from '../src/lookup/examples.ts'
import { replyToHelp } from '../src/render/replies/help.ts'

/** `/help`: how to ask, with examples from this server's shelf. */
export const help: Command = {
  definition: {
    name: 'help',
    description: 'How to ask, with examples from the articles here.',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  },
  run: async ({ server, services, words, may }) =>
    replyToHelp(examplesOn(await services.view(server)), may.moderate, words),
}
