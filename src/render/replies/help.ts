import type { Examples } from '../../lookup/examples.ts'
import type { Searched } from '../../shelf/searched.ts'
import type { Block, Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'

const note = (text: string): Block => ({ kind: 'note', text })
const list = (items: readonly string[]): Block => ({ kind: 'list', items })

const exampleBlocks = ({ questions, topic }: Examples, { help, lookup }: Words): readonly Block[] => {
  const items = [...questions, ...(topic === null ? [] : help.topicExamples(topic))]
  return items.length === 0 ? [note(lookup.emptyShelf)] : [{ kind: 'text', text: help.tryThese }, list(items)]
}

/** How to ask, with examples that work on this shelf; and what moderators can do, for one of them. */
export const replyToHelp = (examples: Examples, moderates: boolean, words: Words): Reply => {
  const { help } = words
  return {
    blocks: [
      { kind: 'heading', text: help.title },
      list(help.ways),
      ...exampleBlocks(examples, words),
      { kind: 'text', text: help.commandsTitle },
      list(help.commands),
      ...(moderates ? [{ kind: 'text', text: help.moderatingTitle } as const, list(help.moderating)] : []),
      note(help.onlyQuotes),
    ],
    actions: [],
    private: true,
  }
}

/** What is measured and known of the program that runs. */
export type Running = { readonly median: number | null; readonly version: string | null }

/** Under ten milliseconds a tenth is worth showing. */
const inWords = (milliseconds: number, { number }: Words): string =>
  `${number(milliseconds < 10 ? Math.round(milliseconds * 10) / 10 : Math.round(milliseconds))} ms`

/** What is on the shelf, how fast answers are, and what is kept of a question. */
export const replyToAbout = (searched: Searched, { median, version }: Running, words: Words): Reply => {
  const { about } = words
  return {
    blocks: [
      { kind: 'heading', text: version === null ? 'Verbatim' : about.version(version) },
      { kind: 'text', text: about.what },
      { kind: 'text', text: about.nobodyPicked },
      { kind: 'text', text: words.searched(searched) },
      { kind: 'text', text: median === null ? about.notMeasured : about.speed(inWords(median, words)) },
      note(about.privacy),
    ],
    actions: [],
    private: true,
  }
}
