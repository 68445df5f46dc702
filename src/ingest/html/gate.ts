import type { Why } from '../../article/refusal.ts'

/** What a page may hold before anything builds a tree of it. Measured: 2,000 nested `<div>` cost Readability 2.8 s. */
export const pageLimits = { characters: 2_000_000, tags: 60_000, open: 400, run: 1_000 } as const

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements whose end tag may be left out: a following one of the same kind closes it. */
const selfClosing = new Set('p li dt dd td th tr option optgroup thead tbody tfoot colgroup'.split(' '))
/** Elements whose content is text up to their end tag. */
const raw = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])

/** Why a page is not parsed, or `null` where it may be. One pass, no regex over the whole, no tree. */
export const gate = (html: string): Why | null => {
  if (html.length > pageLimits.characters) return 'pageTooLarge'
  if (html.trim() === '') return 'pageEmpty'
  if (isBinary(html)) return 'notText'
  return longRun(html) ?? crowd(html)
}

/**
 * A picture or a program under the name of a page holds NUL characters by the hundred. One that strayed in harms nothing, and
 * where they are half of all, it is UTF-16 that does not say so, which is read.
 */
const isBinary = (html: string): boolean => {
  const start = html.slice(0, 10_000)
  const share = (start.split('\0').length - 1) / start.length
  return share > 0.001 && share < 0.3
}

const longRun = (html: string): Why | null => {
  let run = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    run = /[a-z/!?]/i.test(html.charAt(at + 1)) ? 0 : run + 1
    if (run > pageLimits.run) return 'pageOfBrackets'
  }
  return null
}

type Open = { readonly stack: string[]; readonly counts: Map<string, number> }

const crowd = (html: string): Why | null => {
  const open: Open = { stack: [], counts: new Map() }
  let tags = 0
  let at = html.indexOf('<')
  while (at !== -1) {
    if (++tags > pageLimits.tags) return 'pageOfTags'
    const next = afterTag(html, at, open)
    if (next === 'unclosed') return neverEnding(html, at)
    if (open.stack.length > pageLimits.open) return 'pageTooDeep'
    at = html.indexOf('<', next)
  }
  return null
}

/** A last comment or script without an end is a cut page; thousands of them are an attack. */
const neverEnding = (html: string, from: number): Why | null => {
  const opener = html.slice(from, from + 4)
  return html.slice(from).split(opener, pageLimits.run).length < pageLimits.run ? null : 'pageEndless'
}

const afterTag = (html: string, at: number, open: Open): number | 'unclosed' => {
  if (html.startsWith('<!--', at)) return afterComment(html, at)
  const closing = html.charAt(at + 1) === '/'
  const name = nameAt(html, closing ? at + 2 : at + 1)
  if (name === '') return at + 1
  const end = html.indexOf('>', at)
  const next = end === -1 ? html.length : end + 1
  if (closing) close(open, name)
  else if (raw.has(name)) return afterRaw(html, next, name)
  else if (!voids.has(name) && html.charAt(next - 2) !== '/') push(open, name)
  return next
}

const afterComment = (html: string, at: number): number | 'unclosed' => {
  const end = html.indexOf('-->', at + 2)
  return end === -1 ? 'unclosed' : end + 3
}

const afterRaw = (html: string, from: number, name: string): number | 'unclosed' => {
  let at = html.indexOf('</', from)
  while (at !== -1 && nameAt(html, at + 2) !== name) at = html.indexOf('</', at + 2)
  return at === -1 ? 'unclosed' : at
}

const nameAt = (html: string, at: number): string =>
  /^[a-z][a-z0-9:-]{0,30}/i.exec(html.slice(at, at + 31))?.[0].toLowerCase() ?? ''

/** `<td>` closes the cell before it, `<tr>` the row and its last cell; a nested table starts anew. */
const push = (open: Open, name: string): void => {
  const outer = open.stack.findLastIndex((tag) => !selfClosing.has(tag))
  if (selfClosing.has(name) && open.stack.indexOf(name, outer + 1) !== -1) close(open, name)
  open.stack.push(name)
  open.counts.set(name, (open.counts.get(name) ?? 0) + 1)
}

/** An end tag closes everything up to its start tag; one that opens nothing is passed over. */
const close = (open: Open, name: string): void => {
  if ((open.counts.get(name) ?? 0) === 0) return
  let top = open.stack.pop()
  while (top !== undefined) {
    open.counts.set(top, (open.counts.get(top) ?? 1) - 1)
    if (top === name) return
    top = open.stack.pop()
  }
}
