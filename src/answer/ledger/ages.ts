import type { Span } from '../../sentence/span.ts'
import type { Figure } from '../../sentence/values.ts'

/** "Nobody under 18", "people over 70", "a nurse of 52", "aged 12", "from the age of 58". */
const before =
  /\b(?:aged?(?: of| between)?|ages|(?:nobody|no one|anyone|everyone|everybody|people|those|children|adults|men|women|patients|pupils|residents|drivers|workers)(?: aged)? (?:under|over|above|below|older than|younger than)|(?:an?|the) (?:\p{L}+ )?(?:boy|girl|man|woman|nurse|doctor|teacher|worker|pupil|student|soldier|driver|farmer|fisherman|pensioner|passenger|resident|patient|child|teenager|youth|foreman|miner) of) $/iu

/** "Mo Brand, 71, said". */
const apposed = /\p{Lu}\p{L}+, $/u

/** Is a figure how old somebody is, and no number of people? */
export const isAge = (text: string, within: Span, { start, end, unit, counted, value }: Figure): boolean => {
  if (unit !== null || counted !== null || value === null || value > 120) return false
  const ahead = text.slice(Math.max(within.start, start - 60), start)
  return before.test(ahead) || (apposed.test(ahead) && /^[,;.]/.test(text.slice(end, within.end)))
}
