import { z } from 'zod'
import type { Button, FormReply } from '../../src/command/command.ts'
import { says } from '../../src/command/plain.ts'
import { mended, saveDraft } from '../../src/moderation/changes/save.ts'
import { draftAt, dropDraft, keepDraft } from '../../src/moderation/draft/drafts.ts'
import { settle } from '../../src/moderation/queue.ts'
import { replyToDone } from '../../src/moderation/replies.ts'
import { type AtDesk, atDesk, ifModerator } from '../moderating.ts'
import { changesFrom, detailFields } from './details.ts'
import { shown } from './preview.ts'

const Data = z.object({ draft: z.string() })

/** Of two taps on Save one stores; where the store refuses, the draft is there again. */
const saved = async ({ desk, server, user, words }: AtDesk, id: string) => {
  const draft = await draftAt(desk, server, id)
  if (draft === null || !(await dropDraft(desk, server, id))) return says(words.desk.refused.gone)
  try {
    const done = await saveDraft(desk, server, draft, user)
    if (done.kind === 'refused') await keepDraft(desk, server, draft, id)
    else await settle(desk, server, draft.fields.text)
    return replyToDone(done, words)
  } catch (error) {
    await keepDraft(desk, server, draft, id)
    throw error
  }
}

/** "Save" under a preview. */
export const saveButton: Button = {
  id: 'draft.save',
  for: 'asker',
  once: false,
  turns: () => true,
  run: (call, data) => atDesk(call, 'moderators', (at) => saved(at, Data.parse(data).draft)),
}

/** "Cancel" under a preview. */
export const cancelButton: Button = {
  id: 'draft.cancel',
  for: 'asker',
  once: false,
  turns: () => true,
  run: (call, data) =>
    atDesk(call, 'moderators', async ({ desk, server, words }) => {
      const dropped = await dropDraft(desk, server, Data.parse(data).draft)
      return says(dropped ? words.desk.done.cancelled : words.desk.refused.gone)
    }),
}

/** "Edit details" under a preview: a form with what was found. */
export const editButton: Button = {
  id: 'draft.edit',
  for: 'asker',
  once: false,
  turns: () => false,
  form: (call, data) =>
    ifModerator(call, null, async ({ desk, server, words }) => {
      const id = Data.parse(data).draft
      const draft = await draftAt(desk, server, id)
      return draft === null
        ? null
        : {
            title: words.desk.forms.details,
            fields: detailFields(draft.fields, words),
            reply: 'draft.details',
            data: { draft: id },
          }
    }),
  run: (call) => atDesk(call, 'moderators', async ({ words }) => says(words.desk.refused.gone)),
}

/** The details that were typed: the preview again, with them; what cannot be read is told above it. */
export const detailsForm: FormReply = {
  id: 'draft.details',
  run: (call, data, values) =>
    atDesk(call, 'moderators', async (at) => {
      const { draft: id } = Data.parse(data)
      const draft = await draftAt(at.desk, at.server, id)
      if (draft === null) return says(call.words.desk.refused.gone)
      const { changes, refused } = changesFrom(values, draft.fields, call.services.today(), call.words)
      return shown(at, mended(draft, changes), { id, refused })
    }),
}
