import type { Command } from '../src/discord/command.ts'

/** `/about`: what is on the shelf, and what is kept of a question. */
export const about: Command = {
  definition: {
    name: 'about',
    description: 'What I have read, and what I keep.',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  },
  run: async ({ server, services, words }) => {
    const view = await services.view(server)
    return {
      blocks: [
        { kind: 'heading', text: 'Verbatim' },
        {
          kind: 'text',
          text: 'I answer with exact sentences of articles. No language model writes anything here.',
        },
        { kind: 'text', text: words.searched(view.searched()) },
        {
          kind: 'note',
          text: 'A question is kept only so that its buttons and follow-ups work. No log holds it.',
        },
      ],
      actions: [],
      private: true,
    }
  },
}
