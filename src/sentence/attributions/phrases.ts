import type { Tag } from './lexemes.ts'
import type { Token } from './tokens.ts'

/** What a noun phrase is: a pronoun, a name, a person, a group, a text or utterance ("report"), "who", whose, or else. */
export type Kind = 'pronoun' | 'name' | 'person' | 'group' | 'text' | 'relative' | 'owner' | 'other'

/** A noun phrase without its complements: token indices, `to` exclusive; `head` is its last word. */
export type Phrase = {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly kind: Kind
}

const inside: ReadonlySet<Tag> = new Set<Tag>(['D', 'N', 'X', '#', 'S'])
const alone = new Set(
  'some many most several few all both others one each those these this that another'.split(' '),
)

const kindOf = (head: Token): Kind => {
  if (head.tag === 'R' || head.tag === 'D') return 'pronoun'
  if (head.tag === 'X') return 'name'
  if (head.noun === 'person') return 'person'
  if (head.noun === 'group') return 'group'
  return head.noun === 'communication' || head.noun === 'cognition' || head.noun === 'act' ? 'text' : 'other'
}

/** "her" and "that" before a noun begin a phrase; alone they are one. */
const isDeterminer = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1]?.tag
  return tokens[i]?.lower === 'her' && (next === 'N' || next === 'X')
}

/** A phrase may go on at token i, given that it began before. */
const goesOn = (tokens: readonly Token[], i: number, begun: boolean): boolean => {
  const token = tokens[i]
  if (token === undefined) return false
  if (isDeterminer(tokens, i)) return !begun
  if (token.tag === 'D') return !begun || tokens[i - 1]?.tag === 'D' || tokens[i - 1]?.tag === '#'
  if (token.tag === 'R' || token.tag === 'S') return token.tag === 'S' && begun
  return inside.has(token.tag)
}

const endFrom = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (goesOn(tokens, to, to > from)) to++
  while (to > from && tokens[to - 1]?.tag === 'S') to--
  return to
}

const phraseAt = (tokens: readonly Token[], from: number): Phrase | null => {
  const token = tokens[from]
  if (token === undefined) return null
  if (token.tag === 'R' && !isDeterminer(tokens, from))
    return { from, to: from + 1, head: from, kind: 'pronoun' }
  const to = endFrom(tokens, from)
  const head = tokens[to - 1]
  if (to === from || head === undefined) return null
  if (head.tag === 'D' && !alone.has(head.lower)) return null
  return { from, to, head: to - 1, kind: kindOf(head) }
}

/** "who", "which" and "that" before a verb stand for the noun they follow. */
const relativeAt = (tokens: readonly Token[], at: number): Phrase | null => {
  const token = tokens[at]
  if (token?.tag !== 'W' || !/^(who|which|that)$/.test(token.lower)) return null
  const next = tokens[at + 1]?.tag
  return next === 'V' || next === 'A' || next === 'B'
    ? { from: at, to: at + 1, head: at, kind: 'relative' }
    : null
}

const possessive = /^(his|her|its|their|our|my|your)$/

/** "the mayor's" of "the mayor's claim" and "his" of "his claim" may be who claims. */
const ownerIn = (tokens: readonly Token[], { from, to }: Phrase): Phrase | null => {
  const mark = tokens.findLastIndex((t, i) => i > from && i < to && t.tag === 'S')
  if (mark > 0) return { from, to: mark + 1, head: mark - 1, kind: 'owner' }
  return to - from > 1 && possessive.test(tokens[from]?.lower ?? '')
    ? { from, to: from + 1, head: from, kind: 'owner' }
    : null
}

/** The noun phrases of a sentence in order; a possessor stands before the phrase whose part it is. */
export const phrasesOf = (tokens: readonly Token[]): readonly Phrase[] => {
  const phrases: Phrase[] = []
  for (let i = 0; i < tokens.length; i++) {
    const phrase = relativeAt(tokens, i) ?? phraseAt(tokens, i)
    if (phrase === null) continue
    const owner = ownerIn(tokens, phrase)
    if (owner !== null) phrases.push(owner)
    phrases.push(phrase)
    i = phrase.to - 1
  }
  return phrases
}
