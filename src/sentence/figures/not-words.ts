import type { Exclusion } from './exclusion.ts'
import { isNumberWord } from './number-words.ts'
import { isCapital, type Tokens, tokenAt } from './tokens.ts'
import { isFunctionWord, looksPast } from './word-classes.ts'

const pronounCue =
  /^(?:no|any|every|each|this|that|which|the|another|other|these|those|some|number|chapter|day|last|first|square|plus)$/

const idiom = /^(?:day|another|thing|time|way|point|side|reason|by|hundred)$/

// "one of the men", "one proposal" count; "the one", "no one", "one another", "one day" do not.
const isPronounOne: Exclusion = (tokens, at, amount) => {
  if (tokenAt(tokens, at).lower !== 'one' || amount.to !== at + 1) return false
  const next = tokenAt(tokens, at + 1)
  if (/^(?:to|or|-|–)$/.test(next.lower) && isNumberWord(tokenAt(tokens, at + 2).lower)) return false
  if (at > 0 && isCapital(tokenAt(tokens, at)) && isCapital(next)) return true
  if (pronounCue.test(tokenAt(tokens, at - 1).lower) || next.text === '-') return true
  if (next.lower === 'of')
    return !/^(?:the|my|our|their|his|her|its|your|those|these|\p{L}+['’]s)$/u.test(
      tokenAt(tokens, at + 2).lower,
    )
  return next.kind !== 'word' || idiom.test(next.lower) || isFunctionWord(next) || looksPast(next)
}

// "six-speed", "third-party", "two-thirds" apart: spelled and tied to a word, it describes; "five-year" says how long, as "5-year" does.
const isDescriptive: Exclusion = (tokens, _at, amount) => {
  if (!amount.worded || amount.share) return false
  if (amount.unit !== null && tokenAt(tokens, amount.unit.from).text === '-')
    return (
      amount.kind !== 'measure' && amount.kind !== 'time' && tokenAt(tokens, amount.to + 1).lower !== 'old'
    )
  return amount.unit === null && isTied(tokens, amount.to)
}

const isTied = (tokens: Tokens, at: number): boolean =>
  tokenAt(tokens, at).text === '-' &&
  tokenAt(tokens, at).joined &&
  tokenAt(tokens, at + 1).joined &&
  !/^(?:to|or|and)$/.test(tokenAt(tokens, at + 1).lower)

// "the top three", "bottom three": places in a table.
const isPlaces: Exclusion = (tokens, at, amount) =>
  amount.key === null &&
  /^(?:top|bottom|big|final|last|first|famous)$/.test(tokenAt(tokens, at - 1).lower) &&
  (tokenAt(tokens, amount.to).kind !== 'word' || isFunctionWord(tokenAt(tokens, amount.to)))

// "ground zero", "zero tolerance", "zero-sum".
const isIdleZero: Exclusion = (tokens, at, amount) =>
  tokenAt(tokens, at).lower === 'zero' &&
  (/^(?:ground|net|patient|from|year|sub)$/.test(tokenAt(tokens, at - 1).lower) ||
    /^(?:tolerance|sum|in|covid|-)$/.test(tokenAt(tokens, amount.to).lower))

// "power-five conferences": tied to the word in front.
const isTail: Exclusion = (tokens, at, amount) =>
  amount.worded &&
  tokenAt(tokens, at).joined &&
  tokenAt(tokens, at - 1).text === '-' &&
  tokenAt(tokens, at - 1).joined &&
  tokenAt(tokens, at - 2).kind === 'word' &&
  !/^(?:to|or|and)$/.test(tokenAt(tokens, at - 2).lower) &&
  !isNumberWord(tokenAt(tokens, at - 2).lower)

// "one day in May", "one night": when it happened, unless something says that it was measured.
const isOnce: Exclusion = (tokens, at, amount) =>
  tokenAt(tokens, at).lower === 'one' &&
  amount.to === at + 2 &&
  /^(?:day|night|time)$/.test(tokenAt(tokens, at + 1).lower) &&
  !/^(?:for|in|least|than|only|just|within|after|about|every|lasts?|lasted|and|or|to)$/.test(
    tokenAt(tokens, at - 1).lower,
  )

const words: readonly Exclusion[] = [isOnce, isTail, isPronounOne, isDescriptive, isPlaces, isIdleZero]

/** A number word that counts nothing: "no one", "six-speed", "the top three", "ground zero". */
export const isLooseWord: Exclusion = (tokens, at, amount) =>
  words.some((excludes) => excludes(tokens, at, amount))
