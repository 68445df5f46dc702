import { english } from '../render/words/english.ts'
import type { Words } from '../render/words/words.ts'

/** The bot's words for a person's Discord language; days are written as that person's English would. */
export const wordsFor = (locale: string): Words => english(locale.startsWith('en') ? locale : 'en-GB')
