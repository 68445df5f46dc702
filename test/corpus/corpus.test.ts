import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const corpus = join(root, 'corpus')
const seeds = join(root, '../shared/seeds')

const frontMatter = z.strictObject({
  title: z.string().min(10),
  source: z.literal('Verbatim sample desk'),
  published: z.iso.date(),
  url: z.null().optional(),
  language: z.literal('en'),
  rests_on: z.array(z.strictObject({ outlet: z.string().min(2), url: z.url().optional() })).min(1),
})

type Sample = { readonly name: string; readonly head: unknown; readonly body: string }

/** A file with front matter, cut at the two `---` lines. */
const sampleFrom = (name: string, text: string): Sample => {
  const [empty, head, ...body] = text.split(/^---\n/m)
  expect(empty).toBe('')
  return { name, head: parse(head ?? ''), body: body.join('---\n').trim() }
}

const samples = readdirSync(corpus)
  .filter((name) => /^\d{4}-\d{2}-\d{2}-.+\.md$/.test(name))
  .map((name) => sampleFrom(name, readFileSync(join(corpus, name), 'utf8')))

const table = readFileSync(join(corpus, 'README.md'), 'utf8').split('\n')

/** The links in the rows of the README's table that belong to an article. */
const tableLinks = (name: string): string[] =>
  table
    .filter((line) => line.includes(`| ${name} |`))
    .flatMap((line) => [...line.matchAll(/\]\(([^)\s]+)\)/g)].map(([, url]) => url ?? ''))

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const dated = new RegExp(`(${days.join('|')}),? (\\d{1,2}) (${months.join('|')})(?: (\\d{4}))?`, 'g')

/** The year that a day and month without a year mean in an article: the last one not after its own date. */
const yearOf = (month: number, day: number, published: string): number => {
  const year = Number(published.slice(0, 4))
  return Date.UTC(year, month, day) > Date.parse(published) ? year - 1 : year
}

/** Weekdays beside an explicit date that do not fall on it: "Friday 17 October". */
const wrongWeekdays = (text: string, published: string): string[] =>
  [...text.matchAll(dated)]
    .filter(([, weekday, day, name, year]) => {
      const month = months.indexOf(name ?? '')
      const at = Date.UTC(year ? Number(year) : yearOf(month, Number(day), published), month, Number(day))
      return days[new Date(at).getUTCDay()] !== weekday
    })
    .map(([whole]) => whole)

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

const runsOf = (text: string, length: number): string[] => {
  const words = wordsOf(text)
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '))
}

describe('the corpus that ships', () => {
  test('has 14 to 16 articles and an explanation', () => {
    expect(samples.length).toBeGreaterThanOrEqual(14)
    expect(samples.length).toBeLessThanOrEqual(16)
    expect(existsSync(join(corpus, 'README.md'))).toBe(true)
    expect(existsSync(join(corpus, 'LICENSE'))).toBe(true)
  })

  test.each(samples)('$name has its front matter, and its date is the one in its name', ({ name, head }) => {
    expect(frontMatter.parse(head).published).toBe(name.slice(0, 10))
  })

  test.each(samples)('$name has 6 to 14 paragraphs and 200 to 450 words', ({ body }) => {
    const paragraphs = body.split(/\n{2,}/)
    expect(paragraphs.length).toBeGreaterThanOrEqual(6)
    expect(paragraphs.length).toBeLessThanOrEqual(14)
    expect(body.split(/\s+/).length).toBeGreaterThanOrEqual(200)
    expect(body.split(/\s+/).length).toBeLessThanOrEqual(450)
    expect(paragraphs.filter((paragraph) => !/[.!?]["”]?$/.test(paragraph))).toEqual([])
  })

  test.each(samples)('$name names the right weekday for each explicit date', ({ head, body }) => {
    expect(wrongWeekdays(body, frontMatter.parse(head).published)).toEqual([])
  })

  test.each(samples)('$name names its own day with its weekday', ({ head, body }) => {
    const { published } = frontMatter.parse(head)
    const at = new Date(published)
    const day = `${at.getUTCDate()} ${months[at.getUTCMonth()]}`
    expect(body).toMatch(new RegExp(`(${days.join('|')}) ${day}`))
  })

  test.each(samples)(
    '$name links the same pages in its head and in the table of figures',
    ({ name, head }) => {
      const linked = frontMatter.parse(head).rests_on.flatMap(({ url }) => (url ? [url] : []))
      expect(new Set(tableLinks(name))).toEqual(new Set(linked))
    },
  )

  test.skipIf(!existsSync(seeds))('shares no run of eight words with the seed pages', () => {
    const foreign = new Set(
      readdirSync(seeds).flatMap((name) => runsOf(readFileSync(join(seeds, name), 'utf8'), 8)),
    )
    const shared = samples.flatMap(({ name, body }) =>
      runsOf(body, 8)
        .filter((run) => foreign.has(run))
        .map((run) => `${name}: ${run}`),
    )
    expect(foreign.size).toBeGreaterThan(100)
    expect(shared).toEqual([])
  })
})

describe('the checks of the corpus', () => {
  test('a weekday that does not fall on its date is seen, with and without a year', () => {
    expect(wrongWeekdays('on Friday 18 October 2024', '2024-10-18')).toEqual([])
    expect(wrongWeekdays('on Saturday 18 October 2024', '2024-10-18')).toEqual(['Saturday 18 October 2024'])
    expect(wrongWeekdays('on Friday 27 December', '2025-01-11')).toEqual([])
    expect(wrongWeekdays('on Saturday 27 December', '2025-01-11')).toEqual(['Saturday 27 December'])
    expect(wrongWeekdays('the river rose on Friday', '2025-01-11')).toEqual([])
  })

  test('a run of eight words is found whatever its case and punctuation', () => {
    expect(runsOf('The river took, on Sunday, 210 of Oakford’s homes.', 8)).toEqual([
      'the river took on sunday 210 of oakfords',
      'river took on sunday 210 of oakfords homes',
    ])
    expect(runsOf('Too few words.', 8)).toEqual([])
  })
})
