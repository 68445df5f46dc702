import { familyOf } from '../../sentence/figures/families.ts'
import type { Quote } from '../values.ts'

const befallen = 'deaths?|cases?|infections?|patients?|victims?|fatalities|casualties'

/** "Monkeypox deaths", "cases of cholera", "died of measles": what befell people. */
const forms: readonly RegExp[] = [
  new RegExp(`\\b(?:how many|number of|total|latest) (?:\\p{Ll}+ )?(\\p{Ll}{4,}) (?:${befallen})\\b`, 'iu'),
  new RegExp(`^\\s*(\\p{Ll}{4,}) (?:${befallen})\\b`, 'iu'),
  new RegExp(`\\b(?:${befallen}|di(?:ed?|es|ying)|dead|sick|ill) (?:of|from|with) (\\p{Ll}{4,})\\b`, 'iu'),
]

/** Words before "deaths" and "cases" that say nothing of what they are of. */
const general =
  /^(?:many|more|most|other|people|total|latest|confirmed|suspected|probable|possible|reported|recorded|civilian|military|daily|weekly|fresh|active|human|additional|further|known|official|there|these|those|them|such|court|criminal|injur\p{L}*|wounds?|their|this|that|what|which)$/u

/** What people fell ill with or died of by the words of a question, in small letters; null where it does not say. */
export const causeAsked = (question: string): string | null => {
  const word = forms
    .map((form) => form.exec(question)?.[1]?.toLowerCase())
    .find((found) => found !== undefined)
  return word === undefined || general.test(word) || familyOf(word) !== null ? null : word
}

/** So far before and behind a sentence (characters) stands what it is about. */
const around = { before: 800, behind: 300 } as const

/** Does a quote tell of it: around its sentence, in its headline, or time and again in its article? */
const tells = ({ article, start, end }: Quote, cause: string): boolean => {
  const beside = article.text.slice(Math.max(0, start - around.before), end + around.behind)
  const near = `${article.title ?? ''} ${beside}`.toLowerCase()
  if (near.includes(cause)) return true
  const text = article.text.toLowerCase()
  const at = text.indexOf(cause)
  return at >= 0 && text.includes(cause, at + cause.length)
}

/** Of quotes those that tell of what the question says befell people; all where it does not say, or none does. */
export const ofCause = (quotes: readonly Quote[], question: string): readonly Quote[] => {
  const cause = causeAsked(question)
  const own = cause === null ? [] : quotes.filter((quote) => tells(quote, cause))
  return own.length > 0 ? own : quotes
}
