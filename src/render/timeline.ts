import type { Quote } from '../answer/values.ts'
import type { Timeline, TimelineEvent } from '../lookup/timeline.ts'
import { pageOf, turnsOf } from './pages.ts'
import { quoteBlock } from './quote.ts'
import type { Block, Reply } from './reply.ts'
import type { Words } from './words/words.ts'

/** Quotes on a page: what a phone shows without much scrolling. */
const onPage = 5

/** A quote and the line that says when it happened. */
type Line = { readonly when: string; readonly quote: Quote }

const lineOf = ({ quote, basis, from, to }: TimelineEvent, { lookup }: Words): Line => ({
  when: lookup.eventDay(lookup.period({ from, to }), basis),
  quote,
})

/** Each day once, its quotes below it. */
const blocksOf = (lines: readonly Line[], words: Words): readonly Block[] =>
  lines.flatMap(({ when, quote }, at): readonly Block[] => {
    const shown = quoteBlock(quote, words)
    return lines[at - 1]?.when === when ? [shown] : [{ kind: 'text', text: when }, shown]
  })

/** What is asked again when the page is turned. */
export type Asked = { readonly text: string; readonly filters: object }

/** A page of a timeline: dated sentences in order of when it happened, undated ones last in a group of their own. */
export const replyToTimeline = (timeline: Timeline, asked: Asked, page: number, words: Words): Reply => {
  const { lookup } = words
  const { dated, undated } = timeline
  const lines: readonly Line[] = [
    ...dated.map((event) => lineOf(event, words)),
    ...undated.map((quote) => ({ when: lookup.undated, quote })),
  ]
  const heading: Block = { kind: 'heading', text: lookup.timelineOf(asked.text) }
  if (lines.length === 0)
    return { blocks: [heading, { kind: 'text', text: lookup.noTimeline }], actions: [], private: false }
  const shown = pageOf(lines, onPage, page)
  const note = [lookup.timelineNote(lines.length, undated.length), words.page(shown.page, shown.pages)]
  return {
    blocks: [heading, { kind: 'note', text: note.join(' · ') }, ...blocksOf(shown.shown, words)],
    actions: turnsOf(shown, 'timeline', { text: asked.text, filters: asked.filters }, words),
    private: false,
  }
}
