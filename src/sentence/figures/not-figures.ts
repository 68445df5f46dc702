import type { Exclusion } from './exclusion.ts'
import { isClock, isDate, isEra } from './not-dates.ts'
import { isName } from './not-names.ts'
import { isLooseWord } from './not-words.ts'
import { type Token, type Tokens, tokenAt } from './tokens.ts'
import { looksPlural } from './word-classes.ts'

const glued = (token: Token): boolean => token.joined && token.kind !== 'none'

// "22nd", "1960s", "4x4", "737MAX", "1-in-100": letters against a number that are neither scale nor unit.
const isLettered: Exclusion = (tokens, _at, amount) => {
  const after = tokenAt(tokens, amount.to)
  if (after.text === '-' && tokenAt(tokens, amount.to + 1).lower === 'in' && glued(after)) return true
  if (glued(after) && after.kind === 'number' && amount.key === 'times') return true
  return glued(after) && after.kind === 'word' && tokenAt(tokens, amount.to - 1).kind === 'number'
}

// "G7", "F-16", "Covid-19", "TA-35": letters against it; "minus-260" and "to-260" are none.
const isSuffix: Exclusion = (tokens, at, amount) => {
  if (amount.kind === 'money' && amount.unit !== null && amount.unit.from < at) return false
  if (!glued(tokenAt(tokens, at)) || amount.worded) return false
  const before = tokenAt(tokens, at - 1)
  if (before.kind === 'word') return true
  const stem = tokenAt(tokens, at - 2)
  if (before.text === '.' && before.joined && stem.kind === 'word') return true
  return (
    /^[-−]$/.test(before.text) &&
    before.joined &&
    stem.kind === 'word' &&
    !/^(?:minus|to|plus|ex|pre|mid|magnitude)$/.test(stem.lower)
  )
}

// "3-1", "2–2": a tally with a hyphen that falls or stands level, or stands beside the words of a match.
const isTally: Exclusion = (tokens, at, amount) => {
  const pair = (dash: number, left: number, right: number): boolean => {
    const [mark, a, b] = [tokenAt(tokens, dash), tokenAt(tokens, left), tokenAt(tokens, right)]
    if (!/^[-–]$/.test(mark.text) || !glued(mark) || !glued(b)) return false
    if (!/^\d{1,3}$/.test(a.text) || !/^\d{1,3}$/.test(b.text)) return false
    return Number(a.text) >= Number(b.text) || (Number(b.text) < 20 && tokens.some(isMatchWord))
  }
  return amount.key === null && (pair(at + 1, at, at + 2) || pair(at - 1, at - 2, at))
}

const isMatchWord = (token: Token): boolean =>
  /^(?:win|won|wins|beat|beaten|lost|lose|draw|drew|defeat|defeated|victory|scored?|lead|led)$/.test(
    token.lower,
  )

// "555-1234", "+1 555 123 4567", "192.168.0.1", "2.3.1": a run of numbers that identifies something.
const isCode: Exclusion = (tokens, at, amount) => {
  if (amount.kind === 'money') return false
  const [next, then] = [tokenAt(tokens, amount.to), tokenAt(tokens, amount.to + 1)]
  const before = tokenAt(tokens, at - 1)
  const dotted = /^[.:]$/
  if (dotted.test(next.text) && glued(next) && then.kind === 'number' && glued(then)) return true
  if (
    dotted.test(before.text) &&
    glued(before) &&
    glued(tokenAt(tokens, at)) &&
    !/^\./.test(tokenAt(tokens, at).text)
  )
    return tokenAt(tokens, at - 2).kind === 'number'
  return isPhone(tokens, at) || isDialled(tokens, at) || isCalled(tokens, at, amount.to)
}

// "km^2", "J1149.5+6663", "06": a power, a catalogue number, a number with a leading nought.
const isPart: Exclusion = (tokens, at, amount) => {
  const before = tokenAt(tokens, at - 1)
  const tied = glued(before) && glued(tokenAt(tokens, at)) && /^[\^+]$/.test(before.text)
  return !amount.worded && (tied || /^0\d/.test(tokenAt(tokens, at).text))
}

// "dial 112", "call 555 1234 for help".
const isCalled = (tokens: Tokens, at: number, end: number): boolean =>
  /^(?:dial|call|calling|phone|ring|text|hotline|helpline)$/.test(tokenAt(tokens, at - 1).lower) &&
  /^\d{3,}$/.test(tokenAt(tokens, at).text) &&
  (tokenAt(tokens, end).kind !== 'word' ||
    /^(?:for|if|to|or|and|in|with|from|immediately|now)$/.test(tokenAt(tokens, end).lower))

