import type { Figure } from '../values.ts'
import { familyOf, isEventNoun } from './families.ts'

/** "No casualties", "no deaths were reported": none of what the noun tells. */
const noSuch =
  /\b([Nn]o) ((?:(?:civilian|military|serious|major|confirmed) )?(\p{Ll}+))\b(?! (?:figures?|toll|numbers?|counts?)\b)/gu
/** "Nobody was hurt", "none of the 52 passengers was killed", "no one is missing". */
const nobody =
  /\b(None(?: of [^,;.]{1,40}?)?|none(?: of [^,;.]{1,40}?)?|Nobody|nobody|No one|no one|No[- ](?:people|civilians?|soldiers?|passengers?|residents?|children)) (?:else )?(?:is|are|was|were|has been|have been|had been|has|have|had) (?:seriously |badly |reported |confirmed )?(\p{Ll}+)\b/gu

/** "No further casualties", "no one else was hurt": beside those told before. */
const beside = /^(?:else|further|other|more|new|additional)\b/

const zero = (start: number, length: number, counted: string | null, measure: string): Figure => ({
  start,
  end: start + length,
  value: 0,
  min: null,
  max: null,
  change: '=',
  unit: null,
  counted,
  measure,
  subject: null,
})

const befalls = (word: string): boolean => familyOf(word)?.people === true

/**
 * What a sentence says that there was none of among people: "no casualties", "nobody was hurt", as figures of nought. The
 * words that say so are the figure.
 */
export const nonesIn = (text: string): readonly Figure[] => {
  if (!/\b(?:no|none|nobody)\b/i.test(text)) return []
  const things = [...text.matchAll(noSuch)].flatMap(({ index, 1: no = '', 2: counted = '', 3: noun = '' }) =>
    isEventNoun(noun) && befalls(noun) ? [zero(index, no.length, counted, noun)] : [],
  )
  const people = [...text.matchAll(nobody)].flatMap(({ index, 0: all, 1: who = '', 2: verb = '' }) =>
    befalls(verb) && !beside.test(all.slice(who.length + 1)) ? [zero(index, who.length, null, verb)] : [],
  )
  return [...things, ...people].toSorted((a, b) => a.start - b.start)
}
