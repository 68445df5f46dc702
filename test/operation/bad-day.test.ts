import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadEnvFile } from '../../src/env-file.ts'
import { SettingsError, settingsFrom } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import { StoreError } from '../../src/store/store.ts'

const home = mkdtempSync(path.join(tmpdir(), 'verbatim-bad-day-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(home, { recursive: true })
})
mkdirSync(path.join(home, 'corpus'))
const token = 'canary.NTk3.Oakford-secret-token'

/** The program in an empty folder, with these settings. */
const program = (settings: Readonly<Record<string, string>>) => {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [path.resolve('src/main.ts')], {
    cwd: home,
    env: { PATH, HOME, STATE: `state/${children.length}.db`, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => lines.push(String(data)))
  return { child, written: () => lines.join(''), exit: once(child, 'exit') }
}

/** The port of a server that listens on this machine. */
const portOf = async (server: Server): Promise<number> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A Discord that takes a connection and never says a word. */
const mute = async (): Promise<{
  readonly url: string
  readonly asked: Promise<unknown>
  end: () => void
}> => {
  const server = createServer()
  const asked = once(server, 'connection')
  const port = await portOf(server)
  return { url: `http://127.0.0.1:${port}/api`, asked, end: () => server.close() }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe.concurrent('a bot that is asked to end before Discord could be reached', () => {
  test('ends well between two attempts', async () => {
    const { child, written, exit } = program({
      DISCORD_TOKEN: token,
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
    })
    await until(() => written().includes('trying again'))
    child.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
  })

  test('ends well while Discord lets it wait', async () => {
    const discord = await mute()
    const { child, exit } = program({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.url })
    await discord.asked
    child.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
    discord.end()
  })
})

describe('a token', () => {
  test('with signs that no token has is refused at once, and not shown', () => {
    for (const wrong of [
      `${token} x`,
      `“${token}”`,
      `${token}é`,
      `"${token}`,
      `${token}\u200b`,
      `${token}\nx`,
    ])
      expect(() => settingsFrom({ DISCORD_TOKEN: wrong })).toThrow(
        expect.objectContaining({
          name: 'SettingsError',
          message: expect.stringMatching(/^DISCORD_TOKEN(?!.*canary).*developer portal/s),
        }),
      )
  })

  test('is taken with blanks around it, and with the word of the header before it', () => {
    for (const given of [token, ` ${token}\r`, `Bot ${token}`, `bot  ${token}`])
      expect(settingsFrom({ DISCORD_TOKEN: given }).token).toBe(token)
  })
})

describe('an .env', () => {
  const file = path.join(home, 'settings.env')

  test('in UTF-16 says so, in place of being passed over', () => {
    for (const bytes of [
      Buffer.from('\ufeffDISCORD_TOKEN=abc\n', 'utf16le'),
      Buffer.from('\ufeffDISCORD_TOKEN=abc\n', 'utf16le').swap16(),
      Buffer.from('DISCORD_TOKEN=abc\n', 'utf16le'),
    ]) {
      writeFileSync(file, bytes)
      expect(() => loadEnvFile(file)).toThrow(/settings\.env is written in UTF-16: save it as UTF-8/)
    }
  })

  test('names a line that would be passed over, by its number and what was meant', () => {
    for (const [line, said] of [
      ['DISCORD_TOKEN abc.def', 'line 2 is not read: write DISCORD_TOKEN=…'],
      ['DISCORD_TOKEN:abc.def', 'line 2 is not read: write DISCORD_TOKEN=…'],
      ['DISCORDTOKEN=abc.def', 'line 2 names no setting: DISCORDTOKEN; did you mean DISCORD_TOKEN?'],
      ['discord_token=abc.def', 'line 2 names no setting: discord_token; did you mean DISCORD_TOKEN?'],
      ['BOT_TOKEN=abc.def', 'line 2 names no setting: BOT_TOKEN; did you mean DISCORD_TOKEN?'],
      ['export SHARD=4', 'line 2 names no setting: SHARD; did you mean SHARDS?'],
      [`${'a'.repeat(24)}.Oakfrd.${'b'.repeat(27)}`, 'line 2 is a token without its name'],
    ] as const) {
      writeFileSync(file, `# ours\n${line}\n`)
      expect(() => loadEnvFile(file)).toThrow(said)
      expect(() => loadEnvFile(file)).not.toThrow(/abc|aaa/)
    }
  })

  test('may hold names of others, comments, and the lines of a long value', () => {
    writeFileSync(
      file,
      '# DISCORD_TOKEN goes here\n\nTZ=Europe/Berlin\nexport BAD_DAY_C=three\nDATE=x\nGITHUB_TOKEN=x\nBAD_DAY_KEY="-----BEGIN\nabcDEF+/=\n-----END"\n',
    )
    expect(() => loadEnvFile(file)).not.toThrow()
    expect(process.env['BAD_DAY_C']).toBe('three')
  })

  test('that is a folder says that it cannot be read, and none at all is no fault', () => {
    expect(() => loadEnvFile(home)).toThrow(SettingsError)
    expect(() => loadEnvFile(path.join(home, 'none.env'))).not.toThrow()
  })

  test('with a byte order mark, Windows line ends, quotes and blanks is read', () => {
    writeFileSync(file, '\ufeffBAD_DAY_A=one\r\nBAD_DAY_B = "two words"\r\n')
    loadEnvFile(file)
    expect([process.env['BAD_DAY_A'], process.env['BAD_DAY_B']]).toEqual(['one', 'two words'])
  })
})

describe('a setting', () => {
  test('that cannot be used is told with what it must be and what was given', () => {
    for (const [name, given, said] of [
      ['HEALTH_PORT', 'abc', 'must be a whole number from 1 to 65535 (got "abc")'],
      ['SHELVES_MB', '0', 'must be a whole number from 1 to 1000000 (got "0")'],
      ['LOG_LEVEL', 'loud', 'must be debug, info, warn or error (got "loud")'],
      ['SHARDS', 'four', 'must be auto, a number, or a range such as 0-3/8 (got "four")'],
      ['DISCORD_API_URL', 'discord', 'must be an address that begins with https:// or http://'],
    ] as const)
      expect(() => settingsFrom({ [name]: given })).toThrow(`${name} in .env or the environment: ${said}`)
    expect(() => settingsFrom({ DISCORD_API_URL: 'hunter2' })).not.toThrow(/hunter2/)
  })
})

describe('a STORE_URL', () => {
  test('of another engine, or with a broken address, makes no file and shows no password', async () => {
    for (const url of [
      'mysql://u:hunter2@h/db',
      'Postgres://u:hunter2@h/db',
      'postgres://u:hun#t/er2@h/db',
    ]) {
      const failure = await openStore(url).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(StoreError)
      expect(String(failure)).toContain('STORE_URL')
      expect(String(failure)).not.toContain('er2')
      expect(existsSync(url.replace(/:.*/, ':'))).toBe(false)
    }
  })
})

describe('a HEALTH_PORT', () => {
  test('that another program has is one line, without a trace', async () => {
    const other = createServer()
    const port = await portOf(other)
    const { written, exit } = program({ DISCORD_TOKEN: token, HEALTH_PORT: String(port) })
    expect(await exit).toEqual([2, null])
    expect(written()).toMatch(new RegExp(`^HEALTH_PORT .*port ${port} .*choose another\n$`))
    other.close()
  })
})

describe('a Node that is too old', () => {
  test('is told so in one line', () => {
    const said = spawnSync(
      process.execPath,
      [
        '--import',
        "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.1.0'})",
        'src/start.js',
      ],
      { encoding: 'utf8', env: { PATH: process.env['PATH'], MALLOC_ARENA_MAX: '1' } },
    )
    expect(said.status).toBe(2)
    expect(said.stderr).toMatch(/^Node .* is too old for Verbatim: run npm install.*\n$/)
  })
})

describe('a folder in which npm install was forgotten', () => {
  test.each(['start', 'ask', 'doctor', 'preview', 'shelf', 'test'])(
    'is told so in one line by npm run %s',
    (name) => {
      const folder = path.join(home, `bare-${name}`)
      cpSync('src', path.join(folder, 'src'), { recursive: true })
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
      const [, ...words] = String(scripts[name]).split(' ')
      const said = spawnSync(process.execPath, words, {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], MALLOC_ARENA_MAX: '1' },
      })
      expect([said.status, said.stderr]).toEqual([
        2,
        'What Verbatim is made of is not here yet: run npm install.\n',
      ])
    },
  )
})
