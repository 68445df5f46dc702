import { setTimeout as sleep } from 'node:timers/promises'
import { isJson } from '../test/loopback/json.ts'
import type { Recorded } from '../test/loopback/loopback.ts'
import type { Channel } from '../test/loopback/world.ts'
import type { Discord } from './asking-bot.ts'

/** Milliseconds, one for each that was asked; `null` for what was never answered. */
type Times = readonly (number | null)[]

/** How times are spread: the middle, the ninety-ninth of a hundred, the slowest, and how many never came. */
export type Figures = {
  readonly p50: number
  readonly p99: number
  readonly slowest: number
  readonly asked: number
  readonly lost: number
}

export const spreadOf = (times: Times): Figures => {
  const sorted = times.filter((time) => time !== null).toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
  return {
    p50: at(0.5),
    p99: at(0.99),
    slowest: at(1),
    asked: times.length,
    lost: times.length - sorted.length,
  }
}

/** What people ask of any news: figures, speech, reasons, people, and something that no article tells. */
const questions = [
  'How many soldiers were killed?',
  'How many casualties?',
  'What did the president say?',
  'When were the troops sent?',
  'Who was captured?',
  'Why were they sent?',
  'Where did the first clashes happen?',
  'What is the Storm Corps?',
  'How many troops were sent to Russia, according to Seoul?',
  'Did Pyongyang deny it?',
  'what happened in december 2024?',
  'How tall is the lighthouse of Oakford?',
] as const

const questionAt = (n: number): string => questions[n % questions.length] ?? questions[0]

/** After this an answer counts as lost. */
const patience = 15_000

/** Between two people who ask one after another: as it comes, not in step with the bot. */
const pause = (): Promise<void> => sleep(15 + Math.random() * 45)

/** What a request answers: the nonce of a message, the token of an interaction; `null` for an acknowledgement and all else. */
const answers = ({ path, method, body, status }: Recorded): string | null => {
  if (status >= 300 || !isJson(body)) return null
  if (typeof body['nonce'] === 'string') return body['nonce']
  const isShown = method === 'PATCH' || body['type'] === 4 || 'components' in body
  return isShown ? (/interaction-[\w-]+/.exec(path)?.[0] ?? null) : null
}

/** When each answer came. What was recorded is read once: searching it again and again would slow that Discord down. */
type Heard = { read: number; readonly at: Map<string, number> }
const heard = new WeakMap<Discord, Heard>()

const heardBy = (at: Discord): ReadonlyMap<string, number> => {
  const known = heard.get(at) ?? { read: 0, at: new Map<string, number>() }
  heard.set(at, known)
  const { recorded } = at.discord
  // A request is recorded when it came and gets its status when it was answered.
  for (; known.read < recorded.length && recorded[known.read]?.status !== 0; known.read += 1) {
    const one = recorded[known.read]
    const key = one === undefined ? null : answers(one)
    if (one !== undefined && key !== null && !known.at.has(key)) known.at.set(key, one.at)
  }
  return known.at
}

const heardOf = (at: Discord, key: string): number | null => heardBy(at).get(key) ?? null

const waited = async (
  { discord }: Discord,
  looks: readonly (() => number | null)[],
): Promise<readonly (number | null)[]> => {
  await discord.waitFor(() => looks.every((look) => look() !== null), 'answers', patience).catch(() => null)
  return looks.map((look) => look())
}

/** A server of its own for each round: no limit of the one touches the other. */
const place = ({ discord }: Discord): Channel => discord.channel(discord.guild('Oakford'), 'news')

type Asked = { readonly at: number; readonly answered: () => number | null }

const mention = (at: Discord, channel: Channel, n: number): Asked => {
  const begun = Date.now()
  const { id } = at.discord.say(channel, at.discord.user(`reader ${n}`), questionAt(n), { mention: true })
  return { at: begun, answered: () => heardOf(at, id) }
}

type Typed = { readonly name: string; readonly options: Readonly<Record<string, string>> }

const askAt = (n: number): Typed => ({ name: 'ask', options: { question: questionAt(n) } })

const slash = (at: Discord, channel: Channel, n: number, { name, options }: Typed) => {
  const begun = Date.now()
  const exchange = at.discord.slash(at.discord.user(`reader ${n}`), channel, name, options)
  return {
    at: begun,
    acknowledged: () => exchange.acknowledgedAfter,
    answered: () => heardOf(at, exchange.token),
  }
}

const timesOf = async (at: Discord, asked: readonly Asked[]): Promise<Times> => {
  const answers = await waited(
    at,
    asked.map(({ answered }) => answered),
  )
  return answers.map((time, i) => (time === null ? null : time - (asked[i]?.at ?? 0)))
}

const oneByOne = async (count: number, ask: (n: number) => Promise<Times>): Promise<Times> => {
  const times: (number | null)[] = []
  for (let n = 0; n < count; n += 1) {
    times.push(...(await ask(n)))
    await pause()
  }
  return times
}

/** People who mention the bot, one after another. */
export const mentions = async (at: Discord, count: number): Promise<Times> => {
  const channel = place(at)
  return oneByOne(count, (n) => timesOf(at, [mention(at, channel, n)]))
}

/** The same with `/ask`. */
export const slashes = async (at: Discord, count: number): Promise<Times> => {
  const channel = place(at)
  return oneByOne(count, (n) => timesOf(at, [slash(at, channel, n, askAt(n))]))
}

/** Topics, each until another day: most pictures differ from those that were just drawn. */
const pictureAt = (n: number): Typed => ({
  name: 'figures',
  options: {
    topic: ['casualties', 'soldiers killed', 'wounded', 'troops sent'][n % 4] ?? 'casualties',
    until: new Date(Date.UTC(2024, 11, 1 + n)).toISOString().slice(0, 10),
  },
})

/** `/figures` with its chart, one after another; and beside each a person who mentions the bot meanwhile. */
export const charts = async (
  at: Discord,
  count: number,
): Promise<{ readonly acknowledged: Times; readonly answered: Times; readonly beside: Times }> => {
  const channel = place(at)
  const [acknowledged, answered, beside]: [(number | null)[], (number | null)[], (number | null)[]] = [
    [],
    [],
    [],
  ]
  for (let n = 0; n < count; n += 1) {
    const drawn = slash(at, channel, n, pictureAt(n))
    await sleep(30)
    beside.push(...(await timesOf(at, [mention(at, channel, n)])))
    answered.push(...(await timesOf(at, [drawn])))
    acknowledged.push(drawn.acknowledged())
    await pause()
  }
  return { acknowledged, answered, beside }
}

/** So many people at the same moment in one channel: by mention, and then by `/ask`. */
export const crowdOf = async (
  at: Discord,
  count: number,
): Promise<{ readonly mentions: Times; readonly acknowledged: Times; readonly answered: Times }> => {
  const everybody = Array.from({ length: count }, (_, n) => n)
  const [square, hall] = [place(at), place(at)]
  await sleep(1000)
  const mentioned = await timesOf(
    at,
    everybody.map((n) => mention(at, square, n)),
  )
  await sleep(1000)
  const asked = everybody.map((n) => slash(at, hall, n, askAt(n)))
  const answered = await timesOf(at, asked)
  return { mentions: mentioned, acknowledged: asked.map(({ acknowledged }) => acknowledged()), answered }
}
