import { figuresIn } from '../../sentence/figures/figures.ts'
import { mayHoldFigure } from '../../sentence/figures/holds.ts'
import type { Figure } from '../../sentence/values.ts'
import { stopWords } from '../../shelf/stop.ts'
import { tokensOf } from '../../shelf/tokens.ts'

/** "They surrendered", "Most of them left": the subject stands for what an earlier sentence names. */
const standsIn =
  /^(?:it|its|they|their|he|his|she|her|this|these|those|both|all|most|many|some|several|others?|none|half|neither|nobody)\b/i
/** "About 9,000 were captured", "Two of them died": a number in the place of the subject. */
const bareNumber =
  /^(?:(?:about|around|nearly|almost|roughly|some|over|only|up to|at least|at most|more than|fewer than|less than|another|a further)\s)?(?:\d[\d,.]{0,14}|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\s(?:of (?:them|those|these)\b|(?:was|were|is|are|has|have|had|will|may|might|did|died|left|fled|fell|went|came)\b)/i

/** Does the sentence leave to the one before what it is about? */
export const isUnnamed = (sentence: string): boolean => standsIn.test(sentence) || bareNumber.test(sentence)

/** Words of a sentence without a name that are taken to say what it is about: it mostly begins with that. */
const opening = 5

/** The words of an earlier sentence that name what it is about: its names and what it counts, else its first words. */
export const subjectOf = (sentence: string): string => {
  const tokens = tokensOf(sentence)
  const said = tokens.filter(({ fold }) => !stopWords.has(fold))
  const counted = mayHoldFigure(sentence) ? figuresIn(sentence).flatMap((figure) => figure.counted ?? []) : []
  const names = said.filter(({ capital, digit }) => capital && !digit)
  const first = said.filter(({ start }) => start < (tokens[opening]?.start ?? sentence.length))
  const chosen = names.length + counted.length > 1 ? names : first
  return [...chosen.map(({ start, end }) => sentence.slice(start, end)), ...counted].join(' ')
}

/** The figures of a sentence; what they count is taken from the one before where they do not say it. */
export const figuresAfter = (sentence: string, before: string | null): readonly Figure[] => {
  if (!mayHoldFigure(sentence)) return []
  const figures = figuresIn(sentence)
  const named = before !== null && mayHoldFigure(before) ? figuresIn(before) : []
  const last = named.findLast(({ counted }) => counted !== null)
  return figures.map((figure) =>
    last === undefined || figure.counted !== null || figure.unit !== null
      ? figure
      : { ...figure, counted: last.counted, subject: figure.subject ?? last.subject },
  )
}
