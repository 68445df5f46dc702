import type { Border } from './border.ts'
import { BEFORE_NUMBER, GO_ON, MAYBE_LAST, OPENERS, SPEECH, TITLES } from './words.ts'

/** A reason why a place that looks like the end of a sentence is none. */
export type JoinRule = (border: Border) => boolean

// A period may stand apart in tokenised text: "Mr . Hale".
const endsWith = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}\\p{N}.])(?:${words}) ?\\.$`, 'u')

const TITLE = endsWith(TITLES)
const MAYBE = endsWith(MAYBE_LAST)
const NUMBERED = endsWith(BEFORE_NUMBER)
const GOES_ON = endsWith(GO_ON)
const INITIAL = /(?:^|[^\p{L}\p{N}'’])\p{Lu} ?\.$/u
const INITIALISM = /(?:^|[^\p{L}\p{N}])(?:\p{L} ?\. ?){1,5}\p{L} ?\.$/u
const CLOCK = /(?:^|[\d\s])[ap] ?\. ?m ?\.$/i
const OPENER = new RegExp(`^["“‘'(]?(?:${OPENERS})(?![\\p{L}\\p{N}])`, 'u')
const LOWER = /^["“‘'(]?\p{Ll}/u
const CAPITAL = /^\p{Lu}/u
const NUMBER = /^#?\d/

/** "Mr. Hale", "Gen. Oak", "Mt. Oak": a title goes with the name after it. */
export const titleBeforeName: JoinRule = ({ before, after }) =>
  TITLE.test(before) && /^[\p{Lu}'’"(]/u.test(after)

/** "No. 5", "p. 55", "Sept. 11": the number belongs to the abbreviation. */
export const abbreviationBeforeNumber: JoinRule = ({ before, after }) =>
  NUMBER.test(after) && (NUMBERED.test(before) || MAYBE.test(before))

/** "Hale vs. Oak": abbreviations that never end a sentence. */
export const abbreviationThatGoesOn: JoinRule = ({ before }) => GOES_ON.test(before)

/** "Oakford Inc. Chairman Hale": an abbreviation ends a sentence only before a word that opens one. */
export const abbreviationInsideName: JoinRule = ({ before, after }) =>
  MAYBE.test(before) && !OPENER.test(after)

// "wrote on X.", "took vitamin C.", "agreed to plan B.": a letter that a common noun or the place "on X" names is no initial.
const LETTER_NAMED =
  /(?:^|\s)(?:on X|(?:vitamin|plan|grade|group|type|hepatitis|influenza|exhibit|class|option|phase|section|category|level) [A-Z])\.$/i

/** "John F. Hale", "J. R. Oak": an initial goes with the name after it. */
export const initialBeforeName: JoinRule = ({ before, after }) =>
  INITIAL.test(before) &&
  !LETTER_NAMED.test(before) &&
  CAPITAL.test(after) &&
  (!OPENER.test(after) || /^[AI] ?\. ?\p{Lu}/u.test(after))

/** "U.S. forces", "U.S. Army": an initialism ends a sentence only before a word that opens one. */
export const initialismInsideSentence: JoinRule = ({ before, after }) =>
  !OPENER.test(after) && INITIALISM.test(before) && !LETTER_NAMED.test(before) && !CLOCK.test(before)

/** "10 a.m. Monday", "10 a.m. (0900 GMT)": a time of day goes on. */
export const clockBeforeMore: JoinRule = ({ before, after }) => CLOCK.test(before) && !OPENER.test(after)

/** "P.S. The key is under the mat." */
export const postscript: JoinRule = ({ before }) => /(?:^|[.!?]\s)P ?\.? ?S ?\.$/i.test(before)

/** "3.5", "page.htm?id=4": no white space, and no capital or quote that would open a sentence. */
export const noGap: JoinRule = ({ spaced, after }) => !spaced && !/^[\p{Lu}"“‘'([]/u.test(after)

/** "1. The first": a number or a letter that numbers a list item, at the start of a line. */
export const listMarker: JoinRule = ({ before }) =>
  before.length < 8 && /^\s?[•⁃*–-]? ?\(?(?:\d{1,3}|[A-Za-z]) ?[.)]{1,2}$/.test(before)

/** "... and so on", "well ... I went": an ellipsis that opens a sentence or stands apart from its words. */
export const ellipsisInside: JoinRule = ({ before, after }) =>
  /^(?:\.{2,}|…)$/.test(before) ||
  /^[.…]/.test(after) ||
  (/[^\s.!?] (?:\.{2,3}|…|\. \. \.)$/.test(before) && (!OPENER.test(after) || /^I\b/.test(after)))

/** "It was ... fine", "the report (why?) said": lower case goes on after an ellipsis or a closed bracket. */
export const lowerCaseAfterAside: JoinRule = ({ before, after }) =>
  LOWER.test(after) && /(?:[!?.][)\]]|…|\.\.)$/.test(before)

/** "Why?" she asked; "Stop!" a man shouted. */
export const speechAfterQuote: JoinRule = ({ before, after }) =>
  /[!?]\s?["”’']{1,3}$/.test(before) && (LOWER.test(after) || SPEAKER.test(after))
const SPEAKER = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]* ){1,3}(?:${SPEECH})\\b`, 'u')

/** “It was over.” Oak wrote. “It was late.”: a speaker and no more goes with the words before. */
export const speakerAfterQuote: JoinRule = ({ before, after }) =>
  /[.!?…]\s?['’]?["”]$/.test(before) && SPEAKER_ALONE.test(after)
const SPEAKER_ALONE = new RegExp(
  `^(?:(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}|He |She |They )(?:${SPEECH})\\.(?=$|\\s)`,
  'u',
)

/** "works at Yippee! in the mill": a name with a shout in it goes on in lower case. */
export const shoutInName: JoinRule = ({ before, after }) =>
  /^\p{Ll}/u.test(after) && /[\p{Ll},] \p{Lu}\p{Ll}*!$/u.test(before)

/** "(Hale 55)." or "[3]": a reference in brackets belongs to what stands before it. */
export const referenceInBrackets: JoinRule = ({ before, after }) =>
  /["”]$/.test(before) && /^\([^()]{1,60}\)\s?\./.test(after)

/** "(it closed. )", tokenised: what closes stands apart but belongs to the sentence. */
export const closerApart: JoinRule = ({ after }) => /^(?:[)\]}»”]|''|"$)/.test(after)

/** Every reason to join, in the order of reading. To add one is a function and a line. */
export const JOINS: readonly JoinRule[] = [
  noGap,
  titleBeforeName,
  abbreviationBeforeNumber,
  abbreviationThatGoesOn,
  abbreviationInsideName,
  initialBeforeName,
  initialismInsideSentence,
  clockBeforeMore,
  postscript,
  listMarker,
  ellipsisInside,
  lowerCaseAfterAside,
  speechAfterQuote,
  speakerAfterQuote,
  shoutInName,
  referenceInBrackets,
  closerApart,
]
