import type { Exclusion } from './exclusion.ts'
import { type Token, type Tokens, tokenAt } from './tokens.ts'

const month =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/

/** Is the word a month, written with a capital? */
export const isMonth = (token: Token): boolean => month.test(token.lower) && /^\p{Lu}/u.test(token.text)

const isDay = (token: Token): boolean => /^(?:[1-9]|[12]\d|3[01])$/.test(token.text)

// "23 December", "23 and 24 December", "Dec. 23", "December 23-25": the month is one word away, or behind another day.
const besideMonth = (tokens: Tokens, at: number): boolean => {
  const before = tokenAt(tokens, at - 1).text === '.' ? at - 2 : at - 1
  if (isMonth(tokenAt(tokens, at + 1)) || isMonth(tokenAt(tokens, before))) return true
  const of = tokenAt(tokens, at + 1).lower === 'of' && isMonth(tokenAt(tokens, at + 2))
  return of || joinedDays(tokens, at)
}

const joins = (token: Token): boolean => /^(?:-|–|to|and|or|,)$/.test(token.lower)

const joinedDays = (tokens: Tokens, at: number): boolean => {
  const ahead =
    joins(tokenAt(tokens, at + 1)) && isDay(tokenAt(tokens, at + 2)) && isMonth(tokenAt(tokens, at + 3))
  const behind =
    joins(tokenAt(tokens, at - 1)) && tokenAt(tokens, at - 1).text !== ',' && isDay(tokenAt(tokens, at - 2))
  return (
    ahead ||
    (behind &&
      (isMonth(tokenAt(tokens, at - 3)) || isMonth(tokenAt(tokens, at - 4))) &&
      !isCounting(tokens, at + 1))
  )
}

const isCounting = (tokens: Tokens, at: number): boolean => /^\p{Ll}{2,}s$/u.test(tokenAt(tokens, at).text)

// 2024-12-23, 12/23/2024, 23.12.2024.
const inDigits = (tokens: Tokens, at: number): boolean => {
  const mark = (index: number): boolean =>
    /^[-/.]$/.test(tokenAt(tokens, index).text) && tokenAt(tokens, index).joined
  const number = (index: number): boolean => /^\d{1,4}$/.test(tokenAt(tokens, index).text)
  const begins = (from: number): boolean =>
    number(from) &&
    mark(from + 1) &&
    number(from + 2) &&
    tokenAt(tokens, from + 3).text === tokenAt(tokens, from + 1).text &&
    number(from + 4)
  return begins(at) || begins(at - 2) || begins(at - 4)
}

const looksLikeYear = (token: Token): boolean => /^(?:1[5-9]|20)\d\d$/.test(token.text)

const forward =
  /^(?:in|since|until|till|by|of|from|during|before|after|around|circa|early|late|mid|the|and|to)$/

// "2000 soldiers", "more than 1500 homes": a round number with what it counts is no year.
const countsThings = (tokens: Tokens, at: number): boolean => {
  const cue = /^(?:than|about|approximately|nearly|some|least|over|almost|roughly)$/.test(
    tokenAt(tokens, at - 1).lower,
  )
  const noun = /^\p{Ll}+(?:s|people|men|women|children)$|^people$/u.test(tokenAt(tokens, at + 1).text)
  const free = !forward.test(tokenAt(tokens, at - 1).lower)
  return noun && tokenAt(tokens, at).text.endsWith('00') && (cue || free)
}

const isRange = (tokens: Tokens, at: number): boolean =>
  /^[-–]$/.test(tokenAt(tokens, at + 1).text) && tokenAt(tokens, at + 2).kind === 'number'

// "around 1500 to 2000 calories": two that run on to a noun are amounts; "by an average of 1500" too.
const measured = (tokens: Tokens, at: number): boolean =>
  tokenAt(tokens, at - 1).lower === 'of' &&
  /^(?:average|total|maximum|minimum)$/.test(tokenAt(tokens, at - 2).lower)

