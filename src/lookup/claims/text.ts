import { canonicalText } from '../../article/canonical.ts'
import { sentencesOf } from '../../sentence/sentences.ts'
import { stopWords } from '../../shelf/stop.ts'
import { tokensOf } from '../../shelf/tokens.ts'

/** Longer messages are read up to here (Discord's own limit is 4,000), and so many claims are looked up. */
const longest = 4000
export const mostClaims = 6
/** Fewer words of content than this claim nothing that could be looked up. */
const fewest = 3

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

const claimsSomething = (sentence: string): boolean =>
  !/\?["”’)]?$/.test(sentence) &&
  new Set(tokensOf(sentence).flatMap(({ fold }) => (stopWords.has(fold) ? [] : [fold]))).size >= fewest

/** The sentences of a message that state something: questions and calls of a word or two are left out. */
export const statementsIn = (message: string): readonly string[] => {
  const text = plainText(message)
  return [...new Set(sentencesOf(text).map(({ start, end }) => text.slice(start, end)))].filter(
    claimsSomething,
  )
}
