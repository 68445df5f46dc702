import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fetchLimits, fetchPage, redirectedFrom } from '../../../src/ingest/fetch/fetch.ts'
import { FetchError } from '../../../src/ingest/fetch/url.ts'
import { homeFetcher, httpServer, rawServer } from './servers.ts'

// SAFETY, "gzip bomb, chained encodings, endless body, drip, stalled headers, redirect loop, wrong type": the fetch ends in
// time, with little memory, and says why. The limits are shortened here; the real ones are checked at the end.

const html = { 'content-type': 'text/html; charset=utf-8' }
const bomb = gzipSync(Buffer.alloc(300_000_000), { level: 9 })
const brotliBomb = brotliCompressSync(Buffer.alloc(50_000_000), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
})

type Abuse = { readonly name: string; readonly says: RegExp } & (
  | { readonly http: RequestListener }
  | { readonly raw: (socket: Socket) => void }
)

const forever = (write: () => boolean, every: number): void => {
  const timer = setInterval(() => {
    if (!write()) clearInterval(timer)
  }, every)
}

const abuses: readonly Abuse[] = [
  {
    name: 'a gzip bomb of 300 MB',
    says: /larger than 5 MB/,
    http: (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(bomb),
  },
  {
    name: 'a brotli bomb of 50 MB',
    says: /larger than 5 MB/,
    http: (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'br' }).end(brotliBomb),
  },
  {
    name: 'a bomb in a bomb (gzip, gzip)',
    says: /packed in a way/,
    http: (_, response) =>
      response.writeHead(200, { ...html, 'content-encoding': 'gzip, gzip' }).end(gzipSync(bomb)),
  },
  {
    name: 'an encoding nobody knows',
    says: /packed in a way/,
    http: (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'zip' }).end('PK'),
  },
  {
    name: 'a body without end',
    says: /larger than 5 MB/,
    http: (_, response) => {
      response.writeHead(200, html)
      forever(() => response.write('x'.repeat(200_000)) || !response.destroyed, 1)
    },
  },
  {
    name: 'a drip of one letter at a time',
    says: /took too long/,
    http: (_, response) => {
      response.writeHead(200, html)
      forever(() => response.write('x') || !response.destroyed, 60)
    },
  },
  {
    name: 'a body that stops half way',
    says: /took too long/,
    http: (_, response) => {
      response.writeHead(200, { ...html, 'content-length': '5000' }).write('<p>The river')
    },
  },
  { name: 'headers that never come', says: /took too long/, raw: () => undefined },
  {
    name: 'headers that drip',
    says: /took too long/,
    raw: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nx: ')
      forever(() => socket.write('y') || !socket.destroyed, 60)
    },
  },
  {
    name: 'headers of a megabyte',
    says: /broke off/,
    raw: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      for (let i = 0; i < 1000; i++) socket.write(`x-${i}: ${'y'.repeat(1000)}\r\n`)
      socket.write('\r\n')
    },
  },
  {
    name: 'a redirect to itself',
    says: /on and on/,
    http: (request, response) => response.writeHead(302, { location: request.url ?? '/' }).end(),
  },
  {
    name: 'six redirects',
    says: /on and on/,
    http: (request, response) => {
      const at = Number(request.url?.slice(1) || 0)
      response.writeHead(at < 6 ? 301 : 200, at < 6 ? { location: `/${at + 1}` } : html).end('<p>words</p>')
    },
  },
  {
    name: 'redirects that are slow one by one',
    says: /took too long/,
    http: (request, response) => {
      const at = Number(request.url?.slice(1) || 0)
      setTimeout(() => response.writeHead(302, { location: `/${at + 1}` }).end(), 350)
    },
  },
  {
    name: 'a redirect whose body has no end',
    says: /on and on/,
    http: (request, response) => {
      response.writeHead(302, { location: `${request.url}x` })
      forever(() => response.write('x'.repeat(100_000)) || !response.destroyed, 1)
    },
  },
  {
    name: 'a redirect to nowhere',
    says: /without saying where/,
    http: (_, response) => response.writeHead(302).end(),
  },
  {
    name: 'a picture',
    says: /not a page of text \(image\/png\)/,
    http: (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  },
  {
    name: 'a page without a type',
    says: /not a page of text \(no type given\)/,
    http: (_, response) => response.writeHead(200).end('<p>words</p>'),
  },
  {
    name: 'a gzip that is cut off',
    says: /broke off/,
    http: (_, response) =>
      response
        .writeHead(200, { ...html, 'content-encoding': 'gzip' })
        .end(gzipSync('The river rose.').subarray(0, 20)),
  },
  {
    name: 'a gzip that is none',
    says: /broke off/,
    http: (_, response) =>
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('The river rose.'),
  },
  {
    name: 'a page of no type that does not end',
    says: /not a page of text \(no type given\)/,
    raw: (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n<p>The river'),
  },
  {
    name: 'an error page that does not end',
    says: /error \(403\)/,
    raw: (socket) => socket.write('HTTP/1.1 403 No\r\ncontent-type: text/html\r\n\r\n<p>No'),
  },
  {
    name: 'a packed page that is not read and does not end',
    says: /packed in a way/,
    raw: (socket) =>
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: zip\r\n\r\nPK'),
  },
  {
    name: 'a redirect whose body does not end, to a private place',
    says: /not on the public internet/,
    raw: (socket) => socket.write('HTTP/1.1 302 x\r\nlocation: http://10.0.0.1/\r\n\r\nmoved'),
  },
  {
    name: 'a connection that is reset',
    says: /broke off/,
    raw: (socket) => socket.resetAndDestroy(),
  },
  {
    name: 'a body that breaks off before the length it announced',
    says: /broke off/,
    raw: (socket) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 99\r\n\r\nThe river'),
  },
  {
    name: 'an answer that is not HTTP',
    says: /broke off/,
    raw: (socket) => socket.end('220 mail.example ESMTP\r\n'),
  },
  {
    name: 'two lengths that differ',
    says: /broke off/,
    raw: (socket) =>
      socket.end(
        'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 3\r\ncontent-length: 9\r\n\r\nabcdefghi',
      ),
  },
  {
    name: 'page not found',
    says: /error \(404\)/,
    http: (_, response) => response.writeHead(404, html).end('no'),
  },
  {
    name: 'an error of the server',
    says: /error \(503\)/,
    http: (_, response) => response.writeHead(503, html).end('no'),
  },
]

const serve = (abuse: Abuse) => ('http' in abuse ? httpServer(abuse.http) : rawServer(abuse.raw))

describe('abusive servers', () => {
  test.each(abuses)('$name: the fetch ends in words', async (abuse) => {
    const server = await serve(abuse)
    const before = process.memoryUsage().rss
    const began = performance.now()
    const error = await fetchPage(`http://127.0.0.1:${server.port}/`, homeFetcher(server.port)).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    const took = performance.now() - began
    await server.close()
    expect(error).toBeInstanceOf(FetchError)
    expect(String(error)).toMatch(abuse.says)
    expect(took).toBeLessThan(10_000)
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(120)
  })

  test('a site that only hints at an answer is left', async () => {
    let hints = 0
    const server = await rawServer((socket) => {
      forever(() => {
        hints++
        return socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n') || !socket.destroyed
      }, 5)
    })
    const patient = homeFetcher(server.port)
    const fetcher = { ...patient, limits: { ...patient.limits, total: 5_000, headers: 5_000 } }
    await expect(fetchPage(`http://127.0.0.1:${server.port}/`, fetcher)).rejects.toThrow('too long')
    await server.close()
    expect(hints).toBeLessThan(300)
  })

  test('https is never left for http', () => {
    const fetcher = homeFetcher(8080)
    const to = (location: string): string =>
      redirectedFrom(new URL('https://news.example/a'), { location }, fetcher).href
    expect(() => to('http://news.example/a')).toThrow('from a safe (https) to an unsafe (http)')
    expect(to('/b')).toBe('https://news.example/b')
    expect(() => to('https://192.168.0.1/')).toThrow('not on the public internet')
  })

  test('the limits that ship are those of SAFETY', () => {
    expect(fetchLimits).toMatchObject({ bytes: 5_000_000, total: 15_000, idle: 2_000, redirects: 5 })
  })
})

describe('honest servers', () => {
  test('a mark that could not be sent back is not kept, and the page is asked for again without it', async () => {
    const server = await rawServer((socket) =>
      socket.end(
        Buffer.from(
          'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\netag: "Fl\xfcsse"\r\ncontent-length: 12\r\n\r\n<p>words</p>',
          'latin1',
        ),
      ),
    )
    const link = `http://127.0.0.1:${server.port}/`
    const marks = { etag: '"Fl\ufffdsse"', lastModified: 'x'.repeat(30_000) }
    for (const known of [null, marks])
      expect(await fetchPage(link, homeFetcher(server.port), known)).toMatchObject({
        kind: 'page',
        etag: null,
      })
    await server.close()
  })

  test.each([
    ['gzip', gzipSync('<p>The river rose.</p>')],
    ['br', brotliCompressSync('<p>The river rose.</p>')],
    ['identity', Buffer.from('<p>The river rose.</p>')],
  ])('a page in %s is read, with where it stood and its marks', async (encoding, body) => {
    const server = await httpServer((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: '/new' }).end()
      const marks = { etag: '"1"', 'last-modified': 'Mon, 05 May 2031 10:00:00 GMT' }
      return response.writeHead(200, { ...html, ...marks, 'content-encoding': encoding }).end(body)
    })
    const page = await fetchPage(`http://127.0.0.1:${server.port}/old`, homeFetcher(server.port))
    await server.close()
    expect(page).toMatchObject({
      kind: 'page',
      contentType: 'text/html; charset=utf-8',
      url: `http://127.0.0.1:${server.port}/new`,
      etag: '"1"',
      lastModified: 'Mon, 05 May 2031 10:00:00 GMT',
    })
    expect(page.kind === 'page' && Buffer.from(page.bytes).toString()).toBe('<p>The river rose.</p>')
  })

  test('what has not changed since is said to be unchanged, and the bot names itself', async () => {
    const seen: (string | undefined)[] = []
    const server = await httpServer((request, response) => {
      seen.push(request.headers['user-agent'], request.headers['if-none-match'])
      response.writeHead(304).end()
    })
    const known = { etag: '"1"', lastModified: null }
    const page = await fetchPage(`http://127.0.0.1:${server.port}/`, homeFetcher(server.port), known)
    await server.close()
    expect(page).toEqual({ kind: 'unchanged' })
    expect(seen).toEqual(['VerbatimTest/1.0 (+https://verbatim.example)', '"1"'])
  })
})
