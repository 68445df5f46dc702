import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cueFeatures, isCandidate } from '../src/sentence/attributions/cues.ts'
import { type Reading, readingsOf } from '../src/sentence/attributions/reading.ts'
import {
  type Extent,
  extentFeatures,
  extentsOf,
  nobodyFeatures,
  speakerFeatures,
} from '../src/sentence/attributions/speakers.ts'
import { sentencesOf } from '../src/sentence/sentences.ts'

const set = path.join(import.meta.dirname, '../../shared/eval/attributions')
type Pair = readonly [number, number]
type Gold = {
  id: string
  attributions: { source: Pair[]; cue: Pair[] }[]
  sentences: { start: number; end: number }[]
}
const rows = (file: string) =>
  readFileSync(path.join(set, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const docs: { id: string; text: string }[] = rows('docs.jsonl')
const golds = new Map<string, Gold>(rows('gold.jsonl').map((g) => [g.id, g]))

// ---- examples
type Binary = { features: string[]; label: boolean; group: number }
type Choice = { options: string[][]; right: number }
type Article = { id: string; readings: readonly Reading[]; gold: Gold }
const articles: Article[] = docs.map((d) => ({
  id: d.id,
  readings: readingsOf(d.text, sentencesOf(d.text)),
  gold: golds.get(d.id) as Gold,
}))

const touches = (a: { start: number; end: number }, [s, e]: Pair): boolean => a.start < e && s < a.end
const weak = new Set([
  'go',
  'put',
  'have',
  'take',
  'make',
  'unleash',
  'release',
  'give',
  'begin',
  'come',
  'try',
  'continue',
  'use',
  'issue',
  'deliver',
  'publish',
  'send',
  'appear',
])

type Found = { reading: Reading; cue: number; source: Pair | undefined }
const heads = (a: Article, score?: (r: Reading, i: number) => number): Found[] => {
  const out: Found[] = []
  for (const g of a.gold.attributions) {
    let best: Found | null = null
    let top = -Infinity
    for (const r of a.readings) {
      if (!g.cue.some((c) => touches(r, c))) continue
      r.tokens.forEach((t, i) => {
        if (!isCandidate(t) || !g.cue.some((c) => touches(t, c))) return
        const s = score
          ? score(r, i)
          : (t.tag === 'V' || t.tag === 'G' ? 10 : 0) -
            i * 0.01 +
            (t.verb?.family === 'communication' ? 5 : 0) -
            (weak.has(t.verb?.lemma ?? '') ? 3 : 0)
        if (s > top) {
          top = s
          best = { reading: r, cue: i, source: g.source[0] }
        }
      })
    }
    if (best) out.push(best)
  }
  return out
}

const IGNORE = process.argv.includes('--ignore')
const cueExamples = (as: Article[], score?: (r: Reading, i: number) => number): Binary[] =>
  as.flatMap((a) => {
    const found = new Map<Reading, Set<number>>()
    for (const f of heads(a, score)) found.set(f.reading, (found.get(f.reading) ?? new Set()).add(f.cue))
    return a.readings.flatMap((r) =>
      r.tokens.flatMap((t, i) => {
        if (!isCandidate(t)) return []
        const label = found.get(r)?.has(i) ?? false
        if (IGNORE && !label && a.gold.attributions.some((g) => g.cue.some((c) => touches(t, c)))) return []
        return [{ features: cueFeatures(r, i), label, group: 0 }]
      }),
    )
  })

const spanOf = (r: Reading, e: { from: number; to: number }) => ({
  start: r.tokens[e.from]?.start ?? 0,
  end: r.tokens[e.to - 1]?.end ?? 0,
})

/** The phrase that begins the source: the owner where the source ends with it, else the first whole phrase. */
const rightPhrase = (reading: Reading, source: Pair): number => {
  const touching = reading.phrases.flatMap((p, k) => (touches(spanOf(reading, p), source) ? [k] : []))
  const exact = touching.find((k) => {
    const p = reading.phrases[k]
    const s = p && spanOf(reading, p)
    return s && s.start === source[0] && s.end === source[1]
  })
  const inner = touching.find((k) => {
    const p = reading.phrases[k]
    const s = p && spanOf(reading, p)
    return s && p.kind !== 'owner' && s.start >= source[0] && s.end <= source[1]
  })
  const owner = touching.find((k) => {
    const p = reading.phrases[k]
    const s = p && spanOf(reading, p)
    return s && p.kind === 'owner' && s.start >= source[0] && s.end <= source[1]
  })
  return (
    exact ?? inner ?? owner ?? touching.find((k) => reading.phrases[k]?.kind !== 'owner') ?? touching[0] ?? -1
  )
}

const choices = (as: Article[]): { speakers: Choice[]; extents: Choice[] } => {
  const speakers: Choice[] = []
  const extents: Choice[] = []
  for (const a of as)
    for (const { reading, cue, source } of heads(a)) {
      const options = [
        nobodyFeatures(reading, cue),
        ...reading.phrases.map((_, k) => speakerFeatures(reading, cue, k)),
      ]
      const at = source ? rightPhrase(reading, source) : -1
      if (source && at < 0) continue
      speakers.push({ options, right: at + 1 })
      const phrase = reading.phrases[at]
      if (!phrase || !source) continue
      const list = extentsOf(reading, cue, phrase)
      const right = list.findIndex((e) => {
        const s = spanOf(reading, e)
        return s.start === source[0] && s.end === source[1]
      })
      if (right >= 0 && list.length > 1)
        extents.push({ options: list.map((e) => extentFeatures(reading, cue, phrase, e)), right })
      stats.ext++
      if (right < 0) stats.extMiss++
    }
  return { speakers, extents }
}
const stats = { ext: 0, extMiss: 0 }

// ---- learning: AdaGrad
export type Weights = Map<string, number>
const kept = (lists: Iterable<string[]>, least: number): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const l of lists) for (const f of l) counts.set(f, (counts.get(f) ?? 0) + 1)
  const ids = new Map<string, number>()
  for (const [f, n] of counts) if (n >= least) ids.set(f, ids.size)
  return ids
}
const coded = (ids: Map<string, number>, l: string[]): Int32Array =>
  Int32Array.from(
    l.flatMap((f) => {
      const i = ids.get(f)
      return i === undefined ? [] : [i]
    }),
  )
