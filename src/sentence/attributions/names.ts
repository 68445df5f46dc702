import { nounFamily } from './lexicon.ts'

/** Words before a name that are not part of it. */
const titles = new Set(
  'mr mrs ms miss dr sir lady lord president premier chancellor prime minister secretary king queen prince princess pope general colonel major captain lieutenant sergeant commander admiral marshal senator sen representative rep governor gov mayor judge justice professor prof spokesman spokeswoman spokesperson chief director chairman chairwoman chair ambassador deputy vice former acting gen col lt sgt adm'.split(
    ' ',
  ),
)
const articles = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'his', 'her'])
const small = new Set(['of', 'the', 'and', 'for', 'in', 'at', 'on', 'de', 'du', '&'])
/** Parts of names of places that are never given names: "South Korea" is not "Korea". */
const compass = new Set(
  'north south east west northern southern eastern western new united central upper lower'.split(' '),
)

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`]/g, "'")
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/(?<=\p{Lu})\./gu, '')

/**
 * Spellings of one name in Latin letters fall together: "Zelenskyy", "Zelenskiy", "Selenskyj".
 * Each pair is a letter group and what it is read as, in order.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/'/g, ''],
  [/sch|sh/g, 's'],
  [/tch|tsch|ch/g, 'c'],
  [/kh|gh|q|ck/g, 'k'],
  [/ph/g, 'f'],
  [/ts|tz|z/g, 's'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ks|x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/ie(?!$)/g, 'e'],
]

/** The key under which spellings of a name agree. */
const sound = (word: string): string =>
  spellings.reduce((key, [from, to]) => key.replace(from, to), fold(word).toLowerCase())

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}'&-]+/gu) ?? []
const isName = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word)
const isAcronym = (word: string): boolean => /^\p{Lu}{2,6}$/u.test(word)

/** What a phrase calls somebody: the name or head noun, whose it is ("South Korea"), and all its words. */
type Called = { readonly words: readonly string[]; readonly owner: readonly string[] }

const isBare = (word: string): boolean => !articles.has(word.toLowerCase())

const possessed = (words: readonly string[]): Called => {
  const at = words.findLastIndex((w) => /'s?$/.test(w) && w.length > 2)
  if (at < 0 || at === words.length - 1) return { words, owner: [] }
  const owner = words.slice(0, at + 1).map((w) => w.replace(/'s?$/, ''))
  return { words: words.slice(at + 1), owner }
}

/** "the mayor of Oakford" is Oakford's mayor; "Bank of England" is a name as a whole. */
const placed = (called: Called): Called => {
  const at = called.words.findIndex((w) => ['of', 'in', 'for', 'at', 'from'].includes(w))
  const head = called.words.slice(0, at)
  if (called.owner.length > 0 || at <= 0 || head.some(isName)) return called
  return { words: head, owner: called.words.slice(at + 1).filter(isBare) }
}

/** "South Korean military" is South Korea's military: names before a common noun say whose it is. */
const adjectival = (called: Called): Called => {
  const at = called.words.findIndex((w) => !isName(w))
  const rest = called.words.slice(at)
  if (called.owner.length > 0 || at <= 0 || rest.some(isName) || rest.some((w) => small.has(w))) return called
  return { words: rest, owner: called.words.slice(0, at) }
}

const called = (phrase: string): Called => adjectival(placed(possessed(wordsOf(phrase).filter(isBare))))

/** "Jane Doe, the mayor," and "Oakford Flood Board (OFB)": each of the ways a phrase names somebody. */
const waysOf = (text: string): readonly Called[] =>
  text
    .replace(/^\s*according to /i, '')
    .split(/[,()–—;]/)
    .filter((part) => part.trim() !== '')
    .slice(0, 6)
    .map(called)
    .filter((c) => c.words.length > 0)

/** Two forms of one place's name: "Korea" and "Korean", "Ukraine" and "Ukrainian". */
const isKin = (a: string, b: string): boolean => {
  const [x, y] = [sound(a), sound(b)]
  const shared = Math.min(x.length, y.length)
  return x === y || (shared >= 5 && x.slice(0, shared - 1) === y.slice(0, shared - 1))
}

const sameWords = (
  a: readonly string[],
  b: readonly string[],
  same: (x: string, y: string) => boolean,
): boolean => a.length === b.length && a.every((word, i) => same(word, b[i] ?? ''))

const sounds = (a: string, b: string): boolean => sound(a) === sound(b)

const initials = (words: readonly string[]): string =>
  words
    .filter((w) => !small.has(w.toLowerCase()))
    .map((w) => w.charAt(0))
    .join('')

const isShortFor = (a: Called, b: Called): boolean => {
  const [word] = a.words
  return (
    a.words.length === 1 &&
    b.words.length > 1 &&
    word !== undefined &&
    isAcronym(word) &&
    initials(b.words) === word
  )
}

const isGiven = (word: string): boolean => !titles.has(word.toLowerCase()) && isName(word)

/** A given name agrees with one of the other's, or with its initial. */
const agrees = (given: string, others: readonly string[]): boolean =>
  others.some(
    (o) => sounds(o, given) || (Math.min(o.length, given.length) === 1 && o.charAt(0) === given.charAt(0)),
  )

/** "Department" and "Service" end the names of bodies, which agree as a whole or not at all. */
const isBody = (word: string): boolean => ['group', 'act'].includes(nounFamily(word.toLowerCase()) ?? '')

/** The same surname, and given names that do not contradict each other. */
const samePerson = (a: Called, b: Called): boolean => {
  const [x, y] = [a.words.at(-1) ?? '', b.words.at(-1) ?? '']
  if (!isName(x) || !isName(y) || !sounds(x, y) || titles.has(x.toLowerCase())) return false
  if ([...a.words, ...b.words].some((w) => compass.has(w.toLowerCase()) || small.has(w))) return false
  if (isBody(x)) return false
  const [given, others] = [a.words.slice(0, -1).filter(isGiven), b.words.slice(0, -1).filter(isGiven)]
  const [g, o] = [given.at(-1), others.at(-1)]
  return g === undefined || o === undefined || (agrees(g, others) && agrees(o, given))
}

const sameOwner = (a: Called, b: Called): boolean =>
  sameWords(a.owner, b.owner, isKin) ||
  ((a.owner.length === 0 || b.owner.length === 0) &&
    [...a.words, ...b.words].every((w) => isName(w) || small.has(w)))

const sameCalled = (a: Called, b: Called): boolean =>
  sameOwner(a, b) &&
  (sameWords(a.words, b.words, sounds) || isShortFor(a, b) || isShortFor(b, a) || samePerson(a, b))

/**
 * Do two speaker phrases name the same one? "Zelenskyy" and "Ukrainian President Volodymyr Zelenskiy"; "the JCS" and
 * "Joint Chiefs of Staff (JCS)"; "South Korea's military" and "the South Korean military", but not its spy agency.
 * Pronouns are the same as nobody.
 */
export const sameSpeaker = (a: string, b: string): boolean =>
  !isPronoun(a) && !isPronoun(b) && waysOf(a).some((x) => waysOf(b).some((y) => sameCalled(x, y)))

/** "US" is a country, "us" is not. */
const isPronoun = (text: string): boolean =>
  /^([Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Yy]ou|[Hh]im|[Hh]er|[Tt]hem|us|[Mm]e)$/.test(text.trim())
