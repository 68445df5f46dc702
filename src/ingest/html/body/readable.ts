import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { serialize } from 'parse5'
import { attr, elementsOf, fragmentTree, type Parent } from '../tree.ts'
import { type Block, blocksOf } from './blocks.ts'

/** The attribute by which an element of the tree is found again in what Readability keeps. */
const mark = 'data-verbatim'

/** Whether Mozilla's Readability takes a block of the tree for a part of the article. */
export const readableBlocks = (tree: Parent): ((block: Block) => boolean) => {
  let count = 0
  for (const element of elementsOf(tree)) element.attrs.push({ name: mark, value: String(count++) })
  const content = fragmentTree(readabilityOf(serialize(tree)))
  const marks = new Set([...elementsOf(content)].map((element) => attr(element, mark)))
  // Readability makes new paragraphs, which carry no mark, of text that stands loose in a <div>.
  const texts = new Set(blocksOf(content).map((block) => block.text))
  return (block) => marks.has(attr(block.element, mark)) || (block.text.length > 11 && texts.has(block.text))
}

const readabilityOf = (html: string): string => {
  try {
    const { document } = parseHTML(html)
    return new Readability(document, { charThreshold: 250 }).parse()?.content ?? ''
  } catch {
    // Readability throws on some broken pages; our own scoring then stands alone.
    return ''
  }
}
