import { type Block, blocksOf } from './blocks.ts'
import { furnitureName, isHidden } from './furniture.ts'
import { lineRules } from './lines.ts'
import { runRules } from './runs.ts'
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

export const candidateBlocks = (tree: Parent) => {
  const isReadable = readableBlocks(tree)
  const all = blocksOf(tree)
  const readable = all.filter(isReadable)
  const prose = readable.filter(isProse)
  const weights = weigh(prose)
  const total = prose.reduce((sum, block) => sum + block.text.length, 0)
  const isFurniture = (element: Element): boolean =>
    (weights.get(element) ?? 0) <= total * 0.4 && (isHidden(element) || furnitureName(element) !== null)
  const free = blocksOf(tree, isFurniture)
  return { blocks: free.filter(isReadable), free }
}

const withoutRuns = (blocks: readonly Block[]): readonly Block[] =>
  runRules.reduce<readonly Block[]>((left, { dropped }) => {
    const out = new Set(dropped(left))
    return left.filter((_, at) => !out.has(at))
  }, blocks)

export const bodyOf = (tree: Parent): Body => {
  const { blocks } = candidateBlocks(tree)
  const kept = withoutRuns(blocks.filter((block) => !lineRules.some((rule) => rule.is(block))))
  return { paragraphs: kept.map((b) => b.text), dropped: [] }
}
