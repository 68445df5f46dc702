import type { DateMention } from '../values.ts'
import { dayFrom, partsOf } from './calendar.ts'
import type { DateContext, DateRule, Words } from './context.ts'
import { RULE_GROUPS } from './rules/rules.ts'
import { type Story, storyAfter } from './story.ts'

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
  let anchor: string | null = null
  let story: Story | null = null
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start)
    const end = lineBreak < 0 ? text.length : lineBreak
    const line = text.slice(start, end)
    let namedYear: number | null = null
    for (const found of candidatesIn(line)) {
      if (start + found.start < (mentions.at(-1)?.end ?? 0)) continue
      const mention = read(found, line, { published: day, history, anchor, story, namedYear })
      if (mention === null) continue
      mentions.push({ ...mention, start: mention.start + start, end: mention.end + start })
      anchor = anchorAfter(anchor, mention)
      story = storyAfter(story, mention.value)
      namedYear = yearNamedBy(mention, line) ?? namedYear
    }
    start = end + 1
  }
  return mentions
}

type Candidate = {
  readonly rule: DateRule
  readonly start: number
  readonly end: number
  readonly groups: Words
}

/** What any rule finds, by place; at the same place the longest first. */
const candidatesIn = (line: string): readonly Candidate[] =>
  RULE_GROUPS.flatMap(({ needs, rules }) =>
    needs.test(line) ? rules.flatMap((rule) => found(rule, line)) : [],
  ).sort((a, b) => a.start - b.start || b.end - a.end)

const found = (rule: DateRule, line: string): readonly Candidate[] =>
  Array.from(line.matchAll(rule.pattern), ({ index, 0: words, groups = {} }) => ({
    rule,
    start: index,
    end: index + words.length,
    groups,
  }))

const read = (
  { rule, start, end, groups }: Candidate,
  line: string,
  known: Pick<DateContext, 'published' | 'history' | 'anchor' | 'story' | 'namedYear'>,
): DateMention | null => {
  const before = line.slice(Math.max(0, start - WINDOW), start)
  const value = rule.read(groups, { ...known, before, after: line.slice(end, end + WINDOW) })
  return value === null ? null : { start, end, value, type: rule.type ?? typeOf(value) }
}

const typeOf = (value: string): DateMention['type'] => {
  if (/^P(?:T?[\dX])/.test(value)) return 'DURATION'
  return /T(?:\d|MO|AF|EV|NI)/.test(value) ? 'TIME' : 'DATE'
}

const anchorAfter = (anchor: string | null, { type, value }: DateMention): string | null =>
  (type === 'DATE' || type === 'TIME') && /^\d{4}(?:-\d\d)?/.test(value) ? value : anchor

/** Most of its years lie well before it was published, and it does not reckon from today as news do. */
const tellsOfThePast = (text: string, published: number): boolean => {
  const years = Array.from(text.matchAll(/(?<![\w$£€.,-])(?:1[1-9]\d\d|20\d\d)(?![\w%])/g), ([year]) =>
    Number(year),
  )
  const past = years.filter((year) => year < published - 1).length
  if (past < 4 || past < years.length * 0.6) return false
  return (
    Array.from(text.matchAll(/\b(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|today|yesterday|ago)\b/g))
      .length *
      10 <
    years.length
  )
}

/** The year of a day or a month that is written with its year: "in March 1811". */
const yearNamedBy = ({ start, end, value }: DateMention, line: string): number | null => {
  const [, year] = /^(\d{4})-\d\d/.exec(value) ?? []
  return year !== undefined && line.slice(start, end).includes(year) ? Number(year) : null
}
