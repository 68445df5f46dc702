import type { Article } from '../../article/article.ts'
import type { Question } from '../../question/question.ts'
import { sameSpeaker } from '../../sentence/attributions/names.ts'
import { tellsMove } from '../../sentence/figures/change.ts'
import { familyOf, namesAnybody, namesPeople } from '../../sentence/figures/families.ts'
import { measureKind } from '../../sentence/figures/measure.ts'
import { namesMoney } from '../../sentence/figures/money.ts'
import type { Figure } from '../../sentence/values.ts'
import { withCarriers } from '../quote.ts'
import { figuresAt, proseOf } from '../reading.ts'
import type { LedgerEntry, LedgerKind, Quote } from '../values.ts'
import { isAge } from './ages.ts'
import { asOfIn } from './as-of.ts'
import { clauseOf, datesFor, voiceFor } from './clause.ts'
import { keptOf } from './kept.ts'
import { causeOf, isOwn, partOf } from './parts.ts'
import { isEarlier, isKept, type Standing, sceneOf, standingOf } from './scene.ts'
import { sharpWords } from './sharp.ts'
import { spreadOf } from './spread.ts'
import { befalls, fitsWanted, nearness, type Wanted, wantedOf } from './wanted.ts'
import { byWhose } from './whose.ts'

const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

const wordsOf = ({ article, start, end }: Quote): string => article.text.slice(start, end)

/** The figures of a quote, offsets into the article's text. */
export const figuresOf = (quote: Quote): readonly Figure[] => figuresAt(quote.article, quote)

/** "rose from 1,200 to 1,450", "revised the count from 48 to 71": it is the second now. */
const nowOf = (quote: Quote, { start, value, min, max }: Figure): Pick<Figure, 'value' | 'min' | 'max'> => {
  const before = quote.article.text.slice(Math.max(quote.start, start - 60), start)
  const moved =
    /\bfrom (?:about |around |nearly |some )?$/.test(before) &&
    (words(before).some(tellsMove) || revised.test(before))
  return moved && min !== null && max !== null ? { value: max, min: null, max: null } : { value, min, max }
}

const revised = /\b(?:revis|correct|adjust|amend|updat)(?:e|ed|es|ing)\b/

/** What an article says that it had wrong is no figure of it. */
const takenBack =
  /\b(?:(?:earlier|previous|original) version of this (?:article|story|report)|this (?:article|story|report) (?:originally|previously|incorrectly|wrongly))\b/i

const entryOf = (quote: Quote, figure: Figure, rivals: readonly Figure[]): LedgerEntry => {
  const asOf = asOfIn(quote, datesFor(quote, figure, rivals))
  return {
    quote,
    start: figure.start,
    end: figure.end,
    ...nowOf(quote, figure),
    change: figure.change,
    counted: figure.counted,
    unit: figure.unit,
    subject: figure.subject,
    speaker: voiceFor(quote, figure),
    asOf: asOf?.day ?? null,
    ...(asOf?.named == null ? {} : { asOfNamed: asOf.named }),
  }
}

/** By day, undated last; then by article and place, so that the order does not hang on the ranking. */
export const byDay = (a: LedgerEntry, b: LedgerEntry): number =>
  (a.asOf ?? '9999') < (b.asOf ?? '9999')
    ? -1
    : (a.asOf ?? '9999') > (b.asOf ?? '9999')
      ? 1
      : a.quote.article.id < b.quote.article.id
        ? -1
        : a.quote.article.id > b.quote.article.id
          ? 1
          : a.start - b.start

/** Could these be one voice? A figure that names nobody may be anybody's. */
const oneVoice = (a: LedgerEntry, b: LedgerEntry): boolean =>
  a.speaker === null || b.speaker === null || sameSpeaker(a.speaker, b.speaker)

/** The same figure, said as of the same day by what may be the same voice: one statement, however many tell it. */
const sameStatement = (a: LedgerEntry, b: LedgerEntry): boolean =>
  a.value === b.value &&
  a.min === b.min &&
  a.max === b.max &&
  (a.quote.article.id === b.quote.article.id || (a.asOf === b.asOf && oneVoice(a, b)))

/** Two tellings as one line: the one that names its speaker, with the other's article among its carriers. */
const joined = (a: LedgerEntry, b: LedgerEntry): LedgerEntry => {
  const [kept, other] = a.speaker === null && b.speaker !== null ? [b, a] : [a, b]
  const carriers = (): readonly Article[] =>
    [...new Set([...kept.quote.carriedBy, other.quote.article, ...other.quote.carriedBy])].filter(
      ({ id }) => id !== kept.quote.article.id,
    )
  return { ...kept, quote: withCarriers(kept.quote, carriers) }
}

const kindOf = (measure: string, all: readonly LedgerEntry[]): LedgerKind => {
  const entries: LedgerEntry[] = []
  for (const entry of all) {
    const at = entries.findIndex((other) => sameStatement(other, entry))
    const known = entries[at]
    if (known === undefined) entries.push(entry)
    else entries[at] = joined(known, entry)
  }
  entries.sort(byDay)
  return { measure, entries, spread: spreadOf(entries) }
}

