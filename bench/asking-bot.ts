import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { type Loopback, startLoopback } from '../test/loopback/loopback.ts'

/** The program at a Discord of our own. */
export type Discord = {
  readonly discord: Loopback
  /** The process id of the bot. */
  readonly pid: number
  readonly end: () => Promise<void>
}

/** The same as `npm start`, without npm: the arguments of Node. */
const command = z
  .object({ scripts: z.object({ start: z.string() }) })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')))
  .scripts.start.split(' ')
  .slice(1)

/** Starts the program in a process of its own and waits until it has done what it does at the start. */
export const startBotOn = async ({ checks }: { readonly checks: boolean }): Promise<Discord> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-asking-'))
  const discord = await startLoopback(checks ? {} : { specification: { known: false, check: () => [] } })
  const child = spawn(process.execPath, command, {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      STATE: path.join(folder, 'verbatim.db'),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const lines: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lines.push(text)
    if (/"level":"(?:warn|error)"/.test(text)) process.stderr.write(text)
  })
  await discord.waitFor(() => lines.join('').includes('commands'), 'the bot to be ready', 60_000)
  return {
    discord,
    pid: child.pid ?? 0,
    end: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
      await discord.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