const aboutRange = (tokens: Tokens, at: number): boolean =>
  /^(?:about|approximately|roughly)$/.test(tokenAt(tokens, at - 1).lower) && isRange(tokens, at)

const bareYear = (tokens: Tokens, at: number): boolean =>
  looksLikeYear(tokenAt(tokens, at)) &&
  !countsThings(tokens, at) &&
  !measured(tokens, at) &&
  !aboutRange(tokens, at)

// The short second half of "2013-14".
const halfYear = (tokens: Tokens, at: number): boolean =>
  /^[-–/]$/.test(tokenAt(tokens, at - 1).text) &&
  tokenAt(tokens, at).joined &&
  looksLikeYear(tokenAt(tokens, at - 2)) &&
  /^\d\d$/.test(tokenAt(tokens, at).text)

/** A day, a year, a span of years, a date in digits. */
export const isDate: Exclusion = (tokens, at, amount) => {
  if (amount.worded || amount.kind === 'money') return false
  if (isDay(tokenAt(tokens, at)) && amount.to === at + 1 && besideMonth(tokens, at)) return true
  if (inDigits(tokens, at) || halfYear(tokens, at)) return true
  return amount.key === null && amount.to === at + 1 && bareYear(tokens, at)
}

const isHalfDay = (tokens: Tokens, at: number): boolean => {
  const word = tokenAt(tokens, at)
  if (/^[ap]m$/.test(word.lower)) return true
  return (
    /^[ap]$/.test(word.lower) && tokenAt(tokens, at + 1).text === '.' && tokenAt(tokens, at + 2).lower === 'm'
  )
}

// Hours and minutes: "2", "2.17", "12:01"; "2.1 pm" is a length.
const isHour = (token: Token): boolean => /^(?:1?\d|2[0-3])(?:\.[0-5]\d)?$/.test(token.text)

/** A time of day: "2 p.m.", "2.17pm", "12:01", "0401 GMT", "five o'clock". */
export const isClock: Exclusion = (tokens, at, amount) => {
  const [token, next] = [tokenAt(tokens, at), tokenAt(tokens, amount.to)]
  const unitIsTime = amount.unit !== null && isHalfDay(tokens, amount.unit.from)
  if (isHour(token) && (unitIsTime || isHalfDay(tokens, amount.to))) return true
  if (amount.worded && isHalfDay(tokens, amount.to)) return true
  if (/^o['’]clock$/.test(next.lower)) return true
  if (/^\d{4}$/.test(token.text) && /^(?:gmt|utc|cet|est|edt|hrs|hours|local)$/.test(next.lower)) return true
  return (
    /^[–-]$/.test(next.text) && isHour(token) && isHour(tokenAt(tokens, at + 2)) && isHalfDay(tokens, at + 3)
  )
}

const era = /^(?:bc|bce|ad|ce)$/

const hasEra = (tokens: Tokens, at: number): boolean => {
  const [one, two, three] = [1, 2, 3].map((by) => tokenAt(tokens, at - by))
  if (era.test(one?.lower ?? '') && /^[A-Z]+$/.test(one?.text ?? '')) return true
  if (one?.text === '.' && two?.text === 'D' && three?.text === '.') return true
  return era.test(tokenAt(tokens, at + 1).lower) && /^[A-Z]+$/.test(tokenAt(tokens, at + 1).text)
}

/** A year of an era: "500 BC", "A.D. 1000 and 1260". */
export const isEra: Exclusion = (tokens, at, amount) => {
  if (amount.worded || amount.kind !== 'count') return false
  return (
    hasEra(tokens, at) ||
    (joins(tokenAt(tokens, at - 1)) && hasEra(tokens, at - 2)) ||
    (joins(tokenAt(tokens, at + 1)) && hasEra(tokens, at + 2) && era.test(tokenAt(tokens, at + 3).lower))
  )
}
