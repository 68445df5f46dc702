import { type Block, blocksOf } from '../body/blocks.ts'
import { isProse } from '../body/place.ts'
import { headlineAt } from '../headline.ts'
import type { Page } from '../page.ts'
import { ancestorsOf, type Element, namesOf } from '../tree.ts'
import { dayIn, type FoundDay } from './day.ts'
import { type Label, labelIn } from './labels.ts'

/** A day that a reader sees on the page, and how many paragraphs behind the headline (negative: before it). */
export type StatedDay = {
  readonly date: string
  readonly label: Label
  readonly distance: number
  /** Is it in a `<time>` or an element named for a date? */
  readonly marked: boolean
}

/** Names under which pages put their day. */
const dateNames = new Set(
  'date datum data fecha datetime timestamp published publish pubdate publishdate postdate entrydate posted dateline created erstellt veroeffentlicht submitted articledate postmetadata'.split(
    ' ',
  ),
)

const isMarked = (element: Element): boolean =>
  element.tagName === 'time' || namesOf(element).some((name) => dateNames.has(name))

/** A line longer than this is no line about the article. */
const SHORT = 160
const BEGINNING = 40

/** In running text a day counts only where it begins it or stands in a dateline: "OAKFORD, 5 May 2026 – The river …". */
const isDateline = (text: string, { at, end }: FoundDay): boolean =>
  at < 2 || (at < BEGINNING && /^\s?(?:[-–—|:]|[.)]\s|\()/u.test(text.slice(end, end + 3)))

type Dated = { readonly date: string; readonly label: Label }

const inLine = (block: Block, american: boolean): Dated | null => {
  const { text, element } = block
  const found = dayIn(text, american)
  if (found === null || ((text.length > SHORT || isProse(block)) && !isDateline(text, found))) return null
  return { date: found.date, label: labelIn(`${namesOf(element).join(' ')} ${text.slice(0, found.at)}`) }
}

const inTime = ({ text, time, element }: Block, american: boolean): Dated | null => {
  const found = dayIn(time.value, american)
  if (found === null || text.length > SHORT) return null
  const before = text.slice(0, Math.max(0, text.indexOf(time.words)))
  return { date: found.date, label: labelIn(`${namesOf(element).join(' ')} ${before}`) }
}

/** Days in view, in the order of the page. */
export const statedDays = (page: Page, american: boolean): readonly StatedDay[] => {
  const blocks = blocksOf(page.tree)
  const head = headlineAt(page, blocks)
  return blocks.flatMap((block, at): readonly StatedDay[] => {
    const timed = inTime(block, american)
    const found = timed ?? inLine(block, american)
    const marked = timed !== null || [block.element, ...ancestorsOf(block.element)].slice(0, 3).some(isMarked)
    return found === null ? [] : [{ ...found, distance: at - head, marked }]
  })
}

/** How far behind its headline, in paragraphs, an article's day stands; and how far before it. */
const BEHIND = 12
const BEFORE = 4

const isNear = ({ distance }: StatedDay): boolean => distance >= -BEFORE && distance <= BEHIND

/** The nearer the better; ahead of the headline, where today's day stands on many pages, and unmarked are worth less. */
const farness = ({ distance, marked }: StatedDay): number =>
  (distance >= 0 ? distance : 5 - distance) + (marked ? 0 : 3)

/** The day stated near the headline: one that says "published" first, then the nearest that does not say "updated". */
export const nearHeadline = (days: readonly StatedDay[]): string | null => {
  const near = days.filter(isNear).toSorted((a, b) => farness(a) - farness(b))
  const chosen = near.find(({ label }) => label === 'published') ?? near.find(({ label }) => label === 'none')
  return chosen?.date ?? null
}

/** The first day anywhere that says "published". */
export const saidPublished = (days: readonly StatedDay[]): string | null =>
  days.find(({ label }) => label === 'published')?.date ?? null

/** The first marked day that does not say "updated", behind the headline before ahead of it. */
export const markedAnywhere = (days: readonly StatedDay[]): string | null => {
  const marked = days.filter((day) => day.marked && day.label !== 'changed')
  return (marked.find(({ distance }) => distance >= 0) ?? marked[0])?.date ?? null
}