const shuffler = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) >>> 0
  return seed / 2 ** 32
}
const shuffled = <T>(list: T[], rnd: () => number): T[] => {
  const l = [...list]
  for (let i = l.length - 1; i > 0; i--) {
    const j = Math.floor(rnd() * (i + 1))
    const x = l[i] as T
    l[i] = l[j] as T
    l[j] = x
  }
  return l
}

const learn = (
  n: number,
  count: number,
  step: (i: number, w: Float64Array, update: (f: Int32Array, g: number) => void) => void,
  epochs: number,
  l2: number,
  l1 = arg('l1', 0),
): Float64Array => {
  const w = new Float64Array(n),
    g2 = new Float64Array(n),
    sum = new Float64Array(n)
  const rnd = shuffler(7)
  const update = (f: Int32Array, g: number): void => {
    for (const k of f) {
      const gr = g + l2 * (w[k] as number)
      g2[k] = (g2[k] as number) + gr * gr
      const rate = 0.15 / Math.sqrt((g2[k] as number) + 1)
      const x = (w[k] as number) - rate * gr
      w[k] = x > rate * l1 ? x - rate * l1 : x < -rate * l1 ? x + rate * l1 : 0
    }
  }
  let order = [...Array(count).keys()]
  for (let e = 0; e < epochs; e++) {
    order = shuffled(order, rnd)
    for (const i of order) step(i, w, update)
    if (e >= epochs / 2) for (let k = 0; k < n; k++) sum[k] = (sum[k] as number) + (w[k] as number)
  }
  const m = Math.ceil(epochs / 2 - 1e-9)
  return sum.map((x) => x / m)
}
const dot = (w: Float64Array, f: Int32Array): number => {
  let s = 0
  for (const k of f) s += w[k] as number
  return s
}
const named = (ids: Map<string, number>, w: Float64Array): Weights =>
  new Map([...ids].map(([f, i]): [string, number] => [f, w[i] as number]))

const fitBinary = (
  ex: Binary[],
  ids: Map<string, number>,
  epochs: number,
  l2: number,
  l1: number,
): Weights => {
  const data = ex.map((e) => coded(ids, e.features))
  const step = (i: number, w: Float64Array, update: (f: Int32Array, g: number) => void): void => {
    const f = data[i] as Int32Array
    update(f, 1 / (1 + Math.exp(-dot(w, f))) - ((ex[i] as Binary).label ? 1 : 0))
  }
  return named(ids, learn(ids.size, ex.length, step, epochs, l2, l1))
}
const fitRanking = (
  ex: Choice[],
  ids: Map<string, number>,
  epochs: number,
  l2: number,
  l1: number,
): Weights => {
  const data = ex.map((e) => e.options.map((o) => coded(ids, o)))
  const step = (i: number, w: Float64Array, update: (f: Int32Array, g: number) => void): void => {
    const os = data[i] as Int32Array[]
    const s = os.map((o) => dot(w, o))
    const m = Math.max(...s)
    const x = s.map((v) => Math.exp(v - m))
    const z = x.reduce((a, b) => a + b, 0)
    os.forEach((o, k) => {
      update(o, (x[k] as number) / z - ((ex[i] as Choice).right === k ? 1 : 0))
    })
  }
  return named(ids, learn(ids.size, ex.length, step, epochs, l2, l1))
}
/** The features that move most decisions (weight by how often), numbered anew: the fit is repeated on them alone. */
const strongest = (w: Weights, lists: string[][], most: number): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const l of lists) for (const f of l) counts.set(f, (counts.get(f) ?? 0) + 1)
  const impact = (f: string, x: number): number => Math.abs(x) * Math.sqrt(counts.get(f) ?? 0)
  const sorted = [...w].map(([f, x]): [string, number] => [f, impact(f, x)]).sort((a, b) => b[1] - a[1])
  return new Map(sorted.slice(0, most).map(([f], i) => [f, i]))
}
const binary = (ex: Binary[], most: number, epochs = 8): Weights => {
  const ids = kept(
    ex.map((e) => e.features),
    arg('least', 3),
  )
  const first = fitBinary(ex, ids, epochs, arg('l2', 0.02), arg('l1', 0.02))
  return most > ids.size
    ? first
    : fitBinary(
        ex,
        strongest(
          first,
          ex.map((e) => e.features),
          most,
        ),
        epochs,
        arg('l2b', 0.1),
        0,
      )
}
const ranking = (ex: Choice[], most: number): Weights => {
  const ids = kept(
    ex.flatMap((e) => e.options),
    3,
  )
  const first = fitRanking(ex, ids, 8, 0.002, 0.005)
  return most > ids.size
    ? first
    : fitRanking(
        ex,
        strongest(
          first,
          ex.flatMap((e) => e.options),
          most,
        ),
        8,
        0.002,
        0,
      )
}

