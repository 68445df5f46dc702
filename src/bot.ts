import { startBot } from './discord/bot.ts'
import { inLog } from './discord/redact.ts'
import { followFeeds } from './ingest/feeds/poll.ts'
import { publicFetcher } from './ingest/fetch/fetch.ts'
import { politeFetcher } from './ingest/fetch/robots.ts'
import type { Library } from './library/library.ts'
import { meterOf } from './lookup/meter.ts'
import type { Desk } from './moderation/desk.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store/store.ts'

/** How the bot names itself to the sites whose pages it reads. */
const agentName = 'Verbatim (a Discord bot that quotes articles)'

const log = (line: string): void => console.error(line)

const stopAsked = (): Promise<null> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(null))
  })

/** The bot in Discord, until it is asked to stop. Throws a `DiscordRefusal` where a person has to change something. */
export const runBot = async (
  { apiUrl }: Settings,
  token: string,
  library: Library,
  store: Store,
): Promise<void> => {
  const fetcher = politeFetcher(publicFetcher(agentName), Date.now)
  const desk: Desk = { store, library, fetcher, now: () => new Date() }
  const services = {
    view: (server: string | null) => library.view(server),
    today: () => new Date().toISOString().slice(0, 10),
    desk,
    meter: meterOf(),
  }
  const asked = stopAsked()
  const bot = await startBot({ token, apiUrl, services, log })
  console.log(`Verbatim is in Discord. Invite it: ${bot.inviteUrl}`)
  const reading = new AbortController()
  const feeds = followFeeds(desk, reading.signal, (error) => log(`feeds: ${inLog(error)}`))
  const refusal = await Promise.race([asked, bot.ended])
  reading.abort()
  await bot.stop()
  await feeds
  if (refusal) throw refusal
}