const isPhone = (tokens: Tokens, at: number): boolean => {
  const digits = (index: number): boolean => /^\d{3,}$/.test(tokenAt(tokens, index).text)
  const dash = (index: number): boolean =>
    tokenAt(tokens, index).text === '-' && glued(tokenAt(tokens, index))
  const lengths = (a: number, b: number): boolean =>
    digits(a) && digits(b) && tokenAt(tokens, a).text.length < tokenAt(tokens, b).text.length
  return (
    (dash(at + 1) && lengths(at, at + 2) && !isNounAfter(tokens, at + 3)) ||
    (dash(at - 1) && lengths(at - 2, at) && !isNounAfter(tokens, at + 1))
  )
}

// "020 7946 0958": a group beside one with a leading nought.
const isDialled = (tokens: Tokens, at: number): boolean =>
  [at - 1, at - 2].some((index) => /^0\d+$/.test(tokenAt(tokens, index).text)) &&
  tokenAt(tokens, at - 1).kind === 'number'

const isNounAfter = (tokens: Tokens, at: number): boolean => /^\p{Ll}/u.test(tokenAt(tokens, at).text)

// "9/11", "24/7", "50/50": what is left of a slash when it was no fraction.
const isSlashed: Exclusion = (tokens, at, amount) => {
  const [before, after] = [tokenAt(tokens, at - 1), tokenAt(tokens, amount.to)]
  const left = before.text === '/' && glued(before) && tokenAt(tokens, at - 2).kind === 'number'
  const right = after.text === '/' && glued(after) && tokenAt(tokens, amount.to + 1).kind === 'number'
  return (left || right) && amount.key === null
}

// "older than 70", "most of them over 70", "people under 25", "a boy of six".
const isOlder = (tokens: Tokens, at: number, after: Token): boolean =>
  (tokenAt(tokens, at - 1).lower === 'than' && /^(?:older|younger)$/.test(tokenAt(tokens, at - 2).lower)) ||
  (tokenAt(tokens, at - 1).lower === 'of' &&
    /^(?:boy|girl|child|baby|man|woman|son|daughter)$/.test(tokenAt(tokens, at - 2).lower)) ||
  (/^(?:over|under|above|below)$/.test(tokenAt(tokens, at - 1).lower) &&
    /^(?:them|all|mostly|those|anyone|everyone|adults|aged|people|men|women|children)$/.test(
      tokenAt(tokens, at - 2).lower,
    ) &&
    (after.kind !== 'word' || /^(?:and|or|in|were|are|have|who|will|can|to)$/.test(after.lower)))

// ", 54, who was", ", 54, faces": what follows tells of one person.
const isSomebody = (tokens: Tokens, at: number): boolean =>
  /^(?:who|whose|was|is|has|had|said|says|told|from|and his|and her|faces|died)$/.test(
    tokenAt(tokens, at + 1).lower,
  )

// "Senard, 65, now": an age put between commas; "aged 34".
const isAge: Exclusion = (tokens, at, amount) => {
  if (amount.kind !== 'count' || amount.to !== at + 1 || (amount.value ?? 1000) > 120) return false
  const [before, after] = [tokenAt(tokens, at - 1), tokenAt(tokens, amount.to)]
  if (/^age[ds]?$/.test(before.lower)) return true
  if (isOlder(tokens, at, after)) return true
  if (/^(?:to|and|-|–|through)$/.test(before.lower) && /^age[ds]?$/.test(tokenAt(tokens, at - 3).lower))
    return true
  const holder = tokenAt(tokens, at - 2)
  const someone = holder.kind === 'word' && !looksPlural(holder) && (amount.value ?? 0) > 9 && !amount.worded
  const named = /^\p{Lu}/u.test(holder.text) || (someone && isSomebody(tokens, amount.to))
  return named && before.text === ',' && /^[,.]$/.test(after.text) && tokenAt(tokens, at - 4).text !== ','
}

/** Every reason why a number is no figure, in the order they are asked. */
export const exclusions: readonly Exclusion[] = [
  isLettered,
  isSuffix,
  isDate,
  isClock,
  isEra,
  isTally,
  isCode,
  isPart,
  isSlashed,
  isAge,
  isName,
  isLooseWord,
]

/** Is the number at a token a figure: no date, time, name, score, code, age or idiom? */
export const isFigure: Exclusion = (tokens, at, amount) =>
  !exclusions.some((excludes) => excludes(tokens, at, amount))
