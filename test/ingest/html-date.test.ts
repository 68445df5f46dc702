import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publicationDate } from '../../src/ingest/html/date/date.ts'
import { dayIn } from '../../src/ingest/html/date/day.ts'
import { pageOf } from '../../src/ingest/html/page.ts'
import { pageTree } from '../../src/ingest/html/tree.ts'
import { newsPage } from './html-pages.ts'

const published = (html: string, url: string | null = null) => publicationDate(pageOf(pageTree(html), url))

const ld = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

const evidence: readonly (readonly [string, string, string])[] = [
  [
    'JSON-LD',
    newsPage({ head: ld({ '@type': 'NewsArticle', datePublished: '2026-05-05T23:30:00-07:00' }) }),
    'metadata',
  ],
  [
    'JSON-LD in a graph',
    newsPage({
      head: ld({
        '@graph': [{ '@type': 'WebSite' }, { '@type': ['BlogPosting'], datePublished: '2026-05-05' }],
      }),
    }),
    'metadata',
  ],
  [
    'a meta tag',
    newsPage({ head: '<meta property="article:published_time" content="2026-05-05T08:00Z">' }),
    'metadata',
  ],
  ['an old meta tag', newsPage({ head: '<meta name="DC.date.issued" content="20260505">' }), 'metadata'],
  [
    'microdata',
    newsPage({ top: '<span itemprop="datePublished" content="2026-05-05">Tuesday</span>' }),
    'metadata',
  ],
  [
    'the address',
    newsPage({ head: '<link rel="canonical" href="https://ledger.example/2026/05/05/flood">' }),
    'url',
  ],
  ['a <time>', newsPage({ top: '<p><time datetime="2026-05-05T10:00">five days ago</time></p>' }), 'stated'],
  [
    'the line below the headline',
    newsPage({ top: '<p class="meta">By Ann Weaver, 5 May 2026</p>' }),
    'stated',
  ],
  [
    'script data',
    newsPage({ below: '<script>var page = {"publishedAt":"2026-05-05T10:00:00Z"}</script>' }),
    'metadata',
  ],
]

test.each(evidence)('%s gives the day as the page writes it', (_, html, basis) => {
  expect(published(html)).toEqual({ date: '2026-05-05', basis })
})

const none: readonly (readonly [string, string])[] = [
  ['a page without a day', newsPage()],
  [
    'a day of change alone',
    newsPage({ head: '<meta property="article:modified_time" content="2026-05-05">' }),
  ],
  ['a line that says updated alone', newsPage({ top: '<p>Updated 5 May 2026</p>' })],
  [
    'a day inside a sentence of the report',
    newsPage({
      inside:
        '<p>The last flood of this kind, which the older people of the lower town still speak about whenever it rains for more than three days in a row, was on 5 May 1998.</p>',
    }),
  ],
  [
    'a sentence that begins with a day soon',
    newsPage({
      inside:
        '<p>With the order of 5 May 1998 in hand, the council shut both roads and the bridge until the water was gone.</p>',
    }),
  ],
  ['a copyright line', newsPage({ below: '<p>© 5 May 2026 Oakford Ledger</p>' })],
  ['a day that no calendar has', newsPage({ head: '<meta name="pubdate" content="2026-02-31">' })],
  ['a day before the web', newsPage({ head: '<meta name="pubdate" content="1970-01-01">' })],
]

test.each(none)('%s gives no date', (_, html) => {
  expect(published(html)).toBeNull()
})

test('metadata goes before the address, the address before a line in view', () => {
  const url = 'https://ledger.example/2026/05/06/flood'
  expect(published(newsPage({ head: '<meta name="pubdate" content="2026-05-05">' }), url)?.date).toBe(
    '2026-05-05',
  )
  expect(published(newsPage({ top: '<p>7 May 2026</p>' }), url)).toEqual({ date: '2026-05-06', basis: 'url' })
})

test('"published" goes before "updated", and the headline before what stands over it', () => {
  expect(published(newsPage({ top: '<p>Updated 6 May 2026</p><p>Published 5 May 2026</p>' }))?.date).toBe(
    '2026-05-05',
  )
  const today = newsPage({ top: '<p>5 May 2026</p>' }).replace(
    '<header>',
    '<header><p>Saturday, 9 May 2026</p>',
  )
  expect(published(today)?.date).toBe('2026-05-05')
})

test('a day that begins the report or stands in its dateline is taken', () => {
  const dated = (start: string): string => newsPage().replace('OAKFORD —', start)
  expect(published(dated('5 May 2026. The flood: '))?.date).toBe('2026-05-05')
  expect(published(dated('OAKFORD, 5 May 2026 –'))?.date).toBe('2026-05-05')
})

test('a day in the future is not believed, and the next evidence is asked', () => {
  const html = newsPage({ head: '<meta name="pubdate" content="2031-01-01">', top: '<p>5 May 2026</p>' })
  expect(publicationDate(pageOf(pageTree(html), null), '2026-12-31')?.date).toBe('2026-05-05')
})

test('the day of a related story is not taken', () => {
  const other =
    '<ul><li><time datetime="2025-01-01">1 January 2025</time> <a href="/o">Old story</a></li></ul>'
  expect(published(newsPage({ top: '<p>5 May 2026</p>', below: other }))?.date).toBe('2026-05-05')
})

test.each([
  ['2026-05-05T23:59:59Z', '2026-05-05'],
  ['Tue, 05 May 2026 10:00:00 +0200', '2026-05-05'],
  ['May 5th, 2026', '2026-05-05'],
  ['5. Mai 2026', '2026-05-05'],
  ['Dienstag, 5. März 2024, 12.30 Uhr', '2024-03-05'],
  ['5 février 2026', '2026-02-05'],
  ['1er août 2025', '2025-08-01'],
  ['5 de mayo de 2026', '2026-05-05'],
  ['5 maggio 2026', '2026-05-05'],
  ['5 mei 2026', '2026-05-05'],
  ['5 maja 2026', '2026-05-05'],
  ['5. května 2026', '2026-05-05'],
  ['5 мая 2026 г.', '2026-05-05'],
  ['5 травня 2026', '2026-05-05'],
  ['2026. május 5.', '2026-05-05'],
  ['5 Mayıs 2026', '2026-05-05'],
  ['2026年5月5日', '2026-05-05'],
  ['05.05.2026 um 12:00', '2026-05-05'],
  ['31/12/2025', '2025-12-31'],
  ['04/05/2026', '2026-05-04'],
  ['20260505', '2026-05-05'],
])('%s is read as %s', (text, day) => {
  expect(dayIn(text)?.date).toBe(day)
})

test('04/05/2026 is April in American English', () => {
  expect(dayIn('04/05/2026', true)?.date).toBe('2026-04-05')
})

test.each([
  'May 2026',
  'Sunday',
  '12:30',
  '2026',
  '99/99/2026',
  '1.2.3',
  '+1 555 2026 0505 11',
  'page 3 of 12',
])('%s is no day', (text) => {
  expect(dayIn(text)).toBeNull()
})

test('a day is always one of the calendar, and its place lies in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/. MayT年月日') }), (text) => {
      const found = dayIn(text)
      if (found === null) return
      expect(new Date(`${found.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found.date)
      expect(found.at).toBeLessThan(found.end)
      expect(found.end).toBeLessThanOrEqual(text.length)
    }),
  )
})
