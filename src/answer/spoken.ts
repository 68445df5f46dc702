import { stemsIn } from '../shelf/expand.ts'
import { nations } from '../shelf/nations.ts'
import { stemOf } from '../shelf/stems.ts'
import { type Glossary, type Reading, stemNumber } from './glossary.ts'

/** For each stem of a country, its people or its seat of power, the others: "Vienna" announces what Austria does. */
const countries = new Map<string, Set<string>>()
for (const { name, initials, adjectives, seats } of nations) {
  const stems = [name, ...initials, ...adjectives, ...seats].map(stemOf)
  for (const stem of stems) countries.set(stem, (countries.get(stem) ?? new Set()).union(new Set(stems)))
}

/** The stems of the country, people and seats of power that a word of these may stand for; none for any other. */
export const standsFor = (stem: string): ReadonlySet<string> => countries.get(stem) ?? none
const none: ReadonlySet<string> = new Set()

const small = `(?: (?:of|for|the|and|on|in))*`
const acronym = /^\p{Lu}{2,6}$/u

/** What an acronym may stand for, in full: "World Health Organization" for "WHO". */
const inFull = (letters: string): RegExp =>
  new RegExp(`\\b${[...letters].map((letter) => `${letter}[\\p{L}’'-]+`).join(`${small} `)}`, 'u')

/** Offices that have no capitals in full. */
const offices: ReadonlyMap<string, RegExp> = new Map([
  ['PM', /\b(?:prime minister|premier)\b/i],
  ['CEO', /\b(?:chief executive|managing director)\b/i],
  ['FM', /\bforeign minister\b/i],
  ['AG', /\battorney general\b/i],
])

const forms = new Map<string, RegExp>()
const formOf = (letters: string): RegExp => {
  const known = offices.get(letters) ?? forms.get(letters) ?? inFull(letters)
  if (forms.size > 100) forms.clear()
  forms.set(letters, known)
  return known
}

/**
 * The share of a speaker's words that a sentence holds, 0 to 1: by themselves, by the country that a capital stands for, or
 * an acronym in full.
 */
export const speakerHeld = (speaker: string, { stems, text }: Reading, glossary: Glossary): number => {
  if (acronym.test(speaker)) return text.includes(speaker) || formOf(speaker).test(text) ? 1 : 0
  const wanted = stemsIn(speaker)
  const stands = (stem: string): boolean => stems.includes(stemNumber(glossary, stem))
  const held = wanted.filter((stem) => stands(stem) || [...standsFor(stem)].some(stands))
  return wanted.length === 0 ? 0 : held.length / wanted.length
}
