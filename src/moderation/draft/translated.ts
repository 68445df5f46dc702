import type { DeskWords } from '../../render/words/desk.ts'
import type { Draft } from './draft.ts'

const says =
  /\b(?:machine|automatic(?:ally)?|auto|google|ai|deepl)[- ]translat(?:ed|ion)\b|\btranslated (?:automatically|by (?:google|deepl|ai|a machine|artificial intelligence))\b|\btranslation (?:was )?(?:made|done|provided|generated) by (?:google|deepl|ai|a machine)\b/i

const throughTranslator = /(?:^|\.)translate\.goog$|^translate\.google\.|^translate\.yandex\./

const hostOf = (url: string | null): string => (url === null ? '' : (URL.parse(url)?.host ?? ''))

/** Articles ("the", "a") are about one word in eleven of edited English; from languages without them they go missing. */
const leastArticles = 0.03
const enoughWords = 120

const lacksArticles = (text: string): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const articles = words.filter((word) => word === 'the' || word === 'a' || word === 'an').length
  return words.length >= enoughWords && articles / words.length < leastArticles
}

/** A sign that a machine translated the text: it says so, its address does, or its English has hardly any "the" and "a". */
export const machineTranslated = ({
  fields,
  dropped,
  language,
}: Draft): keyof DeskWords['warnings']['translated'] | null => {
  const lines = [...fields.text.split('\n').map((line) => line.slice(0, 400)), ...dropped.slice(0, 200)]
  if (lines.some((line) => says.test(line))) return 'said'
  if (throughTranslator.test(hostOf(fields.url))) return 'link'
  return language === 'en' && lacksArticles(fields.text) ? 'articles' : null
}
