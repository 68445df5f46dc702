import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { attributionsOf } from '../src/sentence/attributions/attributions.ts'
import { cueFeatures, isCandidate } from '../src/sentence/attributions/cues.ts'
import { type Model, scoreOf } from '../src/sentence/attributions/model.ts'
import type { Phrase } from '../src/sentence/attributions/phrases.ts'
import { type Reading, readingsOf } from '../src/sentence/attributions/reading.ts'
import {
  extentFeatures,
  extentsOf,
  nobodyFeatures,
  speakerFeatures,
} from '../src/sentence/attributions/speakers.ts'
import { sentencesOf } from '../src/sentence/sentences.ts'
import { overlaps, type Span } from '../src/sentence/span.ts'
import { type Binary, type Choice, learnBinary, learnChoice, type Weights } from './linear.ts'

/**
 * Trains src/sentence/attributions/attributions.weights.json on the development set of attributions.
 * `node bench/train-attributions.ts --write` trains on all of it; `--folds FILE` writes predictions for each article by
 * a model that has not seen it (five folds), for the set's scorer: the honest figure.
 */
const set = path.join(import.meta.dirname, '../../shared/eval/attributions')
const target = new URL('../src/sentence/attributions/attributions.weights.json', import.meta.url)
const folds = 5
/** How many features each model keeps: with all 21,000 + 10,000 + 1,500 the folds score the same. */
const most = { cue: 7500, speaker: 2500, extent: 700 }

const spans = z.array(z.tuple([z.number(), z.number()]).transform(([start, end]): Span => ({ start, end })))
const goldRow = z.object({ id: z.string(), attributions: z.array(z.object({ source: spans, cue: spans })) })
const docRow = z.object({ id: z.string(), text: z.string() })

type Told = { readonly source: readonly Span[]; readonly cue: readonly Span[] }
type Read = { readonly id: string; readonly readings: readonly Reading[]; readonly told: readonly Told[] }

const rows = <T>(file: string, schema: z.ZodType<T>): readonly T[] =>
  readFileSync(path.join(set, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)))

const articlesRead = (): readonly Read[] => {
  const gold = new Map(rows('gold.jsonl', goldRow).map((g) => [g.id, g.attributions]))
  return rows('docs.jsonl', docRow).map(({ id, text }) => ({
    id,
    readings: readingsOf(text, sentencesOf(text)),
    told: gold.get(id) ?? [],
  }))
}

/** A cue of the set by its head, the one word by which the model finds it. */
type Head = { readonly reading: Reading; readonly cue: number; readonly source: Span | null }
type Preference = (reading: Reading, cue: number) => number

/** Before anything is learnt the head of "released a letter saying" is its first verb of saying, else its first verb. */
const firstGuess: Preference = (reading, cue) => {
  const token = reading.tokens[cue]
  const isVerb = token?.tag === 'V' || token?.tag === 'G'
  return (isVerb ? 10 : 0) + (token?.verb?.family === 'communication' ? 5 : 0) - cue * 0.01
}

const candidatesOf = ({ readings }: Read): readonly Omit<Head, 'source'>[] =>
  readings.flatMap((reading) =>
    reading.tokens.flatMap((token, cue) => (isCandidate(token) ? [{ reading, cue }] : [])),
  )

const tokenSpan = ({ reading, cue }: Omit<Head, 'source'>): Span => reading.tokens[cue] ?? reading

const headsOf = (article: Read, prefer: Preference): readonly Head[] => {
  const candidates = candidatesOf(article)
  return article.told.flatMap(({ cue, source }) => {
    const inside = candidates.filter((c) => cue.some((span) => overlaps(span, tokenSpan(c))))
    const head = inside.toSorted((a, b) => prefer(b.reading, b.cue) - prefer(a.reading, a.cue))[0]
    return head === undefined ? [] : [{ ...head, source: source[0] ?? null }]
  })
}

const cueExamples = (articles: readonly Read[], prefer: Preference): readonly Binary[] =>
  articles.flatMap((article) => {
    const heads = new Set(headsOf(article, prefer).map((h) => tokenSpan(h)))
    return candidatesOf(article).map((c) => ({
      features: cueFeatures(c.reading, c.cue),
      label: heads.has(tokenSpan(c)),
    }))
  })

