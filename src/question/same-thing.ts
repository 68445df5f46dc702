import { countries, country, name } from './names.ts'
import type { Question } from './question.ts'

const asking =
  'How|What|Which|When|Where|Why|Who|Whom|Whose|Is|Are|Was|Were|Did|Does|Do|Has|Have|Had|Will|Would|Can|Could|Should|The|In|On|At|And'
/** A question word at the beginning is no name. */
const ahead = String.raw`(?!(?:${asking})\b)(?:${name}|${country}) (?:\p{Ll}+ )?`
const behind = `(?:in|of|at|near|off|on) (?:the )?(?:${name}|${country})`
/** "The day", "the first": nothing that a name told apart. */
const anyThing = /^(?:day|year|week|month|time|first|last|next|same|other|only|most|best|worst|new|old)$/

/** How a question told a thing from others of its kind: "Velm " before "earthquake", " in Velm" behind it; null where it did not. */
const apart = (thing: string, question: string): readonly [before: string, after: string] | null => {
  const before = new RegExp(`(?<!\\p{L}|and )(${ahead})${thing}(?!\\p{L})`, 'u').exec(question)?.[1]
  if (before !== undefined) return [before, '']
  const after = new RegExp(`(?<!\\p{L})${thing}( ${behind})(?!\\p{L})`, 'u').exec(question)?.[1]
  return after === undefined ? null : ['', after]
}

const definite = /\bthe (\p{Ll}{3,})( \p{Ll}{4,})?/gu

/**
 * "How many died in the Velm earthquake? When did the earthquake hit?": a thing that the question before told apart by a name
 * is still that one. Null where a question names something itself, or the one before named no such thing.
 */
export const sameThing = (text: string, previous: Question): string | null => {
  if (/["“”]|\S\s+\p{Lu}/u.test(text) || text.match(countries) !== null) return null
  for (const { index, 1: one = '', 2: two = '' } of text.matchAll(definite))
    for (const thing of [one + two, one]) {
      const told = anyThing.test(thing) ? null : apart(thing, previous.text)
      const at = index + 'the '.length
      // "Where do Oak's sisters stay?" needs no article.
      const from = /['’]s? $/.test(told?.[0] ?? '') ? index : at
      if (told !== null)
        return `${text.slice(0, from)}${told[0]}${thing}${told[1]}${text.slice(at + thing.length)}`
    }
  return null
}
