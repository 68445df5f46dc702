import type { Span } from '../span.ts'
import { type Family, isOftenNoun, nounFamily, type VerbReading, verbReading } from './lexicon.ts'

/**
 * The coarse class of a token: D determiner, R pronoun, A auxiliary, P preposition, C conjunction, W who or that,
 * B adverb, T day or time word, V finite verb or participle, G -ing form, N other lower-case word, X capitalised
 * name, # number, S possessive 's; punctuation stands for itself (q a quotation mark, - a dash).
 */
export type Tag =
  | 'D'
  | 'R'
  | 'A'
  | 'P'
  | 'C'
  | 'W'
  | 'B'
  | 'T'
  | 'V'
  | 'G'
  | 'N'
  | 'X'
  | '#'
  | 'S'
  | 'q'
  | '-'
  | ','
  | ':'
  | ';'
  | '.'
  | '('
  | ')'
  | 'to'
  | 'not'
  | '?'

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

const listed = (tag: Tag, words: string): [string, Tag][] => words.split(' ').map((w) => [w, tag])

const closed = new Map<string, Tag>([
  ...listed(
    'D',
    'a an the this these those his its their our my your some any each every no another both all several few most more many much one two three four five six seven eight nine ten half',
  ),
  ...listed(
    'R',
    'he she they it we i you him them us me her himself herself themselves itself ourselves everyone everybody nobody someone somebody anyone others hers theirs',
  ),
  ...listed(
    'A',
    "is are was were be been being am has have had having do does did done will would can could may might must shall should isn aren wasn weren hasn haven hadn don doesn didn won wouldn couldn shouldn cannot 'll 've 're 'd 'm",
  ),
  ...listed(
    'P',
    'of in on at by for with from into over against about after before between under during through since without within among despite toward towards upon amid via per as than like around across including behind outside inside near off up out down',
  ),
  ...listed('C', 'and or but nor yet & plus'),
  ...listed(
    'W',
    'that who which whom whose what when where why how if whether because although though while until unless',
  ),
  ...listed(
    'B',
    'not also then too just even still now already often never ever once only very so again however instead long later earlier soon n almost perhaps maybe meanwhile therefore thus rather quite far well back there here',
  ),
  ...listed('T', 'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight'),
])
closed.set('to', 'to').set('not', 'not').set("'t", 'not')

const marks = new Map<string, Tag>([
  ...listed('q', "“ ” \" « » „ '' `` ‘"),
  ...listed('-', '- – — ― -- ---'),
  ...listed('.', '. ! ? … ...'),
  ...listed('(', '( ['),
  ...listed(')', ') ]'),
  [',', ','],
  [':', ':'],
  [';', ';'],
])

const pattern =
  /(?:\p{Lu}\.){2,}|[’'](?:s|S|re|ve|ll|d|m|t)(?![\p{L}\p{N}])|[\p{L}\p{N}$€£@#%]+(?:[-&.,/][\p{L}\p{N}]+|[’'](?!(?:s|S|re|ve|ll|d|m|t)(?![\p{L}\p{N}]))[\p{L}\p{N}]+)*|''|``|--+|\.\.\.|[^\s]/gu

const titles = new Set(
  'mr mrs ms dr sen rep gov gen col lt sgt adm capt prof st rev jr sr pres sec maj cmdr u.s'.split(' '),
)

type Raw = Span & { readonly word: string; readonly lower: string }

/** What stands behind this many words of one sentence is no prose: it is not read, so that time stays bounded. */
const mostTokens = 150
/** So many characters hold that many tokens, if they are words. */
const mostCharacters = 4000

const rawTokens = (text: string, sentence: Span): readonly Raw[] =>
  [...text.slice(sentence.start, Math.min(sentence.end, sentence.start + mostCharacters)).matchAll(pattern)]
    .slice(0, mostTokens)
    .map((m) => ({
      start: sentence.start + m.index,
      end: sentence.start + m.index + m[0].length,
      word: m[0],
      lower: m[0].toLowerCase().replaceAll('’', "'"),
    }))