const spanOf = (
  { tokens, start, end }: Reading,
  of: { readonly from: number; readonly to: number },
): Span => ({
  start: tokens[of.from]?.start ?? start,
  end: tokens[of.to - 1]?.end ?? end,
})

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end
const isWithin = (a: Span, b: Span): boolean => b.start <= a.start && a.end <= b.end

/** The phrase a source begins with: the one that is all of it, else a whole one in it, else a possessor, else any. */
const rightPhrase = (reading: Reading, source: Span): number => {
  const worth = (phrase: Phrase): number => {
    const span = spanOf(reading, phrase)
    if (!overlaps(span, source)) return 0
    if (isSame(span, source)) return 4
    return (isWithin(span, source) ? 2 : 0) + (phrase.kind === 'owner' ? 0.5 : 1)
  }
  const best = Math.max(0, ...reading.phrases.map(worth))
  return best === 0 ? -1 : reading.phrases.findIndex((p) => worth(p) === best)
}

const speakerExample = ({ reading, cue, source }: Head): readonly Choice[] => {
  const at = source === null ? -1 : rightPhrase(reading, source)
  if (source !== null && at < 0) return []
  const phrases = reading.phrases.map((_, k) => speakerFeatures(reading, cue, k))
  return [{ options: [nobodyFeatures(reading, cue), ...phrases], right: at + 1 }]
}

const extentExample = ({ reading, cue, source }: Head): readonly Choice[] => {
  const phrase = source === null ? undefined : reading.phrases[rightPhrase(reading, source)]
  if (phrase === undefined || source === null) return []
  const extents = extentsOf(reading, cue, phrase)
  const right = extents.findIndex((e) => isSame(spanOf(reading, e), source))
  const options = extents.map((e) => extentFeatures(reading, cue, phrase, e))
  return right < 0 || extents.length < 2 ? [] : [{ options, right }]
}

/** Learns cues twice: what the first round scores highest inside a cue of several words is its head in the second. */
const trained = (articles: readonly Read[]): Model => {
  const first = learnBinary(cueExamples(articles, firstGuess), most.cue)
  const prefer: Preference = (reading, cue) => scoreOf(first, cueFeatures(reading, cue))
  const heads = articles.flatMap((a) => headsOf(a, firstGuess))
  return {
    cue: learnBinary(cueExamples(articles, prefer), most.cue),
    speaker: learnChoice(heads.flatMap(speakerExample), most.speaker),
    extent: learnChoice(heads.flatMap(extentExample), most.extent),
  }
}

const lines = (weights: Iterable<readonly [string, number]>): readonly string[] =>
  [...weights]
    .filter(([, w]) => Math.round(w * 100) !== 0)
    .map(([f, w]) => `${f} ${Math.round(w * 100)}`)
    .sort()

const writeModel = (model: { readonly [name in keyof Model]: Weights | Model[name] }): void => {
  const file = { cue: lines(model.cue), speaker: lines(model.speaker), extent: lines(model.extent) }
  writeFileSync(target, `${JSON.stringify(file, null, 0).replaceAll('","', '",\n"')}\n`)
}

const foldPredictions = (articles: readonly Read[], fold: number): readonly string[] => {
  const model = trained(articles.filter((_, i) => i % folds !== fold))
  return articles
    .filter((_, i) => i % folds === fold)
    .map(({ id, readings }) =>
      JSON.stringify({ id, attributions: readings.flatMap((r) => attributionsOf(r, model)) }),
    )
}

const [order, file] = process.argv.slice(2)
const articles = articlesRead()
if (order === '--write') writeModel(trained(articles))
else if (order === '--folds' && file !== undefined)
  writeFileSync(
    file,
    `${Array.from({ length: folds }, (_, f) => foldPredictions(articles, f))
      .flat()
      .join('\n')}\n`,
  )
else console.error('usage: node bench/train-attributions.ts --write | --folds FILE')
