import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { sentencesOf } from '../../src/sentence/sentences.ts'
import { randomFrom } from './random.ts'

/** One article of the bench: a title and its sentences, ten a paragraph at most. */
export type BenchArticle = { readonly title: string; readonly sentences: readonly string[] }
/** The same articles and questions for every engine; others are asked before those that are measured. */
export type Material = {
  readonly articles: readonly BenchArticle[]
  readonly questions: readonly string[]
  readonly warming: readonly string[]
}

const Article = z.object({ title: z.string().nullish(), text: z.string() })
const Asked = z.object({ question: z.string() })

const rows = <T>(file: string, schema: z.ZodType<T>): readonly T[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => schema.parse(JSON.parse(line)))
    : []

const sets = ['realtimeqa', 'timeqa', 'squad', 'newsfacts']

const articlesOf = (shared: string): readonly BenchArticle[] =>
  sets.flatMap((set) =>
    rows(path.join(shared, 'eval', set, 'docs.jsonl'), Article).map(({ title, text }) => ({
      title: title ?? '',
      sentences: sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
    })),
  )

const questionsOf = (shared: string, most: number, random: () => number): readonly string[] =>
  sets
    .flatMap((set) => rows(path.join(shared, 'eval', set, 'questions.jsonl'), Asked))
    .map(({ question }) => ({ question, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ question }) => question)

const syllables = [
  'ba',
  'ro',
  'ken',
  'ti',
  'lu',
  'mar',
  'so',
  'vel',
  'da',
  'pin',
  'gor',
  'ne',
  'fi',
  'tas',
  'ul',
]

/** Words of a made-up language by Zipf's law (the n-th is n times rarer): what is read where the sets are absent. */
const inventedArticles = (random: () => number): readonly BenchArticle[] => {
  const word = (): string => {
    let n = Math.floor(Math.exp(random() * Math.log(40_000)))
    let text = ''
    for (; n > 0; n = Math.floor(n / syllables.length)) text += syllables[n % syllables.length]
    return text || 'the'
  }
  const sentence = (): string => `${Array.from({ length: 8 + Math.floor(random() * 20) }, word).join(' ')}.`
  return Array.from({ length: 1500 }, () => ({
    title: sentence(),
    sentences: Array.from({ length: 40 }, sentence),
  }))
}

/** New articles from old words: the head of one sentence and the tail of another, so that no two are the same. */
const spliced = (articles: readonly BenchArticle[], random: () => number): BenchArticle => {
  const pick = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(random() * list.length)] ?? otherwise
  const empty: BenchArticle = { title: '', sentences: [] }
  const [a, b] = [pick(articles, empty), pick(articles, empty)]
  const sentences = a.sentences.map((sentence) => {
    const [head, tail] = [sentence.split(' '), pick(b.sentences, '').split(' ')]
    return [...head.slice(0, head.length / 2), ...tail.slice(tail.length / 2)].join(' ')
  })
  return { title: a.title, sentences }
}

const Gold = z.object({
  question: z.string(),
  answerable: z.boolean(),
  evidence: z.array(z.object({ sentence: z.string() })),
})

/** One question set over its own articles, with the sentences that answer: every sixth question that has an answer. */
export const goldFor = (
  shared: string,
): Omit<Material, 'warming'> & { readonly gold: readonly (readonly string[])[] } => {
  const folder = path.join(shared, 'eval', 'squad')
  const articles = rows(path.join(folder, 'docs.jsonl'), Article).map(({ title, text }) => ({
    title: title ?? '',
    sentences: sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
  }))
  const asked = rows(path.join(folder, 'questions.jsonl'), Gold)
    .filter(({ answerable }) => answerable)
    .filter((_, at) => at % 6 === 0)
  return {
    articles,
    questions: asked.map(({ question }) => question),
    gold: asked.map(({ evidence }) => evidence.map(({ sentence }) => sentence)),
  }
}

/** How many questions are measured, and how many others are asked before. */
const asked = { measured: 400, before: 200 } as const

/** Articles of `count` sentences together and up to 400 questions, the same in every run. */
export const materialFor = (shared: string, count: number): Material => {
  const random = randomFrom(7)
  const found = articlesOf(shared)
  const real = found.length > 0 ? found : inventedArticles(random)
  const questions = questionsOf(shared, asked.measured + asked.before, random)
  const articles: BenchArticle[] = []
  let sentences = 0
  for (let at = 0; sentences < count; at++) {
    const article = real[at] ?? spliced(real, random)
    const kept = article.sentences.slice(0, count - sentences)
    if (kept.length > 0) articles.push({ title: article.title, sentences: kept })
    sentences += kept.length
  }
  const own = articles
    .slice(0, asked.measured + asked.before)
    .map(({ sentences: [first = ''] }) => first.split(' ').slice(0, 9).join(' '))
  const all = questions.length > 0 ? questions : own
  const measured = Math.min(asked.measured, Math.ceil((all.length * 2) / 3))
  return { articles, questions: all.slice(0, measured), warming: all.slice(measured) }
}
