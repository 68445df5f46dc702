import { type Block, blocksOf } from './blocks.ts'
import { furnitureName, isHidden, mayBeLarge } from './furniture.ts'
import { lineRules } from './lines.ts'
import { type Place, placeOf, proseBelow, proseIn } from './place.ts'
import { runRules } from './runs.ts'
import type { Element, Parent } from './tree.ts'

/** An article's paragraphs, and the first words of what was left out around and between them. */
export type Body = { readonly paragraphs: readonly string[]; readonly dropped: readonly string[] }

/** An element with this share of the article's prose is not furniture, whatever it is called: a form around the page. */
const TOO_MUCH = 0.4

/** Which elements are furniture on this page. */
const furnitureOn = (all: readonly Block[], place: Place): ((element: Element) => boolean) => {
  const prose = all.filter(place)
  const [below, whole] = [proseBelow(prose), proseIn(prose)]
  return (element) =>
    (isHidden(element) || furnitureName(element) !== null) &&
    ((below.get(element) ?? 0) <= whole * TOO_MUCH || mayBeLarge(element))
}

const withoutRuns = (blocks: readonly Block[]): readonly Block[] =>
  runRules.reduce<readonly Block[]>((left, { dropped }) => {
    const out = new Set(dropped(left))
    return left.filter((_, at) => !out.has(at))
  }, blocks)

const isLine = (block: Block): boolean => lineRules.some((rule) => rule.is(block))

/** How much of what was left out is told, and how long each piece. */
const TOLD = { pieces: 60, length: 160 }

const leftOut = (all: readonly Block[], place: Place, kept: readonly Block[]): readonly string[] => {
  const texts = new Set(kept.map(({ text }) => text))
  const first = all.findIndex(({ text }) => texts.has(text))
  const last = all.findLastIndex(({ text }) => texts.has(text))
  return all
    .filter((block, at) => !texts.has(block.text) && (place(block) || (at > first && at < last)))
    .map(({ text }) => text.slice(0, TOLD.length))
    .slice(0, TOLD.pieces)
}

/** The article on a page: where it stands, without furniture, line by line; `articleBody` is what the page declares. */
export const bodyOf = (tree: Parent, articleBody: string): Body => {
  const all = blocksOf(tree)
  const place = placeOf(tree, all, articleBody)
  const kept = withoutRuns(
    blocksOf(tree, furnitureOn(all, place)).filter((block) => place(block) && !isLine(block)),
  )
  return { paragraphs: kept.map(({ text }) => text), dropped: leftOut(all, place, kept) }
}
