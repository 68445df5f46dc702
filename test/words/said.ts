import { described, descriptionsIn } from '../../src/render/words/descriptions.ts'
import type { Words } from '../../src/render/words/words.ts'
import { type Json, stringsOf } from '../loopback/json.ts'
import { textsOf } from './texts.ts'

/** What a person reads of a message, a form or a suggestion; all else in it is for Discord. */
const read = /(?:^|\.)(?:content|label|placeholder|title|description|name)$/

/** The texts of something that the bot sent, as a person reads them. */
export const readIn = (sent: Json | null | undefined): readonly string[] =>
  stringsOf(sent ?? {})
    .filter(([at]) => read.test(at))
    .map(([, text]) => text.replaceAll(/<t:\d+:f>/g, ' ').replaceAll('\\', ''))

/** The words of a text: letters alone, in small. */
export const wordsIn = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}’']{2,}/gu) ?? []).map((word) => word.replace(/^[’']+|[’']+$/g, ''))

const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}-05`)

/** Every word that a language has for what the bot says, with its dates. */
export const vocabularyOf = (words: Words, locale: string): ReadonlySet<string> => {
  const texts = [
    ...textsOf(words).map(({ text }) => text),
    ...described.flatMap((text) => descriptionsIn(text).get(locale) ?? []),
    ...months.flatMap((day) => [
      words.calendar.day(day),
      words.calendar.month(day),
      words.lookup.bucket(day.slice(0, 7)),
    ]),
  ]
  return new Set(texts.flatMap(wordsIn))
}
