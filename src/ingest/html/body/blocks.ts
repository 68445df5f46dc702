import { attr, type Element, folded, isElement, type Node, type Parent, textValue, wordsOf } from '../tree.ts'

/** The first `<time>` of a paragraph: the moment that it gives to machines, and its words; both '' where there is none. */
export type Time = { readonly value: string; readonly words: string }

/** A paragraph of a page: the words between two block borders, and where they stand. */
export type Block = {
  readonly text: string
  /** The nearest element of block level around it. */
  readonly element: Element
  /** Characters of `text` that are a link's. */
  readonly linked: number
  readonly time: Time
  /** Does a picture stand right before it or in it? */
  readonly pictured: boolean
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
    'audio button canvas datalist embed head iframe img input link map math meta meter noscript object progress ' +
    'rp rt script select style svg template textarea title video'
  ).split(' '),
)

/** What a page is read as: words, a line break, the border of a block. */
type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly linked: boolean; readonly time: Time | null }
  | { readonly kind: 'line' | 'border'; readonly element: Element }
  | { readonly kind: 'picture' }

type Around = { readonly element: Element; readonly linked: boolean; readonly time: Time | null }

/** Reads a node into pieces: pushed, not given back, since a page has tens of thousands. */
const read = (node: Node, around: Around, skip: (element: Element) => boolean, into: Piece[]): void => {
  const text = textValue(node)
  if (text !== null) into.push({ kind: 'words', text, linked: around.linked, time: around.time })
  if (isElement(node) && node.tagName === 'img') into.push({ kind: 'picture' })
  if (!isElement(node) || silent.has(node.tagName) || skip(node)) return
  if (node.tagName === 'br') into.push({ kind: 'line', element: around.element })
  else if (inline.has(node.tagName)) readAll(node, insideInline(node, around), skip, into)
  else {
    into.push({ kind: 'border', element: around.element })
    readAll(node, { ...around, element: node }, skip, into)
    into.push({ kind: 'border', element: node })
  }
}

const readAll = (
  parent: Parent,
  around: Around,
  skip: (element: Element) => boolean,
  into: Piece[],
): void => {
  for (const child of parent.childNodes) read(child, around, skip, into)
}

const insideInline = (element: Element, around: Around): Around => ({
  element: around.element,
  linked: around.linked || element.tagName === 'a',
  time:
    element.tagName === 'time' ? { value: attr(element, 'datetime'), words: wordsOf(element) } : around.time,
})

const noTime: Time = { value: '', words: '' }

/** A paragraph while its pieces come in. */
type Open = { texts: string[]; linked: number; time: Time; last: string; line: boolean }

const opened = (): Open => ({ texts: [], linked: 0, time: noTime, last: '', line: false })

const add = (open: Open, piece: Extract<Piece, { kind: 'words' }>): void => {
  const size = folded(piece.text).length
  if (open.line) open.texts.push(' ')
  open.texts.push(piece.text)
  if (piece.linked) open.linked += size
  if (piece.time !== null && open.time === noTime) open.time = piece.time
  if (size > 0) open.last = piece.text.trimEnd().slice(-1)
  if (size > 0) open.line = false
}

/** Two line breaks part paragraphs; one does after the end of a sentence, else it only folds a line. */
const parts = (open: Open, piece: Piece): boolean =>
  piece.kind === 'border' || (piece.kind === 'line' && (open.line || /[.!?:…"”’»)]/u.test(open.last)))

/** The paragraphs below `root`, in order. `skip` names elements that are passed over. */
export const blocksOf = (
  root: Parent,
  skip: (element: Element) => boolean = () => false,
): readonly Block[] => {
  const pieces: Piece[] = []
  for (const child of root.childNodes)
    if (isElement(child)) read(child, { element: child, linked: false, time: null }, skip, pieces)
  const blocks: Block[] = []
  let open = opened()
  let pictured = false
  for (const piece of pieces) {
    if (piece.kind === 'words') add(open, piece)
    else if (piece.kind === 'picture') pictured = true
    else if (parts(open, piece)) {
      const text = folded(open.texts.join(''))
      if (text !== '') {
        blocks.push({ text, element: piece.element, linked: open.linked, time: open.time, pictured })
        pictured = false
      }
      open = opened()
    } else open.line = true
  }
  return blocks
}
