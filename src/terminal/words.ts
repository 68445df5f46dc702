import { english } from '../render/words/english.ts'
import type { Words } from '../render/words/words.ts'

const spoken = english('en-GB')

/** English, as it is true in a terminal: no mentions, no buttons, nothing kept. */
export const terminalWords: Words = {
  ...spoken,
  help: {
    ...spoken.help,
    ways: [
      'Type a question in your own words, or a few words of it.',
      'Ask on: "and in January?" The subject is kept until you ask something else.',
      '"more" shows further quotes.',
      'A line that begins with "/" is a command: "/timeline" and a topic.',
      'Ctrl+D or "exit" leaves.',
    ],
    commands: spoken.help.commands.filter((line) => /^\/(?!follow|article)/.test(line)),
  },
  lookup: {
    ...spoken.lookup,
    emptyShelf:
      'There are no articles yet: put some into the folder (.txt, .md, .html or .json), and start again.',
  },
  about: { ...spoken.about, privacy: 'Nothing that you ask here is kept, and no log holds it.' },
}
