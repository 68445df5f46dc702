import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { isJson, type Json, textAt } from './json.ts'
import { snowflake } from './snowflake.ts'

const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const

/** Milliseconds between two shards of one remainder that identify. */
const perTurn = 5000

type Session = {
  readonly id: string
  readonly shard: readonly [number, number]
  readonly intents: number
  readonly events: Json[]
  socket: WebSocket | null
  gone: boolean
}

/** A shard that identified. `early`: before its turn, so that it was refused. */
export type Identified = { readonly shard: number; readonly at: number; readonly early: boolean }

/** The gateway's side of things: events go out, and whatever can go wrong with a connection can be played. */
export type Gateway = {
  /** Sends an event to the shards that it belongs to: those of the guild, or the first where there is none. */
  readonly dispatch: (name: string, data: Json, guild: string | null) => void
  /** Cuts every connection without a word; the sessions can be resumed. */
  readonly drop: () => void
  /** Op 7: asks every client to reconnect. */
  readonly reconnect: () => void
  /** Op 9: the sessions are invalid; `resumable` says whether they may be resumed after all. */
  readonly invalidate: (resumable: boolean) => void
  /** Closes every connection with a code, and each new one when it identifies, until `null`. */
  readonly refuse: (code: number | null) => void
  /** Answers no heartbeat while true. */
  readonly mute: (silent: boolean) => void
  readonly identified: () => number
  /** Who identified, and when; also those that came too early. */
  readonly identifies: readonly Identified[]
  readonly resumed: () => number
  readonly connected: () => number
  readonly close: () => void
}

type Welcome = {
  readonly token: string
  readonly heartbeat: number
  /** So many shards may identify in 5 seconds, one of each remainder; `null` where nobody counts. */
  readonly concurrency: number | null
  /** Are these intents granted? Else the connection is closed with 4014. */
  readonly grants: (intents: number) => boolean
  /** What of an event is shown to who asked for these intents. */
  readonly shown: (name: string, data: Json, intents: number) => Json
  /** What READY says, and the events that follow it. */
  readonly ready: (session: string, shard: readonly [number, number]) => Json
  readonly after: () => readonly { readonly name: string; readonly data: Json; readonly guild: string }[]
}

/** The shard that hears of a guild; direct messages go to the first. */
export const shardOf = (guild: string | null, shards: number): number =>
  guild === null ? 0 : Number((BigInt(guild) >> 22n) % BigInt(shards))

const shardIn = (data: Json): readonly [number, number] => {
  const shard = data['shard']
  return Array.isArray(shard) ? [Number(shard[0]), Number(shard[1])] : [0, 1]
}

const send = (socket: WebSocket | null, packet: Json): void => {
  if (socket?.readyState === 1) socket.send(JSON.stringify(packet))
}

export const gatewayOn = (server: Server, welcome: Welcome): Gateway => {
  const sockets = new WebSocketServer({ server, path: '/gateway' })
  const sessions = new Map<string, Session>()
  const count = { identified: 0, resumed: 0 }
  const identifies: Identified[] = []
  let refusal: number | null = null
  let muted = false

  const event = (session: Session, name: string, data: Json): void => {
    const packet = {
      op: op.dispatch,
      t: name,
      s: session.events.length + 1,
      d: welcome.shown(name, data, session.intents),
    }
    session.events.push(packet)
    send(session.socket, packet)
  }

  const isEarly = (shard: number): boolean => {
    const { concurrency } = welcome
    if (concurrency === null) return false
    const since = Date.now() - perTurn
    return identifies.some((one) => one.at > since && one.shard % concurrency === shard % concurrency)
  }

  const identify = (socket: WebSocket, data: Json): void => {
    if (refusal !== null || textAt(data, 'token').replace(/^Bot /, '') !== welcome.token) {
      socket.close(refusal ?? 4004, 'Authentication failed.')
      return
    }
    const intents = Number(data['intents'])
    if (!welcome.grants(intents)) {
      socket.close(4014, 'Disallowed intent(s).')
      return
    }
    const early = isEarly(shardIn(data)[0])
    identifies.push({ shard: shardIn(data)[0], at: Date.now(), early })
    if (early) {
      send(socket, { op: op.invalid, d: false })
      return
    }
    count.identified += 1
    const session: Session = {
      id: snowflake(),
      shard: shardIn(data),
      intents,
      events: [],
      socket,
      gone: false,
    }
    sessions.set(session.id, session)
    event(session, 'READY', welcome.ready(session.id, session.shard))
    for (const { name, data: told, guild } of welcome.after())
      if (shardOf(guild, session.shard[1]) === session.shard[0]) event(session, name, told)
  }

  const resume = (socket: WebSocket, data: Json): void => {
    const session = sessions.get(textAt(data, 'session_id'))
    if (session === undefined || session.gone) {
      send(socket, { op: op.invalid, d: false })
      return
    }
    count.resumed += 1
    session.socket = socket
    for (const missed of session.events.slice(Number(data['seq']))) send(socket, missed)
    event(session, 'RESUMED', {})
  }

  const hear = (socket: WebSocket, packet: Json): void => {
    const data = isJson(packet['d']) ? packet['d'] : {}
    if (packet['op'] === op.heartbeat && !muted) send(socket, { op: op.ack })
    if (packet['op'] === op.identify) identify(socket, data)
    if (packet['op'] === op.resume) resume(socket, data)
  }

  sockets.on('connection', (socket) => {
    socket.on('error', () => undefined)
    socket.on('message', (raw) => {
      const packet: unknown = JSON.parse(String(raw))
      if (isJson(packet)) hear(socket, packet)
    })
    send(socket, { op: op.hello, d: { heartbeat_interval: welcome.heartbeat } })
  })

  const live = (): readonly Session[] => [...sessions.values()].filter(({ gone }) => !gone)
  const toAll = (packet: Json): void => {
    for (const socket of sockets.clients) send(socket, packet)
  }

  return {
    dispatch: (name, data, guild) => {
      for (const session of live())
        if (shardOf(guild, session.shard[1]) === session.shard[0]) event(session, name, data)
    },
    drop: () => {
      for (const session of live()) session.socket = null
      for (const socket of sockets.clients) socket.terminate()
    },
    reconnect: () => toAll({ op: op.reconnect, d: null }),
    invalidate: (resumable) => {
      for (const session of live()) session.gone = !resumable
      toAll({ op: op.invalid, d: resumable })
    },
    refuse: (code) => {
      refusal = code
      if (code !== null) for (const socket of sockets.clients) socket.close(code)
    },
    mute: (silent) => {
      muted = silent
    },
    identified: () => count.identified,
    identifies,
    resumed: () => count.resumed,
    connected: () => [...sockets.clients].filter(({ readyState }) => readyState === 1).length,
    close: () => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}
