import type { Span } from '../span.ts'
import { groupStart } from './cues.ts'
import type { Phrase } from './phrases.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'

/** Somebody whom another quotes: "the Ledger quoted the mayor as saying", "…, the Ledger reported, citing police". */
export type Reported = { readonly speaker: Span; readonly cue: Span }

const isQuoting = (token: Token): boolean =>
  (token.tag === 'V' || token.tag === 'G') &&
  /^(?:quote|cite)$/.test(token.verb?.lemma ?? '') &&
  !token.quoted

/** So far behind "quoted" may "as saying" stand. */
const reach = 14

/** The "as" of "as saying" behind the token; -1 where there is none. */
const asSaying = (tokens: readonly Token[], at: number): number =>
  tokens.findIndex(
    (token, i) => i > at && i - at <= reach && token.lower === 'as' && tokens[i + 1]?.tag === 'G',
  )

/** From one token up to another, as offsets; null where there is none. */
export const spanOf = (tokens: readonly Token[], from: number, to: number): Span | null => {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first === undefined || last === undefined || to <= from
    ? null
    : { start: first.start, end: last.end }
}

const isPassive = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(groupStart(tokens, at), at).some(({ lower }) => /^(?:is|are|was|were|been|being)$/.test(lower))

/** The noun phrase that ends at a token, with what it hangs on: "a spokesman for the ministry". */
export const phraseTo = ({ tokens, phrases }: Reading, to: number): Span | null => {
  let phrase = phrases.find((one) => one.to === to && one.kind !== 'owner')
  for (let steps = 0; phrase !== undefined && steps < 3; steps++) {
    const before: number = phrase.from - 1
    if (!/^(?:of|for|in|at|from)$/.test(tokens[before]?.lower ?? '')) break
    const outer: Phrase | undefined = phrases.find((one) => one.to === before && one.kind !== 'owner')
    if (outer === undefined) break
    phrase = { ...outer, to: phrase.to }
  }
  return phrase === undefined ? null : spanOf(tokens, phrase.from, to)
}

const reported = (speaker: Span | null, cue: Token): Reported | null =>
  speaker === null ? null : { speaker, cue: { start: cue.start, end: cue.end } }

/** "quoted the mayor as saying"; "the mayor was quoted by the Ledger as saying". */
const quotedAs = (reading: Reading, at: number, cue: Token): Reported | null => {
  const { tokens } = reading
  const as = asSaying(tokens, at)
  if (as < 0) return null
  if (isPassive(tokens, at)) return reported(phraseTo(reading, groupStart(tokens, at)), cue)
  return as - at > 1 ? reported(spanOf(tokens, at + 1, as), cue) : null
}

const people =
  /^(?:police|officials?|authorities|witnesses|staff|service|ministry|office|hospital|army|military|county|city|town|council|board|union|company|government|court|coroner|prosecutors)$/

/** Can the phrase speak: somebody, a body, a name? "Reports", "figures" and "reasons" are cited, but do not. */
const canSpeak = (reading: Reading, phrase: Phrase): boolean =>
  /^(?:person|group|name)$/.test(phrase.kind) || people.test(reading.tokens[phrase.head]?.lower ?? '')

/** "citing police", "quoting a senior officer", ", which cited the fire service": as far as the next mark or verb. */
const cited = (reading: Reading, at: number, cue: Token): Reported | null => {
  const { tokens, phrases } = reading
  const relative = tokens[at - 1]?.tag === 'W'
  const phrase = phrases.find(({ from, kind }) => from === at + 1 && kind !== 'owner')
  if ((cue.tag !== 'G' && !relative) || phrase === undefined || !canSpeak(reading, phrase)) return null
  let to = phrase.to
  while (to < tokens.length && /^(?:P|N|X|D|S|C)$/.test(tokens[to]?.tag ?? '')) to++
  return reported(spanOf(tokens, phrase.from, to), cue)
}

/** Those whom a sentence quotes by way of another, in order; `citations`: also whom it cites (an outlet does). */
export const reportedIn = (reading: Reading, citations: boolean): readonly Reported[] =>
  reading.tokens.flatMap((token, at) => {
    if (!isQuoting(token)) return []
    const found = quotedAs(reading, at, token) ?? (citations ? cited(reading, at, token) : null)
    return found === null ? [] : [found]
  })

const outlet =
  /\b(?:news|newspapers?|newswire|times|post|herald|ledger|gazette|courier|tribune|journal|star|telegraph|guardian|observer|mirror|chronicle|daily|radio|television|tv|broadcaster|agency|network|channel|paper|magazine|website|outlets?|media|press|wire|reuters|afp|bbc|cnn|nbc|abc|cbs|npr|dpa|ansa|tass|interfax|yonhap|xinhua|kyodo|bloomberg)\b|^(?:the )?AP$/i

/** Do the words name a paper, a broadcaster, an agency? */
export const isOutlet = (words: string): boolean => outlet.test(words)

/** What is put at a figure. */
const putNouns =
  /^(?:toll|number|figure|total|count|cost|costs|damage|losses|bill|price|value|size|crowd|turnout|share|rate|chance|odds|estimate)$/

const nearNumber = (tokens: readonly Token[], from: number): boolean =>
  tokens
    .slice(from, from + 6)
    .some(
      ({ tag, lower }) =>
        tag === '#' ||
        /^(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/.test(lower),
    )

/** "put the toll at 12", "counted 12", "speaks of 12": a verb that tells a figure. */
const tellsFigure = (tokens: readonly Token[], at: number): boolean => {
  const lemma = tokens[at]?.verb?.lemma ?? ''
  if (lemma === 'put' || lemma === 'estimate') {
    const by = tokens.findIndex((token, i) => i > at && i - at < reach && token.lower === 'at')
    return by > 0 && tokens.slice(at, by).some(({ lower }) => putNouns.test(lower)) && nearNumber(tokens, by)
  }
  if (lemma === 'speak') return tokens[at + 1]?.lower === 'of' && nearNumber(tokens, at + 2)
  return /^(?:count|report|confirm|list)$/.test(lemma) && nearNumber(tokens.slice(0, at + 4), at + 1)
}

/** Who stands before a verb, over an aside between commas: "Jane Doe, the mayor, put". */
export const subjectOf = (reading: Reading, at: number): Span | null => {
  const { tokens } = reading
  const from = groupStart(tokens, at)
  if (tokens[from - 1]?.tag !== ',') return phraseTo(reading, from)
  const comma = tokens.findLastIndex((token, i) => i < from - 1 && token.tag === ',')
  return comma > 0 ? phraseTo(reading, comma) : null
}

/** Those who tell a figure without a verb of saying, in order: "police put the toll at 12". */
export const countingIn = (reading: Reading): readonly Reported[] =>
  reading.tokens.flatMap((token, at) => {
    if (token.tag !== 'V' || token.quoted || isPassive(reading.tokens, at)) return []
    if (!tellsFigure(reading.tokens, at)) return []
    const found = reported(subjectOf(reading, at), token)
    return found === null ? [] : [found]
  })
