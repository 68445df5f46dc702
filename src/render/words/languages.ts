import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { korean } from './korean.ts'
import { spanish } from './spanish.ts'
import { ukrainian } from './ukrainian.ts'
import type { Words } from './words.ts'

/** The languages that the bot speaks, by their codes. */
export const languages: ReadonlyMap<string, (locale: string) => Words> = new Map([
  ['en', english],
  ['de', german],
  ['es', spanish],
  ['fr', french],
  ['uk', ukrainian],
  ['ko', korean],
])

const made = new Map<string, Words>()

const wordsOf = (locale: string): Words => {
  const [language = ''] = locale.split('-')
  const words = languages.get(language)
  return words === undefined ? english('en-GB') : words(locale)
}

/** Is this a locale that dates can be written in? Discord's are; whatever else comes is English. */
const known = (locale: string): boolean => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,4})?$/.test(locale)

/** The bot's words for a person's Discord language, such as `de` or `es-419`; English where it speaks no such language. */
export const wordsFor = (locale: string): Words => {
  const one = known(locale) ? locale : 'en-GB'
  const words = made.get(one) ?? wordsOf(one)
  made.set(one, words)
  return words
}
