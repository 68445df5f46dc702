import { families } from '../sentence/figures/families.ts'
import { fold } from './fold.ts'
import { linksFrom, type Told } from './links.ts'
import { nations } from './nations.ts'
import { newsWords } from './news-words.ts'
import { stemOf } from './stems.ts'
import type { Vocabulary } from './vocabulary.ts'
import data from './words.data.json' with { type: 'json' }

/** What a word of the same meaning and one of nearly the same count for, where the word itself counts 1. */
export const kinship = { same: 0.3, near: 0.15 } as const
/** So many kin of one word are searched for. */
const most = 20

/** Place names of two spellings in English news, and initials. */
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
  ['britain', 'uk'],
  ['u.s', 'usa'],
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

/** "French" is of France; "Paris" may stand for its government, and "America" for the US. */
const inNations = (both: Told): void => {
  for (const { name, initials, adjectives, seats } of nations) {
    const [own, letters, powers] = [[name, ...adjectives], initials, seats].map(stemsOf)
    for (const a of own ?? []) {
      for (const b of own ?? []) both(a, b, same)
      for (const other of [...(powers ?? []), ...(letters ?? [])]) both(a, other, near)
    }
    for (const a of letters ?? []) for (const power of powers ?? []) both(a, power, near)
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
export const kinOf = (stem: string): readonly (readonly [string, number])[] => links.of(stem)

/** A stem of the same or nearly the same meaning that a vocabulary holds, by its number there. */
type Kin = { readonly stem: string; readonly term: number; readonly weight: number }

/**
 * By vocabulary for each linked word its number there, one further on; below 0 for one that it does not hold, and then how
 * many stems it held: to look up the kin of a question by their letters takes as long as all else that is read of it.
 */
const termsBy = new WeakMap<Vocabulary, Int32Array>()

const termsOf = (vocabulary: Vocabulary): Int32Array => {
  const terms = termsBy.get(vocabulary) ?? new Int32Array(links.words.length)
  termsBy.set(vocabulary, terms)
  return terms
}

/** The kin of a stem that a vocabulary holds. */
export const kinIn = (stem: string, vocabulary: Vocabulary): readonly Kin[] => {
  const terms = termsOf(vocabulary)
  const found: Kin[] = []
  links.each(stem, (place, weight) => {
    const word = links.words[place] ?? ''
    const known = terms[place] ?? 0
    const term = known > 0 ? known - 1 : known === -vocabulary.stems ? -1 : (vocabulary.find(word) ?? -1)
    terms[place] = term < 0 ? -vocabulary.stems : term + 1
    if (term >= 0) found.push({ stem: word, term, weight })
  })
  return found
}
