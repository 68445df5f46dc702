import { groupStart, lemmaOf } from './cues.ts'
import type { Phrase } from './phrases.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'

const signature = (tokens: readonly Token[]): string => {
  let out = ''
  let last = ''
  for (const t of tokens.slice(0, 12)) {
    const tag = t.tag === 'X' || t.tag === 'N' || t.tag === 'D' || t.tag === '#' ? 'N' : t.tag
    if (tag !== last) out += tag
    last = tag
  }
  return tokens.length > 12 ? `${out.slice(0, 6)}+` : out.slice(0, 10)
}

const bucket = (n: number): string => (n < 4 ? `${n}` : n < 7 ? '4-6' : n < 12 ? '7-11' : '12+')

/** Does a phrase look like the subject of a verb: one follows, and it is nobody's object? */
const isSubject = ({ tokens }: Reading, phrase: Phrase): boolean => {
  const previous = tokens[phrase.from - 1]?.tag
  if (previous === 'P' || previous === 'to' || phrase.kind === 'owner') return false
  let next = phrase.to
  while (tokens[next]?.tag === 'B') next++
  const follow = tokens[next]?.tag
  return follow === 'V' || follow === 'A'
}

/** The named features of a noun phrase as the speaker of the cue at token `cue`. */
export const speakerFeatures = (reading: Reading, cue: number, at: number): string[] => {
  const { tokens, phrases } = reading
  const phrase = phrases[at]
  const token = tokens[cue]
  if (phrase === undefined || token === undefined) return []
  const from = groupStart(tokens, cue)
  const before = phrase.to <= from
  const gap = before ? tokens.slice(phrase.to, from) : tokens.slice(cue + 1, phrase.from)
  const side = before ? 'L' : phrase.from > cue ? 'R' : 'O'
  const verbs = gap.filter((t) => t.tag === 'V' || t.tag === 'A').length
  const between = phrases.filter((p) =>
    before ? p.from >= phrase.to && p.to <= from : p.from > cue && p.to <= phrase.from,
  )
  const steps = between.length
  const head = tokens[phrase.head]
  const previous = tokens[phrase.from - 1]
  const prev = previous === undefined ? '<' : previous.tag === 'P' ? previous.lower : previous.tag
  const follow = tokens[phrase.to]?.tag ?? '>'
  const form = token.tag === 'V' || token.tag === 'G' ? (token.verb?.form ?? '?') : token.tag
  const family = token.verb?.family ?? token.noun ?? '-'
  const lemma = lemmaOf(token)
  const passive = /^(is|are|was|were|be|been|being)$/.test(tokens[cue - 1]?.lower ?? '')
  const shape = `${side},${form}${passive ? 'p' : ''}`
  const quoted = `${token.quoted ? 1 : 0}${head?.quoted ? 1 : 0}`
  const plain = token.quoted ? gap : gap.filter((t) => !t.quoted)
  const sig = signature(plain)
  const rivals = Math.min(3, between.filter((p) => isSubject(reading, p)).length)
  const subject = isSubject(reading, phrase)
  const headWord =
    head !== undefined && (head.tag === 'R' || head.tag === 'W' || head.tag === 'D')
      ? head.lower
      : (head?.tag ?? '')
  const object = head?.tag === 'R' && /^(him|them|us|me)$/.test(head.lower)
  return [
    `sig=${shape},${sig}`,
    `sig,kind=${side},${sig},${phrase.kind}`,
    `kind=${shape},${phrase.kind}`,
    `steps=${shape},${bucket(steps)}`,
    `steps,kind=${side},${bucket(steps)},${phrase.kind}`,
    `verbs=${shape},${bucket(verbs)}`,
    `gap=${side},${bucket(gap.length)},${form}`,
    `prev=${shape},${prev}`,
    `prev,kind=${prev},${phrase.kind}`,
    `follow=${shape},${follow}`,
    `follow,prev=${side},${follow},${prev}`,
    `lemma=${lemma},${side}`,
    `lemma,sig=${lemma},${side},${sig.slice(0, 3)}`,
    `family,side,steps=${family},${side},${bucket(steps)}`,
    `first=${at === 0},${side},${prev}`,
    `object=${object},${side}`,
    `subject=${subject},${rivals},${shape}`,
    `subject,sig=${subject},${sig},${side}`,
    `subject,kind=${subject},${rivals},${phrase.kind},${side}`,
    `subject,quoted=${subject},${quoted},${side},${form}`,
    `word=${headWord},${side},${prev}`,
    `lemma,kind=${lemma},${phrase.kind},${side}`,
    `between=${gap.some((t) => t.tag === 'q')},${token.quoted},${side},${form}`,
    `conj=${tokens[from - 1]?.tag ?? '<'},${shape},${subject},${rivals}`,
  ]
}

