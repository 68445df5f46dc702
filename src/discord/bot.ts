import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, Events, Status } from 'discord.js'
import { buttons, commands, forms } from '../../commands/index.ts'
import { anyAskChannels } from '../moderation/settings.ts'
import { followAudit } from './audit.ts'
import { tokenRefused } from './backoff.ts'
import { bodiesWith } from './body.ts'
import { clientFor, type Identify, logIn } from './client.ts'
import type { Services } from './command.ts'
import type { Edge } from './edge.ts'
import { DiscordRefusal, refusalFor } from './fatal.ts'
import { inviteUrl } from './invite.ts'
import { keepEarly, listen } from './listen.ts'
import { followNews } from './news.ts'
import { onceInMemory, onceInStore } from './once.ts'
import { gateOf, rates } from './ratelimit.ts'
import { discreet, inLog, type Log } from './redact.ts'
import { register } from './register.ts'
import { keepServers } from './servers.ts'
import { subjectsInMemory, subjectsInStore } from './subjects.ts'
import { type Tickets, ticketsInMemory, ticketsInStore } from './tickets.ts'
import { turnTaking } from './turns.ts'
import { warmSoon } from './warm.ts'

export type BotOptions = {
  readonly token: string
  /** Such as `https://discord.com/api`. */
  readonly apiUrl: string
  readonly services: Services
  readonly log: Log
  /** Where buttons are kept; else in the store of the desk, else for as long as the process lives. */
  readonly tickets?: Tickets
  /** Waits until this shard may identify, where another process counts; else the client counts for itself. */
  readonly identify?: Identify
  /**
   * Where another process answers until this one is ready: resolves when that one hears no more, with the ids of what it
   * took. Until then nothing is answered here, and nothing forgotten.
   */
  readonly takesOver?: () => Promise<readonly string[]>
}

/** A running bot. */
export type Bot = {
  readonly inviteUrl: string
  /** Is every shard of this process connected to the gateway now? */
  readonly connected: () => boolean
  /** Hears nothing more, for another process does; gives the ids of what was taken here. What runs goes on until `stop`. */
  readonly yields: () => readonly string[]
  /** Takes no new work, lets what runs end (10 s at most), and leaves. */
  readonly stop: () => Promise<void>
  /** Resolves when the bot cannot go on: what a person has to change. */
  readonly ended: Promise<DiscordRefusal>
}

/** How long what runs may take when the process is asked to end. */
const farewell = 10_000
/** Between attempts to log in: doubles up to a minute, for 1000 identifies a day are all there are. */
const longestPause = 60_000

/** A client that is ready, whether it reads messages that do not mention it, and what was said to it meanwhile. */
type Ready = {
  readonly client: Client<true>
  readonly reads: boolean
  readonly early: ReturnType<typeof keepEarly>
}

const contentRefused = 4014

/** Has a server chosen ask channels? Only then is the content of every message asked for. */
const wantsToRead = async ({ services }: BotOptions): Promise<boolean> =>
  services.desk !== undefined && (await anyAskChannels(services.desk.store))

/** A client that is ready. Outages are waited out; what a person must change is thrown. */
const readyClient = async (options: BotOptions, log: Log): Promise<Ready> => {
  const { apiUrl, token } = options
  let reads = await wantsToRead(options)
  for (let pause = 1000; ; pause = Math.min(longestPause, pause * 2)) {
    const client = clientFor(apiUrl, reads, options.identify)
    const early = keepEarly(client)
    try {
      await logIn(client, token, log)
      if (client.isReady()) return { client, reads, early }
    } catch (error) {
      await client.destroy()
      const unread = reads && error instanceof DiscordRefusal && error.code === contentRefused
      if (error instanceof DiscordRefusal && !unread) throw error
      if (unread) {
        reads = false
        log(`ask channels and threads need a mention until this is mended, all else works: ${error.message}`)
        continue
      }
      log(`Discord cannot be reached, trying again in ${pause / 1000} s: ${inLog(error)}`)
    }
    await sleep(pause)
  }
}

