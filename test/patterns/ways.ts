import { type Syntax, syntaxOf } from './syntax.ts'

/** Signs of every sort that patterns tell apart; two that share none of them are taken for disjoint. */
const signs = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...'\n\t\u00a0éÉßİſªЯя한中١½²’‘“”„«–—…·•€£°\u0301😀',
]

/** Which of the signs a sign of an expression stands for, one bit each. */
const setOf = (source: string, flags: string): bigint => {
  const form = new RegExp(`^(?:${source})$`, flags.replace(/[dgmy]/g, ''))
  return signs.reduce((set, sign, at) => (form.test(sign) ? set | (1n << BigInt(at)) : set), 0n)
}

/** The places of an expression's signs, and how many ways lead from each to each. */
type Graph = { readonly sets: bigint[]; readonly next: Map<number, number>[]; readonly flags: string }

type Piece = { readonly empty: boolean; readonly first: readonly number[]; readonly last: readonly number[] }

const join = ({ next }: Graph, from: readonly number[], to: readonly number[]): void => {
  for (const a of from) for (const b of to) next[a]?.set(b, (next[a]?.get(b) ?? 0) + 1)
}

const after = (graph: Graph, a: Piece, b: Piece): Piece => {
  join(graph, a.last, b.first)
  return {
    empty: a.empty && b.empty,
    first: a.empty ? [...a.first, ...b.first] : a.first,
    last: b.empty ? [...a.last, ...b.last] : b.last,
  }
}

const none: Piece = { empty: true, first: [], last: [] }

/** More copies than these, that must or may be there, of what is repeated a known number of times tell nothing more. */
const copies = { least: 4, more: 2 } as const

const again = (graph: Graph, { of, least, most }: Extract<Syntax, { kind: 'again' }>): Piece => {
  const isEndless = most === Number.POSITIVE_INFINITY
  let whole = none
  for (let n = isEndless ? 1 : 0; n < Math.min(least, copies.least); n++)
    whole = after(graph, whole, laid(graph, of))
  if (isEndless) {
    const loop = laid(graph, of)
    join(graph, loop.last, loop.first)
    return after(graph, whole, { ...loop, empty: loop.empty || least === 0 })
  }
  let rest = none
  for (let n = 0; n < Math.min(most - least, copies.more); n++)
    rest = { ...after(graph, laid(graph, of), rest), empty: true }
  return after(graph, whole, rest)
}

const laid = (graph: Graph, syntax: Syntax): Piece => {
  switch (syntax.kind) {
    case 'sign': {
      const at = graph.sets.push(setOf(syntax.source, graph.flags)) - 1
      graph.next.push(new Map())
      return { empty: false, first: [at], last: [at] }
    }
    case 'all':
      return syntax.parts.reduce<Piece>((whole, part) => after(graph, whole, laid(graph, part)), none)
    case 'any': {
      const options = syntax.options.map((option) => laid(graph, option))
      return {
        empty: options.some(({ empty }) => empty),
        first: options.flatMap(({ first }) => first),
        last: options.flatMap(({ last }) => last),
      }
    }
    case 'again':
      return again(graph, syntax)
  }
}

/** Places from which a place is reached and which it reaches: its loop, by a number; places in no loop have one each. */
const loopsOf = ({ next }: Graph): readonly number[] => {
  const reached = next.map((_, from) => {
    const seen = new Set<number>()
    const open = [from]
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const to of next[at]?.keys() ?? [])
        if (!seen.has(to)) {
          seen.add(to)
          open.push(to)
        }
    return seen
  })
  return next.map((_, at) => {
    const fellow = reached.findIndex((seen, other) => seen.has(at) && (reached[at]?.has(other) ?? false))
    return fellow < 0 ? -1 - at : fellow
  })
}

/** Can one text be read in two ways that part inside a loop and meet there again? Then twice as long has twice as many ways. */
const isAmbiguous = (graph: Graph): boolean => {
  const { next, sets } = graph
  const loops = loopsOf(graph)
  const inside = next.map((to, at) => [...to].filter(([other]) => loops[other] === loops[at]))
  if (inside.some((to) => to.some(([, ways]) => ways > 1))) return true
  const seen = new Set<number>()
  const open: [number, number][] = next.map((_, at) => [at, at])
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [a, b] = pair
    for (const [c] of inside[a] ?? [])
      for (const [d] of inside[b] ?? []) {
        if (c === d) {
          if (a !== b) return true
          continue
        }
        const key = Math.min(c, d) * next.length + Math.max(c, d)
        if (((sets[c] ?? 0n) & (sets[d] ?? 0n)) === 0n || seen.has(key)) continue
        seen.add(key)
        open.push([c, d])
      }
  }
  return false
}

/**
 * May the number of ways in which the expression reads a text double with every few signs, so that one that does not fit
 * takes for ever? By A. Weber and H. Seidl, "On the degree of ambiguity of finite automata" (1991), over the places of
 * its signs. What stands between signs (borders, looks ahead and behind) is passed over: some harmless ones are named too.
 */
export const isExponential = ({ source, flags }: RegExp): boolean =>
  syntaxOf(source).some((syntax) => {
    const graph: Graph = { sets: [], next: [], flags }
    laid(graph, syntax)
    return isAmbiguous(graph)
  })
