import { moved } from '../span.ts'
import type { DateMention } from '../values.ts'
import { dayFrom, partsOf } from './calendar.ts'
import type { DateContext, DateRule, Memory, Words } from './context.ts'
import { groupsFor } from './rules/told.ts'
import { storyAfter, tellsOfThePast } from './story.ts'

/** How far a rule may look to either side. */
const WINDOW = 160

/**
 * The time expressions of a sentence, a paragraph or a whole article, in order, with their TIMEX3 values. `published`
 * (`YYYY-MM-DD`) is the day that "today" and "Friday" refer to; without it such expressions are left out.
 */
export const datesIn = (text: string, published: string | null): readonly DateMention[] => {
  const day = dayFrom(published)
  const history = day === null || tellsOfThePast(text, partsOf(day).year)
  const mentions: DateMention[] = []
  let memory: Memory = { anchor: null, story: null, named: null }
  for (const { start, line } of linesOf(text)) {
    memory = { ...memory, named: null }
    for (const candidate of candidatesIn(line)) {
      if (start + candidate.start < (mentions.at(-1)?.end ?? 0)) continue
      const mention = read(candidate, line, { published: day, history, ...memory })
      if (mention === null) continue
      mentions.push(moved(mention, start))
      memory = remembered(memory, mention, line.slice(mention.start, mention.end))
    }
  }
  return mentions
}

const linesOf = (text: string): readonly { readonly start: number; readonly line: string }[] => {
  let start = 0
  return text.split('\n').map((line) => {
    start += line.length + 1
    return { start: start - line.length - 1, line }
  })
}

type Candidate = {
  readonly rule: DateRule
  readonly start: number
  readonly end: number
  readonly groups: Words
}

/** What any rule finds, by place; at the same place the longest first. */
const candidatesIn = (line: string): readonly Candidate[] => {
  const all: Candidate[] = []
  for (const { rules } of groupsFor(line)) for (const rule of rules) findInto(all, rule, line)
  return all.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Most rules find nothing: that is told sooner than a list of all that one finds is begun. */
const findInto = (all: Candidate[], rule: DateRule, line: string): void => {
  const { pattern } = rule
  pattern.lastIndex = 0
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    const { index, 0: words, groups = {} } = match
    all.push({ rule, start: index, end: index + words.length, groups })
  }
}

const read = (
  { rule, start, end, groups }: Candidate,
  line: string,
  known: Pick<DateContext, 'published' | 'history'> & Memory,
): DateMention | null => {
  const before = line.slice(Math.max(0, start - WINDOW), start)
  const after = line.slice(end, end + WINDOW)
  const value = isTitle(line.slice(start, end), before, after)
    ? null
    : rule.read(groups, { ...known, start, before, after })
  return value === null ? null : { start, end, value, type: rule.type ?? typeOf(value) }
}

/** ABC's "This Week", “Saturday Night”: a title in quotation marks, and no time. */
const isTitle = (words: string, before: string, after: string): boolean =>
  /["“‘]$/.test(before) && /^[,.]?["”’]/.test(after) && /^(?:\p{Lu}\p{Ll}+ )+\p{Lu}\p{Ll}+$/u.test(words)

const typeOf = (value: string): DateMention['type'] => {
  if (/^P(?:T?[\dX])/.test(value)) return 'DURATION'
  return /T(?:\d|MO|AF|EV|NI)/.test(value) ? 'TIME' : 'DATE'
}

/** What a text has said of dates so far, after one more of them. */
const remembered = (memory: Memory, { type, value, end }: DateMention, words: string): Memory => {
  if (type === 'DURATION' || type === 'SET' || !/^\d{4}/.test(value)) return memory
  const [, year] = /^(\d{4})-\d\d/.exec(value) ?? []
  const named = year !== undefined && words.includes(year) ? { year: Number(year), end } : memory.named
  return { anchor: value, story: storyAfter(memory.story, value), named }
}
