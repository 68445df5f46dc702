import { setTimeout as sleep } from 'node:timers/promises'
import { Status } from 'discord.js'
import type { Repertoire, Services } from '../command/command.ts'
import { askServers } from '../moderation/settings.ts'
import { tokenRefused } from './backoff.ts'
import { bodiesWith } from './body.ts'
import { interactionRest } from './connecting/client.ts'
import { type Connection, connected, type Wires } from './connecting/connection.ts'
import { type DiscordRefusal, refusalFor } from './connecting/fatal.ts'
import { inviteUrl } from './connecting/invite.ts'
import { keepLine, type Line } from './connecting/line.ts'
import { type Edge, named } from './edge.ts'
import { listen } from './hearing/listen.ts'
import { gathered } from './keeping/gathered.ts'
import { localesInMemory } from './keeping/locales.ts'
import { onceInMemory, onceInStore } from './keeping/once.ts'
import { subjectsInMemory, subjectsInStore } from './keeping/subjects.ts'
import { type Tickets, ticketsInMemory, ticketsInStore } from './keeping/tickets.ts'
import { ticketsLater } from './keeping/tickets-later.ts'
import { gateOf, rates } from './ratelimit.ts'
import { discreet, inLog, type Log } from './redact.ts'
import { register } from './register.ts'
import { followAudit } from './telling/audit.ts'
import { followNews } from './telling/news.ts'
import { keepServers } from './telling/servers.ts'
import { tellUnreading } from './telling/unreading.ts'
import { turnTaking } from './turns.ts'
import { warmSoon } from './warm.ts'

export type BotOptions = Wires & {
  readonly services: Services
  readonly repertoire: Repertoire
  readonly log: Log
  /** Where buttons are kept; else in the store of the desk, else for as long as the process lives. */
  readonly tickets?: Tickets
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

/** Has a server chosen ask channels? Only then is the content of every message asked for. */
const wantsToRead = async ({ services }: BotOptions): Promise<boolean> =>
  services.desk !== undefined && (await askServers(services.desk.store)).length > 0

type Life = Pick<Edge, 'log' | 'closing' | 'failed'> & {
  readonly line: () => Pick<Line, 'client' | 'reads' | 'read'> | null
}

const edgeOf = ({ client, reads }: Connection, options: BotOptions, { line, ...life }: Life): Edge => {
  const { store } = options.services.desk ?? {}
  const keeping = store === undefined ? undefined : gathered(store)
  const tickets =
    options.tickets ??
    (store === undefined
      ? ticketsInMemory(Date.now)
      : ticketsLater(ticketsInStore(store, Date.now, keeping), Date.now, life.log))
  const repertoire = named(options.repertoire)
  return {
    rest: client.rest,
    hooks: interactionRest(options.apiUrl),
    bot: client.user.id,
    services: options.services,
    ...repertoire,
    tickets,
    subjects: store === undefined ? subjectsInMemory() : subjectsInStore(store, Date.now, keeping),
    once: store === undefined ? onceInMemory() : onceInStore(store, Date.now),
    get reads() {
      return line()?.reads() ?? reads
    },
    read: async () => (await line()?.read()) ?? reads,
    gates: {
      person: gateOf(rates.person, Date.now),
      server: gateOf(rates.server, Date.now),
      whisper: gateOf(rates.whisper, Date.now),
    },
    bodies: bodiesWith(tickets, repertoire.buttons, Date.now, life.log),
    turns: turnTaking(),
    locales: localesInMemory(),
    localeOf: (server) => (line()?.client() ?? client).guilds.cache.get(server)?.preferredLocale,
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
  const commands = [...edge.commands.values()]
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
  const wanted = await wantsToRead(options)
  const first = await connected(options, wanted, log)
  const taken = (await options.takesOver?.()) ?? []
  const { promise: ended, resolve: end } = Promise.withResolvers<DiscordRefusal>()
  let closing = false
  const failed = (error: unknown): void => {
    const refusal = refusalFor(401, error)
    if (refusal !== null) end(refusal)
  }
  let line: Line | null = null
  const edge = edgeOf(first, options, { log, closing: () => closing, failed, line: () => line })
  const running = runningWork(log)
  const { begin } = running
  const refused = (): void => begin(tellUnreading(edge, (line?.client() ?? first.client).guilds.cache))
  const kept = keepLine(first, taken, {
    wires: options,
    log,
    attach: ({ client, early }, before) => {
      const listening = listen({ client, edge, begin, early: early(), taken: before })
      return { listening, stop: keepServers(client, edge, begin).stop }
    },
    refused,
    failed: end,
  })
  line = kept
  if (wanted && !first.reads) refused()
  const news = followNews(edge, begin)
  const audit = followAudit(edge, begin)
  const { client } = first
  const inside = client.guilds.cache.size
  log(`ready as ${client.user.username}, in ${inside} ${inside === 1 ? 'server' : 'servers'}`)
  begin(listCommands(edge, client.application.id))
  warmSoon(client, edge, begin)
  return {
    inviteUrl: inviteUrl(client.application.id),
    connected: () => kept.client().ws.shards.every((shard) => shard.status === Status.Ready),
    ended,
    yields: kept.yields,
    stop: async () => {
      closing = true
      news.stop()
      audit.stop()
      const late = new AbortController()
      await Promise.race([running.all(), sleep(farewell, null, { signal: late.signal }).catch(() => null)])
      late.abort()
      await kept.stop()
    },
  }
}
