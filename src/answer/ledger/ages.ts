import type { Question } from '../../question/question.ts'
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

/** "Ana Roe, 81," and "an 81-year-old" and "aged 81": how old somebody is. */
const ages =
  /\b(?:one|two|three|\d{1,3})[- ](?:year|month|week|day)s?[- ]old\b|\b(?:aged?|the age of) \d{1,3}\b|(?<=\p{Lu}[\p{L}’'-]{1,40}, )\d{1,3}(?=[,.;)]| (?:and|who|of)\b)|(?<=\b(?:he|she) (?:is|was) )\d{1,3}(?=[.,;])|\bborn (?:in|on) [^,.;]{0,20}\d{4}\b/giu

/** "A 52-year-old", "40 years old", "a 40-year high": how old somebody or a record is, and no time that something took. */
export const tellsAge = (text: string, { end }: Pick<Span, 'end'>): boolean =>
  /^(?:[- ]?olds?| (?:highs?|lows?|records?|peaks?))\b/.test(text.slice(end, end + 9))

/** Does a question ask how old somebody or something is? */
export const asksAge = ({ text }: Pick<Question, 'text'>): boolean => /\b(?:how old|what age)\b/i.test(text)

/** The names by which a question says whose age it asks for. */
const namesAsked = (text: string): readonly string[] => {
  const names = [...text.matchAll(/(?<=\p{L}[^.?!]?\s)\p{Lu}[\p{L}-]+/gu)].map(([name]) => name)
  const thing = asksThing.exec(text)?.[1]
  return names.length > 0 || thing === undefined ? names : [thing.replace(/(?:ies|s)$/, '')]
}
/** "How old is the bridge?", "how old was the youngest suspect?" */
const asksThing =
  /\bhow old (?:is|are|was|were) (?:the|that|this|his|her|its|their) (?:\p{Ll}+ )?(\p{Ll}{3,})\s*\??$/iu

const someoneElse =
  /^(?:[\p{L}-]+ ){0,2}?(?:suspect|man|woman|boy|girl|son|daughter|mother|father|wife|husband|brother|sister|gunman|victim|student|pupil|child|baby|toddler|infant|driver|officer|resident|teenager|passenger|patient|friend|neighbou?r|veteran)\b/u

const besideName = /^,? ?(?:is |was )?(?:an? |the )?$/

/** "The 41-year-old suspect", asked how old Roe is: another noun or name has the age, and hers stands not beside it. */
const isOthers = (text: string, { start, end }: Span, names: readonly string[]): boolean => {
  const [ahead, behind] = [text.slice(Math.max(0, start - 40), start), text.slice(end).replace(/^ /, '')]
  const hers = (name: string): boolean =>
    (ahead.includes(name) && besideName.test(ahead.slice(ahead.lastIndexOf(name) + name.length))) ||
    (behind.split(/[,;.]/)[0] ?? '').split(' ', 4).some((word) => word.startsWith(name))
  if (names.length === 0 || names.some(hers)) return false
  if (!names.some((name) => text.includes(name)) && !namedBefore.test(ahead)) return true
  return someoneElse.test(behind) || /\p{Lu}[\p{L}’'-]{1,40}, $/u.test(ahead)
}

/** "The 81-year-old waited", "She is 81": somebody named before; "her 14-year-old daughter" is somebody else. */
const namedBefore =
  /(?:^|[.,;“"] ?|\b(?:and|when|as|but) )(?:[Tt]he|[Hh]e is|[Ss]he is|[Hh]e was|[Ss]he was|[Aa]ged?(?: of)?) ?$/

/** Where a text tells how old somebody is, but for others than whom the question names. */
export const agesIn = (text: string, question: Pick<Question, 'text'>): readonly Span[] => {
  const names = namesAsked(question.text)
  return Array.from(text.matchAll(ages), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  })).filter((age) => !isOthers(text, age, names))
}
