import type { Block } from './body/blocks.ts'
import type { Page } from './page.ts'
import { ancestorsOf, wordsOf } from './tree.ts'

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const titlesOf = (page: Page): readonly string[] => {
  const title = page.elements.find((element) => element.tagName === 'title')
  return [page.meta.get('og:title') ?? '', title === undefined ? '' : wordsOf(title)].map(plain)
}

const isIn = (block: Block, heading: RegExp): boolean =>
  [block.element, ...ancestorsOf(block.element)].slice(0, 2).some(({ tagName }) => heading.test(tagName))

/** Where the headline stands among the blocks: the heading that the title repeats, else the first `<h1>`, else nowhere. */
export const headlineAt = (page: Page, blocks: readonly Block[]): number => {
  const titles = titlesOf(page)
  const repeats = ({ text }: Block): boolean =>
    plain(text).length > 9 && titles.some((known) => known.includes(plain(text)))
  const ways: readonly ((block: Block) => boolean)[] = [
    (block) => isIn(block, /^h1$/) && repeats(block),
    (block) => isIn(block, /^h[23]$/) && repeats(block),
    (block) => isIn(block, /^h1$/),
    repeats,
  ]
  return ways.map((way) => blocks.findIndex(way)).find((at) => at !== -1) ?? -1
}
