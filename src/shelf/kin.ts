import { families } from '../sentence/figures/families.ts'
import { fold } from './fold.ts'
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

type Kin = Map<string, number>
const table = new Map<string, Kin>()

const put = (from: string, to: string, weight: number): void => {
  if (from === '' || to === '' || from === to) return
  const row = table.get(from) ?? new Map<string, number>()
  table.set(from, row)
  row.set(to, Math.max(row.get(to) ?? 0, weight))
}

const both = (a: string, b: string, weight: number): void => {
  put(a, b, weight)
  put(b, a, weight)
}

const listed = (words: string | undefined): readonly string[] =>
  words === undefined || words === '' ? [] : words.split(',')

for (const row of data.words.split(';')) {
  const [from = '', same, near] = row.split(' ')
  for (const to of listed(same)) both(from, to, kinship.same)
  for (const to of listed(near)) both(from, to, kinship.near)
}
const stemsOf = (words: Iterable<string>): readonly string[] => [
  ...new Set(Array.from(words, (word) => stemOf(fold(word)))),
]

for (const { kind, words } of families) {
  const stems = stemsOf(words)
  for (const a of stems) for (const b of stems) put(a, b, kinship.same)
  // A kind of several ("killed or wounded") is kin to each of its parts, which are not kin to one another.
  const parts = kind.includes(' or ')
    ? families.filter((other) => kind.split(' or ').includes(other.kind))
    : []
  for (const part of parts)
    for (const a of stemsOf(words)) for (const b of stemsOf(part.words)) both(a, b, kinship.same)
}
for (const [a, b] of respelled) both(stemOf(a), stemOf(b), 1)

/** The stems that mean the same or nearly the same, with what they count for (WordNet and the word families of news). */
export const kinOf = (stem: string): readonly (readonly [string, number])[] =>
  [...(table.get(stem) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most)
