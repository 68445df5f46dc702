import { canonicalText } from '../../article/canonical.ts'
import { mayHoldFigure } from '../../sentence/figures/holds.ts'
import { sentencesOf } from '../../sentence/sentences.ts'
import { stopWords } from '../../shelf/stop.ts'
import { tokensOf } from '../../shelf/tokens.ts'
import { isUnnamed } from './subject.ts'

/** Longer messages are read up to here (Discord's own limit is 4,000), and so many claims are looked up. */
const longest = 4000
export const mostClaims = 6

/** What a message holds beside its words: links, mentions, custom emoji, timestamps, and the marks of its markdown. */
const furniture: readonly (readonly [RegExp, string])[] = [
  [/<(?:@[!&]?|#|a?:\w{1,40}:|t:)[\d:RrtTdDfF]{0,30}>/g, ' '],
  [/\[([^[\]\n]{1,300})\]\(<?https?:[^()\s]{1,1000}\)/g, '$1'],
  [/<?https?:\/\/[^\s<>]{1,1000}>?/g, ' '],
  [/^\s{0,3}(?:>{1,3}|#{1,3}|-#|[-*+]|\d{1,3}\.)\s+/gm, ''],
  [/\*\*|__|~~|\|\||`{1,3}|[*]/g, ''],
]

/** The words of a message as a reader sees them. */
export const plainText = (message: string): string =>
  canonicalText(
    furniture.reduce((text, [mark, instead]) => text.replace(mark, instead), message.slice(0, longest)),
  )

/** A sentence of a message that claims something; `before` is the one that names its subject where it does not itself. */
export type Statement = { readonly text: string; readonly before: string | null }

const isQuestion = (sentence: string): boolean => /\?["”’)]?$/.test(sentence)

/** "was closed", "have left": a short sentence that says so much still states something. */
const says = /\b(?:is|are|was|were|has|have|had|will|did|said)\b/i

/** Calls and thanks are left out: what claims something has a few words of content, or few and a verb or a number. */
const claimsSomething = (sentence: string): boolean => {
  const tokens = tokensOf(sentence)
  const content = new Set(tokens.flatMap(({ fold }) => (stopWords.has(fold) ? [] : [fold]))).size
  const short = isUnnamed(sentence) || mayHoldFigure(sentence) || says.test(sentence)
  return (
    content >= 3 || (content === 2 && tokens.length >= 3) || (content === 1 && short && tokens.length >= 2)
  )
}

/** The sentences of a message that state something: questions and calls of a word or two are left out. */
export const statementsIn = (message: string): readonly Statement[] => {
  const text = plainText(message)
  const statements = new Map<string, Statement>()
  let named: string | null = null
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end)
    const unnamed = isUnnamed(sentence)
    if (!isQuestion(sentence) && claimsSomething(sentence) && !statements.has(sentence))
      statements.set(sentence, { text: sentence, before: unnamed ? named : null })
    if (!unnamed) named = sentence
  }
  return [...statements.values()]
}