const score = (w: Weights, f: string[]): number => {
  let s = 0
  for (const x of f) s += w.get(x) ?? 0
  return s
}
const best = <T>(list: readonly T[], f: (x: T) => number): number => {
  let b = -1,
    t = -Infinity
  list.forEach((x, i) => {
    const s = f(x)
    if (s > t) {
      t = s
      b = i
    }
  })
  return b
}

type Models = { cue: Weights; speaker: Weights; extent: Weights }
const arg = (name: string, d: number) => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? d : Number(process.argv[i + 1])
}
const train = (as: Article[]): Models => {
  const first = fitBinary(
    cueExamples(as),
    kept(
      cueExamples(as).map((e) => e.features),
      3,
    ),
    3,
    0.02,
    0,
  )
  const cue = binary(
    cueExamples(as, (r, i) => score(first, cueFeatures(r, i))),
    arg('cues', 7500),
  )
  const c = choices(as)
  return {
    cue,
    speaker: ranking(c.speakers, arg('speakers', 2500)),
    extent: ranking(c.extents, arg('extents', 700)),
  }
}
const threshold = arg('threshold', 0.26)
const logit = Math.log(threshold / (1 - threshold))

const predict = (a: Article, m: Models) =>
  a.readings.flatMap((r) => {
    const out: unknown[] = []
    r.tokens.forEach((t, i) => {
      if (!isCandidate(t)) return
      const f = cueFeatures(r, i)
      const s = score(m.cue, f)
      if (s < logit) return
      const k = best([nobodyFeatures(r, i), ...r.phrases.map((_, k) => speakerFeatures(r, i, k))], (o) =>
        score(m.speaker, o),
      )
      const phrase = r.phrases[k - 1]
      let speaker = null
      if (phrase) {
        const list = extentsOf(r, i, phrase)
        const e = list[best(list, (e: Extent) => score(m.extent, extentFeatures(r, i, phrase, e)))]
        if (e) speaker = spanOf(r, e)
      }
      out.push({ start: r.start, end: r.end, cue: { start: t.start, end: t.end }, speaker })
    })
    return out
  })

const folds = arg('folds', 5)
if (process.argv.includes('--cv')) {
  const lines: string[] = []
  for (let f = 0; f < folds; f++) {
    const m = train(articles.filter((_, i) => i % folds !== f))
    for (const [i, a] of articles.entries())
      if (i % folds === f) lines.push(JSON.stringify({ id: a.id, attributions: predict(a, m) }))
    if (f === 0)
      console.error(
        [m.cue, m.speaker, m.extent].map((w) => [...w.values()].filter((x) => Math.abs(x) > 0.05).length),
        m.speaker.size,
        m.extent.size,
        stats,
      )
  }
  writeFileSync(process.argv[process.argv.indexOf('--cv') + 1] ?? 'out.jsonl', `${lines.join('\n')}\n`)
}

if (process.argv.includes('--write')) {
  const m = train(articles)
  const lines = (w: Weights): string[] =>
    [...w]
      .map(([f, x]): [string, number] => [f, Math.round(x * 100)])
      .filter(([, x]) => Math.abs(x) >= 1)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([f, x]) => `${f} ${x}`)
  writeFileSync(
    path.join(import.meta.dirname, '../src/sentence/attributions/attributions.weights.json'),
    `${JSON.stringify({ cue: lines(m.cue), speaker: lines(m.speaker), extent: lines(m.extent) }, null, 0).replaceAll('","', '",\n"')}\n`,
  )
}
