import type { Filters } from '../shelf/filters.ts'

/** What kind of thing a question asks for. */
export type Asks =
  | 'figure'
  | 'date'
  | 'person'
  | 'place'
  | 'speech'
  | 'reason'
  | 'definition'
  | 'yesno'
  | 'open'

/** The time a question is about (not when articles were published): ISO days, either end open. */
export type Period = { readonly from: string | null; readonly to: string | null }

/**
 * What a question wants that asks for no single fact. `newest`: what came last; `events`: what happened, in order; `about`: what
 * there is on something; `who`: who or what somebody or something is.
 */
export type Overview = {
  readonly wants: 'newest' | 'events' | 'about' | 'who'
  /** What it is about, in the words asked with; null for all there is. */
  readonly topic: string | null
  /** Asked to sum up: quotes are shown, and that they are no summary is said. */
  readonly sums: boolean
  /** A topic and nothing else, "the flood": a fact about it may be meant as well. */
  readonly bare: boolean
}

/** A question as read. `words` are its content words as typed, in order, without stop words. */
export type Question = {
  readonly text: string
  readonly words: readonly string[]
  readonly asks: Asks
  /** For `figure`: what is measured, as lower-case words ("killed or wounded"); null where it does not say. */
  readonly measure: string | null
  readonly filters: Filters
  readonly period: Period | null
  /** Asked for the newest ("latest", "now", "as of 12 March"). */
  readonly latest: boolean
  /** The noun that names the kind of thing asked for: "treaty" of "what treaty"; null without one. */
  readonly focus?: string | null
  /** The known sources that the question names ("reported by The Verge"): they are preferred, not required. */
  readonly sources?: readonly string[]
  /** The state of things is asked for, no single fact; null or left out otherwise. */
  readonly overview?: Overview | null
  /** Why no quote can answer: no word in it, or a command to make something ("write a poem"). */
  readonly unaskable?: 'empty' | 'command' | null
}
