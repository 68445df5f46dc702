import type { Button, Command, FormReply } from '../src/discord/command.ts'
import { about } from './about.ts'
import { ask } from './ask.ts'
import { context } from './context.ts'
import { help } from './help.ts'
import { more } from './more.ts'

/** Every command, in the order that `/help` thinks of them. */
export const commands: readonly Command[] = [ask, help, about]

/** What is done with each form. */
export const forms: readonly FormReply[] = []

/** Every button. */
export const buttons: readonly Button[] = [context, more]
