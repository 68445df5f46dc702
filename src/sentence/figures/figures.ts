import type { Change, Figure } from '../values.ts'
import type { Amount } from './amount.ts'
import { amountsOf } from './amounts.ts'
import { withBareFigures } from './bare.ts'
import { restates, type Stated, statedAs } from './change.ts'
import { familyOf, isEventNoun } from './families.ts'
import { mayHoldFigure } from './holds.ts'
import type { Phrase } from './noun-phrases.ts'
import { withRanges } from './ranges.ts'
import { subjectOf } from './subject.ts'
import { type Tokens, tokenAt, tokensOf, wordsBetween } from './tokens.ts'
import { type Reading, readingOf } from './told.ts'

const changesOf = (
  tokens: Tokens,
  amounts: readonly Amount[],
  stated: readonly Stated[],
): readonly Change[] => {
  const changes: Change[] = []
  for (const [index, amount] of amounts.entries()) {
    const own = stated[index]?.change ?? '='
    const carried = own === '=' && restates(tokens, amount, amounts[index - 1])
    changes.push(carried ? (changes[index - 1] ?? own) : own)
  }
  return changes
}

const endOf = (reading: Reading): number =>
  Math.max(reading.counted?.to ?? 0, reading.amount.to, reading.told?.to ?? 0)

