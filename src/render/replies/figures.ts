import type { Answer } from '../../answer/values.ts'
import type { Figures } from '../../lookup/figures.ts'
import type { Action, Block, Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { isEmpty } from './answer.ts'
import { ledgerBlocks } from './ledger.ts'

/** The chart of a ledger as a picture; null where it could not or need not be drawn. */
export type Picture = { readonly png: Uint8Array; readonly alt: string }

const note = (text: string): Block => ({ kind: 'note', text })

/** What must be said before figures are read: that they only stand near, or that they may not answer. */
const caveats = ({ of, found }: Figures, words: Words): readonly Block[] => {
  if (of === 'near') return [note(words.lookup.figuresNear)]
  return found.kind === 'quoted' ? [] : [note(words.unsure)]
}

const timelineButton = (topic: string, { question }: Answer, { lookup }: Words): Action => ({
  kind: 'button',
  id: 'timeline',
  label: lookup.timeline,
  style: 'plain',
  data: { text: topic, filters: question.filters },
})

/** The ledger of a topic: the chart, then every figure, kinds apart, with what was searched. */
export const replyToFigures = (
  topic: string,
  figures: Figures,
  picture: Picture | null,
  words: Words,
): Reply => {
  const { lookup } = words
  const { kinds, found } = figures
  const heading: Block = { kind: 'heading', text: lookup.figuresOn(topic) }
  const searched = note(words.searched(found.searched))
  const body: readonly Block[] =
    kinds.length === 0
      ? [{ kind: 'text', text: isEmpty(found) ? lookup.emptyShelf : lookup.noFigures }]
      : [
          ...caveats(figures, words),
          ...(picture === null ? [] : [{ kind: 'picture', name: 'figures.png', ...picture } as const]),
          ...ledgerBlocks(kinds, new Set(), words),
          note(lookup.noWinner),
        ]
  const actions = kinds.length === 0 ? [] : [timelineButton(topic, found, words)]
  return { blocks: [heading, ...body, searched], actions, private: false }
}
