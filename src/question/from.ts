import { noFilters, sameSource } from '../shelf/filters.ts'
import { stopWords } from '../shelf/stop.ts'
import { tokensOf } from '../shelf/tokens.ts'
import { asOfIn } from './as-of.ts'
import { asksOf } from './asks.ts'
import { unaskable } from './empty.ts'
import { completed, followsOn } from './follow.ts'
import { focusIn, measureIn } from './measure.ts'
import { sourcesIn } from './named.ts'
import { overviewIn } from './overview.ts'
import { periodMeant } from './period.ts'
import { plainly } from './plainly.ts'
import type { Question } from './question.ts'
import { sameThing } from './same-thing.ts'
import { speakerIn } from './speaker.ts'

/**
 * What is known beside the words: today's date, the day of the newest article (a day named without its year is one before
 * it), the question before, the sources that can be named.
 */
export type Context = {
  readonly today?: string | null
  readonly newest?: string | null
  readonly previous?: Question | null
  readonly sources?: readonly string[]
}

/** How much of a question is read (characters); a longer one is cut here. */
export const longestQuestion = 2_000

const latest =
  /\b(?:latest|newest|most recent(?:ly)?|right now|currently|so far|up to date|as of|as at)\b|\bnow\s*\??$/i

/** What a follow-up kept of the question before stands behind it. */
const subject = / \([^()]*\)\?$/

/** The question in full words, where it leans on the one before. */
const wholeOf = (text: string, previous: Question | null): string => {
  if (previous === null) return text
  return followsOn(text) ? completed(text, previous) : (sameThing(text, previous) ?? text)
}

/** Reads a question: what it asks for, of what, and what it limits the search to. */
export const questionFrom = (text: string, context: Context = {}): Question => {
  const previous = context.previous ?? null
  const raw = text.slice(0, longestQuestion)
  const cut = plainly(raw)
  const full = wholeOf(cut, previous)
  const [today, newest] = [context.today ?? null, context.newest ?? null]
  const refused = unaskable(raw)
  const sources = sourcesIn(full, context.sources ?? [])
  const speaker = speakerIn(full)
  // What somebody says of it is no state of things; what a paper says of it is.
  const open = refused === null && (speaker === null || sources.some((source) => sameSource(source, speaker)))
  const overview = open ? overviewIn(full, today ?? newest, sources) : null
  return {
    text: full,
    words: tokensOf(full).flatMap((t) => (stopWords.has(t.fold) ? [] : [full.slice(t.start, t.end)])),
    asks: asksOf(full),
    measure: measureIn(full.replace(subject, '')),
    filters: {
      ...noFilters,
      speaker: overview === null ? speaker : null,
      asOf: asOfIn(full, newest ?? today),
    },
    period:
      overview === null
        ? periodMeant(full, { today, newest }, false)
        : periodMeant(full, { today: today ?? newest, newest }, true),
    latest: latest.test(full),
    focus: focusIn(full),
    sources,
    overview,
    unaskable: refused,
  }
}
