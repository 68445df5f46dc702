import type { Line } from './lines.ts'
import { BEGINNING, contentOf, FAR, flag, isProse, type Page } from './page.ts'
import { within } from './run.ts'

/** A named number about one line of a page. */
export type Feature = { readonly name: string; readonly of: (page: Page, at: number) => number }

const share = (words: string, pattern: RegExp, size: number): number =>
  (words.match(pattern) ?? []).length / Math.max(1, size)
const log = (value: number): number => Math.log1p(Math.max(0, value))

const line = (name: string, of: (line: Line) => number): Feature => ({
  name,
  of: ({ lines }, at) => (lines[at] === undefined ? 0 : of(lines[at])),
})
const near = (name: string, by: number, of: (line: Line) => number): Feature => ({
  name,
  of: ({ lines }, at) => {
    const other = lines[at + by]
    return other === undefined ? -1 : of(other)
  },
})
const around = (
  name: string,
  sums: (page: Page) => readonly number[],
  from: number,
  to: number,
): Feature => ({
  name,
  of: (page, at) => log(within(sums(page), at + from, at + to)),
})

const SMALL =
  /\b(?:the|of|and|to|a|in|that|was|with|have|has|had|his|her|they|this|from|is|are|were|for|it|its|as|at|by|be|been|but|not|which|who|he|she|an|on|or|their|would|will|der|die|und|das|les|des|et|la|el|los|que|de|en|il|che|di)\b/gi

const outsideRun = ({ run }: Page, at: number): number => {
  if (at < run.start) return run.start - at
  return at >= run.end ? at - run.end + 1 : 0
}

const familiar = (page: Page, at: number): number => {
  const current = page.lines[at]
  const words = contentOf(current?.words ?? '')
  const own = current !== undefined && isProse(current) && outsideRun(page, at) === 0 ? 1 : 0
  return words.filter((word) => (page.known.get(word) ?? 0) > own).length / Math.max(1, words.length)
}

/** Furniture between a line and the run of prose: what follows a comment form is not the article. */
const barriers = (page: Page, at: number): number => {
  if (at < page.run.start) return log(within(page.furniture, at + 1, page.run.start))
  return at >= page.run.end ? log(within(page.furniture, page.run.end, at)) : 0
}

/**
 * What is known of a line, by name: its own words, the lines beside it, the prose around it, and where it stands on
 * the page. The weights (lines.weights.json) name features by these names.
 */
