import type { Answer, Quote } from '../../answer/values.ts'
import { explanationOf } from '../record.ts'
import type { Action, Block, Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { foldedOf } from './fold.ts'
import { insteadBlocks, laidBlocks } from './laid.ts'
import { ledgerBlocks } from './ledger.ts'
import { quoteBlock } from './quote.ts'

const note = (text: string): Block => ({ kind: 'note', text })

const quotesOf = (quotes: readonly Quote[], words: Words): readonly Block[] =>
  quotes.map((quote) => quoteBlock(quote, words))

/** How an asker comes back to the same question: its words and its filters, as plain JSON. */
export const askedOf = ({ question }: Answer): { text: string; filters: Answer['question']['filters'] } => ({
  text: question.text,
  filters: question.filters,
})

const button = (id: string, label: string, data: unknown, disabled = false): Action => ({
  kind: 'button',
  id,
  label,
  style: 'plain',
  data,
  ...(disabled ? { disabled } : {}),
})

/** Two are enough of what does not answer, and rather those that share a word with the question. */
const nearestOf = (nearest: readonly Quote[], words: Words): readonly Block[] => {
  const sharing = nearest.filter(({ highlights }) => highlights.length > 0)
  const shown = (sharing.length > 0 ? sharing : nearest).slice(0, 2)
  return shown.length === 0 ? [] : [note(words.nearest), ...quotesOf(shown, words)]
}

/** Is there nothing at all to be asked here? Nothing was searched, and no filter is why. */
export const isEmpty = ({ searched, question: { filters } }: Answer): boolean =>
  searched.articles === 0 && Object.values(filters).every((limit) => limit === null)

const silenceOf = (answer: Extract<Answer, { kind: 'silent' }>, words: Words): string => {
  if (isEmpty(answer)) return words.lookup.emptyShelf
  return answer.foreign === true ? words.otherLanguage : words.silent
}

const blocksOf = (answer: Answer, words: Words): readonly Block[] => {
  const { laid } = answer
  switch (answer.kind) {
    case 'quoted':
      if (laid !== undefined) return laidBlocks({ ...answer, laid }, answer.quotes, words)
      return [
        ...quotesOf(answer.quotes, words),
        ...ledgerBlocks(answer.figures, foldedOf(answer.figures), words),
      ]
    case 'unsure':
      return [note(words.unsure), note(words.searched(answer.searched)), ...quotesOf(answer.quotes, words)]
    case 'silent':
      if (laid?.instead != null) return insteadBlocks(answer, laid.instead, answer.nearest, words)
      if (answer.question.unaskable != null && !isEmpty(answer))
        return [{ kind: 'text', text: words.help.onlyQuotes }, note(words.searched(answer.searched))]
      return [
        { kind: 'text', text: silenceOf(answer, words) },
        note(words.searched(answer.searched)),
        ...nearestOf(answer.nearest, words),
      ]
  }
}

/** The same three under every answer, in one order; one that has nothing to show keeps its place. */
const actionsOf = (answer: Answer, words: Words): readonly Action[] => {
  if (answer.kind === 'silent') return []
  const asked = askedOf(answer)
  const from = answer.quotes.length
  return [
    button('more', words.moreQuotes, { ...asked, from }, answer.more.length === 0),
    button('figures', words.lookup.figuresOverTime, asked),
    button('timeline', words.lookup.timeline, asked),
  ]
}

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
