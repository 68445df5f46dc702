import { ApplicationCommandType } from 'discord.js'
import type { Command } from '../src/discord/command.ts'
import { draftFrom } from '../src/moderation/source.ts'
import { shownOrRefused } from './article/preview.ts'
import { atDesk } from './moderating.ts'

/** "Add as article" in the menu of a message: its words, or the page that it links to. */
export const addMessage: Command = {
  definition: {
    type: ApplicationCommandType.Message,
    name: 'Add as article',
    contexts: [0],
    integration_types: [0],
  },
  private: true,
  run: (call) =>
    atDesk(call, 'moderators', async (at) => {
      const { text = '', url = null } = call.target ?? {}
      return shownOrRefused(at, await draftFrom({ kind: 'message', text, url }, at.desk.fetcher))
    }),
}
