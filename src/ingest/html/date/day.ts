import { monthNumber } from './months.ts'

/** A way to write a day: its pattern, and year, month and day in what it matched. */
type Form = {
  readonly name: string
  readonly pattern: RegExp
  readonly parts: (found: RegExpExecArray, americanOrder: boolean) => readonly [number, number, number] | null
}

const named = (year: string | undefined, word: string | undefined, day: string | undefined) => {
  const month = monthNumber(word ?? '')
  return month === null ? null : ([fullYear(year), month, Number(day)] as const)
}

/** '19' is 2019; no page of the web was written in 1919. */
const fullYear = (year: string | undefined): number => {
  const value = Number(year)
  return value >= 100 ? value : value >= 90 ? 1900 + value : 2000 + value
}

const slashed = (a: number, b: number, year: number, americanOrder: boolean) =>
  b > 12 || (americanOrder && a <= 12) ? ([year, a, b] as const) : ([year, b, a] as const)

/** The ways, those that cannot be misread first. */
const forms: readonly Form[] = [
  {
    name: '2024-10-23, 2024/10/23, 2024.10.23',
    pattern: /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
    parts: ([, y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  {
    name: '20241023, 20241023T101500',
    pattern: /(?<![\d/])((?:19|20)\d\d)([01]\d)([0-3]\d)(?=T|\b|\d{6}\b)/,
    parts: ([, y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  {
    name: '2024年10月23日',
    pattern: /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})/,
    parts: ([, y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  {
    name: '23. Oktober 2024, 23 de octubre de 2024, 23rd October, 2024',
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\.?[\s-]{0,3}(?:de |of )?([\p{L}\p{M}]{3,14})[.,]{0,2}[\s-]{0,3}(?:de |del )?((?:19|20)\d\d|['’]\d\d)(?!\d)/u,
    parts: ([, d, word, y]) => named(y?.replace(/['’]/, ''), word, d),
  },
  {
    name: 'October 23, 2024',
    pattern:
      /([\p{L}\p{M}]{3,14})\.?[\s-]{1,3}(\d{1,2})(?:st|nd|rd|th)?\.?,?[\s-]{1,3}((?:19|20)\d\d)(?!\d)/u,
    parts: ([, word, d, y]) => named(y, word, d),
  },
  {
    name: '2024. október 23.',
    pattern: /((?:19|20)\d\d)\.?[\s-]{1,2}([\p{L}\p{M}]{3,14})\.?[\s-]{1,2}(\d{1,2})(?!\d)/u,
    parts: ([, y, word, d]) => named(y, word, d),
  },
  {
    name: '23.10.2024, 23-10-2024',
    pattern: /(?<!\d)(\d{1,2})\s?[.-]\s?(\d{1,2})\s?[.-]\s?((?:19|20)\d\d)(?!\d)/,
    parts: ([, d, m, y], american) => slashed(Number(d), Number(m), Number(y), american && Number(d) <= 0),
  },
  {
    name: '23/10/2024',
    pattern: /(?<!\d)(\d{1,2})\s?\/\s?(\d{1,2})\s?\/\s?((?:19|20)\d\d)(?!\d)/,
    parts: ([, a, b, y], american) => slashed(Number(a), Number(b), Number(y), american),
  },
  {
    name: '23.10.24',
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])/,
    parts: ([, d, m, y]) => [fullYear(y), Number(m), Number(d)],
  },
  {
    name: '10/23/24',
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d\d)(?![\d/])/,
    parts: ([, a, b, y], american) => slashed(Number(a), Number(b), fullYear(y), american),
  },
  {
    name: '23 October 24',
    pattern: /(?<!\d)(\d{1,2})\.? ([\p{L}\p{M}]{3,14})\.? (\d\d)(?![\d:])/u,
    parts: ([, d, word, y]) => named(y, word, d),
  },
]

/** No page of the web is older. */
const FIRST_YEAR = 1995

const two = (n: number): string => String(n).padStart(2, '0')

/** `YYYY-MM-DD` where the calendar has such a day and the web had pages on it. */
const calendarDay = ([year, month, day]: readonly [number, number, number]): string | null => {
  const time = new Date(Date.UTC(year, month - 1, day))
  const real = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && year >= FIRST_YEAR
  return real ? `${year}-${two(month)}-${two(day)}` : null
}

/** A day found in a text, and where. */
export type FoundDay = { readonly date: string; readonly at: number; readonly end: number }

/** How far into a value a day is looked for. */
const REACH = 240

/** The first whole day that a text writes, in the order of the text; `null` where it writes none. */
export const dayIn = (text: string, americanOrder = false): FoundDay | null => {
  const piece = text.slice(0, REACH)
  const found = forms.flatMap(({ pattern, parts }) => {
    const match = pattern.exec(piece)
    const numbers = match === null ? null : parts(match, americanOrder)
    const date = numbers === null ? null : calendarDay(numbers)
    return match === null || date === null
      ? []
      : [{ date, at: match.index, end: match.index + match[0].length }]
  })
  return found.toSorted((a, b) => a.at - b.at)[0] ?? null
}
