import { ApplicationCommandOptionType as Type } from 'discord.js'
import type { FormReply } from '../../src/command/command.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk, ifModerator } from '../moderating.ts'
import { draftGiven, draftPasted, holdsSource, pasteForm, sourceOptions } from './given.ts'
import { shownOrRefused } from './preview.ts'

/** `/article add`: a link, a file, or a form for the text; then a preview. */
export const add: Subcommand = {
  definition: {
    type: Type.Subcommand,
    name: 'add',
    description: 'Add an article: give a link or a file, or neither to paste its text.',
    options: [...sourceOptions],
  },
  form: (call) =>
    ifModerator(call, null, async () =>
      holdsSource(call) ? null : pasteForm(call, call.words.desk.forms.paste, 'article.paste'),
    ),
  run: (call) => atDesk(call, 'moderators', async (at) => shownOrRefused(at, await draftGiven(at))),
}

/** The pasted text of `/article add`. */
export const paste: FormReply = {
  id: 'article.paste',
  run: (call, _data, values) =>
    atDesk(call, 'moderators', async (at) => shownOrRefused(at, await draftPasted(at, values))),
}