// "12 of the 40 miners", "two out of 60 drones".
const wholeOf = (tokens: Tokens, part: Amount | undefined, whole: Amount | undefined): Amount | null => {
  if (part === undefined || whole === undefined || part.kind !== 'count') return null
  const link = tokens.slice(part.to, whole.from).map((token) => token.lower)
  const isPart =
    /^(?:out )?of(?: the)?(?: \p{L}+['’]s)?(?: the| its| their| those| all| about| some| more than| around)*$/u.test(
      link.join(' '),
    )
  return isPart ? whole : null
}

// "none of the 52 passengers", "most of the 40 beds": how many of them is not said in figures.
const isOfSome = (tokens: Tokens, amount: Amount): boolean => {
  const before = tokens.slice(Math.max(0, amount.from - 5), amount.from).map((token) => token.lower)
  return /(?:^| )(?:none|neither|most|many|few|some|any|several|not one) of (?:the|its|their|those|these|his|her)(?: \p{L}+['’]s)?$/u.test(
    before.join(' '),
  )
}

const readingsOf = (
  tokens: Tokens,
  amounts: readonly Amount[],
  stated: readonly Stated[],
): readonly Reading[] => {
  const readings: Reading[] = []
  for (const [index, amount] of amounts.entries()) {
    const before = readings.at(-1)
    const how = stated[index] ?? { change: '=', from: amount.from, to: amount.from }
    readings.push(
      readingOf(tokens, amount, {
        stated: how,
        previousEnd: before === undefined ? -1 : endOf(before),
        whole: wholeOf(tokens, amount, amounts[index + 1]),
        isWhole:
          (index > 0 && wholeOf(tokens, amounts[index - 1], amount) !== null) || isOfSome(tokens, amount),
      }),
    )
  }
  return readings
}

// What a figure that is joined to another does not say itself, the other says.
const filled = (tokens: Tokens, readings: readonly Reading[]): readonly Reading[] => {
  const forward: Reading[] = []
  for (const reading of readings) forward.push(withShared(tokens, reading, forward.at(-1)))
  return forward.map((reading, index) => {
    if (isEarlier(tokens, reading)) return asBefore(tokens, reading, forward[index - 1])
    const next = forward[index + 1]
    const joined = next !== undefined && /^(?:and|or|,)$/.test(tokenAt(tokens, next.link).lower)
    if (next === undefined || !joined || reading.shares !== 'behind' || isPartOf(tokens, next)) return reading
    return withMeasure(isBareHalf(reading, next) ? { ...reading, counted: next.counted } : reading, next)
  })
}

// ", 58 of whom died": what is told of a part is not told of the whole.
const isPartOf = (tokens: Tokens, { amount }: Reading): boolean =>
  tokenAt(tokens, amount.to).lower === 'of' &&
  /^(?:whom|which|them|these|those)$/.test(tokenAt(tokens, amount.to + 1).lower)

// ", up from 61% in 2019": what the figure before it was then.
const isEarlier = (tokens: Tokens, { link }: Reading): boolean =>
  tokenAt(tokens, link).lower === 'from' && /^(?:up|down)$/.test(tokenAt(tokens, link - 1).lower)

const asBefore = (tokens: Tokens, reading: Reading, before: Reading | undefined): Reading =>
  before === undefined || before.amount.key !== reading.amount.key
    ? reading
    : {
        ...reading,
        counted: reading.counted ?? before.counted,
        measure: before.measure,
        of: before.of ?? subjectOf(tokens, before),
      }

// "four or five people": the first counts what the second does.
const isBareHalf = (reading: Reading, next: Reading): boolean =>
  reading.counted === null && reading.amount.key === null && next.amount.from === reading.amount.to + 1

const withMeasure = (reading: Reading, other: Reading): Reading =>
  reading.measure === null && other.measure !== null && other.told !== null
    ? { ...reading, measure: other.measure, negated: other.negated, told: other.told }
    : reading

const withShared = (tokens: Tokens, reading: Reading, before: Reading | undefined): Reading => {
  if (before === undefined) return reading
  const elliptic = isElliptic(reading, before) || isAnother(tokens, reading, before)
  const counted = reading.counted ?? (elliptic && !countsEvents(tokens, before) ? before.counted : null)
  if (reading.shares !== 'before' || reading.measure !== null) return { ...reading, counted }
  return {
    ...reading,
    counted,
    measure: before.measure,
    negated: before.negated,
    verb: before.verb,
    told: before.told,
  }
}

// "140 cases and four dead": the dead are no cases.
const countsEvents = (tokens: Tokens, { counted }: Reading): boolean =>
  counted !== null && isEventNoun(tokenAt(tokens, counted.to - 1).lower)

// "destroyed 4,500 homes and damaged another 12,000".
const isAnother = (tokens: Tokens, reading: Reading, before: Reading): boolean =>
  reading.amount.kind === 'count' &&
  before.amount.kind === 'count' &&
  reading.measure !== null &&
  tokens
    .slice(Math.max(0, reading.amount.from - 3), reading.amount.from)
    .some((token) => /^(?:another|further|more)$/.test(token.lower))

const isElliptic = (reading: Reading, before: Reading): boolean =>
  reading.amount.kind === 'count' &&
  before.amount.kind === 'count' &&
  reading.measure !== null &&
  reading.told !== null

const numbered = /^(?:the )?(?:total )?number of (.+?)(?= (?:in|off|at|from|on|after|since|for|by) |$)/i

// "the number of unemployed rose to 2 million" counts the unemployed, "the number of people killed" people.
const numberedIn = ({ kind }: Amount, of: string | null): string | null => {
  const words = kind === 'count' ? (numbered.exec(of ?? '')?.[1]?.split(' ') ?? []) : []
  const told = words.length > 1 && familyOf(words.at(-1) ?? '') !== null
  const all = words.slice(0, told ? -1 : undefined).join(' ')
  return words.length === 0 ? null : all.replace(/ (?:who|that|which)\b.*$/, '')
}

const takes = /\b(?:takes?|took|taken|taking|holds?|held|holding)$/

// "took 40 soldiers prisoner", "12 people were taken hostage": the verb is said in two words, with what is counted between.
const inTwo = (tokens: Tokens, { measure, counted }: Reading, said: string | null): string | null => {
  if (said === null || !takes.test(said)) return said
  const after = [counted?.to, measure?.to].map((at) => (at === undefined ? '' : tokenAt(tokens, at).lower))
  const word = after.find((one) => /^(?:prisoners?|hostages?|captive)$/.test(one))
  return word === undefined ? said : `${said} ${word}`
}

const figureFrom = (sentence: string, tokens: Tokens, reading: Reading, change: Change): Figure => {
  const { amount, measure } = reading
  const words = (phrase: Phrase | null): string | null =>
    phrase === null ? null : wordsBetween(sentence, tokens, phrase.from, phrase.to)
  const said = inTwo(tokens, reading, words(measure)?.toLowerCase() ?? null)
  return {
    start: tokenAt(tokens, amount.from).start,
    end: tokenAt(tokens, amount.to - 1).end,
    value: amount.value,
    min: amount.min,
    max: amount.max,
    change,
    unit: words(amount.unit)?.replace(/^-/, '') ?? null,
    counted: words(reading.counted) ?? numberedIn(amount, words(reading.of) ?? words(measure)),
    measure: reading.negated && said !== null ? `not ${said}` : said,
    subject: words(reading.of ?? subjectOf(tokens, reading)),
  }
}

/** Of 108,000 sentences the fullest holds 24 figures. What holds more than this is a table, and each is weighed with each. */
const most = 40

/**
 * The figures of a sentence in order, each with how it is stated, what is counted, what happened to it and who acts;
 * offsets count from the beginning of the sentence. Dates, ordinals, names and codes are no figures.
 */
export const figuresIn = (sentence: string): readonly Figure[] => {
  if (!mayHoldFigure(sentence)) return []
  const tokens = tokensOf(sentence)
  const amounts = withRanges(tokens, amountsOf(tokens)).slice(0, most)
  const stated = amounts.map((amount) => statedAs(tokens, amount))
  const changes = changesOf(tokens, amounts, stated)
  const figures = filled(tokens, readingsOf(tokens, amounts, stated)).map((reading, index) =>
    figureFrom(sentence, tokens, reading, changes[index] ?? '='),
  )
  return withBareFigures(sentence, figures)
}
