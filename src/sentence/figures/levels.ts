import type { Amount } from './amount.ts'
import { tellsMove } from './change.ts'
import { isEventNoun } from './families.ts'
import { type Phrase, phraseBefore } from './noun-phrases.ts'
import { type Tokens, tokenAt } from './tokens.ts'
import { linkBefore, nounLink } from './verbs-before.ts'
import {
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isModal,
  isNominal,
  isPreposition,
  looksPast,
} from './word-classes.ts'

const further =
  /^(?:doubled|tripled|quadrupled|halved|slowed|accelerated|quickened|widened|narrowed|swelled|ballooned|crept|edged|recovered|comes?|came|amounts?|amounted|adds|added)$/
const transitive =
  /^(?:cut|cuts|cutting|raise|increase|reduce|lower|boost|lift|revise|raised|raises|raising|increased|increases|increasing|reduced|reduces|reducing|lowered|lowers|lowering|boosted|boosts|trimmed|lifted|lifts|lifting|revised|revises|revising|corrected|corrects|correcting|adjusted|amended|updated)$/
const valued = /^(?:put|puts|putting|estimate|estimates|estimated|valued|values|assessed)$/

const moves = (word: string): boolean => word !== 'by' && (tellsMove(word) || further.test(word))

/** Without its article: "death toll" of "the death toll". */
const bare = (tokens: Tokens, { from, to }: Phrase): Phrase =>
  to - from > 1 && isDeterminer(tokenAt(tokens, from)) ? { from: from + 1, to } : { from, to }

/** A noun as what a figure measures: the noun alone, and with its article. */
export type Level = { readonly measure: Phrase; readonly of: Phrase }

/** "The number" says nothing of what is counted. */
const empty = /^(?:number|figure|total|count|crowd|it|this|that|one|others|people|price tag|bid|offer|top)$/

const levelOf = (tokens: Tokens, phrase: Phrase | null): Level | null =>
  phrase === null ||
  isEventNoun(tokenAt(tokens, phrase.to - 1).lower) ||
  (phrase.to - phrase.from < 3 && empty.test(tokenAt(tokens, phrase.to - 1).lower))
    ? null
    : { measure: bare(tokens, phrase), of: phrase }

/** What may stand between a verb of moving and "to": "by 250", "3.5%", "from 40", "by a quarter point". */
const between =
  /^(?:by|from|to|a|an|some|about|around|nearly|almost|more|than|sharply|further|as|much|only|just|quarter|half|point|points|percentage|per|cent|percent|euros|dollars|pounds|crowns|million|billion|thousand|cents|third|fifth|tenth|record)$/

/** The verb of moving in front of "to" or "from", over the amounts between them; -1 where there is none. */
const movingVerb = (tokens: Tokens, link: number): number => {
  for (let at = link - 1; at >= 0 && link - at < 9; at -= 1) {
    const token = tokenAt(tokens, at)
    if (moves(token.lower)) return at
    const passes =
      token.kind === 'number' ||
      between.test(token.lower) ||
      isAdverb(token) ||
      /^[%$€£¥.,-]$/.test(token.text)
    if (!passes) return -1
  }
  return -1
}

const groupStart = (tokens: Tokens, verb: number): number => {
  let from = verb
  while (
    isAuxiliary(tokenAt(tokens, from - 1)) ||
    isAdverb(tokenAt(tokens, from - 1)) ||
    (tokenAt(tokens, from - 1).lower === 'than' && tokenAt(tokens, from - 2).lower === 'more')
  ) {
    from -= tokenAt(tokens, from - 1).lower === 'than' ? 2 : 1
  }
  return from
}

/** "Halden shares closed up 5 % at 44.10 crowns", "traded at 120". */
const traded = (tokens: Tokens, link: number): Level | null => {
  for (let at = link - 1; at > 0 && link - at < 9; at -= 1) {
    const token = tokenAt(tokens, at)
    if (/^(?:closed|closing|opened|ended|finished|traded|trading|changed)$/.test(token.lower))
      return phraseLevel(tokens, groupStart(tokens, at))
    const passes = token.kind === 'number' || /^(?:up|down|unchanged)$/.test(token.lower)
    if (!passes && !between.test(token.lower) && !/^[%$€£¥.,-]$/.test(token.text)) return null
  }
  return null
}