/** The named features of there being no speaker for the cue. */
export const nobodyFeatures = (reading: Reading, cue: number): string[] => {
  const { tokens } = reading
  const token = tokens[cue]
  if (token === undefined) return []
  const from = groupStart(tokens, cue)
  const form = token.tag === 'V' || token.tag === 'G' ? (token.verb?.form ?? '?') : token.tag
  const passive = /^(is|are|was|were|be|been|being)$/.test(tokens[cue - 1]?.lower ?? '')
  return [
    'nobody',
    `nobody,form=${form},${passive}`,
    `nobody,before=${tokens[from - 1]?.tag ?? '<'},${form}`,
    `nobody,lemma=${lemmaOf(token)}`,
    `nobody,by=${tokens.slice(cue + 1, cue + 5).some((t) => t.lower === 'by')},${passive}`,
  ]
}

/** Where a speaker's span may run to: token indices from, to (exclusive). */
export type Extent = { readonly from: number; readonly to: number }

const joiners = new Set(['P', 'C', 'S', ',', '(', '#', ')', '-'])

/** The extents a phrase may have as a speaker: alone, with complements, with an apposition. */
export const extentsOf = (reading: Reading, cue: number, phrase: Phrase): readonly Extent[] => {
  const { tokens, phrases } = reading
  const limit = phrase.to <= cue ? groupStart(tokens, cue) : Math.min(tokens.length, phrase.to + 32)
  const ends = new Set([phrase.to])
  let next = phrase.to
  for (let n = 0; n < 5; n++) {
    const more = phrases.find((p) => p.from >= next)
    if (more === undefined || more.to > limit) break
    if (!tokens.slice(next, more.from).every((t) => joiners.has(t.tag))) break
    ends.add(more.to)
    next = more.to
    if (tokens[next]?.tag === ')') ends.add(next + 1)
  }
  const final = tokens.at(-1)?.tag === '.' ? tokens.length - 1 : tokens.length
  for (let i = phrase.to; i < limit; i++) {
    const tag = tokens[i]?.tag
    if (tag === 'q' || (tag === '.' && i < final)) break
    if (tag === ',' || tag === '-') ends.add(i).add(i + 1)
    if (tag === ')') ends.add(i + 1)
    if (tag === 'V' && phrase.from > cue) ends.add(i)
  }
  if (limit > phrase.to && phrase.to <= cue) ends.add(limit)
  if (phrase.from > cue && final > phrase.to && final - phrase.to < 25) ends.add(final)
  // "according to Kyiv and Moscow": both are asked.
  if (tokens[cue]?.lower === 'according' && tokens[phrase.to]?.tag === 'C' && ends.size > 1)
    ends.delete(phrase.to)
  return [...ends]
    .filter((to) => to > phrase.from && to <= Math.max(limit, phrase.to))
    .sort((a, b) => a - b)
    .map((to) => ({ from: phrase.from, to }))
}

/** The named features of an extent. */
export const extentFeatures = (reading: Reading, cue: number, phrase: Phrase, extent: Extent): string[] => {
  const { tokens } = reading
  const rest = tokens.slice(phrase.to, extent.to)
  const side = phrase.to <= cue ? 'L' : 'R'
  const sig = signature(rest)
  const limit = groupStart(tokens, cue)
  const last = rest.at(-1)?.tag ?? 'none'
  const nextToken = tokens[extent.to]
  const next =
    nextToken === undefined
      ? '>'
      : nextToken.tag === 'P' || nextToken.tag === 'W'
        ? nextToken.lower
        : nextToken.tag
  const first = rest[0]
  const joint =
    first === undefined
      ? 'none'
      : first.tag === 'P' || first.tag === 'W' || first.tag === 'C'
        ? first.lower
        : first.tag
  const atCue = side === 'L' ? extent.to === limit : false
  const form = tokens[cue]?.verb?.form ?? '?'
  const open = rest.filter((t) => t.tag === '(').length > rest.filter((t) => t.tag === ')').length
  const after = rest[1]
  return [
    `sig=${sig}`,
    `sig,side=${side},${sig}`,
    `sig,next=${sig},${next}`,
    `last=${last},${side}`,
    `last,next=${last},${next},${side}`,
    `joint=${joint},${phrase.kind}`,
    `joint,next=${joint},${next}`,
    `joint,after=${joint},${after?.tag ?? '-'},${after?.noun ?? '-'}`,
    `next=${next},${side},${phrase.kind}`,
    `cue=${atCue},${last},${side}`,
    `cue,joint=${atCue},${joint}`,
    `length=${bucket(rest.length)},${side}`,
    `verbs=${bucket(rest.filter((t) => t.tag === 'V' || t.tag === 'G').length)}`,
    `verb,next=${rest.some((t) => t.tag === 'V' || t.tag === 'A')},${next}`,
    `commas=${bucket(rest.filter((t) => t.tag === ',').length)},${last},${side}`,
    `open=${open}`,
    `form=${form},${rest.length === 0},${side}`,
    `kind=${phrase.kind},${rest.length === 0}`,
    `according=${tokens[cue]?.lower === 'according'},${next},${last}`,
  ]
}
