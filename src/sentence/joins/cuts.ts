import { BEFORE_NUMBER, GO_ON, IN_LOWER_CASE, MAYBE_LAST, TITLES } from './words.ts'

/** Gives the offsets of a paragraph at which a sentence ends although `Intl.Segmenter` goes on. */
export type CutRule = (paragraph: string) => readonly number[]

const ends = (paragraph: string, pattern: RegExp): readonly number[] =>
  Array.from(paragraph.matchAll(pattern), (found) => found.index + found[0].length)

/** "It closed.Today it opens": the space was lost. Names of files and addresses are left alone. */
export const missingSpace: CutRule = (paragraph) =>
  ends(
    paragraph,
    /(?<=\p{Ll}{3}|\d\p{Ll}|\p{Ll}["”)])[.!?](?=(?!Com\b|Net\b|Org\b)\p{Lu}(?:\p{Ll}+(?![\p{L}\p{N}]*[@.]\p{L})|\s))/gu,
  )

/** The `."` that ends a quotation before a capital without a space: `it is over."The mayor left.` */
export const missingSpaceAfterQuote: CutRule = (paragraph) =>
  ends(paragraph, /(?<=\p{L})[.!?]["”](?=\p{Lu}\p{Ll}*\s)/gu)

const ABBREVIATION = new RegExp(`^(?:${TITLES}|${MAYBE_LAST}|${GO_ON}|${IN_LOWER_CASE})$`, 'i')

/** A rule that looks back from every letter is dear: it is asked only where a cheap sign of what it looks for stands. */
const whereSign =
  (sign: RegExp, rule: CutRule): CutRule =>
  (paragraph) =>
    sign.test(paragraph) ? rule(paragraph) : []

/** "it was late. we left": a full word, a period and a new word in lower case, as people write in chats. */
export const lowerCaseOpener: CutRule = whereSign(/\. \p{Ll}/u, (paragraph) =>
  Array.from(paragraph.matchAll(/(?<![\p{L}\p{N}.@'’-])(\p{Ll}{3,}|it|me|us|up|in|on|so|do)\. (?=\p{Ll})/gu))
    .filter(([, word]) => !ABBREVIATION.test(word ?? ''))
    .map((found) => found.index + found[0].length),
)

const BEFORE_DIGITS = new RegExp(
  `^(?:${TITLES}|${MAYBE_LAST}|${BEFORE_NUMBER}|${GO_ON}|${IN_LOWER_CASE})$`,
  'i',
)

/**
 * "It fell in May. 12 of them were mended": a full word, a year or a share, a period, and a number that words follow.
 * "No. 12", "Fig. 3 shows" and "Jan. 5" go on.
 */
export const digitOpener: CutRule = whereSign(/\.["”’)\]]{0,2} ["“‘(]?[$€£#]?\d/u, (paragraph) =>
  Array.from(
    paragraph.matchAll(
      /(?<![\p{L}\p{N}.@'’-])(\p{Ll}{3,}|\p{Lu}\p{Ll}{3,}|May|\d{4}|\d+(?:\.\d+)?%)\.["”’)\]]{0,2} (?=["“‘(]?[$€£#]?\d[\d,]*(?:\.\d+)?(?:%|(?:st|nd|rd|th))?[ -]\p{L}{2})/gu,
    ),
  )
    .filter(([, word]) => !BEFORE_DIGITS.test(word ?? ''))
    .map((found) => found.index + found[0].length),
)

/** "(it closed. ) Then", tokenised: the sentence ends behind what closes it. */
export const closerApart: CutRule = (paragraph) => ends(paragraph, /(?<=[.!?] )(?:[)\]”]|'')(?=\s+\p{Lu})/gu)

/** "see you :-) Then": a smiley before a capital. */
export const smiley: CutRule = (paragraph) => ends(paragraph, /(?<=\s)[:;]-?[)(DPp](?=\s+\p{Lu})/gu)

/** A ruled line of five or more signs is a sentence of its own. */
export const ruledLine: CutRule = (paragraph) => {
  const found = Array.from(paragraph.matchAll(/(?<!\S)[-=_*~]{5,}(?!\S)/g))
  return found.flatMap((line) => [line.index, line.index + line[0].length])
}

/** "05/06/2024 08:15 AM The river": a time stamp of a post or a message. */
export const timeStamp: CutRule = (paragraph) =>
  ends(
    paragraph,
    /(?<!\d)\d{1,2}\/\d{1,2}\/\d{2,4} \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?(?=\s+(?![AP]M(?!\p{L}))\p{L})/gu,
  )

/** Two web addresses in a row, or one before a capital. */
export const webAddress: CutRule = (paragraph) =>
  ends(paragraph, /https?:\/\/(?:(?!https?:\/\/)[^\s<>"])+(?=\s+(?:https?:|\p{Lu}))/gu)

/** "1) one 2) two": the next number of a list that opened the line. */
export const nextListItem: CutRule = (paragraph) => {
  const first = /^([•⁃*–-]? ?)(\d{1,3}|[a-c])([.)]{1,2})(?= ?\p{L})/u.exec(paragraph)
  return first ? itemsAfter(paragraph, first[1] ?? '', first[2] ?? '', first[3] ?? '') : []
}

const itemsAfter = (paragraph: string, bullet: string, first: string, close: string): readonly number[] => {
  const cuts: number[] = []
  let label = nextLabel(first)
  for (let from = 1; cuts.length < 100; label = nextLabel(label)) {
    const at = paragraph.indexOf(` ${bullet}${label}${close}`, from)
    if (at < 0) break
    cuts.push(at)
    from = at + 1
  }
  return cuts
}

const nextLabel = (label: string): string =>
  /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1)

/** "Hide Caption 3 of 16 The bridge is closed": the counter of a row of pictures before its caption. */
export const pictureCounter: CutRule = whereSign(/aption \d/, (paragraph) =>
  ends(paragraph, /\b(?:Hide|Show) [Cc]aption \d{1,3} (?:of|\/) \d{1,3}(?=\s+\p{Lu})/gu),
)

/** Every reason to cut, in the order of reading. */
export const CUTS: readonly CutRule[] = [
  missingSpace,
  missingSpaceAfterQuote,
  lowerCaseOpener,
  digitOpener,
  closerApart,
  smiley,
  ruledLine,
  timeStamp,
  webAddress,
  nextListItem,
  pictureCounter,
]
