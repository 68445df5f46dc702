import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { previewOfOakford } from './oakford.ts'

let preview: Awaited<ReturnType<typeof previewOfOakford>>
beforeAll(async () => {
  preview = await previewOfOakford()
})
afterAll(() => preview.stop())

const status = (path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${preview.url}${path}`, { method, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
      .on('error', reject)
      .end(body)
  })

const json = { 'content-type': 'application/json' }
const question = JSON.stringify({ kind: 'say', text: '@Verbatim how many homes?' })

test('the page comes with a policy that lets nothing in from outside', async () => {
  const page = await fetch(preview.url)
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(page.status).toBe(200)
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe/)
  expect(await page.text()).toContain('/lib/lit/index.js')
})

test.each(['evil.example', 'verbatim.example:80', '127.0.0.1.evil.example', 'localhost.evil.example:9'])(
  'a name that somebody pointed here is refused: %s',
  async (host) => {
    expect(await status('/', { host })).toBe(403)
    expect(await status('/deeds', { ...json, host }, 'POST', question)).toBe(403)
  },
)

test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
  'another page may not ask here: %s',
  async (origin) => {
    expect(await status('/deeds', { ...json, origin }, 'POST', question)).toBe(403)
  },
)

test('the page itself may ask', async () => {
  expect(await status('/deeds', { ...json, origin: preview.url }, 'POST', question)).toBe(200)
})

test.each([
  ['a form of another page', { 'content-type': 'text/plain' }, question, 415],
  ['no JSON', json, '{', 400],
  ['an unknown deed', json, '{"kind":"format the disk"}', 400],
  ['a question that is too long', json, JSON.stringify({ kind: 'say', text: 'a'.repeat(2001) }), 400],
])('%s is refused', async (_, headers, body, code) => {
  expect(await status('/deeds', headers, 'POST', body)).toBe(code)
})

test.each([
  '/page/../main.ts',
  '/page/%2e%2e/main.ts',
  '/lib/lit/../../package.json',
  '/lib/discord.js/src/index.js',
  '/lib/lit/..%2f..%2fpackage.json',
  '/.env',
  '/files/1/passwd',
  '/nothing',
])('no file but those of the page is given: %s', async (path) => {
  expect(await status(path, {})).toBe(404)
})
