import { ApplicationCommandType } from 'discord.js'
import type { Command } from '../src/command/command.ts'
import { claimsIn } from '../src/lookup/claims/claims.ts'
import { replyToClaims } from '../src/render/replies/claims.ts'

/** The message menu "Find sources": what the articles say to each sentence of a message. */
export const findSources: Command = {
  definition: {
    name: 'Find sources',
    type: ApplicationCommandType.Message,
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  },
  private: true,
  run: async ({ target, server, services, words }) =>
    replyToClaims(claimsIn(target?.text ?? '', await services.view(server)), words),
}
