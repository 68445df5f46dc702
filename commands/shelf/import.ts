import { ApplicationCommandOptionType as Type } from 'discord.js'
import type { Said } from '../../src/discord/command.ts'
import { says } from '../../src/discord/plain.ts'
import { type Imported, importArchive } from '../../src/moderation/archive/import.ts'
import { button, replyOfLines } from '../../src/moderation/replies.ts'
import { bytesOf } from '../article/given.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk } from '../moderating.ts'

const most = 15

const some = (lines: readonly string[]): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most), `and ${lines.length - most} more`]

const reported = (result: Imported): Said => {
  if (result.kind === 'refused')
    return replyOfLines('Nothing was imported. Please mend this first:', some(result.problems))
  const known = result.known.map((name) => `${name}: its text stands here already, so it was left out`)
  const head = result.added === 1 ? 'Imported 1 article.' : `Imported ${result.added} articles.`
  return replyOfLines(head, some(known), result.undo === null ? [] : [button('undo', 'Undo', result.undo)])
}

/** `/shelf import`: every article of a .zip, or none where one of them cannot be read. */
export const importShelf: Subcommand = {
  definition: {
    type: Type.Subcommand,
    name: 'import',
    description: 'Every article of a .zip (from /shelf export, or of your own files), all or none.',
    options: [{ type: Type.Attachment, name: 'file', description: 'A .zip, up to 10 MB', required: true }],
  },
  run: (call) =>
    atDesk(call, 'moderators', async (at) => {
      if (!call.attachment) return says('Please give a .zip file.')
      const bytes = await bytesOf(at, call.attachment)
      if (typeof bytes === 'string') return says(bytes)
      return reported(await importArchive(at.desk, at.server, bytes, call.user))
    }),
}
