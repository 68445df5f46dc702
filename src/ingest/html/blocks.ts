import { attr, type Element, folded, isElement, type Node, type Parent, textValue, wordsOf } from './tree.ts'

/** A paragraph of a page: the words between two block borders, and where they stand. */
export type Block = {
  readonly text: string
  /** The nearest element of block level around it. */
  readonly element: Element
  /** Characters of `text` that are a link's. */
  readonly linked: number
  /** Characters of `text` that are bold. */
  readonly bold: number
  /** The moment that the first `<time>` in it gives to machines, and its words; both '' where there is none. */
  readonly time: { readonly value: string; readonly words: string }
}

const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)
/** Elements whose content is never words of an article. */
const silent = new Set(
  (
    'audio button canvas datalist embed head iframe input map meter noscript object progress script select style ' +
    'svg template textarea video link meta title math'
  ).split(' '),
)
const boldTags = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** A paragraph without a word yet. */
const nothing: Omit<Block, 'element'> = { text: '', linked: 0, bold: 0, time: { value: '', words: '' } }

/** The paragraphs below `root`, in order. `skip` names elements that are passed over. */
export const blocksOf = (
  root: Parent,
  skip: (element: Element) => boolean = () => false,
): readonly Block[] => {
  const blocks: Block[] = []
  let open = nothing
  const flush = (element: Element): void => {
    const text = folded(open.text)
    if (text !== '') blocks.push({ ...open, text, element })
    open = nothing
  }
  const say = (text: string, linked: boolean, bold: boolean): void => {
    const size = folded(text).length
    open = {
      ...open,
      text: open.text + text,
      linked: open.linked + (linked ? size : 0),
      bold: open.bold + (bold ? size : 0),
    }
  }
  const visit = (node: Node, around: Element, linked: boolean, bold: boolean): void => {
    const text = textValue(node)
    if (text !== null) say(text, linked, bold)
    if (!isElement(node) || silent.has(node.tagName) || skip(node)) return
    if (node.tagName === 'br') {
      if (endsLine(node, open.text)) flush(around)
      else say(' ', linked, bold)
      return
    }
    if (node.tagName === 'time' && open.time.value === '')
      open = { ...open, time: { value: attr(node, 'datetime'), words: wordsOf(node) } }
    const isBlock = !inline.has(node.tagName)
    if (isBlock) flush(around)
    const inside = isBlock ? node : around
    for (const child of node.childNodes)
      visit(child, inside, linked || node.tagName === 'a', bold || boldTags.has(node.tagName))
    if (isBlock) flush(node)
  }
  for (const child of root.childNodes) if (isElement(child)) visit(child, child, false, false)
  return blocks
}

/** Two line breaks part paragraphs; one does after the end of a sentence, else it only folds a line. */
const endsLine = (br: Element, before: string): boolean => {
  const after = br.parentNode?.childNodes.slice(br.parentNode.childNodes.indexOf(br) + 1) ?? []
  const next = after.find((node) => (textValue(node) ?? 'x').trim() !== '')
  const double = next !== undefined && isElement(next) && next.tagName === 'br'
  return double || /[.!?:…"”’»)]\s{0,3}$/u.test(before.slice(-6))
}
