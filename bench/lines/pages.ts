import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { canonicalText } from '../../src/article/canonical.ts'
import { decodePage } from '../../src/ingest/html/decode.ts'
import { gate } from '../../src/ingest/html/gate.ts'
import { extractHtml } from '../../src/ingest/html/html.ts'
import { isElement, type Node, type Parent, pageTree, textValue } from '../../src/ingest/html/tree.ts'
import { type Line, linesOf } from '../../src/ingest/text/lines.ts'

/** A page to learn from: its lines, which of them are the article, how much it counts, and the gold words. */
export type Sample = {
  readonly name: string
  readonly lines: readonly Line[]
  readonly isBody: readonly boolean[]
  readonly weight: number
  readonly gold: readonly string[]
}

/** The scorer's words: runs of letters, digits and underlines. */
export const tokens = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? []

type Chain = { readonly worth: number; readonly line: number; readonly before: Chain | null }

const NOTHING: Chain = { worth: 0, line: -1, before: null }

/** The best chain that ends at or before a place, kept as a Fenwick tree of maxima. */
const chainsOver = (size: number) => {
  const tree: Chain[] = Array.from({ length: size + 2 }, () => NOTHING)
  return {
    upTo: (place: number): Chain => {
      let best = NOTHING
      for (let at = place + 1; at > 0; at -= at & -at) {
        const chain = tree[at] ?? NOTHING
        if (chain.worth > best.worth) best = chain
      }
      return best
    },
    add: (place: number, chain: Chain): void => {
      for (let at = place + 1; at < tree.length; at += at & -at)
        if (chain.worth > (tree[at] ?? NOTHING).worth) tree[at] = chain
    },
  }
}

/**
 * Which lines are the article: those that stand in the gold body word for word, in its order, as many words as can be so
 * placed; and long lines of which most runs of four words stand there.
 */
const labelled = (lines: readonly Line[], body: string): readonly boolean[] => {
  const gold = tokens(body)
  const places = Map.groupBy(gold.keys(), (place) => gold[place])
  const chains = chainsOver(gold.length)
  const words = lines.map((line) => tokens(line.words))
  words.forEach((own, line) => {
    const found = (places.get(own[0]) ?? [])
      .filter((place) => own.length > 0 && own.every((word, at) => gold[place + at] === word))
      .map((place) => ({ end: place + own.length, before: chains.upTo(place) }))
    for (const { end, before } of found)
      chains.add(end, { worth: before.worth + own.length ** 1.1, line, before })
  })
  const isBody = lines.map(() => false)
  for (let chain: Chain | null = chains.upTo(gold.length); chain !== null; chain = chain.before)
    if (chain.line >= 0) isBody[chain.line] = true
  const known = new Set(shinglesOf(gold))
  return isBody.map((is, at) => is || mostlyKnown(words[at] ?? [], known))
}

const shinglesOf = (words: readonly string[]): readonly string[] =>
  words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '))

const mostlyKnown = (words: readonly string[], known: ReadonlySet<string>): boolean => {
  const shingles = shinglesOf(words)
  return words.length >= 8 && shingles.filter((words) => known.has(words)).length >= shingles.length * 0.6
}

const sampleFrom = (name: string, text: string, body: string, weight: number): Sample => {
  const lines = linesOf(canonicalText(text))
  return { name, lines, isBody: labelled(lines, body), weight, gold: tokens(body) }
}

/** The pasted pages with their gold bodies. */
export const pastedSamples = (dir: string): readonly Sample[] => {
  const gold: Record<string, string> = JSON.parse(readFileSync(`${dir}/gold.json`, 'utf8'))
  return Object.entries(gold)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([page, body]) => sampleFrom(page, readFileSync(`${dir}/pages/${page}`, 'utf8'), body, 1))
}

const BLOCKS = new Set(
  'address article aside blockquote body br button center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol option p pre section select table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const UNSEEN = new Set(
  'script style noscript template svg head iframe object textarea video audio canvas'.split(' '),
)

const isUnseen = (node: Node | Parent): boolean =>
  isElement(node) &&
  (UNSEEN.has(node.tagName) ||
    node.attrs.some(
      ({ name, value }) => name === 'hidden' || (name === 'style' && /display:\s?none/.test(value)),
    ))

/** The visible text of a page, one line a block. */
const visibleText = (node: Node | Parent): string => {
  if (isUnseen(node)) return ''
  if (!('childNodes' in node)) return (textValue(node) ?? '').replace(/\s+/g, ' ')
  const inside = node.childNodes.map(visibleText).join('')
  return isElement(node) && BLOCKS.has(node.tagName) ? `\n${inside}\n` : inside
}

const fromHtml = (name: string, html: string, weight: number): readonly Sample[] => {
  if (gate(html) !== null) return []
  const found = extractHtml(html, null)
  if (found.kind === 'refused' || found.text.length < 600) return []
  const sample = sampleFrom(name, visibleText(pageTree(html)), found.text, weight)
  const placed = sample.lines.reduce(
    (sum, { words }, at) => sum + (sample.isBody[at] ? tokens(words).length : 0),
    0,
  )
  const share = placed / sample.gold.length
  return share < 0.9 || share > 1.1 || sample.lines.length < 10 || sample.lines.length > 3_000 ? [] : [sample]
}

/** Pages without gold, labelled by what the reader of HTML takes for their body: they teach, they never test. */
export const taughtSamples = (dir: string, weight: number): readonly Sample[] =>
  readdirSync(`${dir}/pages`)
    .toSorted()
    .flatMap((name) =>
      fromHtml(name, decodePage(gunzipSync(readFileSync(`${dir}/pages/${name}`)), null), weight),
    )

/** The same page as somebody copies it who marks little more than the article: a few lines of its surroundings. */
export const cropped = (sample: Sample, turn: number): Sample => {
  const start = Math.max(0, sample.isBody.indexOf(true) - (turn % 5))
  const end = sample.isBody.lastIndexOf(true) + 1 + ((turn * 7) % 12)
  return {
    ...sample,
    name: `${sample.name} cropped`,
    lines: sample.lines.slice(start, end),
    isBody: sample.isBody.slice(start, end),
    weight: sample.weight / 2,
  }
}
