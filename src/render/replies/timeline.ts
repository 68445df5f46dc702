import type { Timeline, Told } from '../../lookup/timeline.ts'
import type { Block, Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { askedOf, isEmpty } from './answer.ts'
import { type DayLine, dayBlocks, dayLineOf } from './days.ts'
import { pageOf, turnsOf } from './pages.ts'

/** Quotes on a page: what a phone shows without much scrolling. */
const onPage = 5

const linesOf = ({ dated, undated }: Timeline, words: Words): readonly DayLine[] => [
  ...dated.map((event) => dayLineOf(event, words)),
  ...undated.map((quote) => ({ when: words.lookup.undated, quote })),
]

const note = (text: string): Block => ({ kind: 'note', text })

/** A page of a timeline: dated sentences in order of when it happened, undated ones last in a group of their own. */
export const replyToTimeline = ({ timeline, found }: Told, page: number, words: Words): Reply => {
  const { lookup } = words
  const lines = linesOf(timeline, words)
  const heading: Block = { kind: 'heading', text: lookup.timelineOf(found.question.text) }
  if (lines.length === 0)
    return {
      blocks: [
        heading,
        { kind: 'text', text: isEmpty(found) ? lookup.emptyShelf : lookup.noTimeline },
        note(words.searched(found.searched)),
      ],
      actions: [],
      private: false,
    }
  const shown = pageOf(lines, onPage, page)
  const { undated } = timeline
  const counts =
    undated.length === lines.length
      ? lookup.found(lines.length)
      : lookup.timelineNote(lines.length, undated.length)
  const whichPage = shown.pages === 1 ? [] : [words.page(shown.page, shown.pages)]
  return {
    blocks: [
      heading,
      note([counts, ...whichPage].join(' · ')),
      ...(found.kind === 'unsure' ? [note(words.unsure)] : []),
      ...dayBlocks(shown.shown, words),
    ],
    actions: turnsOf(shown, 'timeline', askedOf(found), words),
    private: false,
  }
}
