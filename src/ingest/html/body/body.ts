import type { Element, Parent } from '../tree.ts'
import { type Block, blocksOf } from './blocks.ts'
import { furnitureName, isHidden, isPagePart, mayBeLarge } from './furniture.ts'
import { lineRules } from './lines.ts'
import { type Place, placeOf, proseIn, sharesOf } from './place.ts'
import { runRules } from './runs.ts'

/** An article's paragraphs, and the first words of what was left out around and between them. */
export type Body = { readonly paragraphs: readonly string[]; readonly dropped: readonly string[] }

/** An element with this share of the article's prose is not furniture, whatever it is called: a form around the page. */
const TOO_MUCH = 0.4

type Test = (element: Element) => boolean

/** Which elements are furniture on this page, by all rules, and by those of tag and role alone. */
const furnitureOn = (place: readonly Block[]): { readonly all: Test; readonly sure: Test } => {
  const shares = sharesOf(place)
  const isSmall: Test = (element) => (shares.get(element) ?? 0) <= TOO_MUCH || mayBeLarge(element)
  return {
    all: (element) => (isHidden(element) || furnitureName(element) !== null) && isSmall(element),
    sure: (element) => isPagePart(element) && isSmall(element),
  }
}

/** The rules took the article itself for furniture if less than this share of its prose is left: a slide show, a gallery. */
const TOO_LITTLE = 0.35

const withoutFurniture = (tree: Parent, place: Place, placed: readonly Block[]): readonly Block[] => {
  const furniture = furnitureOn(placed)
  const left = blocksOf(tree, furniture.all).filter(place)
  const isEnough = left.length > 0 && proseIn(left) >= proseIn(placed) * TOO_LITTLE
  return isEnough ? left : blocksOf(tree, furniture.sure).filter(place)
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
  const left = withoutFurniture(tree, place, all.filter(place))
  const kept = withoutRuns(left.filter((block) => !isLine(block)))
  return { paragraphs: kept.map(({ text }) => text), dropped: leftOut(all, place, kept) }
}
