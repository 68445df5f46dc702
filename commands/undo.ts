import type { Button } from '../src/command/command.ts'
import { undone } from '../src/moderation/changes/undo.ts'
import { Undo } from '../src/moderation/changes/way-back.ts'
import { replyToDone } from '../src/moderation/replies.ts'
import { atDesk } from './moderating.ts'

/** "Undo" under whatever a moderator did. */
export const undo: Button = {
  id: 'undo',
  for: 'asker',
  once: true,
  turns: () => true,
  run: (call, data) =>
    atDesk(call, 'moderators', async ({ desk, server, user, words }) =>
      replyToDone(await undone(desk, server, Undo.parse(data), user), words),
    ),
}
