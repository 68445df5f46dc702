import { fold } from './fold.ts'
import { kindAt, kinds } from './letters.ts'
import { stemOf } from './stems.ts'
import { stopWords } from './stop.ts'

/**
 * A word as it stands in a text, with what is told by itself alone: `fold` is what it is compared by, `stem` is empty
 * for a stop word.
 */
export type Word = {
  readonly text: string
  readonly fold: string
  readonly stem: string
  readonly capital: boolean
  readonly digit: boolean
  /** The seal of the vocabulary that saw it last, and the number that it has there: there is mostly one vocabulary. */
  by: object | null
  number: number
}

/** Numbers with their separators (3,000 and 1.5), letters with inner dots (U.S.), words with inner apostrophes. */
const words =
  /\p{N}+(?:[.,]\p{N}+)*|\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu
const capital = /^\p{Lu}/u
const digit = /^\p{N}/u
const half = /[\uD800-\uDFFF]/
/** Initials that mean a country or a body when written in capitals and a stop word otherwise. */
const initials = new Map([
  ['US', 'u.s'],
  ['UK', 'uk'],
  ['IT', 'i.t'],
  ['WHO', 'w.h.o'],
])

/** Capitals with dots between them: "U.N" is "UN"; "U.S" stays apart from "us". */
const dotted = /^\p{Lu}(?:\.\p{Lu})+$/u
const hours = new Set(['a.m', 'p.m'])

const undotted = (folded: string): string => {
  const bare = folded.replaceAll('.', '')
  return hours.has(folded) || stopWords.has(bare) ? folded : bare
}

const isDigit = (text: string): boolean => {
  const kind = kindAt(text, 0)
  return kind === kinds.half ? digit.test(text) : kind === kinds.number
}

const isCapital = (text: string): boolean => {
  const unit = text.charCodeAt(0)
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : capital.test(text)
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x02bc

/** Without the "'s" at its end. */
const unowned = (word: string): string => {
  const last = word.charCodeAt(word.length - 1)
  const owned = (last === 0x73 || last === 0x53) && isApostrophe(word.charCodeAt(word.length - 2))
  return owned ? word.slice(0, -2) : word
}

const wordFrom = (text: string): Word => {
  const number = isDigit(text)
  const own = number ? text.replaceAll(',', '') : fold(unowned(text))
  const folded = initials.get(text) ?? (dotted.test(text) ? undotted(own) : own)
  const [stem, capital] = [stemOf(folded), isCapital(text)]
  return { text, fold: folded, stem, capital, digit: number, by: null, number: -1 }
}

/**
 * Words met lately, two in each place that letters can give, the later one first: texts say the same few thousand words
 * over and over, and one found here costs neither a copy nor a fold nor a stem. Two megabytes at most, for all shelves together.
 */
const met: (Word | undefined)[] = new Array(1 << 14).fill(undefined)

const placeOf = (text: string, start: number, end: number): number => {
  let hash = end - start
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & (met.length - 2)
}

const stands = (word: string, text: string, start: number, end: number): boolean => {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** A piece of a text as a string of its own: a slice would keep the whole article in memory. */
const copied = (text: string, start: number, end: number): string =>
  end - start < 13 ? text.slice(start, end) : Array.from(text.slice(start, end)).join('')

const wordAt = (text: string, start: number, end: number): Word => {
  const place = placeOf(text, start, end)
  const first = met[place]
  if (first !== undefined && stands(first.text, text, start, end)) return first
  const second = met[place + 1]
  const word =
    second !== undefined && stands(second.text, text, start, end)
      ? second
      : wordFrom(copied(text, start, end))
  met[place + 1] = first
  met[place] = word
  return word
}

/** Where the number that begins here ends. */
const numberEnd = (text: string, from: number): number => {
  let at = from
  for (;;) {
    while (kindAt(text, at) === kinds.number) at++
    const unit = text.charCodeAt(at)
    if ((unit !== 0x2e && unit !== 0x2c) || kindAt(text, at + 1) !== kinds.number) return at
    at++
  }
}

/** Where the letters with dots between them that begin here end ("U.S" of "U.S."); `from` where there are none. */
const initialsEnd = (text: string, from: number): number => {
  let at = from + 1
  while (text.charCodeAt(at) === 0x2e && kindAt(text, at + 1) === kinds.letter) at += 2
  // The last letter may begin a word ("a.b.cd"): then it is none of them.
  if (at > from + 1 && kindAt(text, at) === kinds.letter) at -= 2
  return at > from + 1 ? at : from
}

const lettersEnd = (text: string, from: number): number => {
  let at = from + 1
  for (let kind = kindAt(text, at); kind >= kinds.letter && kind <= kinds.mark; kind = kindAt(text, at)) at++
  while (isApostrophe(text.charCodeAt(at))) {
    let next = at + 1
    for (
      let kind = kindAt(text, next);
      kind === kinds.letter || kind === kinds.mark;
      kind = kindAt(text, next)
    )
      next++
    if (next === at + 1) return at
    at = next
  }
  return at
}

const wordEnd = (text: string, from: number): number => {
  const dotted = initialsEnd(text, from)
  return dotted > from ? dotted : lettersEnd(text, from)
}

type See = (word: Word, start: number, end: number) => void

/** The same by pattern, for texts with letters beyond the first 65,536. */
const eachMatch = (text: string, see: See): void => {
  for (const { index, 0: word } of text.matchAll(words)) see(wordFrom(word), index, index + word.length)
}

/** Where the word that begins at a place ends; the place itself where none does. */
const endAt = (text: string, at: number): number => {
  const kind = kindAt(text, at)
  return kind === kinds.letter ? wordEnd(text, at) : kind === kinds.number ? numberEnd(text, at) : at
}

/** Calls back for all words of a text in order, each with its place. Every sentence is read by this, so it is quick. */
export const eachWord = (text: string, see: See): void => {
  if (half.test(text)) {
    eachMatch(text, see)
    return
  }
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    const end = kind === kinds.letter ? wordEnd(text, at) : kind === kinds.number ? numberEnd(text, at) : at
    if (end > at) see(wordAt(text, at, end), at, end)
    at = Math.max(end, at + 1)
  }
}

/** The same for who knows the words: their places alone. */
export const eachPlace = (text: string, see: (start: number, end: number) => void): void => {
  if (half.test(text)) {
    eachMatch(text, (_, start, end) => see(start, end))
    return
  }
  for (let at = 0; at < text.length; ) {
    const end = endAt(text, at)
    if (end > at) see(at, end)
    at = Math.max(end, at + 1)
  }
}
