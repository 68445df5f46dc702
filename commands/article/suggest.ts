import { ApplicationCommandOptionType as Type } from 'discord.js'
import type { FormReply, Said } from '../../src/command/command.ts'
import { says } from '../../src/command/plain.ts'
import type { Drafted } from '../../src/moderation/draft/draft.ts'
import { suggest as putForward, refusedToSuggest } from '../../src/moderation/queue.ts'
import { replyToDone } from '../../src/moderation/replies.ts'
import { refusalIn } from '../../src/render/words/refusals.ts'
import type { Subcommand } from '../grouped.ts'
import { type AtDesk, atDesk } from '../moderating.ts'
import { draftGiven, draftPasted, holdsSource, pasteForm, sourceOptions } from './given.ts'

/** Whose page or text is being read. Pages are read one after another, for all servers: a member has one there at a time. */
const reading = new Set<string>()

const read = async (at: AtDesk, draft: () => Promise<Drafted>): Promise<Said> => {
  const { desk, server, user, words } = at
  const reason = await refusedToSuggest(desk, server, user)
  const drafted = reason === null ? await draft() : ({ kind: 'refused', reason } as const)
  return drafted.kind === 'refused'
    ? says(refusalIn(words.refusals, drafted.reason))
    : replyToDone(await putForward(desk, server, drafted.draft, user), words)
}

const forward = async (at: AtDesk, draft: () => Promise<Drafted>): Promise<Said> => {
  if (reading.has(at.user)) return says(at.words.edge.busyYou)
  reading.add(at.user)
  try {
    return await read(at, draft)
  } finally {
    reading.delete(at.user)
  }
}

/** `/article suggest`, for everybody: the article waits for a moderator. */
export const suggest: Subcommand = {
  definition: {
    type: Type.Subcommand,
    name: 'suggest',
    description: 'Suggest an article to the moderators: a link, a file, or neither to paste its text.',
    options: [...sourceOptions],
  },
  form: async (call) =>
    holdsSource(call) ? null : pasteForm(call, call.words.desk.forms.suggest, 'suggest.paste'),
  run: (call) => atDesk(call, 'anybody', (at) => forward(at, () => draftGiven(at))),
}

/** The pasted text of a suggestion. */
export const suggestPaste: FormReply = {
  id: 'suggest.paste',
  run: (call, _data, values) => atDesk(call, 'anybody', (at) => forward(at, () => draftPasted(at, values))),
}
