import type { Span } from '../span.ts'
import { closedTag, type Lexeme, lexemeOf, markTag, type Tag } from './lexemes.ts'
import { type Family, isOftenNoun, type VerbReading, verbReading } from './lexicon.ts'

/** One word or mark of a sentence. */
export type Token = Span & {
  readonly word: string
  readonly lower: string
  readonly tag: Tag
  readonly verb: VerbReading | null
  readonly noun: Family | null
  /** Does it stand inside a quotation? */
  readonly quoted: boolean
}

const pattern =
  /(?:\p{Lu}\.){2,}|[’'](?:s|S|re|ve|ll|d|m|t)(?![\p{L}\p{N}])|[\p{L}\p{N}$€£@#%]+(?:[-&.,/][\p{L}\p{N}]+|[’'](?!(?:s|S|re|ve|ll|d|m|t)(?![\p{L}\p{N}]))[\p{L}\p{N}]+)*|''|``|--+|\.\.\.|[^\s]/gu

const titles = new Set(
  'mr mrs ms dr sen rep gov gen col lt sgt adm capt prof st rev jr sr pres sec maj cmdr u.s'.split(' '),
)

/** What stands behind this many words of one sentence is no prose: it is not read, so that time stays bounded. */
const mostTokens = 150
/** So many characters hold that many tokens, if they are words. */
const mostCharacters = 4000

const wordsIn = (text: string, { start, end }: Span): readonly string[] =>
  (text.slice(start, Math.min(end, start + mostCharacters)).match(pattern) ?? []).slice(0, mostTokens)

/** After these a word that may be a noun or a verb is a noun. */
const beforeNoun: ReadonlySet<Tag> = new Set<Tag>(['D', 'P', 'S', '#'])
/** After these it is a verb. */
const beforeVerb: ReadonlySet<Tag> = new Set<Tag>(['R', 'A', 'to', 'W', 'X', 'B', 'not'])

/** "while doctors put": behind these the name of a trade is no verb. */
const opensClause: ReadonlySet<Tag> = new Set<Tag>(['W', 'C', ',', ';', '.', 'q'])

const verbTag = (verb: VerbReading, before: Tag, next: string): Tag => {
  if (verb.form === 'ing') return before === 'D' || before === 'S' ? 'N' : 'G'
  if (verb.form === 'past') return before === 'D' && closedTag(next) === undefined ? 'N' : 'V'
  if (!isOftenNoun(verb.lemma)) return before === 'D' || before === 'P' ? 'N' : 'V'
  if (beforeNoun.has(before)) return 'N'
  if (beforeVerb.has(before)) return 'V'
  return before === 'N' && verb.form === 's' && (closedTag(next) !== undefined || lexemeOf(next).isCapital)
    ? 'V'
    : 'N'
}

/** The neighbours of a word that tell how to read it. */
type Setting = {
  readonly before: Tag
  /** Does it begin a sentence, a quotation, a clause behind a mark? Then its capital says nothing. */
  readonly first: boolean
  readonly next: string
  /** Is the sentence a headline with capitals throughout? */
  readonly headline: boolean
}

/** A capitalised word that may be a verb: "Asked about …" begins with one, "Bill Doe" and "Mark said" do not. */
const capitalTag = (verb: VerbReading | null, { first, next, before, headline }: Setting): Tag => {
  if (verb === null || before === 'D') return 'X'
  if (headline && !first && !isOftenNoun(verb.lemma)) return verb.form === 'ing' ? 'G' : 'V'
  if (!first) return 'X'
  if (verb.form === 'ing') return 'G'
  if (verb.form === 'past') return 'V'
  return lexemeOf(next).isCapital || verbReading(next) !== null || !isPlainStart(next) ? 'X' : 'B'
}

/** "Read the rest", "Call it luck": a word behind which a first verb is an order and not a name. */
const isPlainStart = (next: string): boolean => ['D', 'R', 'to', 'P'].includes(closedTag(next) ?? '')

