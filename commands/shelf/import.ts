import { ApplicationCommandOptionType as Type } from 'discord.js'
import type { Said } from '../../src/command/command.ts'
import { says } from '../../src/command/plain.ts'
import { type Imported, importArchive } from '../../src/moderation/archive/import.ts'
import type { Problem } from '../../src/moderation/archive/read.ts'
import { button, replyOfLines, someOf } from '../../src/moderation/replies.ts'
import { refusalIn } from '../../src/render/words/refusals.ts'
import type { Words } from '../../src/render/words/words.ts'
import { bytesOf } from '../article/given.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk } from '../moderating.ts'

const most = 15

const problemIn = ({ file, reason }: Problem, { desk, refusals }: Words): string => {
  const why = refusalIn(refusals, reason)
  return file === null ? why : desk.labelled(file, why)
}

const reported = (result: Imported, words: Words): Said => {
  const { archive: said } = words.shelf
  const lines = (all: readonly string[]): readonly string[] => someOf(all, most, words)
  if (result.kind === 'refused')
    return replyOfLines(said.refused, lines(result.problems.map((one) => problemIn(one, words))))
  const undo = result.undo === null ? [] : [button('undo', words.desk.buttons.undo, result.undo)]
  return replyOfLines(said.imported(result.added), lines(result.known.map(said.known)), undo)
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
      if (!call.attachment) return says(at.words.shelf.archive.noFile)
      const bytes = await bytesOf(at, call.attachment)
      if (!(bytes instanceof Uint8Array)) return says(refusalIn(at.words.refusals, bytes))
      return reported(await importArchive(at.desk, at.server, bytes, call.user), at.words)
    }),
}
