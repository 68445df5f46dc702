import { ApplicationCommandType, PermissionFlagsBits } from 'discord.js'
import type { Command } from '../src/command/command.ts'
import { draftInTurn, draftOfFile } from './article/given.ts'
import { shownOrRefused } from './article/preview.ts'
import { atDesk } from './moderating.ts'

/** "Add as article" in the menu of a message: its words, the page that it links to, or the file that hangs on it; for moderators. */
export const addMessage: Command = {
  definition: {
    type: ApplicationCommandType.Message,
    name: 'Add as article',
    contexts: [0],
    integration_types: [0],
    // Members do not see what they may not use. A role that moderates is let see it on the server's Integrations page.
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  private: true,
  run: (call) =>
    atDesk(call, 'moderators', async (at) => {
      const { text = '', url = null, attachment = null } = call.target ?? {}
      const drafted =
        text.trim() === '' && attachment !== null
          ? await draftOfFile(at, attachment)
          : await draftInTurn(at, { kind: 'message', text, url })
      return shownOrRefused(at, drafted)
    }),
}
