import { laterBy } from '../../sentence/dates/calendar.ts'
import { type Filters, noFilters, sameSource } from '../../shelf/filters.ts'
import { fold } from '../../shelf/fold.ts'
import { stopWords } from '../../shelf/stop.ts'
import { tokensOf } from '../../shelf/tokens.ts'

/** A plain look-up as read: what a sentence must hold, what it must not, and in which articles it must stand. */
export type Search = {
  /** Words in any inflection, as typed. */
  readonly words: readonly string[]
  /** Words that must follow each other as typed. */
  readonly phrases: readonly string[]
  readonly without: readonly string[]
  readonly filters: Filters
}

/** Why a look-up cannot be read, for a message that says what to mend. */
export type Unreadable =
  | { readonly problem: 'nothing' | 'unclosed' }
  | {
      readonly problem: 'day' | 'operator' | 'source' | 'empty'
      readonly operator: string
      readonly typed: string
    }
  | { readonly problem: 'backwards'; readonly since: string; readonly until: string }

/** What operators need to know: which sources there are, and the day that words name (`YYYY-MM-DD`). */
export type Known = {
  readonly sources: readonly string[]
  readonly dayFrom: (text: string, edge: 'first' | 'last') => string | null
}

type Part = {
  readonly minus: boolean
  readonly operator: string | null
  readonly quoted: boolean
  readonly value: string
}

const quotes = /[“”„«»]/g
const part = /(-?)(?:(\p{L}+):(?!\/\/))?(?:"([^"]*)"|([^\s"]+))/gu
const bareOperator = /(?:^|\s)-?(\p{L}+):(?=\s|$)/u

const partsOf = (text: string): readonly Part[] =>
  Array.from(text.matchAll(part), ([, minus, operator, phrase, word]) => ({
    minus: minus === '-',
    operator: operator?.toLowerCase() ?? null,
    quoted: phrase !== undefined,
    value: (phrase ?? word ?? '').trim(),
  }))

/** The source that a name means: the same name, or the only one that begins so. */
const sourceCalled = (name: string, sources: readonly string[]): string | null => {
  const same = sources.find((source) => sameSource(source, name))
  if (same !== undefined) return same
  const begun = sources.filter((source) => fold(source).startsWith(fold(name)))
  return begun.length === 1 ? (begun[0] ?? null) : null
}

/** `source:Oakford Ledger flood` means the source of two words where there is one: people forget the quotes. */
const withSourcesQuoted = (text: string, sources: readonly string[]): string => {
  const longestFirst = sources.toSorted((a, b) => b.length - a.length)
  return text.replace(/(?<=(?:^|\s)source:)(?!")([^"]*)/giu, (rest) => {
    const named = longestFirst.find((source) => {
      const next = rest.charAt(source.length)
      return source.includes(' ') && fold(rest).startsWith(fold(source)) && !/[\p{L}\p{N}]/u.test(next)
    })
    return named === undefined ? rest : `"${rest.slice(0, named.length)}"${rest.slice(named.length)}`
  })
}

/** `before:24 January 2025` and `since:Dec 2024` are days of several words. */
const withDaysQuoted = (text: string): string =>
  text.replace(
    /(?<=(?:^|\s)(?:before|after|since|until):)(?:\d{1,2} \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? (?:\d{1,2},? )?\d{4}|last \p{L}{3,9})(?!\S)/giu,
    '"$&"',
  )

/** Each operator: the filter that its value sets; null where the value cannot be read. */
const operators: Readonly<Record<string, (value: string, known: Known) => Partial<Filters> | null>> = {
  source: (value, { sources }) => {
    const source = sourceCalled(value, sources)
    return source === null ? null : { source }
  },
  before: (value, { dayFrom }) => {
    const day = dayFrom(value, 'first')
    return day === null ? null : { until: laterBy(day, -1) }
  },
  after: (value, { dayFrom }) => {
    const day = dayFrom(value, 'last')
    return day === null ? null : { since: laterBy(day, 1) }
  },
  since: (value, { dayFrom }) => {
    const since = dayFrom(value, 'first')
    return since === null ? null : { since }
  },
  until: (value, { dayFrom }) => {
    const until = dayFrom(value, 'last')
    return until === null ? null : { until }
  },
}

const filtersOf = (parts: readonly Part[], known: Known): Filters | Unreadable => {
  let filters = noFilters
  for (const { minus, operator, value } of parts) {
    if (operator === null) continue
    const typed = { operator: minus ? `-${operator}` : operator, typed: value }
    const read = minus ? undefined : operators[operator]
    if (read === undefined) return { problem: 'operator', ...typed }
    if (value === '') return { problem: 'empty', ...typed }
    const set = read(value, known)
    if (set === null) return { problem: operator === 'source' ? 'source' : 'day', ...typed }
    filters = { ...filters, ...set }
  }
  const { since, until } = filters
  return since !== null && until !== null && until < since ? { problem: 'backwards', since, until } : filters
}

const contentIn = (text: string): boolean => tokensOf(text).some((token) => !stopWords.has(token.fold))

/** Words of one token stay words; "hard-won" is two that follow each other. */
const isWord = ({ quoted, value }: Part): boolean => !quoted && tokensOf(value).length === 1

/** Reads a look-up: words, "quoted phrases", -without, source:, before:, after:, since:, until:. */
export const searchFrom = (text: string, known: Known): Search | Unreadable => {
  const typed = withDaysQuoted(withSourcesQuoted(text.replace(quotes, '"'), known.sources))
  if ((typed.split('"').length - 1) % 2 === 1) return { problem: 'unclosed' }
  const bare = bareOperator.exec(typed)?.[1]?.toLowerCase()
  if (bare !== undefined && Object.hasOwn(operators, bare))
    return { problem: 'empty', operator: bare, typed: '' }
  const parts = partsOf(typed)
  const filters = filtersOf(parts, known)
  if ('problem' in filters) return filters
  const plain = parts.filter(({ operator, value }) => operator === null && tokensOf(value).length > 0)
  const wanted = plain.filter(({ minus }) => !minus)
  if (!wanted.some(({ value }) => contentIn(value))) return { problem: 'nothing' }
  return {
    words: wanted.filter(isWord).map(({ value }) => value),
    phrases: wanted.filter((one) => !isWord(one)).map(({ value }) => value),
    without: plain.filter(({ minus }) => minus).map(({ value }) => value),
    filters,
  }
}
