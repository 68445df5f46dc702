import type { DateMention } from '../values.ts'
import { dayFrom, partsOf } from './calendar.ts'
import type { DateContext, DateRule, Words } from './context.ts'
import { DATE_RULES } from './rules/rules.ts'
import { type Story, storyAfter } from './story.ts'

/** How far a rule may look to either side. */
const WINDOW = 160

/** A text without any of these holds no time expression; the test is far cheaper than the rules. */
const TRIGGER =
  /\d|day|week|month|year|night|hour|minute|morning|evening|noon|decade|centur|spring|summer|autumn|fall|winter|now|current|present|recent|late|past|future|former|previous|daily|annual|quarter|half|long|tomorrow|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|easter|christmas|eve|halloween|thanksgiving/i

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
    for (const found of TRIGGER.test(line) ? candidatesIn(line) : []) {
      if (start + found.start < (mentions.at(-1)?.end ?? 0)) continue
      const mention = read(found, line, { published: day, history, anchor, story })
      if (mention === null) continue
      mentions.push({ ...mention, start: mention.start + start, end: mention.end + start })
      anchor = anchorAfter(anchor, mention)
      story = storyAfter(story, mention.value)
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
  DATE_RULES.flatMap((rule) =>
    Array.from(line.matchAll(rule.pattern), (found) => ({
      rule,
      start: found.index,
      end: found.index + found[0].length,
      groups: found.groups ?? {},
    })),
  ).sort((a, b) => a.start - b.start || b.end - a.end)

const read = (
  { rule, start, end, groups }: Candidate,
  line: string,
  known: Pick<DateContext, 'published' | 'history' | 'anchor' | 'story'>,
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

/** Most of its years lie well before it was published, and it does not reckon in weekdays as news do. */
const tellsOfThePast = (text: string, published: number): boolean => {
  const years = Array.from(text.matchAll(/(?<![\w$£€.,-])(?:1[1-9]\d\d|20\d\d)(?![\w%])/g), ([year]) =>
    Number(year),
  )
  const past = years.filter((year) => year < published - 1).length
  if (past < 4 || past < years.length * 0.6) return false
  return (
    Array.from(text.matchAll(/\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/g)).length * 10 < years.length
  )
}
