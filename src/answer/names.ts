import { nounFamily, verbReading } from '../sentence/attributions/lexicon.ts'
import { namesPeople } from '../sentence/figures/families.ts'
import { OPENERS } from '../sentence/joins/words.ts'
import type { Span } from '../sentence/span.ts'
import { stopWords } from '../shelf/stop.ts'
import { type Token, tokensOf } from '../shelf/tokens.ts'

/** A name in a sentence: its place, the words of it, and the word before it (over articles and points of the compass). */
export type Name = Span & {
  readonly from: number
  readonly to: number
  /** Where each of its words begins. */
  readonly starts: readonly number[]
  /** The preposition that leads to it, lower case; empty for another word or none. */
  readonly lead: string
  /** "Russian" of "Russian uniforms": it says of what kind a thing is. */
  readonly describes: boolean
  /** "Tarnian forces": a people with the noun of those who act. */
  readonly acts: boolean
}

/** Does the word stand with its capital inside another sentence of the article too? Then it is a name at the start of this. */
const isNameElsewhere = (word: string, article: string): boolean => {
  for (let at = article.indexOf(` ${word}`); at >= 0; at = article.indexOf(` ${word}`, at + 1))
    if (/[\p{Ll},;]/u.test(article.charAt(at - 1)) && !/\p{L}/u.test(article.charAt(at + 1 + word.length)))
      return true
  return false
}

/** Initials that are stop words in small letters. */
const initial = /^[dmost]$/

const isPart = ({ capital, digit, fold }: Token): boolean =>
  capital && !digit && (!stopWords.has(fold) || initial.test(fold))

const title = /^(?:st|mr|mrs|ms|dr|gen|col|sen|rep|gov|prof|mt)$/

/** What may stand inside a name: "Seong-kweun", "Court of Ilmen", "Bank of the North". */
const inside = /^(?: |-| of | of the )$/

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** Does a name go on from one token to the next? */
const goesOn = (text: string, a: Token, b: Token): boolean => {
  // "The Lund Republic Friday joined", but "Black Friday".
  if (weekday.test(b.fold) && !/^(?:black|good|easter|holy|palm|super|bloody|ash|cyber)$/.test(a.fold))
    return false
  const between = text.slice(a.end, b.start)
  if (between === '. ' && (title.test(a.fold) || a.end - a.start === 1)) return isPart(b)
  return between === '-' || (isPart(b) && inside.test(between))
}

/** Where any word has a capital: the beginning of a sentence, of a quotation, behind a colon. */
const opening = /(?:^|[.!?:]\s)[\s"“”‘'([]*$|["“‘]$/

const opener = new RegExp(
  `^(?:${OPENERS}|unlike|like|despite|besides|amid|following|including|given|across|inside|per|via|within)$`,
  'i',
)

const startsName = (text: string, tokens: readonly Token[], at: number, article: string): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || !isPart(token)) return false
  const before = text.slice(Math.max(0, token.start - 8), token.start)
  // "Oakford Flood Board (OFB)" is one name.
  if (/\p{L} \($/u.test(before)) return false
  if (!opening.test(before) || (token.start > 8 && before === '')) return true
  if (opener.test(token.fold)) return false
  const opens = next !== undefined && isPart(next) && text.slice(token.end, next.start) === ' '
  const acts = demonym.test(token.fold) && next !== undefined && !next.capital && isActor(next.fold)
  return opens || acts || isNameElsewhere(text.slice(token.start, token.end), article)
}

const endOf = (text: string, tokens: readonly Token[], at: number): number => {
  let to = at + 1
  for (let next = at + 1; next < tokens.length; next++) {
    const [a, b] = [tokens[next - 1], tokens[next]]
    if (a === undefined || b === undefined) break
    const over = /^of|the$/.test(b.fold) && isPart(tokens[next + 1] ?? b)
    if (!over && !goesOn(text, tokens[to - 1] ?? a, b)) break
    if (!over) to = next + 1
  }
  return to
}

/** Words between a preposition and the name it leads to. */
const between =
  /^(?:the|a|an|its|their|eastern|western|northern|southern|central|nearby|neighbouring|neighboring)$/

const leadOf = (text: string, tokens: readonly Token[], from: number): string => {
  let at = from - 1
  while (between.test(tokens[at]?.fold ?? '')) at--
  const [word, first] = [tokens[at], tokens[from]]
  if (word === undefined || first === undefined || /[,.;:()"“”]/.test(text.slice(word.end, first.start)))
    return ''
  return word.fold
}

/** The names of peoples and countries as they stand before a noun. */
const demonym = /(?:[ei]an|can|man|ghan|[ae]ese|ish|aeli|qi|[^k]istani|ench|utch|reek)$/

const isVerb = (word: string): boolean =>
  stopWords.has(word) || /^(?:past|s)$/.test(verbReading(word)?.form ?? '')

/** Does a noun that names who acts follow: "forces", "officials", "police"? */
const isActor = (word: string): boolean =>
  namesPeople(word) ||
  /^(?:forces|units|intelligence|media)$/.test(word) ||
  /^(?:person|group)$/.test(nounFamily(word) ?? '')

const nameFrom = (text: string, tokens: readonly Token[], from: number, to: number): Name => {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]]
  const follows =
    next !== undefined && last !== undefined && text.slice(last.end, next.start) === ' ' ? next.fold : ''
  const adjective = demonym.test(last?.fold ?? '') && follows !== '' && !next?.capital && !next?.digit
  const acts = adjective && isActor(follows)
  return {
    start: first?.start ?? 0,
    end: (acts ? next?.end : last?.end) ?? 0,
    from,
    to,
    starts: tokens.slice(from, to).map((token) => token.start),
    lead: leadOf(text, tokens, from),
    describes: adjective && !acts && !isVerb(follows),
    acts,
  }
}

/** The names in a sentence of an article, in order, each whole: "President Ana Roe", "the Court of Ilmen", "Tarnian forces". */
export const namesIn = (
  text: string,
  article: string,
  tokens: readonly Token[] = tokensOf(text),
): readonly Name[] => {
  const names: Name[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!startsName(text, tokens, at, article)) continue
    const to = endOf(text, tokens, at)
    names.push(nameFrom(text, tokens, at, to))
    at = to - 1
  }
  return names
}
