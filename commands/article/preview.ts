import type { Said } from '../../src/command/command.ts'
import { says } from '../../src/command/plain.ts'
import { differenceOf } from '../../src/moderation/changes/difference.ts'
import type { Draft, Drafted } from '../../src/moderation/draft/draft.ts'
import { keepDraft } from '../../src/moderation/draft/drafts.ts'
import { previewOf } from '../../src/moderation/draft/preview.ts'
import { warningsFor } from '../../src/moderation/draft/warnings.ts'
import { button, replyToPreview } from '../../src/moderation/replies.ts'
import { refusalIn } from '../../src/render/words/refusals.ts'
import type { AtDesk } from '../moderating.ts'

/** How the fields of a draft differ from what stands. */
const changes = async (
  { desk, server, words }: AtDesk,
  { edits, fields }: Draft,
): Promise<readonly string[]> => {
  if (edits === null) return []
  const article = (await desk.library.articles(server)).find(({ id }) => id === edits.id)
  return article === undefined ? [] : differenceOf(article, { ...article, ...fields }, words)
}

type Again = { readonly id?: string | undefined; readonly refused?: readonly string[] }

/**
 * Shows a draft as it will be stored, with Save, Edit details, Whole text and Cancel. `id` is its own where it was shown
 * before; what was typed for it and cannot be read, `refused`, stands above.
 */
export const shown = async (call: AtDesk, draft: Draft, { id, refused = [] }: Again = {}): Promise<Said> => {
  const { desk, server, services, words } = call
  const draftId = await keepDraft(desk, server, draft, id)
  const warnings = await warningsFor(draft, await desk.library.view(server), services.today(), words)
  const { buttons } = words.desk
  const actions = [
    button('draft.save', buttons.save, { draft: draftId }, 'primary'),
    button('draft.edit', buttons.editDetails, { draft: draftId }),
    button('draft.text', buttons.wholeText, { of: 'draft', id: draftId }),
    button('draft.cancel', buttons.cancel, { draft: draftId }),
  ]
  const told = replyToPreview(previewOf(draft, warnings, words), actions, words, await changes(call, draft))
  return { ...told, blocks: [...refused.map((text) => ({ kind: 'text', text }) as const), ...told.blocks] }
}

/** Shows a draft, or says why there is none. */
export const shownOrRefused = async (call: AtDesk, drafted: Drafted): Promise<Said> =>
  drafted.kind === 'refused'
    ? says(refusalIn(call.words.refusals, drafted.reason))
    : shown(call, drafted.draft)
