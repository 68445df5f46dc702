import { furnitureIn } from '../../text/furniture.ts'
import { dayIn } from '../date/day.ts'
import { ancestorsOf, namesOf } from '../tree.ts'
import type { Block } from './blocks.ts'
import { isProse } from './place.ts'

/** Which paragraphs, by number, are no part of the article because of where they stand among the others. */
export type RunRule = {
  readonly name: string
  readonly dropped: (blocks: readonly Block[]) => readonly number[]
}

const sizeOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

/** Lines that say who wrote it and when end what stands over an article. */
const endsHead = ({ text }: Block): boolean =>
  ['byline', 'date line', 'time line'].includes(furnitureIn(text)?.name ?? '') ||
  (text.length < 140 &&
    /^(?:by|von|par|por|di|door)\s\p{Lu}[\p{L}.’'-]+\s\p{Lu}|^https?:\/\/\S+$/u.test(text)) ||
  (text.length < 90 && dayIn(text) !== null)

/** How far down the head may reach, in paragraphs and as a share of the whole. */
const HEAD_BLOCKS = 6
const HEAD_SHARE = 0.2

/** A standfirst may be a whole paragraph; two are the article, and the day belongs to a quotation in it. */
const HEAD_PROSE = 1

const head = (blocks: readonly Block[]): readonly number[] => {
  const above = blocks.slice(0, blocks.slice(0, HEAD_BLOCKS).findLastIndex(endsHead) + 1)
  const isHead = above.filter(isProse).length <= HEAD_PROSE && sizeOf(above) < sizeOf(blocks) * HEAD_SHARE
  return isHead ? numbers(0, above.length) : []
}

const standNames = new Set(
  'standfirst dek deck subtitle subhead subheading subheadline subline tagline'.split(' '),
)

/** A heading or a standfirst before the first paragraph says in advance what the article says. */
const isStandfirst = (block: Block): boolean =>
  [block.element, ...ancestorsOf(block.element)]
    .slice(0, 3)
    .some(
      (e) => /^(?:h[2-6]|header|hgroup)$/.test(e.tagName) || namesOf(e).some((name) => standNames.has(name)),
    )

const standfirst = (blocks: readonly Block[]): readonly number[] => {
  const first = blocks.findIndex((block) => !isStandfirst(block))
  return first <= 3 ? numbers(0, first) : []
}

const otherStories =
  /^(?:\W{0,3})(?:(?:more|latest|top|other|also|similar) (?:\p{L}+ ){0,3}(?:news|stories|articles|posts|headlines|reading)|related\b|read (?:more|next|also)|you (?:may|might)|don[’']t miss|recommended|trending|most (?:read|popular)|see also|further reading|more (?:from|on|in|great)\b|about the author|want more stories|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|leggi anche|ti potrebbe|te puede interesar|lees ook|leia também|lue (?:seuraavaksi|myös)|läs (?:också|mer)|czytaj także|(?:diese|weitere|ähnliche|neueste|mehr) (?:\p{L}+ ){0,2}(?:artikel|beiträge|themen|nachrichten))/iu

/** From a short line "More stories" at the end on, if links or little text follow. */
const tail = (blocks: readonly Block[]): readonly number[] => {
  const start = blocks.findIndex(
    ({ text }, at) =>
      text.length < 60 && otherStories.test(text) && sizeOf(blocks.slice(at)) < sizeOf(blocks) * 0.3,
  )
  return start === -1 ? [] : numbers(start, blocks.length)
}

/** "More stories" in the middle, with the links that follow it. */
const inset = (blocks: readonly Block[]): readonly number[] =>
  blocks.flatMap(({ text }, at) => {
    if (text.length >= 60 || !otherStories.test(text)) return []
    const after = blocks.slice(at + 1).findIndex((block) => block.linked < block.text.length * 0.6)
    return after === 0 ? [] : numbers(at, after === -1 ? blocks.length : at + 1 + after)
  })

/** A paragraph said twice in close order is a caption, or a copy for another screen; further on it may be a refrain. */
const repeated = (blocks: readonly Block[]): readonly number[] =>
  blocks.flatMap(({ text }, at) =>
    text.length > 40 && blocks.slice(Math.max(0, at - 2), at).some((before) => before.text === text)
      ? [at]
      : [],
  )

/** A short line right behind a picture that does not end as a sentence does names what the picture shows. */
const isCaption = (block: Block): boolean =>
  block.pictured &&
  block.text.length <= 160 &&
  !/[.!?…:"”’»)。]$/u.test(block.text) &&
  !/https?:|^\d/.test(block.text) &&
  !/^(?:h[1-6]|td|th|li|dt|dd)$/.test(block.element.tagName)

/** Where lines behind pictures make more of the page than this, it is a list of things shown, and they are its words. */
const CAPTION_SHARE = 0.15

const captions = (blocks: readonly Block[]): readonly number[] => {
  const found = blocks.flatMap((block, at) => (isCaption(block) ? [at] : []))
  const size = found.reduce((sum, at) => sum + (blocks[at]?.text.length ?? 0), 0)
  return size < sizeOf(blocks) * CAPTION_SHARE ? found : []
}

/** What is left out by place, by name. */
export const runRules: readonly RunRule[] = [
  { name: 'byline and what is above it', dropped: head },
  { name: 'standfirst', dropped: standfirst },
  { name: 'more stories at the end', dropped: tail },
  { name: 'more stories inside', dropped: inset },
  { name: 'said twice', dropped: repeated },
  { name: 'captions behind pictures', dropped: captions },
]
