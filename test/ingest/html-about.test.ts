import { expect, test } from 'vitest'
import { extractHtml } from '../../src/ingest/html/html.ts'
import { inEnglish } from '../../src/render/words/english/refusals.ts'
import { newsPage, report } from './html-pages.ts'

const about = (html: string, url: string | null = null) => {
  const result = extractHtml(html, url)
  if (result.kind === 'refused') throw new Error(inEnglish(result.reason))
  return result
}

const ld = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

test('the title is the headline without the name of the site', () => {
  expect(about(newsPage()).title).toBe('River takes 210 homes in Oakford')
  const bare = `<title>Dam above Oakford holds | Oakford Ledger</title><meta property="og:site_name" content="Oakford Ledger"><p>${report.join('</p><p>')}</p>`
  expect(about(bare).title).toBe('Dam above Oakford holds')
})

test.each([
  ['og:site_name', '<meta property="og:site_name" content="Oakford Ledger">', 'Oakford Ledger'],
  [
    'the publisher in JSON-LD',
    ld({ '@graph': [{ '@type': 'NewsArticle', publisher: { name: 'Hollin Herald' } }] }),
    'Hollin Herald',
  ],
  [
    'the host, as a last resort',
    '<link rel="canonical" href="https://www.alder-news.example/flood">',
    'alder-news.example',
  ],
])('the source is named by %s', (_, head, source) => {
  expect(about(newsPage({ head })).source).toBe(source)
})

test('a source is not invented where nothing names one', () => {
  expect(about(newsPage()).source).toBeNull()
})

test.each([
  ['a dateline', newsPage().replace('OAKFORD —', 'OAKFORD, May 5 (Reuters) -'), 'Reuters'],
  ['a byline', newsPage({ top: '<div class="byline">By Ann Weaver, Associated Press</div>' }), 'AP'],
  [
    'an author in JSON-LD',
    newsPage({ head: ld({ '@type': 'NewsArticle', author: { name: 'AFP' } }) }),
    'AFP',
  ],
])('the agency is named by %s', (_, html, agency) => {
  expect(about(html).agency).toBe(agency)
})

test('a site name of two letters is a section, unless the host has them too', () => {
  const name = '<meta property="og:site_name" content="U.S.">'
  const publisher = ld({ '@type': 'NewsArticle', publisher: { name: 'Hollin Herald' } })
  expect(about(newsPage({ head: name + publisher })).source).toBe('Hollin Herald')
  const short = '<meta property="og:site_name" content="OL">'
  expect(about(newsPage({ head: short }), 'https://ol.example/flood').source).toBe('OL')
})

test('of several articles in JSON-LD that of the page itself counts', () => {
  const other = { '@type': 'NewsArticle', headline: 'Bridge shut until June', datePublished: '2025-01-01' }
  const own = {
    '@type': 'NewsArticle',
    headline: 'River takes 210 homes in Oakford',
    datePublished: '2026-05-05',
  }
  expect(about(newsPage({ head: ld([other, own]) })).published?.date).toBe('2026-05-05')
})

test('a picture credited to an agency does not make a report its own', () => {
  expect(
    about(newsPage({ top: '<div class="image-box"><span class="credit">Reuters</span></div>' })).agency,
  ).toBeNull()
  expect(
    about(newsPage({ inside: '<figure><figcaption>Boats. Photo: Reuters</figcaption></figure>' })).agency,
  ).toBeNull()
})

test('the address is the canonical one, else where the page was fetched', () => {
  const head = '<link rel="canonical" href="https://ledger.example/flood">'
  expect(about(newsPage({ head }), 'https://ledger.example/flood?utm=1').url).toBe(
    'https://ledger.example/flood',
  )
  expect(about(newsPage(), 'https://ledger.example/f').url).toBe('https://ledger.example/f')
  expect(about(newsPage({ head: '<link rel="canonical" href="javascript:alert(1)">' })).url).toBeNull()
})

test('an address of another site than the page was fetched from is not believed', () => {
  const at = (canonical: string, url: string | null) =>
    about(newsPage({ head: `<link rel="canonical" href="${canonical}">` }), url).url
  const here = 'https://evil.example/flood'
  for (const told of [
    'https://ledger.example/flood',
    'http://127.0.0.1/flood',
    'https://ledger.example@evil.example/flood',
    `https://evil.example/${'a'.repeat(2100)}`,
  ])
    expect(at(told, here)).toBe(here)
  for (const [told, fetched] of [
    ['https://other.co.uk/flood', 'https://ledger.co.uk/flood'],
    ['https://ledger.pages.example/flood', 'https://evil.pages.example/flood'],
    ['https://pages.example/ledger/flood', 'https://evil.pages.example/flood'],
    ['https://xledger.example/flood', 'https://ledger.example/flood'],
  ] as const)
    expect(at(told, fetched)).toBe(fetched)
  for (const told of ['https://www.abc.com/flood', 'https://abc.com/flood'])
    expect(at(told, 'https://m.abc.com/flood?utm=1')).toBe(told)
  expect(at('https://news.ledger.example/flood', 'https://amp.ledger.example/f')).toBe(
    'https://news.ledger.example/flood',
  )
  expect(at('https://ledger.example/flood', null)).toBe('https://ledger.example/flood')
})

test('what is too long for a headline is none', () => {
  const long = 'The river rose. '.repeat(100)
  const page = newsPage().replaceAll('River takes 210 homes in Oakford', long)
  expect(about(page).title).toBeNull()
  const named = page.replace('</head>', '<meta property="og:title" content="River takes homes"></head>')
  expect(about(named).title).toBe('River takes homes')
})

test('the language is told by the words, not by what the page declares', () => {
  expect(about(newsPage().replace('lang="en-GB"', 'lang="fr"')).language).toBe('en')
})

test('a page whose report stops at a gate is noted as a paywall stub', () => {
  const cut = newsPage({ head: ld({ '@type': 'NewsArticle', isAccessibleForFree: false }) })
  expect(about(cut).notes).toContain('paywall')
  const asked = newsPage({ below: '<p>Already a subscriber? Sign in to continue reading.</p>' })
  expect(about(asked).notes).toContain('paywall')
  expect(about(newsPage()).notes).not.toContain('paywall')
})

test('a page without a date says so', () => {
  expect(about(newsPage()).notes).toContain('no date')
  expect(about(newsPage()).published).toBeNull()
})
