import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { repertoire } from '../commands/index.ts'
import { startBot } from './discord/bot.ts'
import { inLog } from './discord/redact.ts'
import { publicFetcher } from './ingest/fetch/fetch.ts'
import { politeFetcher } from './ingest/fetch/robots.ts'
import { followCorpus } from './library/corpus.ts'
import type { Library } from './library/library.ts'
import { meterOf } from './lookup/meter.ts'
import type { Desk } from './moderation/desk.ts'
import { followFeeds } from './moderation/feeds/poll.ts'
import { shardLabel, startOperation } from './operation/operation.ts'
import { collectWhenQuiet } from './operation/quiet.ts'
import { parentOf } from './operation/shards/child.ts'
import { startNote } from './operation/starts.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store/store.ts'
import { version } from './version.ts'

/** How the bot names itself to the sites whose pages it reads. */
const agentName = 'Verbatim (a Discord bot that quotes articles)'

/** Between two looks at the corpus folder (milliseconds): the names, sizes and times of its files. */
const corpusLook = 30_000

/** Resolves when the process is asked to end; the signal tells those who only wait. */
const stopAsked = (): { readonly asked: Promise<null>; readonly signal: AbortSignal } => {
  const over = new AbortController()
  const asked = new Promise<null>((resolve) => {
    // SIGHUP replaces shards; one process ends, and whatever keeps it running starts it anew.
    // 'disconnect': the process that runs the shards is gone, and another one will start them anew.
    for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
      process.once(event, () => {
        over.abort()
        resolve(null)
      })
  })
  return { asked, signal: over.signal }
}

/** The bot in Discord, until it is asked to stop. Throws a `DiscordRefusal` where a person has to change something. */
export const runBot = async (
  settings: Settings,
  token: string,
  library: Library,
  store: Store,
): Promise<void> => {
  const { asked, signal } = stopAsked()
  const label = shardLabel(process.env)
  const starts = path.join(path.dirname(settings.state), `starts${label['shard'] ?? ''}.json`)
  const note = startNote(starts, settings.apiUrl)
  const operation = await startOperation(settings, library, store, label)
  const { log, watch } = operation
  const parent = parentOf(process)
  try {
    const pause = note.begin(Date.now())
    if (pause > 0) log(`started often in the last hour without a good end: waiting ${pause / 1000} s`)
    await sleep(pause, null, { signal }).catch(() => null)
    if (signal.aborted) return note.endedWell()
    const fetcher = politeFetcher(publicFetcher(agentName), Date.now)
    const desk: Desk = { store, library, fetcher, now: () => new Date() }
    const services = {
      view: (server: string | null) => library.view(server),
      today: () => new Date().toISOString().slice(0, 10),
      desk,
      watch,
      meter: meterOf(),
      version,
    }
    const bot = await startBot({
      ...{ token, apiUrl: settings.apiUrl, services, repertoire, log, over: signal },
      ...parent,
    }).catch((error: unknown) => {
      if (signal.aborted) return null
      throw error
    })
    if (bot === null) return note.endedWell()
    parent.onHandOver(bot.yields)
    operation.gatewayIs(bot.connected)
    collectWhenQuiet()
    console.log(`Verbatim is in Discord. Invite it: ${bot.inviteUrl}`)
    const reading = new AbortController()
    // Feeds belong to servers of all shards: one process reads them, for all.
    const reads = (label['shard'] ?? '0') === '0'
    const feeds = reads
      ? followFeeds(desk, reading.signal, (error) => log(`feeds: ${inLog(error)}`))
      : Promise.resolve()
    const corpus = followCorpus(settings.corpus, library, { every: corpusLook, signal: reading.signal, log })
    const refusal = await Promise.race([asked, bot.ended])
    operation.closing()
    reading.abort()
    await bot.stop()
    await Promise.all([feeds, corpus])
    if (refusal) throw refusal
    note.endedWell()
  } finally {
    await operation.end()
    parent.leave()
  }
}
