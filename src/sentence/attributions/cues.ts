import type { Tag } from './lexemes.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'

const nounCues = new Set(['communication', 'cognition', 'feeling', 'act'])
const otherCues = new Set(
  'per reportedly allegedly purportedly apparently seemingly sure certain clear unclear aware unaware afraid confident critical skeptical sceptical optimistic pessimistic worried adamant eager angry wary hopeful doubtful convinced keen'.split(
    ' ',
  ),
)

/** May the token be the head of a cue: a verb, a noun of saying or thinking, a colon or dash, one of a few others? */
export const isCandidate = (token: Token): boolean => {
  if (token.tag === 'V' || token.tag === 'G') return true
  if (token.tag === ':' || (token.tag === '-' && token.word.length !== 0)) return true
  if (token.tag === 'A' || token.tag === 'X' || token.tag === 'D') return false
  return (
    otherCues.has(token.lower) ||
    (token.tag === 'N' && (nounCues.has(token.noun ?? '') || token.verb !== null))
  )
}

/** The lemma under which a candidate is weighed. */
export const lemmaOf = (token: Token): string =>
  token.tag === 'V' || token.tag === 'G'
    ? (token.verb?.lemma ?? token.lower)
    : token.tag === 'N'
      ? `${singular(token.lower)}#n`
      : token.lower

const singular = (word: string): string =>
  word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word

const end: Tag = '.'
const tagAt = (tokens: readonly Token[], i: number): Tag => tokens[i]?.tag ?? end

const closedTags: ReadonlySet<Tag> = new Set<Tag>(['P', 'A', 'W', 'to', 'not', 'C', 'D', 'R', 'B'])

/** A closed-class word as itself, any other as its class. */
const shown = (tokens: readonly Token[], i: number): string => {
  const t = tokens[i]
  if (t === undefined) return i < 0 ? '<' : '>'
  return closedTags.has(t.tag) ? t.lower : t.tag === 'N' && t.noun !== null ? `N:${t.noun}` : t.tag
}

/** The first token of the verb group that ends at i: past auxiliaries and adverbs to the left. */
export const groupStart = (tokens: readonly Token[], i: number): number => {
  let from = i
  while (from > 0 && ['A', 'B', 'not'].includes(tagAt(tokens, from - 1))) from--
  return from
}

/** What stands directly before the verb group: the class of the likely subject. */
const subject = (reading: Reading, from: number): string => {
  const phrase = reading.phrases.findLast((p) => p.to <= from && p.kind !== 'owner')
  if (phrase === undefined) return 'none'
  if (phrase.to === from) return phrase.kind
  const gap = reading.tokens.slice(phrase.to, from).map((t) => t.tag)
  return gap.length > 2 ? 'far' : `${phrase.kind}/${gap.join('')}`
}