const isNumber = (word: string): boolean => /^[$€£#]?\d/.test(word)
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** After these a word that may be a noun or a verb is a noun. */
const beforeNoun: ReadonlySet<Tag> = new Set<Tag>(['D', 'P', 'S', '#'])
/** After these it is a verb. */
const beforeVerb: ReadonlySet<Tag> = new Set<Tag>(['R', 'A', 'to', 'W', 'X', 'B', 'not'])

/** "while doctors put": behind these the name of a trade is no verb. */
const opensClause: ReadonlySet<Tag> = new Set<Tag>(['W', 'C', ',', ';', '.', 'q'])

const verbTag = (verb: VerbReading, before: Tag, next: string): Tag => {
  if (verb.form === 'ing') return before === 'D' || before === 'S' ? 'N' : 'G'
  if (verb.form === 'past') return before === 'D' && !closed.has(next) ? 'N' : 'V'
  if (!isOftenNoun(verb.lemma)) return before === 'D' || before === 'P' ? 'N' : 'V'
  if (beforeNoun.has(before)) return 'N'
  if (beforeVerb.has(before)) return 'V'
  return before === 'N' && verb.form === 's' && (closed.has(next) || isCapital(next)) ? 'V' : 'N'
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
  return isCapital(next) || verbReading(next) !== null || !isPlainStart(next) ? 'X' : 'B'
}

/** "Read the rest", "Call it luck": a word behind which a first verb is an order and not a name. */
const isPlainStart = (next: string): boolean => ['D', 'R', 'to', 'P'].includes(closed.get(next) ?? '')

const tagOf = (raw: Raw, setting: Setting, verb: VerbReading | null): Tag => {
  const mark = marks.get(raw.word)
  if (mark !== undefined) return mark
  if (raw.lower === "'s") return 'S'
  const known = isInitials(raw, setting) ? undefined : closed.get(raw.lower)
  if (
    known !== undefined &&
    (setting.first || setting.headline || !isCapital(raw.word) || isClosedAnyway(raw, known))
  )
    return known
  if (isNumber(raw.word)) return '#'
  if (isCapital(raw.word) || raw.word.startsWith('@'))
    return setting.first && raw.lower.endsWith('ly') ? 'B' : capitalTag(verb, setting)
  if (verb?.form === 's' && opensClause.has(setting.before) && nounFamily(raw.lower) === 'person') return 'N'
  if (verb !== null) return verbTag(verb, setting.before, setting.next)
  if (!/^\p{L}/u.test(raw.word)) return '?'
  return raw.lower.endsWith('ly') ? 'B' : 'N'
}

/** Pronouns, days and the shortest words keep their class with a capital; "May" and "Will" may be names. */
const isClosedAnyway = (raw: Raw, known: Tag): boolean =>
  known === 'R' || known === 'T' || raw.word.length <= 3

/** "the WHO" is a body and "the US" a country, where not all is in capitals. */
const isInitials = ({ word }: Raw, { headline }: Setting): boolean =>
  !headline && /^(?:WHO|US|IT|UN)$/.test(word)

/** Are most of the longer words capitalised? */
const isHeadline = (raws: readonly Raw[]): boolean => {
  const long = raws.filter((r) => r.word.length > 3 && /^\p{L}/u.test(r.word))
  return long.length > 3 && long.filter((r) => isCapital(r.word)).length >= long.length * 0.8
}

const startsAfter: ReadonlySet<Tag> = new Set<Tag>(['.', 'q', ':', '(', '-', ';'])

const opens = (word: string, depth: boolean): boolean =>
  word === '”' || word === "''" || word === '»' ? false : word === '"' ? !depth : true

/** Is the full stop part of a title or initial ("Sen.", "J.") and not an end? */
const isAbbreviation = (raw: Raw | undefined): boolean =>
  raw !== undefined && (titles.has(raw.lower) || (raw.word.length === 1 && isCapital(raw.word)))

/** The tokens of one sentence, tagged; `quoted` says whether the sentence begins inside a quotation. */
export const tokensOf = (text: string, sentence: Span, quoted: boolean): readonly Token[] => {
  const raws = rawTokens(text, sentence)
  const headline = isHeadline(raws)
  const tokens: Token[] = []
  let inside = quoted
  let before: Tag = '.'
  raws.forEach((raw, i) => {
    if (raw.word === '.' && isAbbreviation(raws[i - 1])) return
    const verb = verbReading(raw.lower)
    const first = startsAfter.has(before)
    // "according to police": no verb follows that "to".
    const behind =
      before === 'to' && /^(?:according|thanks|due)$/.test(raws[i - 2]?.lower ?? '') ? 'P' : before
    const tag = tagOf(raw, { before: behind, first, next: raws[i + 1]?.word ?? '', headline }, verb)
    if (tag === 'q' && raw.word !== '‘') inside = opens(raw.word, inside)
    const noun = tag === 'N' || tag === 'X' || tag === 'G' || tag === 'V' ? nounFamily(raw.lower) : null
    tokens.push({ ...raw, tag, verb, noun, quoted: inside && tag !== 'q' })
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
    ? rawTokens(text, sentence).flatMap(({ word }) => {
        const tag = marks.get(word)
        return tag === undefined ? [] : [{ word, tag }]
      })
    : []

/** Does a sentence leave a quotation open at its end, having begun inside one or not? */
export const leavesOpen = (tokens: readonly Pick<Token, 'tag' | 'word'>[], quoted: boolean): boolean =>
  tokens.reduce((open, t) => (t.tag === 'q' && t.word !== '‘' ? opens(t.word, open) : open), quoted)
