import type { APIApplicationCommandSubcommandOption } from 'discord.js'
import type { Call, Choice, Command, Form, Said } from '../src/command/command.ts'
import { says } from '../src/command/plain.ts'

/** One subcommand of a command, in a file of its own. */
export type Subcommand = {
  readonly definition: APIApplicationCommandSubcommandOption
  readonly run: (call: Call) => Promise<Said>
  readonly form?: (call: Call) => Promise<Form | null>
  readonly complete?: (call: Call, option: string, typed: string) => Promise<readonly Choice[]>
}

/** A command made of subcommands, for servers; all it says is private. */
export const grouped = (name: string, description: string, parts: readonly Subcommand[]): Command => {
  const partOf = ({ subcommand }: Call): Subcommand | undefined =>
    parts.find(({ definition }) => definition.name === subcommand)
  return {
    definition: {
      name,
      description,
      contexts: [0],
      integration_types: [0],
      options: parts.map(({ definition }) => definition),
    },
    private: true,
    run: async (call) => partOf(call)?.run(call) ?? says(call.words.edge.unknownCommand),
    form: async (call) => partOf(call)?.form?.(call) ?? null,
    complete: async (call, option, typed) => partOf(call)?.complete?.(call, option, typed) ?? [],
  }
}
