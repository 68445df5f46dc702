import type { Article } from '../../article/article.ts'
import type { Question } from '../../question/question.ts'
import { sameSpeaker } from '../../sentence/attributions/names.ts'
import { measureKind } from '../../sentence/figures/measure.ts'
import { namesMoney } from '../../sentence/figures/money.ts'
import { moved, overlaps, type Span } from '../../sentence/span.ts'
import type { Figure } from '../../sentence/values.ts'
import { withCarriers } from '../quote.ts'
import { figuresAt } from '../reading.ts'
import type { LedgerEntry, LedgerKind, Quote } from '../values.ts'
import { agesIn, asksAge, isAge, tellsAge } from './ages.ts'
import { isWhole, setApart, withPart } from './apart.ts'
import { ofCause } from './cause.ts'
import { entryOf } from './entry.ts'
import { keptOf } from './kept.ts'
import {
  daysBetween,
  isEarlier,
  isKept,
  placeBeside,
  type Scene,
  type Standing,
  sceneOf,
  standingOf,
} from './scene.ts'
import { sharpness, sharpWords } from './sharp.ts'
import { spreadOf } from './spread.ts'
import { befalls, fitsWanted, nearness, type Wanted, wantedOf } from './wanted.ts'
import { byWhose, isOfAsked } from './whose.ts'

const wordsOf = ({ article, start, end }: Quote): string => article.text.slice(start, end)

/** The figures of a quote, offsets into the article's text. */
export const figuresOf = (quote: Quote): readonly Figure[] => figuresAt(quote.article, quote)

/** What an article says that it had wrong is no figure of it. */
const takenBack =
  /\b(?:(?:earlier|previous|original) version of this (?:article|story|report)|this (?:article|story|report) (?:originally|previously|incorrectly|wrongly))\b/i

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

/** A line of the ledger before lines are chosen: its kind, with what sets it apart, and where it belongs. */
type Line = { readonly kind: string; readonly entry: LedgerEntry; readonly standing: Standing }

/** What decides which lines a quote gives. */
type Asked = { readonly question: Question; readonly wanted: Wanted; readonly scene: Scene }

/** A fifth of a dose is not so many doses. */
const asShare = (kind: string, { unit, value }: LedgerEntry): string =>
  unit === null && value !== null && value > 0 && value < 1 && !/share|%/.test(kind)
    ? `${kind} (share)`
    : kind

/** "Paid 100,000 shillings for the dead": no sum of money was killed. */
const isPriceOfPeople = (figure: Figure): boolean => namesMoney(figure.unit) && befalls(figure)

/** Where a quote tells the age asked for; null where none is asked for. */
const agesOf = (quote: Quote, question: Question): readonly Span[] | null =>
  asksAge(question) ? agesIn(wordsOf(quote), question).map((age) => moved(age, quote.start)) : null

/** The lines of one quote; a figure of another event gives none. */
const linesOf = (quote: Quote, { question, wanted, scene }: Asked): readonly Line[] => {
  if (takenBack.test(wordsOf(quote))) return []
  const all = figuresOf(quote)
  const ages = agesOf(quote, question)
  const fitting = all.filter(
    (figure) =>
      fitsWanted(figure, wanted) &&
      !isWhole(quote, all, figure) &&
      !isAge(quote.article.text, quote, figure) &&
      !isPriceOfPeople(figure) &&
      (ages !== null || !tellsAge(quote.article.text, figure)) &&
      ages?.some((age) => overlaps(age, figure)) !== false,
  )
  return fitting.flatMap((figure) => {
    const standing = standingOf(quote, figure, scene)
    if (standing === 'other') return []
    const kind = ages === null ? measureKind(figure) : 'age'
    const rivals = all.filter((other) => other !== figure && measureKind(other) === kind)
    const age = ages?.find((age) => overlaps(age, figure))
    const entry = { ...entryOf(quote, figure, rivals), ...(age ?? {}) }
    const part = isEarlier(entry, scene)
      ? 'earlier'
      : (placeBeside(quote, figure, scene) ?? setApart(quote, figure, { all, rivals }, { question, wanted }))
    return [{ kind: withPart(asShare(kind, entry), part), entry, standing }]
  })
}

/** "None of the passengers was hurt" is told where it says where or of what, or where nothing else is told. */
const withoutOthersNone = (lines: readonly Line[], sharp: ReadonlySet<string>): readonly Line[] =>
  lines.every(({ entry }) => entry.value === 0)
    ? lines
    : lines.filter(
        ({ kind, entry, standing }) =>
          entry.value !== 0 || standing === 'own' || sharpness(entry, kind, sharp) > 0,
      )

/** A currency that has a sign: "5 million euros" is of the kind that "€5 million" is of. */
const inWords = / \((?:US )?(?:dollars|euros)\)/

/** One kind in one or many: "price" and "prices", "home destroyed" and "homes destroyed". */
const oneOrMany = (kind: string): string =>
  kind
    .replace(inWords, '')
    .replace(/\p{Ll}{4,}/gu, (word) =>
      /[^siu]s$/.test(word) ? word.replace(/ies$/, 'y').replace(/(?<=ss|x|ch|sh)es$|s$/, '') : word,
    )

/** The lines of each kind, under the name by which the first of them is told. */
const kindsOf = (lines: readonly Line[]): readonly (readonly [string, readonly LedgerEntry[]])[] => {
  const kinds = new Map<string, readonly [string, readonly LedgerEntry[]]>()
  for (const { kind, entry } of lines) {
    const [name, entries] = kinds.get(oneOrMany(kind)) ?? [kind, []]
    const mixed = inWords.test(name) !== inWords.test(kind)
    kinds.set(oneOrMany(kind), [mixed ? name.replace(inWords, '') : name, [...entries, entry]])
  }
  return [...kinds.values()]
}

/** So many days apart a figure told long after is of the occasion that others tell of when it happened. */
const sameDays = 31

/** "Killed 258 in August 1998", told a year later beside what was told in August 1998, is no earlier occasion. */
const sameOccasion = (lines: readonly Line[]): readonly Line[] => {
  const days = lines.flatMap(({ kind, entry: { asOf } }) =>
    kind.endsWith(earlier) || asOf === null ? [] : [asOf],
  )
  return lines.map((line) => {
    const { asOf } = line.entry
    const same =
      line.kind.endsWith(earlier) &&
      asOf !== null &&
      days.some((day) => Math.abs(daysBetween(asOf, day)) <= sameDays)
    return same ? { ...line, kind: line.kind.slice(0, -earlier.length) } : line
  })
}
const earlier = ' (earlier)'

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
  const scene = sceneOf(question, quotes)
  const sharp = sharpWords(question, wanted, scene)
  const lines = withoutOthersNone(
    ofCause(quotes, question.text).flatMap((quote) => linesOf(quote, { question, wanted, scene })),
    sharp,
  )
  const all = lines.map(({ standing }) => standing)
  const kept = sameOccasion(lines).filter(({ standing }) => isKept(standing, all, scene))
  return keptOf(kindsOf(kept), {
    wanted,
    sharp,
    speaker: question.filters.speaker,
    first: quotes.slice(0, mostUnnamed),
  })
    .toSorted(([a], [b]) => nearness(a, wanted) - nearness(b, wanted))
    .flatMap(([measure, entries], _, kinds) =>
      byWhose(
        measure,
        entries,
        question.text,
        kinds.some(([, some]) => some.some((entry) => isOfAsked(entry, question.text))),
      ).map((group) => kindOf(group.of === '' ? measure : `${measure} (${group.of})`, group.entries)),
    )
}
