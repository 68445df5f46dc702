import { furnitureIn } from './furniture.ts'

/** A line of a page as it is pasted: its words without a bullet, what they tell of it, and the furniture rule it meets. */
export type Line = {
  readonly words: string
  /** How many words. */
  readonly size: number
  readonly bullet: boolean
  /** Does it end as a sentence does? */
  readonly closes: boolean
  readonly furniture: string | null
}

const BULLET = /^[•·▪●◦‣∙–*-] /u
const CLOSING = /[.!?…][)\]"'”’»]{0,3}$|[:;,]["”’]?$/u

/** How many words stand in a text: runs of letters and digits. */
export const wordCount = (text: string): number =>
  (text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []).length

const lineOf = (raw: string): Line => {
  const words = raw.replace(BULLET, '').trim()
  return {
    words,
    size: wordCount(words),
    bullet: words !== raw,
    closes: CLOSING.test(words),
    furniture: furnitureIn(words)?.name ?? null,
  }
}

/** The first lines of a canonical text that hold anything, at most so many. */
export const linesOf = (canonical: string, most = Number.POSITIVE_INFINITY): readonly Line[] =>
  canonical
    .split('\n')
    .filter((raw) => raw.trim() !== '')
    .slice(0, most)
    .map(lineOf)