const voice = (tokens: readonly Token[], from: number, i: number): string => {
  const aux = tokens.slice(from, i).filter((t) => t.tag === 'A')
  const last = aux.at(-1)?.lower
  return last === undefined
    ? '0'
    : /^(is|are|was|were|be|been|being|'s|'re|'m)$/.test(last)
      ? 'be'
      : /^(has|have|had|having|'ve)$/.test(last)
        ? 'have'
        : /^(do|does|did|don|doesn|didn)$/.test(last)
          ? 'do'
          : 'modal'
}

/** What the candidate takes after it: a clause (with "that" or bare), a quotation, "to" and a verb, an object, a preposition. */
const complement = (reading: Reading, i: number): string => {
  const { tokens, phrases } = reading
  let at = i + 1
  while (tagAt(tokens, at) === 'B' || tagAt(tokens, at) === 'T') at++
  const next = tagAt(tokens, at)
  if (next === 'W') return tokens[at]?.lower === 'that' ? 'that' : 'wh'
  const phrase = phrases.find((p) => p.from === at && p.kind !== 'owner')
  if (phrase === undefined) return next === 'P' ? (tokens[at]?.lower ?? '') : next
  let after = phrase.to
  while (tagAt(tokens, after) === 'B') after++
  const follow = tagAt(tokens, after)
  if (follow === 'V' || follow === 'A') return 'clause'
  return follow === 'to' || follow === 'W' || follow === 'q' ? `object,${follow}` : `object:${phrase.kind}`
}

const count = (n: number): string => (n > 2 ? '3+' : `${n}`)

/** Who else speaks in the sentence, and how many quotation marks it holds. */
const around = ({ tokens, speech, marks }: Reading, i: number): readonly string[] => {
  const others = speech.filter((k) => k !== i)
  return [count(others.length), others.some((k) => tokens[k]?.lower === 'said') ? 'said' : '-', count(marks)]
}

/** The named features of a candidate in its sentence, on which it is weighed. */
export const cueFeatures = (reading: Reading, i: number): string[] => {
  const { tokens } = reading
  const t = tokens[i]
  if (t === undefined) return []
  const from = groupStart(tokens, i)
  const lemma = lemmaOf(t)
  const isVerb = t.tag === 'V' || t.tag === 'G'
  const form = isVerb ? (t.verb?.form ?? '?') : t.tag
  const family = (isVerb ? t.verb?.family : t.noun) ?? '-'
  const [p1, p2, n1, n2] = [
    shown(tokens, i - 1),
    shown(tokens, i - 2),
    shown(tokens, i + 1),
    shown(tokens, i + 2),
  ]
  const who = subject(reading, from)
  const v = voice(tokens, from, i)
  const q = t.quoted ? 'in' : 'out'
  const nearQuote = tokens.slice(Math.max(0, i - 6), i).some((x) => x.tag === 'q') ? 'after' : ''
  const quoteAhead = tokens.slice(i + 1, i + 8).some((x) => x.tag === 'q') ? 'ahead' : ''
  const takes = complement(reading, i)
  const [others, said, marks] = around(reading, i)
  const head = reading.phrases.findLast((p) => p.to <= from && p.kind !== 'owner')?.head
  const noun = head === undefined ? 'none' : (tokens[head]?.noun ?? tokens[head]?.tag)
  const beforeGroup = shown(tokens, from - 1)
  return [
    'bias',
    `lemma=${lemma}`,
    `lemma,form=${lemma},${form}`,
    `lemma,q=${lemma},${q}`,
    `lemma,next=${lemma},${n1}`,
    `lemma,voice=${lemma},${v}`,
    `lemma,before=${lemma},${tagAt(tokens, from - 1)}`,
    `family,form,q=${family},${form},${q}`,
    `family,form,next=${family},${form},${n1}`,
    `family,voice,form=${family},${v},${form}`,
    `family,who=${family},${who}`,
    `who,form=${who},${form}`,
    `who,q=${who},${q}`,
    `next=${n1}`,
    `next2=${n1},${n2}`,
    `before=${beforeGroup},${form}`,
    `prev2=${p2},${p1},${form}`,
    `quotes=${q},${nearQuote},${quoteAhead},${family}`,
    `quotes,form=${q},${nearQuote},${quoteAhead},${form},${n1}`,
    `opening=${reading.opening},${form}`,
    `opening,family=${reading.opening},${family}`,
    `begun=${reading.begunQuoted},${reading.leftOpen},${family}`,
    `place=${i === 0 ? 'first' : i + 2 >= tokens.length ? 'last' : i < 5 ? 'early' : 'inside'},${form},${family}`,
    `takes=${takes},${form},${family}`,
    `takes,lemma=${lemma},${takes}`,
    `takes,who=${takes},${who},${form}`,
    `takes,q=${takes},${q},${form}`,
    `lemma,who=${lemma},${who}`,
    `noun=${noun},${family},${form}`,
    `voice,takes=${v},${form},${takes}`,
    `others=${others},${said},${q},${family},${form}`,
    `marks=${marks},${q},${family}`,
    `others,form=${others},${form},${beforeGroup}`,
    `suffix=${t.lower.slice(-3)},${t.tag}`,
  ]
}
