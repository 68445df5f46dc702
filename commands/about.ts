import type { Command } from '../src/command/command.ts'
import { replyToAbout } from '../src/render/replies/help.ts'

/** `/about`: what is on the shelf, how fast answers are, which version runs, and what is kept of a question. */
export const about: Command = {
  definition: {
    name: 'about',
    description: 'What I have read, how fast I am, and what I keep.',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  },
  run: async ({ server, services, words }) => {
    const view = await services.view(server)
    const running = { median: services.meter?.median() ?? null, version: services.version ?? null }
    return replyToAbout(view.searched(), running, words)
  },
}
