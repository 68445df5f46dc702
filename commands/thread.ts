import type { Button } from '../src/command/command.ts'
import { says } from '../src/command/plain.ts'
import { questionFrom } from '../src/question/from.ts'
import { Asked } from './lookups/asked.ts'

/** "Start a thread" under an answer: follow-ups in it keep the subject. */
export const thread: Button = {
  id: 'thread',
  for: 'anybody',
  once: false,
  turns: () => false,
  run: async ({ startThread, reads, words }, data) => {
    const { text, filters } = Asked.parse(data)
    const { thread: said } = words.edge
    const open = (await startThread?.({ ...questionFrom(text), filters })) === true
    if (!open) return says(said.refused)
    return says(reads === true ? said.started : said.startedUnread)
  },
}
