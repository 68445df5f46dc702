import type { LookupAddress } from 'node:dns'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../../src/ingest/fetch/address.ts'
import type { Lookup } from '../../../src/ingest/fetch/connect.ts'
import { type Fetcher, fetchPage } from '../../../src/ingest/fetch/fetch.ts'
import { FetchError } from '../../../src/ingest/fetch/url.ts'
import { canary, fetcherFor, httpServer } from './servers.ts'

// SAFETY, "URL to a private place": none of these may reach the canary that listens on 127.0.0.1 and [::1].
let bird: Awaited<ReturnType<typeof canary>>
beforeAll(async () => {
  bird = await canary()
})
afterAll(() => bird.close())

const literals = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '017700000001',
  '0x7f.1',
  '127.0.0.1.',
  '127.255.255.254',
  '0.0.0.0',
  '0',
  '0x0',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '%31%32%37.0.0.1',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::127.0.0.1]',
  '[2002:7f00:1::]',
  '[2002:7f00:0001::1]',
  '[2001:0:53aa:64c:0:5efe:7f00:1]',
  '[2001:0::1]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd12:3456:789a::1]',
  '[ff02::1]',
  '[100::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[5f00::1]',
  '[fec0::1]',
  '[4000::1]',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '[::ffff:169.254.169.254]',
  '[fd00:ec2::254]',
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.1.254',
  '100.64.0.1',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '192.88.99.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'intranet',
]

const forms: readonly (readonly [string, (port: number) => string])[] = [
  ...literals.flatMap((host) => [[`http to ${host}`, (port: number) => `http://${host}:${port}/`] as const]),
  ['a file', () => 'file:///etc/hostname'],
  ['a file with a host', (port) => `file://127.0.0.1:${port}/`],
  ['ftp', (port) => `ftp://127.0.0.1:${port}/`],
  ['gopher', (port) => `gopher://127.0.0.1:${port}/`],
  ['data', () => 'data:text/html,<p>words</p>'],
  ['javascript', () => 'javascript:1'],
  ['websocket', (port) => `ws://127.0.0.1:${port}/`],
  ['a name before the host', (port) => `http://news.example@127.0.0.1:${port}/`],
  ['a name and a password', (port) => `http://a:b@127.0.0.1:${port}/`],
  ['a name on a public host', () => 'https://user@news.example/'],
  ['a backslash', (port) => `http:\\\\127.0.0.1:${port}\\`],
  ['one slash', (port) => `http:/127.0.0.1:${port}/`],
  ['tabs and line breaks inside', (port) => `ht\ntp://127.\t0.0.1:${port}/`],
  ['an odd port', () => 'http://news.example:22/'],
  ['another odd port', () => 'http://news.example:6379/'],
  ['more than 2,048 characters', () => `https://news.example/${'a'.repeat(2048)}`],
  ['nothing', () => ''],
  ['words', () => 'the river rose'],
]

const reasons = async (link: string, fetcher: Fetcher): Promise<string> => {
  try {
    await fetchPage(link, fetcher)
    return 'was fetched'
  } catch (error) {
    return error instanceof FetchError ? `refused: ${error.message}` : `broke: ${error}`
  }
}

const answers =
  (...addresses: readonly string[]): Lookup =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

describe('links to private places are refused', () => {
  test('there are at least sixty ways to try', () => expect(forms.length).toBeGreaterThanOrEqual(60))

  test('an unguarded fetch reaches the canary by many of them, so the list is a real one', async () => {
    const before = bird.hits()
    const links = forms
      .map(([, link]) => link(bird.port))
      .filter((link) => /127|::1|^http:\/\/(?:0|l)/i.test(link))
    await Promise.allSettled(links.map((link) => fetch(link, { signal: AbortSignal.timeout(700) })))
    expect(bird.hits() - before).toBeGreaterThanOrEqual(15)
  })

  test.each(forms)('%s', async (_, link) => {
    const before = bird.hits()
    expect(await reasons(link(bird.port), fetcherFor(bird.port))).toMatch(/^refused: .{15}/)
    expect(bird.hits()).toBe(before)
  })

  test.each(literals)(
    '%s is refused without a look-up or by what the look-up says, as https too',
    async (host) => {
      const before = bird.hits()
      expect(await reasons(`https://${host}/`, fetcherFor(bird.port))).toMatch(/^refused/)
      expect(bird.hits()).toBe(before)
    },
  )
})

