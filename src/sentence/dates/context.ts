import type { DateMention } from '../values.ts'
import type { Day } from './calendar.ts'
import type { Story } from './story.ts'

/** What the text has said of dates before this place. */
export type Memory = {
  /** The value of the last date that it named. */
  readonly anchor: string | null
  /** Where its story has arrived. */
  readonly story: Story | null
  /** The year of the paragraph's last day or month that was written with its year, and where that ended. */
  readonly named: { readonly year: number; readonly end: number } | null
}

/** What a date rule may look at besides the words that it found. */
export type DateContext = Memory & {
  /** The publication day, that "today" and "Friday" refer to; null where nobody knows it. */
  readonly published: Day | null
  /** Does the text tell of the past, so that its own dates give the years that are left out? */
  readonly history: boolean
  /** The place in the paragraph, and its words before and after (each cut to a window). */
  readonly start: number
  readonly before: string
  readonly after: string
}

/** The named groups of the rule's pattern. */
export type Words = Readonly<Record<string, string | undefined>>

/** One kind of time expression: what it looks like, and its TIMEX3 value (null: it is none after all). */
export type DateRule = {
  readonly pattern: RegExp
  readonly read: (words: Words, context: DateContext) => string | null
  /** Where the value does not tell it: "every day" is a SET of P1D. */
  readonly type?: DateMention['type']
}

/** A pattern of whole words, capitals or not. */
export const words = (source: string): RegExp =>
  new RegExp(`(?<![\\w$£€#]|[.,](?=\\d))(?:${source})(?!\\w)`, 'gi')

// Auxiliaries take the verb after them along: "will be held on Monday" looks ahead although "held" does not.
const AHEAD =
  "(?:will|would|shall|won['’]t|['’]ll|(?<!\\b(?:thought|believed|said|known|reported|considered|found|appear(?:s|ed)?|seem(?:s|ed)?|claim(?:s|ed)?) )to be|(?:is|are|was|were) to|going to|may|might|must)(?: (?:not|also|likely|be|have|been|only|then|soon|probably))*(?: [a-z]+)?" +
  '|due|scheduled|expected|expects?|plan(?:s|ned|ning)?|slated|set (?:for|to)|intend(?:s|ed)?|hope[sd]?|upcoming|deadline|ahead of|starting|beginning|begins|starts|opens|postponed|delayed|tentatively|as (?:soon|early) as|until|(?:decided|agreed|voted) to'
const BACK =
  'said|says|told|was|were|had|did|has|have|been|ago|since|made|set|put|cut|let|tore|took|came|went|gave|got|held|led|left|met|saw|sent|shot|won|lost|began|broke|brought|built|fell|found|fought|grew|hit|kept|knew|rose|ran|spoke|struck|thought|wrote|(?!hundred|indeed|need|speed|sacred)[a-z]{2,}ed'
const CUES = new RegExp(
  `(?<ahead>(?<![\\w-])(?:${AHEAD})(?!\\w))|(?<back>(?<![\\w-])(?:${BACK})(?!\\w))`,
  'g',
)
const BACK_AT_ONCE = new RegExp(`^ (?:${BACK})(?!\\w)`)
/** "The vote is on Tuesday": what is told in the present of a timetable is still to come. */
const TIMETABLE =
  /\b(?:is|are|begins?|starts?|ends?|opens?|closes?|meets?|takes? place|expires?|resumes?|falls?)(?: (?:held|heard|over|up|due))?(?: (?:on|in|at|early|late|next)){0,2} $/
/** "The 6 January riot", "the 6 January committee": things that get their names once it has happened. */
const NAMED_BY_ITS_DAY =
  /^ (?:[a-z]+ )?(?:attacks?|riots?|insurrection|massacres?|bombings?|shootings?|(?:earth)?quake|crash|collapse|assaults?|raids?|floods?|killings?|murders?|disaster|explosions?|blasts?|ruling|verdict|siege|storming|committee|panel|inquiry|investigation|probe|rioters?|attackers?|defendants?)\b/
/** "Monday's debate in Velm will be": what is named by its day has a verb of its own. */
const STILL_AHEAD =
  /^['’]s (?:[\w’'-]+ ){1,3}(?:(?:in|at|between|against|with|for) (?:the )?(?:[\w’'-]+ ){1,3}?)?(?:will|won['’]t|is to|is expected|is scheduled|is due|is set|could|may|might)\b/
const UPCOMING = /\b(?:will|upcoming|scheduled|expected|ahead of)\b/

/** Does the sentence look ahead or back at this place? The nearest verb says so; those before it count first. */
export const tenseOf = ({ before, after }: DateContext): 'ahead' | 'back' | null => {
  const clause = sentenceEnd(before)
  if (STILL_AHEAD.test(after)) return 'ahead'
  if (BACK_AT_ONCE.test(after) || namesAnEvent(after)) return 'back'
  // "Friday's ruling": what is named by its day has mostly happened.
  if (/^['’]s\b/.test(after) && !UPCOMING.test(clause)) return 'back'
  if (/\b(?:through|until)(?: at least)? $/.test(before)) return clause.length < 10 ? null : 'ahead'
  if (TIMETABLE.test(before)) return 'ahead'
  const cue = [...clause.matchAll(CUES)].at(-1) ?? [...sentenceStart(after).matchAll(CUES)][0]
  if (!cue) return null
  return cue.groups?.['ahead'] === undefined ? 'back' : 'ahead'
}

/** Does the date name something that has happened: "the 6 January riot"? */
export const namesAnEvent = (after: string): boolean => NAMED_BY_ITS_DAY.test(after)

/** What of the words before belongs to the same sentence. */
const sentenceEnd = (before: string): string => {
  const start = before.search(/[.!?]["”’']* [A-Z"“‘][^.!?]*$/)
  return start < 0 ? before : before.slice(start + 1)
}

const sentenceStart = (after: string): string => /^[^.!?;]*/.exec(after)?.[0] ?? ''
