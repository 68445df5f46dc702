import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linksFrom, type Told } from '../../src/shelf/links.ts'

const weights = [1, 0.3, 0.15] as const

const linksOf = (links: readonly (readonly [string, string, number])[], most = 20) =>
  linksFrom((told: Told) => links.forEach(([from, to, weight]) => void told(from, to, weight)), weights, most)

describe('links between words', () => {
  const { of } = linksOf([
    ['flood', 'torrent', 2],
    ['flood', 'inundate', 1],
    ['flood', 'deluge', 1],
    ['flood', 'torrent', 1],
    ['flood', 'flood', 0],
    ['deluge', 'flood', 1],
  ])

  test('are told by weight, then by letters, each once with its highest weight', () => {
    expect(of('flood')).toEqual([
      ['deluge', 0.3],
      ['inundate', 0.3],
      ['torrent', 0.3],
    ])
  })

  test('go one way, and a word that has none has none', () => {
    expect(of('deluge')).toEqual([['flood', 0.3]])
    for (const word of ['torrent', 'harbour', '', 'floods']) expect(of(word)).toEqual([])
  })

  test('are those of a map of maps', () => {
    const word = fc.constantFrom('a', 'b', 'ba', 'é', 'z', 'zz')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word, fc.constantFrom(0, 1, 2))),
        fc.integer({ min: 1, max: 4 }),
        (all, most) => {
          const naive = new Map<string, Map<string, number>>()
          for (const [from, to, weight] of all) {
            const row = naive.get(from) ?? new Map<string, number>()
            naive.set(from, row)
            if (from !== to) row.set(to, Math.max(row.get(to) ?? 0, weights[weight] ?? 0))
          }
          const links = linksOf(all, most)
          for (const [from, row] of naive) {
            const told = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most)
            expect(links.of(from)).toEqual(told)
          }
        },
      ),
    )
  })
})
