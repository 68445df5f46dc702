import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import Robots from 'robots-parser/Robots.js'
import { describe, expect, test } from 'vitest'
import { opensFor, rulesFor } from '../../../src/ingest/fetch/robots-rules.ts'

const opens = async (text: string, path: string, product = 'Verbatim') =>
  opensFor(await rulesFor(text, product), path)

const forAll = (...lines: readonly string[]) => ['User-agent: *', ...lines].join('\n')

describe('what a robots.txt closes', () => {
  test.each([
    ['/private/a', forAll('Disallow: /private/')],
    ['/a/b.pdf', forAll('disallow : /*.pdf$   # no papers')],
    ['/a?print=1', forAll('Disallow: /*?print')],
    ['/a/b/c', forAll('Disallow: /a*c$')],
    ['/caf%C3%A9', forAll('Disallow: /café')],
    ['/caf%c3%a9', forAll('Disallow: /caf%C3%A9')],
    ['/', 'User-agent: other\nUser-agent: *\nDisallow: /'],
    ['/ours', 'User-agent: verbatim/2.0\r\nDisallow: /ours\r\n\r\nUser-agent: *\r\nDisallow:'],
    ['/two', 'User-agent: Verbatim\nDisallow: /one\n\nUser-agent: Verbatim\nDisallow: /two'],
    ['/shop/a', forAll('Allow: /sh', 'Disallow: /shop')],
  ])('%s', async (path, text) => {
    expect(await opens(text, path)).toBe(false)
  })
})

describe('what it leaves open', () => {
  test.each([
    ['/public', forAll('Disallow: /private/')],
    ['/a/b.pdf?x', forAll('Disallow: /*.pdf$')],
    ['/a', forAll('Disallow:')],
    ['/a', ''],
    ['/a', 'Disallow: /'],
    ['/for-all', 'User-agent: Verbatim\nDisallow: /ours\n\nUser-agent: *\nDisallow: /'],
    ['/a', 'User-agent: *\nCrawl-delay: 1\nUser-agent: other\nDisallow: /'],
    ['/shop/a', forAll('Disallow: /shop', 'Allow: /shop')],
    ['/shop/a/b', forAll('Disallow: /shop', 'Allow: /shop/a')],
    ['/aba', forAll('Disallow: /ab*ba$')],
  ])('%s', async (path, text) => {
    expect(await opens(text, path)).toBe(true)
  })
})

test('small files are read as the well-known parser reads them', async () => {
  const path = fc.string({
    unit: fc.constantFrom('a', 'b', '/', '*', '$', 'é', '%', '2', '?', '~'),
    maxLength: 6,
  })
  const line = fc.oneof(
    fc.constantFrom(
      'User-agent: *',
      'User-agent: verbatim',
      'user-agent: Verbatim/1',
      'User-agent: other',
      'Sitemap: x',
    ),
    fc.tuple(fc.constantFrom('Allow', 'Disallow', 'disallow '), path).map(([name, of]) => `${name}: /${of}`),
    fc.constantFrom('', '# said', 'Disallow:', 'Allow: # none'),
  )
  const asked = path.map((one) => new URL(`https://oakford.example/${one.replace(/[*$?]/g, '')}`))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), asked, async (lines, url) => {
      const text = lines.join('\n')
      const known = new Robots('https://oakford.example/robots.txt', text).isAllowed(url.href, 'Verbatim')
      expect(await opens(text, `${url.pathname}${url.search}`)).toBe(known !== false)
    }),
    { numRuns: 500 },
  )
})

// With the well-known parser each of these keeps the whole bot busy for ten to thirty seconds.
describe('SAFETY, a robots.txt that takes long', () => {
  const many = (n: number, pattern: (at: number) => string) =>
    forAll(...Array.from({ length: n }, (_, at) => `Disallow: ${pattern(at)}`))
  test.each([
    ['stars', 0, many(120, (at) => `/${'*a'.repeat(2000)}${at}b`)],
    ['near misses', 0, many(480, (at) => `/*${'a'.repeat(500)}b${'a'.repeat(500)}${at}`)],
    ['many', 50, many(30_000, (at) => `/*é${at}`)],
  ])('of %s lets others have their turn', async (_, least, text) => {
    let turns = 0
    let isRead = false
    const others = (async () => {
      for (; !isRead; turns++) await setImmediate()
    })()
    const rules = await rulesFor(text, 'Verbatim')
    expect(await opensFor(rules, `/${'a'.repeat(2000)}`)).toBe(true)
    isRead = true
    await others
    expect(turns).toBeGreaterThan(least)
  })
})
