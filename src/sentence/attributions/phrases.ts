import type { Tag, Token } from './tokens.ts'

/** What a noun phrase names: a pronoun, a name, a person, a group, a text or utterance ("report"), or else. */
export type Kind = 'pronoun' | 'name' | 'person' | 'group' | 'text' | 'other'

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

/** The noun phrases of a sentence in order, none overlapping another. */
export const phrasesOf = (tokens: readonly Token[]): readonly Phrase[] => {
  const phrases: Phrase[] = []
  for (let i = 0; i < tokens.length; i++) {
    const phrase = phraseAt(tokens, i)
    if (phrase === null) continue
    phrases.push(phrase)
    i = phrase.to - 1
  }
  return phrases
}
