import type { Span } from '../span.ts'
import { type Phrase, phrasesOf } from './phrases.ts'
import { leavesOpen, marksIn, type Token, tokensOf } from './tokens.ts'

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

/** Does a sentence begin inside a quotation, given that one was left open before it? */
const beginsInside = (text: string, { start }: Span, open: boolean): boolean =>
  open && !(opensQuote(text, start) && text.charAt(start) !== '"')

/** Reads one sentence. `open`: was a quotation left open before it? `opening`: is it the first of its text? */
export const readingOf = (text: string, { start, end }: Span, open: boolean, opening: boolean): Reading => {
  const begunQuoted = beginsInside(text, { start, end }, open)
  const tokens = tokensOf(text, { start, end }, begunQuoted)
  const leftOpen = leavesOpen(tokens, begunQuoted)
  const phrases = phrasesOf(tokens)
  const speech = tokens.flatMap((t, k) => (isSpeech(t) ? [k] : []))
  const marks = tokens.filter((t) => t.tag === 'q').length
  return { start, end, tokens, phrases, opening, begunQuoted, leftOpen, speech, marks }
}

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
    const reading = readingOf(text, s, open, i === 0)
    open = reading.leftOpen
    return reading
  })
}

/** The same readings, each made when it is first looked at: whether one begins inside a quotation is told by marks alone. */
export const readingsBy = <S extends Span & { readonly paragraph: number }>(
  text: string,
  sentences: readonly S[],
): ((at: number) => Reading | null) => {
  const open: boolean[] = []
  const known = new Map<number, Reading>()
  return (at) => {
    const sentence = sentences[at]
    if (sentence === undefined) return null
    while (open.length <= at) {
      const [before, here] = [sentences[open.length - 1], sentences[open.length]]
      const same = before !== undefined && before.paragraph === here?.paragraph
      open.push(same && staysOpen(text, before, open.at(-1) === true))
    }
    const reading = known.get(at) ?? readingOf(text, sentence, open[at] === true, at === 0)
    known.set(at, reading)
    return reading
  }
}

/** Does a sentence leave a quotation open? It is read for its marks alone. */
const staysOpen = (text: string, sentence: Span, open: boolean): boolean =>
  leavesOpen(marksIn(text, sentence), beginsInside(text, sentence, open))

/** Do these sentences of one paragraph leave a quotation open at their end? */
export const leftOpenBy = (text: string, sentences: readonly Span[]): boolean =>
  sentences.reduce((open, sentence) => staysOpen(text, sentence, open), false)
