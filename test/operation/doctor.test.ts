import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { needed } from '../../src/discord/permissions.ts'
import { corpusFinding, nodeFinding, storeFinding } from '../../src/operation/doctor/checks.ts'
import { clockFinding, discordFindings } from '../../src/operation/doctor/discord.ts'
import { findings, linesOf } from '../../src/operation/doctor/main.ts'
import { settingsFrom } from '../../src/settings.ts'
import { startLoopback } from '../loopback/loopback.ts'

const canary = 'canary.NTk3.Oakford-secret-token'
const folder = (): string => mkdtempSync(path.join(tmpdir(), 'verbatim-doctor-'))

const verdicts = (all: readonly { readonly name: string; readonly verdict: string }[]) =>
  Object.fromEntries(all.map(({ name, verdict }) => [name, verdict]))

/** A Discord that answers these paths with these bodies. */
const discordOf = async (answers: Readonly<Record<string, unknown>>, date = new Date().toUTCString()) => {
  const server = createServer((request, response) => {
    const body = answers[(request.url ?? '').replace('/api/v10', '')]
    response.writeHead(body === undefined ? 404 : 200, { date, 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { code: 0 }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { access: { apiUrl: `http://127.0.0.1:${port}/api`, token: canary }, close: () => server.close() }
}

const me = { id: '42', username: 'Verbatim' }
const gateway = (remaining: number) => ({
  shards: 1,
  session_start_limit: { remaining, total: 1000, reset_after: 7_200_000 },
})

describe('the doctor on this machine', () => {
  test('knows an old Node, a missing folder, an empty one, and a file that cannot be used', async () => {
    expect(nodeFinding('v24.21.0').verdict).toBe('good')
    expect(nodeFinding('v20.19.0')).toMatchObject({
      verdict: 'bad',
      mend: expect.stringContaining('npm install'),
    })
    expect((await corpusFinding('/dev/null/none')).verdict).toBe('bad')
    const corpus = folder()
    expect((await corpusFinding(corpus)).verdict).toBe('unsure')
    writeFileSync(path.join(corpus, 'a.md'), '---\ntitle: River\npublished: soon\n---\n\nThe river rose.\n')
    expect(await corpusFinding(corpus)).toMatchObject({
      verdict: 'unsure',
      mend: expect.stringContaining('a.md'),
    })
  })

  test('writes to the store, leaves nothing there, and shows no password', async () => {
    const file = path.join(folder(), 'state', 'verbatim.db')
    expect((await storeFinding(file)).verdict).toBe('good')
    expect((await storeFinding('/dev/null/verbatim.db')).verdict).toBe('bad')
    const damaged = path.join(folder(), 'damaged.db')
    writeFileSync(damaged, 'no database at all, but long enough to look like one '.repeat(200))
    expect(await storeFinding(damaged)).toMatchObject({
      verdict: 'bad',
      mend: expect.stringContaining('put a backup in its place'),
    })
    const refused = await storeFinding('postgres://verbatim:hunter2@127.0.0.1:1/verbatim')
    expect(refused.verdict).toBe('bad')
    expect(JSON.stringify(refused)).not.toContain('hunter2')
  }, 60_000)
})

describe('the doctor at Discord', () => {
  test('of our own finds a token that works, starts that are left, and a clock that agrees', async () => {
    const discord = await startLoopback({ token: canary })
    const settings = settingsFrom({
      DISCORD_TOKEN: canary,
      DISCORD_API_URL: discord.url,
      CORPUS: 'corpus',
      STATE: path.join(folder(), 'verbatim.db'),
    })
    const all = await findings(settings, Date.now)
    expect(verdicts(all)).toMatchObject({
      Node: 'good',
      Corpus: 'good',
      Store: 'good',
      Token: 'good',
      Clock: 'good',
      Starts: 'good',
    })
    expect(all.flatMap(linesOf).join('\n')).not.toContain(canary)
    const wrong = await discordFindings({ apiUrl: discord.url, token: 'other' }, Date.now)
    expect(verdicts(wrong)).toMatchObject({ Token: 'bad' })
    await discord.close()
  })

  test('says which server withholds a permission, and gives the link that mends it', async () => {
    const { access, close } = await discordOf({
      '/users/@me': me,
      '/gateway/bot': gateway(999),
      '/applications/@me': { id: '42', flags: 1 << 19 },
      '/users/@me/guilds': [
        { name: 'Oakford', permissions: String(needed) },
        { name: 'Elmford', permissions: String(1n << 10n) },
        { name: 'Ashford', permissions: String(1n << 3n) },
      ],
    })
    const all = await discordFindings(access, Date.now)
    expect(verdicts(all)).toMatchObject({ Intents: 'good', Servers: 'bad' })
    const servers = all.find(({ name }) => name === 'Servers')
    expect(servers?.found).toContain('Elmford (Send Messages)')
    expect(servers?.found).not.toContain('Oakford')
    expect(servers?.mend).toContain('client_id=42')
    close()
  })

  test('is unsure where answers can be given, but no charts and no threads', async () => {
    const { access, close } = await discordOf({
      '/users/@me': me,
      '/gateway/bot': gateway(999),
      '/applications/@me': { id: '42', flags: 1 << 19 },
      '/users/@me/guilds': [{ name: 'Oakford', permissions: String(needed & ~(1n << 15n)) }],
    })
    const servers = (await discordFindings(access, Date.now)).find(({ name }) => name === 'Servers')
    expect(servers).toMatchObject({
      verdict: 'unsure',
      found:
        'the bot is in 1; it answers everywhere, but some of the rest is withheld in Oakford (Attach Files)',
    })
    close()
  })

  test('knows a bot in no server, without the content intent, with hardly a start left', async () => {
    const { access, close } = await discordOf({
      '/users/@me': me,
      '/gateway/bot': gateway(3),
      '/applications/@me': { id: '42' },
      '/users/@me/guilds': [],
    })
    expect(verdicts(await discordFindings(access, Date.now))).toMatchObject({
      Starts: 'bad',
      Intents: 'unsure',
      Servers: 'unsure',
    })
    close()
  })

  test('says which way a clock is off, and that nobody answers', async () => {
    const now = Date.parse('2031-05-05T10:00:00Z')
    expect(clockFinding('Mon, 05 May 2031 09:59:00 GMT', now).found).toBe('60 s ahead of Discord')
    expect(clockFinding('Mon, 05 May 2031 10:01:00 GMT', now).found).toBe('60 s behind Discord')
    expect(clockFinding('Mon, 05 May 2031 10:00:02 GMT', now).verdict).toBe('good')
    expect(clockFinding(null, now).verdict).toBe('unsure')
    expect(verdicts(await discordFindings({ apiUrl: 'http://127.0.0.1:1', token: 'x' }, Date.now))).toEqual({
      Discord: 'bad',
    })
  })
})
