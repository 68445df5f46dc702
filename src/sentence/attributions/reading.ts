import type { Span } from '../span.ts'
import { type Phrase, phrasesOf } from './phrases.ts'
import { leavesOpen, type Token, tokensOf } from './tokens.ts'

/** A sentence as the rules see it. */
export type Reading = Span & {
  readonly tokens: readonly Token[]
  readonly phrases: readonly Phrase[]
  /** The first sentence of the piece of text: often a headline. */
  readonly opening: boolean
  /** Does it begin inside a quotation? Does it end inside one? */
  readonly begunQuoted: boolean
  readonly leftOpen: boolean
  /** The verbs of communication outside quotations, as token indices. */
  readonly speech: readonly number[]
  /** How many quotation marks it holds. */
  readonly marks: number
}

/** A verb of saying that no quotation holds. */
const isSpeech = (t: Token): boolean =>
  !t.quoted && (t.tag === 'V' || t.tag === 'G') && t.verb?.family === 'communication'

const opensQuote = (text: string, at: number): boolean => /[“"«]/.test(text.charAt(at))

/** Reads the sentences of a text in order; a quotation runs on over sentences, and over paragraphs that reopen it. */
export const readingsOf = <S extends Span & { readonly paragraph: number }>(
  text: string,
  sentences: readonly S[],
): readonly Reading[] => {
  let open = false
  let paragraph = -1
  return sentences.map((s, i) => {
    if (s.paragraph !== paragraph) open = false
    paragraph = s.paragraph
    const begunQuoted = open && !(opensQuote(text, s.start) && text.charAt(s.start) !== '"')
    const tokens = tokensOf(text, s, begunQuoted)
    open = leavesOpen(tokens, begunQuoted)
    const phrases = phrasesOf(tokens)
    const speech = tokens.flatMap((t, k) => (isSpeech(t) ? [k] : []))
    const marks = tokens.filter((t) => t.tag === 'q').length
    const { start, end } = s
    return { start, end, tokens, phrases, opening: i === 0, begunQuoted, leftOpen: open, speech, marks }
  })
}
