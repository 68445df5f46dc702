import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type Loopback, startLoopback } from '../../test/loopback/loopback.ts'
import type { Channel } from '../../test/loopback/world.ts'

/** Resident memory of a process in megabytes: all of it, its own pages, and pages of files (Node's own file, above all). */
export type Resident = { readonly all: number; readonly own: number; readonly files: number }

/** One start: until it is ready (milliseconds), idle memory, the first answer, memory after them. */
type Started = {
  readonly ready: number
  readonly idle: Resident
  readonly firstAnswer: number
  readonly afterAnswers: Resident
}

/**
 * The first start after an installation, which strips types and lists the commands, and what later ones take: medians, but
 * the largest memory.
 */
export type Idle = { readonly first: Started; readonly later: Started }

/** What is wanted of a bot on the shipped corpus: megabytes of resident memory, milliseconds from start to ready. */
export const idleGoals = { megabytes: 120, ready: 1500 } as const

/** The middle of some numbers; of an even count the lower one. */
const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[(numbers.length - 1) >> 1] ?? Number.NaN

/** Reads `VmRSS`, `RssAnon` and `RssFile` of a `/proc/…/status`. */
export const residentIn = (status: string): Resident => {
  const megabytes = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 102.4) / 10
  return { all: megabytes('VmRSS'), own: megabytes('RssAnon'), files: megabytes('RssFile') }
}

/** So long is nothing asked of it before its memory is read: the collector has been, the last timer of the start has run. */
const quiet = 10_000

const questions = [
  'How many soldiers were killed?',
  'What did the president say?',
  'When were the troops sent?',
  'Who was captured?',
  'Why were they sent?',
]

const Manifest = z.object({ scripts: z.object({ start: z.string() }) })

/** The words of `npm start`, with this Node in place of `node`: what is measured is what is run. */
const startWords = (): readonly string[] => {
  const { scripts } = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  return scripts.start.split(' ').slice(1)
}

const started = (discord: Loopback, folder: string): ChildProcess =>
  spawn(process.execPath, [...startWords()], {
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      STATE: path.join(folder, 'state', 'verbatim.db'),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })

/** Resolves when the bot has said that it is ready; fails with what it said in place of that. */
const untilReady = (bot: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    bot.stderr?.setEncoding('utf8').on('data', (words: string) => {
      said += words
      if (said.includes('ready as')) resolve()
    })
    bot.once('exit', () => reject(new Error(`the bot ended before it was ready: ${said}`)))
  })

const residentOf = (bot: ChildProcess): Resident =>
  residentIn(readFileSync(`/proc/${bot.pid}/status`, 'utf8'))

/** Asks each question by mention and waits for its answer; gives the times in milliseconds. */
const asked = async (discord: Loopback, channel: Channel): Promise<readonly number[]> => {
  const person = discord.user('ada')
  const times: number[] = []
  for (const question of questions) {
    const before = discord.said(channel).length
    const from = performance.now()
    discord.say(channel, person, question, { mention: true })
    await discord.waitFor(() => discord.said(channel).length > before, 'an answer')
    times.push(Math.round(performance.now() - from))
  }
  return times
}

const measured = async (discord: Loopback, channel: Channel, folder: string): Promise<Started> => {
  const begun = performance.now()
  const bot = started(discord, folder)
  try {
    await untilReady(bot)
    const ready = Math.round(performance.now() - begun)
    await sleep(quiet)
    const idle = residentOf(bot)
    const times = await asked(discord, channel)
    await sleep(quiet)
    return { ready, idle, firstAnswer: times[0] ?? Number.NaN, afterAnswers: residentOf(bot) }
  } finally {
    const gone = once(bot, 'exit')
    bot.kill('SIGTERM')
    await gone
  }
}

/** Starts the bot as `npm start` does, on the shipped corpus and at a Discord of our own in this process; needs `/proc`. */
export const idleRuns = async (rounds: number, progress: (done: number) => void): Promise<Idle> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-idle-'))
  const discord = await startLoopback()
  const channel = discord.channel(discord.guild('Oakford'), 'news')
  // Where `npm start` keeps what it has stripped of types (src/start.js): none of it is there after an installation. It is
  // set aside, not deleted: where many files were just deleted, ext4 is slow to make others.
  const kept = path.join('node_modules', '.cache', 'verbatim')
  const aside = `${kept}-before`
  if (existsSync(kept)) renameSync(kept, aside)
  try {
    const first = await measured(discord, channel, folder)
    const later: Started[] = []
    for (let round = 1; round < Math.max(2, rounds); round++) {
      progress(round)
      later.push(await measured(discord, channel, folder))
    }
    const largest = (of: (one: Started) => Resident): Resident =>
      later.map(of).reduce((a, b) => (b.all > a.all ? b : a))
    return {
      first,
      later: {
        ready: medianOf(later.map(({ ready }) => ready)),
        idle: largest(({ idle }) => idle),
        firstAnswer: medianOf(later.map(({ firstAnswer }) => firstAnswer)),
        afterAnswers: largest(({ afterAnswers }) => afterAnswers),
      },
    }
  } finally {
    await discord.close()
    rmSync(aside, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}
