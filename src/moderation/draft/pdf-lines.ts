/** One run of letters as PDF.js gives it: where it stands (points from the page's foot), how high it is. */
export type Run = {
  readonly str: string
  readonly y: number
  readonly height: number
  readonly endsLine: boolean
}

type Line = { readonly words: string; readonly y: number; readonly height: number }

const linesOf = (runs: readonly Run[]): readonly Line[] => {
  const lines: Line[] = []
  let words = ''
  let height = 0
  for (const run of runs) {
    words += run.str
    height = Math.max(height, run.height)
    if (!run.endsLine) continue
    if (words.trim() !== '') lines.push({ words: words.trim(), y: run.y, height: height || 10 })
    words = ''
    height = 0
  }
  return words.trim() === ''
    ? lines
    : [...lines, { words: words.trim(), y: runs.at(-1)?.y ?? 0, height: height || 10 }]
}

/** Lines of one paragraph stand closer than this many times their height; letters of another size begin another. */
const apart = 1.7
const begins = (line: Line, before: Line): boolean =>
  Math.abs(before.y - line.y) > apart * before.height ||
  Math.abs(before.height - line.height) > 0.2 * before.height

/** A word parted at the line's end is one word again. */
const joined = (paragraph: string, words: string): string =>
  /\p{L}-$/u.test(paragraph) && /^\p{Ll}/u.test(words)
    ? `${paragraph.slice(0, -1)}${words}`
    : `${paragraph} ${words}`

/** The paragraphs of a page: lines that stand close together, joined. */
export const paragraphsOf = (runs: readonly Run[]): readonly string[] => {
  const paragraphs: string[] = []
  let before: Line | null = null
  for (const line of linesOf(runs)) {
    const last = paragraphs.at(-1)
    if (last === undefined || before === null || begins(line, before)) paragraphs.push(line.words)
    else paragraphs[paragraphs.length - 1] = joined(last, line.words)
    before = line
  }
  return paragraphs
}