/** "cut the defence budget by $2 billion to $31 billion", "raised rates to 3%": what is moved stands behind its verb. */
const moved = (tokens: Tokens, link: number): Level | null => {
  let to = link
  for (let at = link - 1; at >= 0 && link - at < 12; at -= 1) {
    const token = tokenAt(tokens, at)
    if (/^(?:by|from)$/.test(token.lower)) to = at
    if (transitive.test(token.lower))
      return at + 1 < to && isNominal(tokens, to - 1) && tokenAt(tokens, to - 1).kind === 'word'
        ? anyLevel(tokens, { from: at + 1, to })
        : null
    if (/^[,;:]$/.test(token.text) || isModal(token)) return null
  }
  return null
}

/** "Revenue fell 3.5% to $12.6 billion", "the toll rose from 1,200": what moves stands before its verb. */
const moving = (tokens: Tokens, link: number): Level | null => {
  const verb = movingVerb(tokens, link)
  if (verb < 0) return null
  const from = groupStart(tokens, verb)
  const before = tokenAt(tokens, from - 1)
  return isModal(before) || before.lower === 'to' ? null : phraseLevel(tokens, from)
}

const phraseLevel = (tokens: Tokens, end: number): Level | null => anyLevel(tokens, phraseBefore(tokens, end))

/** Of a noun that tells what happened too: "the deaths", "the number of missing". */
const anyLevel = (tokens: Tokens, phrase: Phrase | null): Level | null =>
  phrase === null || !isEventNoun(tokenAt(tokens, phrase.to - 1).lower)
    ? levelOf(tokens, phrase)
    : { measure: bare(tokens, phrase), of: phrase }

/** "put the damage at $3 billion", "damage is estimated at $3 billion". */
const put = (tokens: Tokens, link: number): Level | null => {
  if (tokenAt(tokens, link).lower !== 'at') return null
  const verb = tokenAt(tokens, link - 1).lower
  if (valued.test(verb)) {
    const from = groupStart(tokens, link - 1)
    return from < link - 1 ? phraseLevel(tokens, from) : null
  }
  let to = link
  while (/^(?:there|alone|so|far|now|here|first|initially|currently)$/.test(tokenAt(tokens, to - 1).lower))
    to -= 1
  for (let at = to - 1; at >= 0 && link - at < 8; at -= 1) {
    if (valued.test(tokenAt(tokens, at).lower))
      return at + 1 < to ? anyLevel(tokens, { from: at + 1, to }) : null
    if (
      !isNominal(tokens, at) &&
      !isDeterminer(tokenAt(tokens, at)) &&
      !/^(?:of|['’]s)$/.test(tokenAt(tokens, at).lower)
    )
      return null
  }
  return null
}

/** "a net profit of $3 billion", "winds of 215 km/h": the noun that an amount with a unit belongs to. */
const nounOf = (tokens: Tokens, begin: number, amount: Amount): Level | null => {
  if (!/^(?:money|share|measure)$/.test(amount.kind)) return null
  const at = nounLink(tokens, begin)
  let from = at
  while (
    at > 0 &&
    at - from < 4 &&
    isNominal(tokens, from - 1) &&
    tokenAt(tokens, from - 1).kind === 'word' &&
    !isPreposition(tokenAt(tokens, from - 1)) &&
    !looksPast(tokenAt(tokens, from - 1)) &&
    (from === at || !/s$/.test(tokenAt(tokens, from - 1).lower))
  )
    from -= 1
  return at > 0 && from < at ? levelOf(tokens, { from, to: at }) : null
}

/** "The deal is worth $4.5 billion." */
const worth = (tokens: Tokens, link: number): Level | null => {
  const from = groupStart(tokens, link)
  const of = from < link ? phraseBefore(tokens, from) : null
  return of === null ? null : { measure: { from: link, to: link + 1 }, of }
}

/** What an amount is the level of: what moves or is moved to it, is put at it, or has it behind "of". */
export const levelBefore = (
  tokens: Tokens,
  begin: number,
  amount: Amount,
  counted: Phrase | null,
): Level | null => {
  if (amount.kind === 'time' || (amount.kind === 'count' && counted !== null)) return null
  const opens = /^(?:between|from)$/.test(tokenAt(tokens, begin - 1).lower)
  const start = opens && tokenAt(tokens, begin - 1).lower === 'between' ? begin - 1 : begin
  const link = linkBefore(tokens, start)
  const word = tokenAt(tokens, link).lower
  const after = tokenAt(tokens, link - 1).kind === 'number' && tokenAt(tokens, link - 2).lower === 'to'
  const from = word === 'from' && (amount.value === null || amount.kind !== 'count' || after)
  if (word === 'worth') return worth(tokens, link)
  if (word === 'to' || from) return moving(tokens, link) ?? moved(tokens, link)
  if (word === 'at' && amount.kind === 'money') return traded(tokens, link) ?? put(tokens, link)
  return put(tokens, link) ?? nounOf(tokens, start, amount)
}
