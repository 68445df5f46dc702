import { createRequire } from 'node:module'
import type { Chrono } from 'chrono-node/en'

const load = createRequire(import.meta.url)

/**
 * English with the day before the month, and whole dates only: no "now", no "at 5". Loaded when the first day is typed,
 * and without the other languages: with them it takes 10 MB.
 */
const readerOf = (): Chrono => {
  const { Chrono, configuration }: typeof import('chrono-node/en') = load('chrono-node/en')
  return new Chrono(configuration.createConfiguration(true, true))
}

let reader: Chrono | null = null

/** Which end of a span of time is wanted: of "January 2025", its first day or its last. */
export type Edge = 'first' | 'last'

const iso = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year >= 1000 ? date.toISOString().slice(0, 10) : null
}

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** "5/6" or "5-6", at the start of a day: two numbers of which the reader's own way to write days says which is the month. */
const numbers = /^(\d{1,2})([/-])(\d{1,2})(?=\2(?:\d{2}|\d{4})$|$)/

/** Does a locale put the month before the day, as `en-US` does? */
const monthFirst = (locale: string): boolean => {
  const parts = new Intl.DateTimeFormat(locale).formatToParts().map(({ type }) => type)
  return parts.indexOf('month') < parts.indexOf('day')
}

/** Is it a day of numbers alone, of which either may be the month? */
export const isDoubtful = (text: string): boolean => {
  const [, a, , b] = numbers.exec(text.trim()) ?? []
  return a !== undefined && b !== undefined && Number(a) <= 12 && Number(b) <= 12 && Number(a) !== Number(b)
}

/** The same with the day in front, where the locale has the month there. */
const dayFirst = (text: string, locale: string): string =>
  text.replace(numbers, (typed, first: string, sign: string, second: string) =>
    Number(first) <= 12 && (Number(second) > 12 || monthFirst(locale)) ? `${second}${sign}${first}` : typed,
  )

const written = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/

type Parts = { readonly year: number; readonly month: number; readonly day: number }

/** The day that the whole text names; `null` where it names none, or more than a day. */
const named = (text: string, today: string): Parts | null => {
  reader ??= readerOf()
  const [result] = reader.parse(text, new Date(`${today}T12:00:00Z`))
  const start = result?.text.length === text.length ? result.start : undefined
  const [year, month, day] = [start?.get('year'), start?.get('month'), start?.get('day')]
  const certain = start?.isCertain('day') || start?.isCertain('weekday')
  return year == null || month == null || day == null || !certain ? null : { year, month, day }
}

const monthAndYear = /^\p{L}+\.?,? \d{4}$/u

const spelledOut = (text: string, today: string, edge: Edge): string | null => {
  const whole = monthAndYear.test(text)
  const parts = named(whole ? `1 ${text}` : text, today)
  if (parts === null) return null
  const { year, month, day } = parts
  return iso(year, month, whole && edge === 'last' ? lastOf(year, month) : day)
}

/**
 * The day that a person means by "2025-01-24", "Jan 2025", "24 January 2025" or "last Monday"; `null` where none. "5/6/2025"
 * is read as their locale writes days.
 */
export const dayFrom = (text: string, today: string, edge: Edge, locale = 'en-GB'): string | null => {
  const match = written.exec(text.trim())
  if (match === null) return spelledOut(dayFirst(text.trim(), locale), today, edge)
  const year = Number(match[1])
  const month = match[2] === undefined ? (edge === 'first' ? 1 : 12) : Number(match[2])
  const day = match[3] === undefined ? (edge === 'first' ? 1 : lastOf(year, month)) : Number(match[3])
  return iso(year, month, day)
}

const inText = /(?<![\d/-])\d{1,2}([/-])\d{1,2}\1(?:19|20)\d\d(?![\d/-])/g

const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A day that was typed in numbers alone, and how it was read: `day` is `YYYY-MM-DD`. */
export type DayRead = { readonly typed: string; readonly day: string }

/** A question whose days of numbers alone are written out where either may be the month, and what they were. */
export const daysWrittenOut = (
  text: string,
  locale: string,
): { readonly text: string; readonly read: readonly DayRead[] } => {
  const read: DayRead[] = []
  const out = text.replace(inText, (typed) => {
    const day = isDoubtful(typed) ? dayFrom(typed, '2000-01-01', 'first', locale) : null
    if (day === null) return typed
    read.push({ typed, day })
    return english.format(new Date(`${day}T00:00:00Z`))
  })
  return { text: out, read }
}
