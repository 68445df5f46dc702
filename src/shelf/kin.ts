import { families } from '../sentence/figures/families.ts'
import { fold } from './fold.ts'
import { linksFrom, type Told } from './links.ts'
import { nations } from './nations.ts'
import { newsWords } from './news-words.ts'
import { stemOf } from './stems.ts'
import data from './words.data.json' with { type: 'json' }

/** What a word of the same meaning and one of nearly the same count for, where the word itself counts 1. */
export const kinship = { same: 0.3, near: 0.15 } as const
/** So many kin of one word are searched for. */
const most = 20

/** Place names of two spellings in English news. */
const respelled = [
  ['kyiv', 'kiev'],
  ['kharkiv', 'kharkov'],
  ['odesa', 'odessa'],
  ['lviv', 'lvov'],
  ['beijing', 'peking'],
  ['mumbai', 'bombay'],
  ['kolkata', 'calcutta'],
  ['chennai', 'madras'],
  ['myanmar', 'burma'],
  ['turkey', 'turkiye'],
  ['yangon', 'rangoon'],
] as const

const weights = [1, kinship.same, kinship.near] as const
/** Places in the list of weights. */
const [alike, same, near] = [0, 1, 2]

const listed = (words: string | undefined): readonly string[] =>
  words === undefined || words === '' ? [] : words.split(',')

const inWordNet = (both: Told): void => {
  for (const row of data.words.split(';')) {
    const [from = '', alikes, nears] = row.split(' ')
    for (const to of listed(alikes)) both(from, to, same)
    for (const to of listed(nears)) both(from, to, near)
  }
}

const stemsOf = (words: Iterable<string>): readonly string[] => [
  ...new Set(Array.from(words, (word) => stemOf(fold(word)))),
]

const inFamilies = (both: Told): void => {
  for (const { kind, words } of families) {
    const stems = stemsOf(words)
    // A kind of several ("killed or wounded") is kin to each of its parts, which are not kin to one another.
    const parts = kind.includes(' or ')
      ? families.filter((other) => kind.split(' or ').includes(other.kind))
      : []
    const others = parts.flatMap((part) => stemsOf(part.words))
    for (const a of stems) for (const b of [...stems, ...others]) both(a, b, same)
  }
}

const inNews = (both: Told): void => {
  for (const words of newsWords) {
    const stems = stemsOf(words)
    for (const a of stems) for (const b of stems) if (a !== b) both(a, b, same)
  }
}

/** "French" is of France; "Paris" may stand for its government. */
const inNations = (both: Told): void => {
  for (const { name, adjectives, seats } of nations) {
    const own = stemsOf([name, ...adjectives])
    for (const a of own) {
      for (const b of own) both(a, b, same)
      for (const seat of stemsOf(seats)) both(a, seat, near)
    }
  }
}

const inSpelling = (both: Told): void => {
  for (const [a, b] of respelled) both(stemOf(a), stemOf(b), alike)
}

const links = linksFrom(
  (told) => {
    const both: Told = (a, b, weight) => {
      if (a === '' || b === '') return
      told(a, b, weight)
      told(b, a, weight)
    }
    inWordNet(both)
    inFamilies(both)
    inNews(both)
    inNations(both)
    inSpelling(both)
  },
  weights,
  most,
)

/** The stems that mean the same or nearly the same, with what they count for (WordNet and the word families of news). */
export const kinOf = (stem: string): readonly (readonly [string, number])[] => links(stem)
