import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

/** A parsed page or a part of one: parse5's own plain tree. */
export type Parent = DefaultTreeAdapterTypes.ParentNode
/** Any node of the tree. */
export type Node = DefaultTreeAdapterTypes.ChildNode
/** An element of the tree. */
export type Element = DefaultTreeAdapterTypes.Element

/** The tree of a whole page, as a browser would build it. */
export const pageTree = (html: string): Parent => parse(html)

/** The tree of a piece of HTML. */
export const fragmentTree = (html: string): Parent => parseFragment(html)

/** Is the node an element? */
export const isElement = (node: Node | Parent): node is Element => 'tagName' in node

/** The text of a text node, else `null`. */
export const textValue = (node: Node): string | null =>
  node.nodeName === '#text' && 'value' in node ? node.value : null

/** An attribute's value, '' where it is absent. */
export const attr = (element: Element, name: string): string =>
  element.attrs.find((a) => a.name === name)?.value ?? ''

/** Every element below `root`, in document order. */
export function* elementsOf(root: Parent): Generator<Element> {
  for (const child of root.childNodes) {
    if (!isElement(child)) continue
    yield child
    yield* elementsOf(child)
  }
}

/** Elements above a node, nearest first. */
export function* ancestorsOf(node: Node): Generator<Element> {
  let parent = node.parentNode
  while (parent !== null && isElement(parent)) {
    yield parent
    parent = parent.parentNode
  }
}

const pushText = (node: Parent, into: string[]): void => {
  for (const child of node.childNodes) {
    const text = textValue(child)
    if (text !== null) into.push(text)
    else if (isElement(child)) pushText(child, into)
  }
}

/** All text below a node as it stands, white space folded. */
export const wordsOf = (node: Parent): string => {
  const parts: string[] = []
  pushText(node, parts)
  return folded(parts.join(''))
}

/** The text with each run of white space as one blank, none at the ends. */
export const folded = (text: string): string => text.split(/\s/u).filter(Boolean).join(' ')

/** A class such as `has-post-thumbnail`, `no-sidebar` tells of what is in it or not, not of what the element is. */
const tellsOfOthers = /^(?:has|no|not|with|without)(?:[-_]|[A-Z])/

/** The class names and the id of an element as lower-case words: `shareBar-left` is share, bar, left. */
export const namesOf = (element: Element): readonly string[] =>
  `${attr(element, 'class')} ${attr(element, 'id')}`
    .split(/\s/)
    .filter((name) => !tellsOfOthers.test(name))
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]/)
    .filter(Boolean)
