import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { fetchPage } from '../../../src/ingest/fetch/fetch.ts'
import { politeFetcher } from '../../../src/ingest/fetch/robots.ts'
import { homeFetcher, httpServer } from './servers.ts'

// SAFETY, Privacy: fetching obeys robots.txt and names the bot.
const site = async (robots: RequestListener) => {
  const asked: string[] = []
  const server = await httpServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/robots.txt') return robots(request, response)
    if (request.url === '/moved') return response.writeHead(302, { location: '/private/b' }).end()
    return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>The river rose.</p>')
  })
  let now = 0
  const fetcher = politeFetcher(homeFetcher(server.port), () => now)
  const read = (path: string): Promise<string> =>
    fetchPage(`http://127.0.0.1:${server.port}${path}`, fetcher).then(
      ({ kind }) => kind,
      (error: unknown) => String(error),
    )
  return {
    asked,
    read,
    close: server.close,
    wait: (ms: number) => {
      now += ms
    },
  }
}

const rules =
  (text: string): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end(text)

describe('robots.txt is obeyed', () => {
  test('a page that is closed to programs is not asked for; others are; the file is read once a day', async () => {
    const { asked, read, close, wait } = await site(rules('User-agent: *\nDisallow: /private/\n'))
    expect(await read('/private/a')).toMatch(/asks programs not to read/)
    expect(await read('/open')).toBe('page')
    expect(asked).toEqual(['/robots.txt', '/open'])
    wait(25 * 3600 * 1000)
    expect(await read('/open')).toBe('page')
    expect(asked.filter((url) => url === '/robots.txt')).toHaveLength(2)
    await close()
  })

  test('a redirect into a closed part is not followed', async () => {
    const { asked, read, close } = await site(rules('User-agent: *\nDisallow: /private/\n'))
    expect(await read('/moved')).toMatch(/asks programs not to read/)
    expect(asked).not.toContain('/private/b')
    await close()
  })

  test('rules for the bot by its name are its rules, rules for others are not', async () => {
    const { read, close } = await site(
      rules('User-agent: VerbatimTest\nDisallow: /for-us\n\nUser-agent: other\nDisallow: /\n'),
    )
    expect(await read('/for-us')).toMatch(/asks programs not to read/)
    expect(await read('/open')).toBe('page')
    await close()
  })

  test('without a robots.txt the site is open; a site that fails to say is left alone', async () => {
    const none = await site((_, response) => response.writeHead(404).end())
    expect(await none.read('/open')).toBe('page')
    await none.close()
    const failing = await site((_, response) => response.writeHead(503).end())
    expect(await failing.read('/open')).toMatch(/could not be asked what it allows/)
    expect(failing.asked).toEqual(['/robots.txt'])
    await failing.close()
  })
})
