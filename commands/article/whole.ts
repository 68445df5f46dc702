import { z } from 'zod'
import type { Button } from '../../src/command/command.ts'
import { says } from '../../src/command/plain.ts'
import { draftAt } from '../../src/moderation/draft/drafts.ts'
import { replyToWhole } from '../../src/moderation/draft/whole.ts'
import { suggestionAt } from '../../src/moderation/queue.ts'
import { type AtDesk, atDesk } from '../moderating.ts'

const Data = z.object({
  of: z.enum(['draft', 'suggestion']),
  id: z.string(),
  page: z.number().int().optional(),
})

const draftOf = async ({ desk, server }: AtDesk, { of, id }: z.infer<typeof Data>) =>
  of === 'draft' ? draftAt(desk, server, id) : ((await suggestionAt(desk, server, id))?.draft ?? null)

/** "Whole text" under a preview: all that would be stored, and all that was left out; its own buttons turn the page. */
export const wholeButton: Button = {
  id: 'draft.text',
  for: 'asker',
  once: false,
  turns: (data) => Data.safeParse(data).data?.page !== undefined,
  run: (call, data) =>
    atDesk(call, 'moderators', async (at) => {
      const { page, ...which } = Data.parse(data)
      const draft = await draftOf(at, which)
      return draft === null
        ? says(at.words.desk.refused.gone)
        : replyToWhole(draft, page ?? 0, which, at.words)
    }),
}
