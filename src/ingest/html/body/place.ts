import { ancestorsOf, type Element, type Parent } from '../tree.ts'
import { type Block, blocksOf } from './blocks.ts'
import { furnitureName } from './furniture.ts'
import { readableBlocks } from './readable.ts'

/** Whether a block stands where the article stands. */
export type Place = (block: Block) => boolean

/** A block of running text: many letters, few of them a link's, ending as sentences do. */
export const isProse = ({ text, linked }: Block): boolean =>
  text.length > 80 && linked < text.length / 2 && /[.!?…:"”’»)。]/u.test(text.slice(-2))

const sizeOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)

/** Characters of prose among blocks. */
export const proseIn = (blocks: readonly Block[]): number => sizeOf(blocks.filter(isProse))

/** The share of the blocks' prose (of their words, where none is prose) that stands below each element. */
export const sharesOf = (blocks: readonly Block[]): ReadonlyMap<Element, number> => {
  const weighty = blocks.some(isProse) ? blocks.filter(isProse) : blocks
  const whole = sizeOf(weighty)
  const sums = new Map<Element, number>()
  for (const { text, element } of weighty)
    for (const around of [element, ...ancestorsOf(element)])
      sums.set(around, (sums.get(around) ?? 0) + text.length / whole)
  return sums
}

/** How much of a paragraph's length counts for its element, the one around that, and so on outwards. */
const shares = [0.5, 1, 0.5, 0.25]

/** The element in which prose is densest: each paragraph counts for the elements around it, less with each step outwards. */
export const densest = (blocks: readonly Block[]): Place => {
  const scores = new Map<Element, number>()
  for (const { text, element } of blocks.filter(isProse))
    for (const [step, around] of [element, ...ancestorsOf(element)].slice(0, shares.length).entries())
      scores.set(around, (scores.get(around) ?? 0) + text.length * (shares[step] ?? 0))
  const best = [...scores].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  return ({ element }) => element === best || ancestorsOf(element).some((around) => around === best)
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Paragraphs whose words the page repeats as the article's for machines (JSON-LD articleBody). */
export const declared = (articleBody: string): Place => {
  const known = letters(articleBody)
  return ({ text }) => text.length > 40 && known.includes(letters(text))
}

/** Where two disagree by this factor, the one with more prose has seen more of the article. */
const FAR_MORE = 3

/**
 * Where the article stands: where Mozilla's Readability finds it, or, where that finds far less prose, where prose is densest; and
 * what the page itself declares to be the article.
 */
export const placeOf = (tree: Parent, blocks: readonly Block[], articleBody: string): Place => {
  const [readable, stated] = [readableBlocks(tree), declared(articleBody)]
  // Comments may be longer than the article.
  const free = blocksOf(tree, (element) => furnitureName(element) !== null)
  const dense = densest(proseIn(free) > 0 || blocks.some(readable) ? free : blocks)
  const prose = { readable: proseIn(blocks.filter(readable)), dense: proseIn(blocks.filter(dense)) }
  const chosen = prose.dense > prose.readable * FAR_MORE ? dense : readable
  return (block) => chosen(block) || stated(block)
}