const edgeOf = (
  { client, reads }: Ready,
  options: BotOptions,
  life: Pick<Edge, 'log' | 'closing' | 'failed'>,
): Edge => {
  const { store } = options.services.desk ?? {}
  const tickets =
    options.tickets ?? (store === undefined ? ticketsInMemory(Date.now) : ticketsInStore(store, Date.now))
  const byId = new Map(buttons.map((button) => [button.id, button]))
  return {
    rest: client.rest,
    bot: client.user.id,
    services: options.services,
    commands: new Map(commands.map((command) => [command.definition.name, command])),
    buttons: byId,
    forms: new Map(forms.map((form) => [form.id, form])),
    tickets,
    subjects: store === undefined ? subjectsInMemory() : subjectsInStore(store, Date.now),
    once: store === undefined ? onceInMemory() : onceInStore(store, Date.now),
    reads,
    gates: {
      person: gateOf(rates.person, Date.now),
      server: gateOf(rates.server, Date.now),
      whisper: gateOf(rates.whisper, Date.now),
    },
    bodies: bodiesWith(tickets, byId, Date.now, life.log),
    turns: turnTaking(),
    ...life,
  }
}

/** Work that runs: what it ends with is noted, and an ending process waits for it. */
type Running = { readonly begin: (work: Promise<void>) => void; readonly all: () => Promise<unknown> }

const runningWork = (log: Log): Running => {
  const running = new Set<Promise<void>>()
  return {
    begin: (work) => {
      const kept = work
        .catch((error: unknown) => log(`not answered: ${inLog(error)}`))
        .finally(() => running.delete(kept))
      running.add(kept)
    },
    all: () => Promise.all(running),
  }
}

const listCommands = async (edge: Edge, application: string): Promise<void> => {
  try {
    const changed = await register(edge.rest, application, commands)
    edge.log(
      changed ? `${commands.length} commands were listed at Discord` : 'the commands are listed already',
    )
  } catch (error) {
    edge.log(`the commands could not be listed; mentions and direct messages work: ${inLog(error)}`)
    if (tokenRefused(error)) edge.failed(error)
  }
}

/** Starts the bot: logs in, lists the commands where they changed, answers. Throws a `DiscordRefusal`. */
export const startBot = async (options: BotOptions): Promise<Bot> => {
  const log = discreet(options.log, [options.token])
  const ready = await readyClient(options, log)
  const { client, early } = ready
  const taken = (await options.takesOver?.()) ?? []
  const { promise: ended, resolve: end } = Promise.withResolvers<DiscordRefusal>()
  let closing = false
  const failed = (error: unknown): void => {
    const refusal = refusalFor(401, error)
    if (refusal !== null) end(refusal)
  }
  client.on(Events.ShardDisconnect, ({ code }) => {
    const refusal = refusalFor(code)
    if (refusal !== null) end(refusal)
  })
  const edge = edgeOf(ready, options, { log, closing: () => closing, failed })
  const running = runningWork(log)
  const listening = listen({ client, edge, begin: running.begin, early: early(), taken })
  const servers = keepServers(client, edge, running.begin)
  const news = followNews(edge, running.begin)
  const audit = followAudit(edge, running.begin)
  const inside = client.guilds.cache.size
  log(`ready as ${client.user.username}, in ${inside} ${inside === 1 ? 'server' : 'servers'}`)
  running.begin(listCommands(edge, client.application.id))
  warmSoon(client, edge, running.begin)
  return {
    inviteUrl: inviteUrl(client.application.id),
    connected: () => client.ws.shards.every((shard) => shard.status === Status.Ready),
    ended,
    yields: listening.yields,
    stop: async () => {
      closing = true
      servers.stop()
      news.stop()
      audit.stop()
      const late = new AbortController()
      await Promise.race([running.all(), sleep(farewell, null, { signal: late.signal }).catch(() => null)])
      late.abort()
      await client.destroy()
      await listening.stop()
    },
  }
}
