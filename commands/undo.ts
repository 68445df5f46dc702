import type { Button } from '../src/discord/command.ts'
import { replyToDone } from '../src/moderation/replies.ts'
import { undone } from '../src/moderation/undo.ts'
import { Undo } from '../src/moderation/way-back.ts'
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
