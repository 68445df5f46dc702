import type { Answer, LedgerEntry, LedgerKind, Quote } from '../answer/values.ts'
import { quoteBlock, sourceOf } from './quote.ts'
import { explanationOf } from './record.ts'
import type { Action, Block, FigureRow, Reply } from './reply.ts'
import type { Words } from './words/words.ts'

const row = (entry: LedgerEntry, words: Words): FigureRow => {
  const { article } = entry.quote
  const source = sourceOf(article, words)
  return {
    when: entry.asOf === null ? words.dateUnknown : words.calendar.day(entry.asOf),
    figure: article.text.slice(entry.start, entry.end),
    counted: entry.counted,
    who: entry.speaker === null ? source : `${entry.speaker} (${source})`,
  }
}

const ledgerBlock = (kind: LedgerKind, words: Words): Block => ({
  kind: 'figures',
  title: kind.measure,
  rows: kind.entries.map((entry) => row(entry, words)),
  spread: kind.spread,
})

const note = (text: string): Block => ({ kind: 'note', text })

const quotesOf = (quotes: readonly Quote[], words: Words): readonly Block[] =>
  quotes.map((quote) => quoteBlock(quote, words))

/** How an asker comes back to the same question: its words and its filters, as plain JSON. */
export const askedOf = ({ question }: Answer): { text: string; filters: Answer['question']['filters'] } => ({
  text: question.text,
  filters: question.filters,
})

const button = (id: string, label: string, data: unknown): Action => ({
  kind: 'button',
  id,
  label,
  style: 'plain',
  data,
})

const blocksOf = (answer: Answer, words: Words): readonly Block[] => {
  switch (answer.kind) {
    case 'quoted':
      return [...quotesOf(answer.quotes, words), ...answer.figures.map((kind) => ledgerBlock(kind, words))]
    case 'unsure':
      return [note(words.unsure), ...quotesOf(answer.quotes, words)]
    case 'silent':
      return [
        { kind: 'text', text: words.silent },
        note(words.searched(answer.searched)),
        ...(answer.nearest.length === 0 ? [] : [note(words.nearest)]),
        ...quotesOf(answer.nearest, words),
      ]
  }
}

const actionsOf = (answer: Answer, words: Words): readonly Action[] =>
  answer.kind !== 'silent' && answer.more.length > 0
    ? [button('more', words.moreQuotes, { ...askedOf(answer), from: answer.quotes.length })]
    : []

/** The reply to a question: the same words and caveats on every way in. */
export const replyToAnswer = (answer: Answer, words: Words, isPrivate = false): Reply => ({
  blocks: [{ kind: 'heading', text: answer.question.text }, ...blocksOf(answer, words)],
  actions: actionsOf(answer, words),
  private: isPrivate,
})

/** The same reply with a line under each quote that says why it stands there. */
export const explained = (reply: Reply): Reply => ({
  ...reply,
  blocks: reply.blocks.flatMap((block) =>
    block.kind === 'quote' ? [block, note(explanationOf(block.quote))] : [block],
  ),
})