describe('names that lead to private places are refused', () => {
  test.each([
    ['127.0.0.1'],
    ['::1'],
    ['169.254.169.254'],
    ['10.1.2.3'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['2002:7f00:1::'],
    ['93.184.215.14', '127.0.0.1'],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::1'],
    ['not an address'],
    [''],
  ])('a name that is %s %s', async (...addresses) => {
    const before = bird.hits()
    const fetcher = fetcherFor(bird.port, {
      lookup: answers(...addresses.filter((one) => one !== undefined)),
    })
    expect(await reasons(`http://news.example:${bird.port}/`, fetcher)).toMatch(/^refused: /)
    expect(bird.hits()).toBe(before)
  })

  test('a name whose address changes between the look-up and the connection is caught at the socket', async () => {
    let asked = 0
    const turning: LookupAddress = {
      get address() {
        return asked++ === 0 ? '93.184.215.14' : '127.0.0.1'
      },
      family: 4,
    }
    const fetcher = fetcherFor(bird.port, { lookup: async () => [turning] })
    const before = bird.hits()
    expect(await reasons(`http://news.example:${bird.port}/`, fetcher)).toBe(
      'refused: That address is not on the public internet.',
    )
    expect(asked).toBeGreaterThan(1)
    expect(bird.hits()).toBe(before)
  })

  test('a name that answers differently each time is looked up once for a connection', async () => {
    let asked = 0
    const lookup: Lookup = async () => {
      asked++
      return [{ address: asked === 1 ? '192.0.2.77' : '127.0.0.1', family: 4 }]
    }
    expect(await reasons(`http://news.example:${bird.port}/`, fetcherFor(bird.port, { lookup }))).toMatch(
      /^refused/,
    )
    expect(asked).toBe(1)
  })
})

describe('redirects to private places are refused', () => {
  test.each([
    ...forms.filter(([name]) => !/^(?:nothing|words)/.test(name)),
    ['a name that leads home', (port: number) => `http://home.example:${port}/`] as const,
  ])('to %s', async (_, link) => {
    let redirected = false
    const front = await httpServer((_request, response) => {
      redirected = true
      response
        .writeHead(302, {
          location: link(bird.port)
            .replaceAll(/[\n\t]/g, '')
            .replaceAll(/[^ -~]/g, encodeURIComponent),
        })
        .end()
    })
    const fetcher = fetcherFor(bird.port, {
      ports: new Set(['', '80', '443', String(bird.port), String(front.port)]),
      // The first hop alone is let through: from then on the real rule stands.
      permits: (address) => (!redirected && address === '127.0.0.1') || isPublicAddress(address),
      lookup: answers('127.0.0.1'),
    })
    const before = bird.hits()
    expect(await reasons(`http://news.example:${front.port}/`, fetcher)).toMatch(/^refused: /)
    expect(redirected).toBe(true)
    expect(bird.hits()).toBe(before)
    await front.close()
  })
})

describe('addresses of the public internet are open', () => {
  test.each([
    '93.184.215.14',
    '8.8.8.8',
    '1.1.1.1',
    '172.32.0.1',
    '192.0.1.1',
    '2606:4700:4700::1111',
    '2a00:1450:4001::1',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(true))
  test.each(['', 'news.example', '127.0.0.1 ', '1.2.3', '::ffff:8.8.8.8', '64:ff9b::808:808', '2001::1'])(
    'and "%s" is not one',
    (address) => expect(isPublicAddress(address)).toBe(false),
  )
})