export const features: readonly Feature[] = [
  line('words', ({ size }) => log(size)),
  line('letters a word', ({ words, size }) => words.length / Math.max(1, size)),
  line('closes', ({ closes }) => flag(closes)),
  line('ends with a colon', ({ words }) => flag(words.endsWith(':'))),
  line('ends with a question', ({ words }) => flag(/\?["”’)]?$/.test(words))),
  line('bullet', ({ bullet }) => flag(bullet)),
  line('furniture', ({ furniture }) => flag(furniture !== null)),
  line('quotation marks', ({ words }) => log((words.match(/["“”]/g) ?? []).length)),
  line('commas', ({ words, size }) => share(words, /,/g, size)),
  line('small words', ({ words, size }) => share(words, SMALL, size)),
  line('capitals', ({ words, size }) => share(words, /(?<![\p{L}\p{N}'’])\p{Lu}/gu, size)),
  line('all capitals', ({ words, size }) =>
    share(words, /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu, size),
  ),
  line('digits', ({ words, size }) => share(words, /(?<![\p{L}\p{N}])\d/gu, size)),
  line('addresses you', ({ words, size }) =>
    share(words, /\b(?:you|your|yours|our|us|click|here)\b/gi, size),
  ),
  line('speaks as I', ({ words, size }) => share(words, /\b(?:I|I['’]m|I['’]ve|my|me)\b/g, size)),
  line('reports speech', ({ words }) =>
    flag(/\b(?:said|says|told|added|according to|announced|reported)\b/i.test(words)),
  ),
  line('sentences', ({ words }) => log((words.match(/[.!?]["”’)]? /g) ?? []).length)),
  line('separators', ({ words }) => log((words.match(/ [|/•·»>–—-] /g) ?? []).length)),
  line('starts small', ({ words }) => flag(/^\p{Ll}/u.test(words))),
  line('tells a time', ({ words, size }) =>
    flag(size <= 25 && /\bago\b|\b\d{1,2}:\d\d\b|\b(?:19|20)\d\d\b/.test(words)),
  ),
  line('presents an author', ({ words }) =>
    flag(
      /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}(?:is|was|writes|covers|reports|joined|has (?:written|covered|been))\b/u.test(
        words,
      ),
    ),
  ),
  line('points elsewhere', ({ words }) =>
    flag(
      /\b(?:read|follow|subscribe|newsletter|click|visit|watch|e-?mail|contact|download|sign up|podcast)\b/i.test(
        words,
      ),
    ),
  ),
  near('words above', -1, ({ size }) => log(size)),
  near('words below', 1, ({ size }) => log(size)),
  near('words two above', -2, ({ size }) => log(size)),
  near('words two below', 2, ({ size }) => log(size)),
  near('closes above', -1, ({ closes }) => flag(closes)),
  near('closes below', 1, ({ closes }) => flag(closes)),
  near('furniture above', -1, ({ furniture }) => flag(furniture !== null)),
  near('furniture below', 1, ({ furniture }) => flag(furniture !== null)),
  near('colon above', -1, ({ words }) => flag(words.endsWith(':'))),
  near('bullet above', -1, ({ bullet }) => flag(bullet)),
  near('bullet below', 1, ({ bullet }) => flag(bullet)),
  around('prose in 2 above', ({ proseWords }) => proseWords, -2, 0),
  around('prose in 2 below', ({ proseWords }) => proseWords, 1, 3),
  around('prose in 5 above', ({ proseWords }) => proseWords, -5, 0),
  around('prose in 5 below', ({ proseWords }) => proseWords, 1, 6),
  around('prose in 12 above', ({ proseWords }) => proseWords, -12, 0),
  around('prose in 12 below', ({ proseWords }) => proseWords, 1, 13),
  around('furniture in 4 around', ({ furniture }) => furniture, -4, 5),
  around('headlines in 3 above', ({ headlines }) => headlines, -3, 0),
  around('headlines in 3 below', ({ headlines }) => headlines, 1, 4),
  around('headlines in 8 around', ({ headlines }) => headlines, -8, 9),
  around('pairs in 7 around', ({ pairs }) => pairs, -7, 8),
  around('pairs in 3 around', ({ pairs }) => pairs, -3, 4),
  {
    name: 'begins as another',
    of: (page, at) => log((page.begun.get((page.lines[at]?.words ?? '').slice(0, BEGINNING)) ?? 1) - 1),
  },
  line('is cut', ({ words }) => flag(/(?:\.\.\.|…)["”’]?$/u.test(words))),
  line('ends with a name', ({ words }) =>
    flag(/[.!?”] \p{Lu}[\p{L}/&.-]*(?: \p{Lu}[\p{L}/&.-]*){0,3} ?$/u.test(words)),
  ),
  line('is told of itself', ({ words }) =>
    flag(
      /\b(?:headquartered|founded in|is a (?:leading|global|freelance|reporter|writer|journalist|correspondent|senior)|for more information|employs)\b/i.test(
        words,
      ),
    ),
  ),
  around('talk in 6 around', ({ talk }) => talk, -6, 7),
  {
    name: 'prose above',
    of: (page, at) =>
      within(page.proseWords, 0, at) / Math.max(1, within(page.proseWords, 0, page.lines.length)),
  },
  { name: 'lines since prose', of: (page, at) => page.since[at] ?? FAR },
  { name: 'lines until prose', of: (page, at) => page.until[at] ?? FAR },
  { name: 'lines since a date or byline', of: (page, at) => page.sinceHead[at] ?? FAR },
  { name: 'lines since another part', of: (page, at) => page.sinceOther[at] ?? FAR },
  { name: 'place on the page', of: (page, at) => at / page.lines.length },
  { name: 'lines outside the run', of: (page, at) => log(outsideRun(page, at)) },
  { name: 'after the run', of: (page, at) => flag(at >= page.run.end) },
  {
    name: 'lines into the run',
    of: (page, at) => (outsideRun(page, at) > 0 ? -1 : log(at - page.run.start)),
  },
  {
    name: 'lines to the end of the run',
    of: (page, at) => (outsideRun(page, at) > 0 ? -1 : log(page.run.end - 1 - at)),
  },
  { name: 'furniture between', of: barriers },
  { name: 'familiar words', of: familiar },
  { name: 'said again', of: (page, at) => log((page.said.get(page.lines[at]?.words ?? '') ?? 1) - 1) },
  {
    name: 'length beside the mean',
    of: (page, at) => Math.min(4, (page.lines[at]?.size ?? 0) / Math.max(1, page.mean)),
  },
  { name: 'mean length of the run', of: (page) => log(page.mean) },
  { name: 'prose lines of the run', of: (page) => log(within(page.prose, page.run.start, page.run.end)) },
  { name: 'lines of the page', of: (page) => log(page.lines.length) },
]
