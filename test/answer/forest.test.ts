import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumsOf } from '../../src/answer/forest.ts'
import { sumOf, type Tree } from '../../src/answer/trees.ts'

const signals = ['length', 'place', 'coverage']
const value = fc.constantFrom(-1, 0, 0.25, 0.5, 1, 3, Number.NaN)

/** A tree grown from a list of forks: each takes the place of a leaf. */
const grown = (forks: readonly { leaf: number; signal: number; at: number }[]): Tree => {
  const tree = { signal: [-1], at: [0.125], left: [0], right: [0] }
  for (const { leaf, signal, at } of forks) {
    const leaves = tree.signal.flatMap((of, node) => (of < 0 ? [node] : []))
    const node = leaves[leaf % leaves.length] ?? 0
    tree.signal[node] = signal
    tree.at[node] = at
    tree.left[node] = tree.signal.push(-1) - 1
    tree.right[node] = tree.signal.push(-1) - 1
    tree.at.push(at + 0.1 * tree.at.length, at - 0.1 * tree.at.length)
    tree.left.push(0, 0)
    tree.right.push(0, 0)
  }
  return tree
}

const fork = fc.record({ leaf: fc.nat(40), signal: fc.nat(2), at: fc.constantFrom(-1, 0.25, 0.5, 2) })
const treesOf = (most: number) =>
  fc.record({
    signals: fc.constant(signals),
    trees: fc.array(fc.array(fork, { maxLength: most }).map(grown), { maxLength: 6 }),
  })
const rows = fc.array(fc.tuple(value, value, value), { maxLength: 8 })

describe('A forest', () => {
  it.each([
    ['small trees', 12],
    ['trees of more leaves than a number has bits', 60],
  ])('says of many rows what its trees say of each: %s', (_, most) => {
    fc.assert(
      fc.property(treesOf(most), rows, (trees, all) => {
        expect([...sumsOf(trees, all)]).toEqual(all.map((row) => sumOf(trees, row)))
      }),
    )
  })

  it('of one fork goes left up to the threshold and right past it', () => {
    const tree: Tree = { signal: [2, -1, -1], at: [0.5, 10, 20], left: [1, 0, 0], right: [2, 0, 0] }
    const said = sumsOf({ signals, trees: [tree, tree] }, [
      [0, 0, 0.5],
      [0, 0, 0.6],
    ])
    expect([...said]).toEqual([20, 40])
  })
})
