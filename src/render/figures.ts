import type { Answer, LedgerEntry, LedgerKind } from '../answer/values.ts'
import type { Figures } from '../lookup/figures.ts'
import { asStated } from '../lookup/stated.ts'
import { voiceOf } from '../sentence/attributions/voice.ts'
import { sourceOf } from './quote.ts'
import type { Action, Block, FigureRow, Reply } from './reply.ts'
import type { Words } from './words/words.ts'

/** "Kyiv (The Star; also carried by …)": who says it, where it stands, who carries it too. */
const whoOf = ({ quote, speaker }: LedgerEntry, words: Words): string => {
  const voice = speaker === null ? null : voiceOf(speaker)
  const source = sourceOf(quote.article, words)
  const all = new Set(quote.carriedBy.map((article) => sourceOf(article, words)))
  const carriers = [...all].filter((name) => name !== source)
  const carried = carriers.length === 0 ? [] : [words.carriedBy(carriers.join(', '))]
  return voice === null ? [source, ...carried].join('; ') : `${voice} (${[source, ...carried].join('; ')})`
}

const row = (entry: LedgerEntry, words: Words): FigureRow => {
  const { start, end, quote } = asStated(entry)
  return {
    when: entry.asOf === null ? words.dateUnknown : words.calendar.day(entry.asOf),
    figure: quote.article.text.slice(start, end),
    counted: entry.counted,
    who: whoOf(entry, words),
  }
}

/** One kind of figure as lines, each with its day, its words as written, and who says so. */
export const ledgerBlock = (kind: LedgerKind, words: Words): Block => ({
  kind: 'figures',
  title: kind.measure,
  rows: kind.entries.map((entry) => row(entry, words)),
  spread: kind.spread,
})

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
      ? [{ kind: 'text', text: lookup.noFigures }]
      : [
          ...caveats(figures, words),
          ...(picture === null ? [] : [{ kind: 'picture', name: 'figures.png', ...picture } as const]),
          ...kinds.map((kind) => ledgerBlock(kind, words)),
          note(lookup.noWinner),
        ]
  const actions = kinds.length === 0 ? [] : [timelineButton(topic, found, words)]
  return { blocks: [heading, ...body, searched], actions, private: false }
}
