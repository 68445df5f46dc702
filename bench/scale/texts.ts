import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import { randomFrom } from '../speed/random.ts'

type Random = () => number

const syllables = 'ba ro ken ti lu mar so vel da pin gor ne fi tas ul'.split(' ')
const ends = ['ford', 'ton', 'bury', 'wick', 'field', 'mouth']
const listOf = (words: string): readonly string[] => words.split(' ')
const things = listOf(
  'homes bridges schools farms roads boats patients workers soldiers trees letters trains shops votes wells tents ' +
    'windows horses cattle lorries tickets books lamps pumps mines engines barrels chairs coats drivers families ' +
    'fields guns hens inns jobs kilns ladders masks nurses orchards pipes quarries rifles sheep tractors vans yards',
)
const deeds = listOf(
  'flooded closed opened repaired damaged evacuated built sold counted moved inspected burned lost found cut promised ' +
    'sent bought taxed stolen cleaned drawn measured painted emptied guarded hired insured lifted mended named ordered',
)
const subjects = listOf(
  'council county mayor ministry hospital union railway company court bank school police army agency province museum ' +
    'guild harbour brewery college parish embassy institute refinery theatre tribunal cooperative observatory fleet',
)
const matters = listOf(
  'water rain budget strike harvest election storm drought fire plan report inquiry price tax wage border bridge road ' +
    'treaty tunnel merger festival verdict eclipse census embargo ferry glacier lawsuit marathon outage pension quake',
)
const days = listOf('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')

const one = (list: readonly string[], random: Random): string =>
  list[Math.floor(random() * list.length)] ?? ''

/** A name by Zipf's law: the n-th is n times rarer, so that a large shelf has a long tail of rare words. */
const name = (random: Random): string => {
  let text = ''
  for (let n = Math.floor(Math.exp(random() * Math.log(40_000))); n > 0; n = Math.floor(n / 15))
    text += syllables[n % 15]
  return text.charAt(0).toUpperCase() + text.slice(1) || 'Ada'
}

const place = (random: Random): string => name(random) + one(ends, random)
const amount = (random: Random): string => Math.floor(Math.exp(random() * 11) + 2).toLocaleString('en')

const patterns: readonly ((r: Random) => string)[] = [
  (r) =>
    `At least ${amount(r)} ${one(things, r)} were ${one(deeds, r)} in ${place(r)} on ${one(days, r)}, the ${one(subjects, r)} said.`,
  (r) =>
    `${name(r)} ${name(r)}, who speaks for the ${one(subjects, r)} of ${place(r)}, said that the ${one(matters, r)} was ${one(deeds, r)} because of the ${one(matters, r)}.`,
  (r) =>
    `The ${one(subjects, r)} and the ${one(subjects, r)} have talked about the ${one(matters, r)} since ${one(days, r)}, but nobody in ${place(r)} expects the ${one(matters, r)} to end soon.`,
  (r) =>
    `“We counted ${amount(r)} ${one(things, r)} near ${name(r)},” ${name(r)} told the ${place(r)} Ledger after the ${one(matters, r)}.`,
  (r) =>
    `According to the ${one(subjects, r)}, between ${amount(r)} and ${amount(r)} ${one(things, r)} have been ${one(deeds, r)} along the ${name(r)} river this year.`,
  (r) => `${name(r)} opposed the ${one(matters, r)}; the ${one(subjects, r)} of ${name(r)} did not.`,
]

const asked: readonly ((r: Random) => string)[] = [
  (r) => `How many ${one(things, r)} were ${one(deeds, r)} in ${place(r)}?`,
  (r) => `What did ${name(r)} say about the ${one(matters, r)}?`,
  (r) => `Why was the ${one(matters, r)} ${one(deeds, r)} in ${place(r)}?`,
  (r) => `Who opposed the ${one(matters, r)} of ${name(r)}?`,
  (r) => `When did the ${one(subjects, r)} of ${place(r)} talk about the ${one(matters, r)}?`,
]

const made = (patterns: readonly ((random: Random) => string)[], random: Random): string =>
  patterns[Math.floor(random() * patterns.length)]?.(random) ?? ''

const textOf = (sentences: number, random: Random): string =>
  Array.from({ length: sentences }, (_, at) => made(patterns, random) + (at % 3 === 2 ? '\n\n' : ' ')).join(
    '',
  )

/** Sentences of an article of the bench. */
const perArticle = 25

/** Articles of invented news that hold so many sentences together; the same for the same seed. */
export function* invented(shelf: string, sentences: number, seed: number): Generator<Article> {
  const random = randomFrom(seed)
  for (let at = 0; at * perArticle < sentences; at++)
    yield articleFrom({
      id: `a${String(at).padStart(6, '0')}`,
      shelf,
      title: `${one(subjects, random)} of ${place(random)} on the ${one(matters, random)}`,
      source: `${place(random)} Ledger`,
      published: { date: `2031-0${1 + (at % 9)}-1${at % 10}`, basis: 'stated' },
      text: textOf(Math.min(perArticle, sentences - at * perArticle), random),
    })
}

/** One article of so many sentences. */
export const longArticle = (id: string, shelf: string, sentences: number, seed: number): Article =>
  articleFrom({ id, shelf, title: 'Everything about the flood', text: textOf(sentences, randomFrom(seed)) })

/** Questions about the invented news. */
export const inventedQuestions = (count: number, seed: number): readonly string[] => {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => made(asked, random))
}
