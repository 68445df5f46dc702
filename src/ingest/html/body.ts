import { type Block, blocksOf } from './blocks.ts'
import { furnitureName, isHidden } from './furniture.ts'
import { readableBlocks } from './readable.ts'
import { ancestorsOf, type Element, type Parent } from './tree.ts'

export type Body = { readonly paragraphs: readonly string[]; readonly dropped: readonly string[] }

/** A block of running text: many words, few of them links, ending as sentences do. */
export const isProse = (block: Block): boolean =>
  block.text.length > 80 &&
  block.linked < block.text.length / 2 &&
  /[.!?…:"”’»)。]/u.test(block.text.slice(-2))

const weigh = (blocks: readonly Block[]): ReadonlyMap<Element, number> => {
  const weights = new Map<Element, number>()
  for (const block of blocks)
    for (const element of [block.element, ...ancestorsOf(block.element)])
      weights.set(element, (weights.get(element) ?? 0) + block.text.length)
  return weights
}

export const bodyOf = (tree: Parent): Body => {
  const isReadable = readableBlocks(tree)
  const all = blocksOf(tree)
  const readable = all.filter(isReadable)
  const prose = readable.filter(isProse)
  const weights = weigh(prose)
  const total = prose.reduce((sum, block) => sum + block.text.length, 0)
  const dropped: string[] = []
  const isFurniture = (element: Element): boolean =>
    (weights.get(element) ?? 0) <= total * 0.4 && (isHidden(element) || furnitureName(element) !== null)
  const blocks = blocksOf(tree, isFurniture).filter(isReadable)
  return { paragraphs: blocks.map((b) => b.text), dropped }
}