/** No more characters stand between a part and its whole. */
const wholeGap = 80

/** "31 of 60 seats": what the figure before it is a part of. */
const isWhole = ({ article }: Quote, figures: readonly Figure[], { start, measure }: Figure): boolean =>
  measure === null &&
  figures.some(
    ({ end }) =>
      end < start &&
      start - end <= wholeGap &&
      /^ (?:out )?of (?:the |its |all |their |those )*$/.test(article.text.slice(end, start)),
  )

/** Words for soldiers that mean no more. */
const troops = /^(?:troops?|troopers?|servicem[ae]n|soldier)$/

/** Of "how many people?" soldiers and children are told apart from all. */
const groupOf = ({ counted }: Figure, { anybody }: Wanted): string | null => {
  const head = words(counted ?? '').at(-1) ?? null
  const own = head !== null && namesPeople(head) && !namesAnybody(head) && familyOf(head) === null
  if (!anybody || !own) return null
  return troops.test(head) ? 'soldiers' : head
}

/** "refugees (refugees)" says nothing more. */
const withPart = (kind: string, part: string | null): string =>
  part === null || words(kind).includes(part) ? kind : `${kind} (${part})`

const rate =
  /^ (?:(?:a|per|each|every) (?:day|week|month|year|hour)|daily|weekly)\b(?! (?:ago|earlier|later|before))/
/** "42 million crowns, 14 crowns a dose": beside a sum of all. */
const each =
  /^ (?:(?:a|an|per|each|every|for each|for every) \p{Ll}{3,}|apiece|each)(?=[,.;:)]|$| (?:on|in|at|this|last|for|and|to|from|after)\b)/u

/** "35 a day" is put beside no total. */
const isBesideSum = (start: number, unit: string | null, all: readonly Figure[]): boolean =>
  namesMoney(unit) && all.some((other) => other.start !== start && namesMoney(other.unit))

const rateOf = ({ article }: Quote, { start, end, unit }: Figure, all: readonly Figure[]): string | null => {
  const behind = article.text.slice(end, end + 32)
  const found = unit === null ? rate.exec(behind) : isBesideSum(start, unit, all) ? each.exec(behind) : null
  return found?.[0].trim() ?? null
}

/** Of a people that the question names, or of a disaster, those apart that the sentence gives to the speaker or to a disease. */
const apartOf = (quote: Quote, figure: Figure, { text }: Question): string | null => {
  if (!befalls(figure)) return null
  if (/\b\p{Lu}\p{Ll}+(?:ns?|ese|sh|is?)\b/u.test(text) && isOwn(quote.article.text, quote, figure))
    return 'their own'
  return /^killed\b/.test(measureKind(figure)) ? causeOf(quote.article.text, proseOf(quote), text) : null
}

/** Where no kind is named ("how much do they get?"), sums are told from so many of the best quotes. */
const mostUnnamed = 2

/**
 * The figures that answer a "how many" or "how much", each kind apart, in order of day, undated last. Quotes are best
 * first, one for each statement (those that several articles carry are already one). Empty where no figure is asked for.
 */
export const ledgerOf = (
  question: Question,
  quotes: readonly Quote[],
  wanted: Wanted | null = wantedOf(question),
): readonly LedgerKind[] => {
  if (wanted === null) return []
  const kinds = new Map<string, LedgerEntry[]>()
  const scene = sceneOf(question, quotes)
  const standings = new Map<LedgerEntry, Standing>()
  for (const quote of quotes) {
    if (takenBack.test(wordsOf(quote))) continue
    const figures = figuresOf(quote)
    const measures = figures.map(measureKind)
    for (const [at, figure] of figures.entries()) {
      if (!fitsWanted(figure, wanted) || isWhole(quote, figures, figure)) continue
      if (isAge(quote.article.text, quote, figure)) continue
      const standing = standingOf(quote, figure, clauseOf(quote, figure), scene)
      const kind = measures[at] ?? ''
      const rivals = figures.filter((other, i) => other !== figure && measures[i] === kind)
      const entry = entryOf(quote, figure, rivals)
      const part =
        (isEarlier(entry, scene) ? 'earlier' : null) ??
        partOf(quote.article.text, quote, figure, rivals) ??
        groupOf(figure, wanted) ??
        rateOf(quote, figure, figures) ??
        apartOf(quote, figure, question)
      const own = withPart(kind, part)
      kinds.set(own, [...(kinds.get(own) ?? []), entry])
      standings.set(entry, standing)
    }
  }
  const all = [...standings.values()]
  const here = [...kinds].map(
    ([kind, entries]) =>
      [kind, entries.filter((entry) => isKept(standings.get(entry) ?? 'open', all, scene))] as const,
  )
  return keptOf(here, {
    wanted,
    sharp: sharpWords(question, wanted, scene),
    speaker: question.filters.speaker,
    first: quotes.slice(0, mostUnnamed),
  })
    .toSorted(([a], [b]) => nearness(a, wanted) - nearness(b, wanted))
    .flatMap(([measure, entries]) =>
      byWhose(entries, question.text).map((group) =>
        kindOf(group.of === '' ? measure : `${measure} (${group.of})`, group.entries),
      ),
    )
}
