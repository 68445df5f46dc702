import { setImmediate } from 'node:timers/promises'

/** One rule of a robots.txt: which paths it is about, with `*` for anything and `$` for the end; and whether it opens them. */
export type RobotRule = { readonly pattern: string; readonly opens: boolean }

type Line = { readonly name: string; readonly value: string }

const lineFrom = (text: string): Line | null => {
  const comment = text.indexOf('#')
  const said = comment < 0 ? text : text.slice(0, comment)
  const colon = said.indexOf(':')
  if (colon < 1) return null
  return { name: said.slice(0, colon).trim().toLowerCase(), value: said.slice(colon + 1).trim() }
}

/** The product alone, as a robots.txt and a program's own name have it: `verbatim` of `Verbatim/1.0`. */
const productIn = (agent: string): string => (agent.split('/', 1)[0] ?? '').trim().toLowerCase()

/** `é`, `%c3%a9` and `%C3%A9` are one. */
const encoded = (path: string): string => {
  if (/^[!-$&-~]*$/.test(path)) return path
  try {
    return encodeURI(path)
      .replaceAll('%25', '%')
      .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
  } catch {
    return path
  }
}

/** Longer than any address is once it is encoded: it fits none. */
const longest = 20_000

const ruleFrom = ({ name, value }: Line): RobotRule | null => {
  if (value === '' || value.length > longest || (name !== 'allow' && name !== 'disallow')) return null
  return { pattern: encoded(value), opens: name === 'allow' }
}

type Paths = Map<string, boolean>

/** A rule that is said twice is one, and opens where one of the two does. */
const put = (paths: Paths, rule: RobotRule | null): void => {
  if (rule !== null) paths.set(rule.pattern, rule.opens || paths.get(rule.pattern) === true)
}

/** So many lines or rules take some milliseconds: then others have their turn. */
const atOnce = 500

async function* inTurns<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < all.length; at += atOnce) {
    if (at > 0) await setImmediate()
    yield all.slice(at, at + atOnce)
  }
}

const pathsOf = (groups: Map<string, Paths>, name: string): Paths => {
  const paths = groups.get(name) ?? new Map<string, boolean>()
  groups.set(name, paths)
  return paths
}

/** A name is spoken to by these lines; one that stands alone is not. */
const says = new Set(['allow', 'disallow', 'crawl-delay'])

/** Groups by the names that count: the paths of each, and whether they are open. */
const groupsIn = async (text: string, counts: ReadonlySet<string>): Promise<ReadonlyMap<string, Paths>> => {
  const groups = new Map<string, Paths>()
  let named = new Set<string>()
  let isNaming = false
  for await (const lines of inTurns(text.split(/[\r\n]+/)))
    for (const line of lines.flatMap((each) => lineFrom(each) ?? [])) {
      const names = line.name === 'user-agent'
      if (names) named = new Set([...(isNaming ? named : []), productIn(line.value)]).intersection(counts)
      isNaming = names
      if (says.has(line.name)) for (const name of named) put(pathsOf(groups, name), ruleFrom(line))
    }
  return groups
}

/**
 * The rules of a robots.txt for a program: those under its name, else those for all (RFC 9309, 2.2.1). Groups of one name
 * count together. Whatever the file holds, nobody else waits for it.
 */
export const rulesFor = async (text: string, product: string): Promise<readonly RobotRule[]> => {
  const own = productIn(product)
  const groups = await groupsIn(text, new Set([own, '*']))
  return Array.from(groups.get(own) ?? groups.get('*') ?? [], ([pattern, opens]) => ({ pattern, opens }))
}

/** Does a path fit a pattern? Each piece between two `*` is looked for behind the one before; no way leads back. */
const fits = (pattern: string, path: string): boolean => {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  const last = isWhole ? pieces.pop() : ''
  if (last === undefined) return path === first
  let at = first.length
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return path.endsWith(last) && path.length - last.length >= at
}

/** Does the first of two rules that fit decide? The longer one does, and of two as long the one that opens. */
const outweighs = (rule: RobotRule, other: RobotRule | null): boolean => {
  const more = rule.pattern.length - (other?.pattern.length ?? -1)
  return more > 0 || (more === 0 && rule.opens)
}

/** May this path, with its search, be read? What no rule is about may. */
export const opensFor = async (rules: readonly RobotRule[], path: string): Promise<boolean> => {
  const sought = encoded(path)
  let decides: RobotRule | null = null
  for await (const some of inTurns(rules))
    for (const rule of some) if (outweighs(rule, decides) && fits(rule.pattern, sought)) decides = rule
  return decides?.opens ?? true
}
