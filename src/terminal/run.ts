import { ApplicationCommandType } from 'discord-api-types/v10'
import type { Command, Said, Services } from '../command/command.ts'
import { says } from '../command/plain.ts'
import { plainCommands } from '../command/plain-commands.ts'
import type { Question } from '../question/question.ts'
import type { Words } from '../render/words/words.ts'
import { commandLine } from './commands.ts'

/** What the terminal's commands may use; nothing is drawn there. */
export type TerminalWorld = {
  readonly commands: readonly Command[]
  readonly services: Services
  readonly words: Words
  /** What was asked last. */
  readonly previous: Question | null
}

const isSlash = ({ definition }: Command): boolean =>
  definition.type === undefined || definition.type === ApplicationCommandType.ChatInput

/** The reply to a line that begins with "/", by the same command as in Discord; nobody moderates here. */
export const commandReply = async (
  line: string,
  { commands, services, words, previous }: TerminalWorld,
): Promise<Said> => {
  const known = plainCommands(commands)
  const typed = commandLine(line, known)
  const command = commands.find((one) => isSlash(one) && one.definition.name === typed?.name)
  if (typed === null || command === undefined)
    return says(words.lookup.noSuchCommand(known.map(({ name }) => `/${name}`)))
  return command.run({
    server: null,
    channel: 'terminal',
    user: 'terminal',
    locale: 'en-GB',
    words,
    options: typed.options,
    may: { moderate: false },
    previous,
    services: { ...services, pictures: false },
  })
}
