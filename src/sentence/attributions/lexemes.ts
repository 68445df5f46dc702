import { type Family, nounFamily, type VerbReading, verbReading } from './lexicon.ts'

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

/** The closed class that a word belongs to, as it is written; undefined for all others. */
export const closedTag = (word: string): Tag | undefined => closed.get(word)

/** The class of a mark; undefined for words. */
export const markTag = (word: string): Tag | undefined => marks.get(word)

/** What a word or mark is by itself, whatever stands beside it. */
export type Lexeme = {
  readonly word: string
  readonly lower: string
  /** Its class as a mark, and as a word of a closed class. */
  readonly mark: Tag | undefined
  readonly closed: Tag | undefined
  readonly isNumber: boolean
  readonly isCapital: boolean
  readonly isLetter: boolean
  readonly verb: VerbReading | null
  readonly noun: Family | null
}

const read = (word: string): Lexeme => {
  const lower = word.toLowerCase().replaceAll('’', "'")
  return {
    word,
    lower,
    mark: marks.get(word),
    closed: closed.get(lower),
    isNumber: /^[$€£#]?\d/.test(word),
    isCapital: /^\p{Lu}/u.test(word),
    isLetter: /^\p{L}/u.test(word),
    verb: verbReading(lower),
    noun: nounFamily(lower),
  }
}

/** Words are read again and again; so many are remembered. A longer one is a slice that keeps its article in memory. */
const remembered = new Map<string, Lexeme>()
const mostRemembered = 4_000
const longestRemembered = 12

/** Reads a word or mark as it stands in the text. */
export const lexemeOf = (word: string): Lexeme => {
  if (word.length > longestRemembered) return read(word)
  const known = remembered.get(word)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const fresh = read(word)
  remembered.set(word, fresh)
  return fresh
}
