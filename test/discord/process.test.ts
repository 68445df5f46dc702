import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { textOf } from '../loopback/components.ts'
import { type Loopback, startLoopback } from '../loopback/loopback.ts'
import { canary } from './running.ts'

const corpus = mkdtempSync(join(tmpdir(), 'verbatim-discord-'))
writeFileSync(
  join(corpus, 'flood.md'),
  [
    '---',
    'title: River takes homes in Oakford',
    'source: Oakford Ledger',
    'published: 2025-05-05',
    '---',
    '',
    'The flood destroyed at least 210 homes in Oakford, the county said.',
    '',
    'Schools stay closed until Thursday, and a shelter opened in the town hall.',
  ].join('\n'),
)
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(corpus, { recursive: true })
})

type Program = {
  readonly child: ChildProcess
  readonly written: () => string
  readonly exit: Promise<number | null>
}

const program = (discord: Loopback): Program => {
  const child = spawn(process.execPath, ['src/main.ts', '--corpus', corpus], {
    env: {
      ...process.env,
      DISCORD_TOKEN: canary,
      DISCORD_API_URL: discord.url,
      STATE: join(corpus, `${children.length}.db`),
    },
  })
  children.push(child)
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => lines.push(String(data)))
  return { child, written: () => lines.join(''), exit: once(child, 'exit').then(([code]) => code) }
}

describe.concurrent('the program with a token', () => {
  it('is in Discord: prints its invite link, answers a mention, and ends well on SIGTERM', async () => {
    const discord = await startLoopback({ token: canary })
    const channel = discord.channel(discord.guild('Oakford'), 'news')
    const { child, written, exit } = program(discord)
    await discord.waitFor(() => written().includes('discord.com/oauth2/authorize'), 'the invite link', 15_000)
    discord.say(channel, discord.user('ada'), 'How many homes did the flood destroy?', { mention: true })
    const [answer] = await discord.waitFor(
      () => discord.said(channel).length > 0 && discord.said(channel),
      'an answer',
    )
    expect(textOf(answer?.body ?? {})).toContain('210')
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
    expect(written()).not.toContain(canary)
    expect(discord.violations()).toEqual([])
    await discord.close()
  })

  it('ends well on SIGHUP too, which a reload of the unit sends', async () => {
    const discord = await startLoopback({ token: canary })
    const { child, written, exit } = program(discord)
    await discord.waitFor(() => written().includes('discord.com/oauth2/authorize'), 'the invite link', 15_000)
    child.kill('SIGHUP')
    expect(await exit).toBe(0)
    await discord.close()
  })

  it('that Discord does not accept ends with what to do', async () => {
    const discord = await startLoopback({ token: canary })
    discord.gateway.refuse(4004)
    const { written, exit } = program(discord)
    expect(await exit).not.toBe(0)
    expect(written()).toContain('DISCORD_TOKEN')
    expect(written()).not.toContain(canary)
    await discord.close()
  })
})