const tagOf = (lexeme: Lexeme, setting: Setting): Tag => {
  const { word, lower, verb } = lexeme
  if (lexeme.mark !== undefined) return lexeme.mark
  if (lower === "'s") return 'S'
  const known = isInitials(word, setting) ? undefined : lexeme.closed
  if (
    known !== undefined &&
    (setting.first || setting.headline || !lexeme.isCapital || isClosedAnyway(word, known))
  )
    return known
  if (lexeme.isNumber) return '#'
  if (lexeme.isCapital || word.startsWith('@'))
    return setting.first && lower.endsWith('ly') ? 'B' : capitalTag(verb, setting)
  if (verb?.form === 's' && opensClause.has(setting.before) && lexeme.noun === 'person') return 'N'
  if (verb !== null) return verbTag(verb, setting.before, setting.next)
  if (!lexeme.isLetter) return '?'
  return lower.endsWith('ly') ? 'B' : 'N'
}

/** Pronouns, days and the shortest words keep their class with a capital; "May" and "Will" may be names. */
const isClosedAnyway = (word: string, known: Tag): boolean =>
  known === 'R' || known === 'T' || word.length <= 3

const initials = new Set(['WHO', 'US', 'IT', 'UN'])

/** "the WHO" is a body and "the US" a country, where not all is in capitals. */
const isInitials = (word: string, { headline }: Setting): boolean => !headline && initials.has(word)

/** Are most of the longer words capitalised? */
const isHeadline = (lexemes: readonly Lexeme[]): boolean => {
  let [long, capitals] = [0, 0]
  for (const { word, isLetter, isCapital } of lexemes) {
    if (word.length <= 3 || !isLetter) continue
    long++
    if (isCapital) capitals++
  }
  return long > 3 && capitals >= long * 0.8
}

const startsAfter: ReadonlySet<Tag> = new Set<Tag>(['.', 'q', ':', '(', '-', ';'])

const opens = (word: string, depth: boolean): boolean =>
  word === '”' || word === "''" || word === '»' ? false : word === '"' ? !depth : true

/** Is the full stop part of a title or initial ("Sen.", "J.") and not an end? */
const isAbbreviation = (before: Lexeme | undefined): boolean =>
  before !== undefined && (titles.has(before.lower) || (before.word.length === 1 && before.isCapital))

const adverbial = /^(?:according|thanks|due)$/
const mayBeNoun: ReadonlySet<Tag> = new Set<Tag>(['N', 'X', 'G', 'V'])

/** The tokens of one sentence, tagged; `quoted` says whether the sentence begins inside a quotation. */
export const tokensOf = (text: string, sentence: Span, quoted: boolean): readonly Token[] => {
  const lexemes = wordsIn(text, sentence).map(lexemeOf)
  const headline = isHeadline(lexemes)
  const tokens: Token[] = []
  let inside = quoted
  let before: Tag = '.'
  let end = sentence.start
  lexemes.forEach((lexeme, i) => {
    const { word, lower, verb } = lexeme
    // Between two of them stands white space alone.
    const start = text.indexOf(word, end)
    end = start + word.length
    if (word === '.' && isAbbreviation(lexemes[i - 1])) return
    const first = startsAfter.has(before)
    // "according to police": no verb follows that "to".
    const behind = before === 'to' && adverbial.test(lexemes[i - 2]?.lower ?? '') ? 'P' : before
    const tag = tagOf(lexeme, { before: behind, first, next: lexemes[i + 1]?.word ?? '', headline })
    if (tag === 'q' && word !== '‘') inside = opens(word, inside)
    const noun = mayBeNoun.has(tag) ? lexeme.noun : null
    tokens.push({ start, end, word, lower, tag, verb, noun, quoted: inside && tag !== 'q' })
    before = tag
  })
  return tokens
}

/** A quotation mark as `tokensOf` knows it: no apostrophe. */
const mark = /["“”«»„‘]|''|``/

/** Does a sentence hold a quotation mark? */
export const holdsMark = (text: string, { start, end }: Span): boolean => mark.test(text.slice(start, end))

/** The marks among the tokens of one sentence: all that tells where its quotations begin and end. */
export const marksIn = (text: string, sentence: Span): readonly Pick<Token, 'tag' | 'word'>[] =>
  holdsMark(text, sentence)
    ? wordsIn(text, sentence).flatMap((word) => {
        const tag = markTag(word)
        return tag === undefined ? [] : [{ word, tag }]
      })
    : []

/** Does a sentence leave a quotation open at its end, having begun inside one or not? */
export const leavesOpen = (tokens: readonly Pick<Token, 'tag' | 'word'>[], quoted: boolean): boolean =>
  tokens.reduce((open, t) => (t.tag === 'q' && t.word !== '‘' ? opens(t.word, open) : open), quoted)
