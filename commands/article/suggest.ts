import { ApplicationCommandOptionType as Type } from 'discord.js'
import type { FormReply, Said } from '../../src/command/command.ts'
import { says } from '../../src/command/plain.ts'
import type { Drafted } from '../../src/moderation/draft/draft.ts'
import { suggest as putForward } from '../../src/moderation/queue.ts'
import { replyToDone } from '../../src/moderation/replies.ts'
import { refusalIn } from '../../src/render/words/refusals.ts'
import type { Subcommand } from '../grouped.ts'
import { type AtDesk, atDesk } from '../moderating.ts'
import { draftGiven, draftPasted, holdsSource, pasteForm, sourceOptions } from './given.ts'

const forward = async ({ desk, server, user, words }: AtDesk, drafted: Drafted): Promise<Said> =>
  drafted.kind === 'refused'
    ? says(refusalIn(words.refusals, drafted.reason))
    : replyToDone(await putForward(desk, server, drafted.draft, user), words)

/** `/article suggest`, for everybody: the article waits for a moderator. */
export const suggest: Subcommand = {
  definition: {
    type: Type.Subcommand,
    name: 'suggest',
    description: 'Suggest an article to the moderators: a link, or neither to paste its text.',
    options: [...sourceOptions],
  },
  form: async (call) =>
    holdsSource(call) ? null : pasteForm(call, call.words.desk.forms.suggest, 'suggest.paste'),
  run: (call) => atDesk(call, 'anybody', async (at) => forward(at, await draftGiven(at))),
}

/** The pasted text of a suggestion. */
export const suggestPaste: FormReply = {
  id: 'suggest.paste',
  run: (call, _data, values) =>
    atDesk(call, 'anybody', async (at) => forward(at, await draftPasted(at, values))),
}
