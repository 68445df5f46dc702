import type { Markup } from './markup.ts'

/** A component as Discord takes it, with the tree of each text beside it. */
export type Component = { readonly [key: string]: unknown }

/** A message as the page shows it. */
export type Shown = {
  readonly id: string
  readonly by: 'you' | 'bot'
  /** Milliseconds since 1970. */
  readonly at: number
  /** The channel, the thread or the direct messages that it stands in. */
  readonly channel: string
  readonly text: readonly Markup[]
  /** The text as it was sent. */
  readonly content: string
  readonly components: readonly Component[]
  /** Only the asker sees it. */
  readonly isPrivate: boolean
  /** An answer is promised. */
  readonly thinking: boolean
  readonly edited: boolean
  /** The message it answers. */
  readonly replyTo: string | null
  /** The command that it answers, such as `/ask`. */
  readonly used: string | null
}

/** A form that opens for whoever pressed. */
export type Form = {
  readonly custom_id: string
  readonly title: string
  readonly components: readonly Component[]
}

/** What the page hears, in order. */
export type Event =
  | { readonly kind: 'message'; readonly message: Shown }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'typing' }
  /** A thread was started from a message; it has its id. */
  | { readonly kind: 'thread'; readonly id: string; readonly name: string }
  | { readonly kind: 'form'; readonly form: Form; readonly on: string | null }

export type File = { readonly name: string; readonly bytes: Uint8Array }

/** The preview's channel: its messages, their files, and all that happened in it. */
export type Channel = {
  readonly nextId: () => string
  readonly message: (id: string) => Shown | null
  readonly show: (message: Shown) => void
  readonly remove: (id: string) => void
  readonly tell: (event: Event) => void
  readonly keepFile: (message: string, file: File) => void
  readonly file: (message: string, name: string) => File | null
  /** Hears everything from the `from`-th event on, now and later, until the returned function is called. */
  readonly hear: (from: number, listener: (event: Event, at: number) => void) => () => void
}

/** Discord counts milliseconds from here in its ids. */
const epoch = 1_420_070_400_000

/** Ids as Discord makes them: they grow with time. */
const idsFrom = (now: () => number): (() => string) => {
  let last = 0n
  return () => {
    const at = BigInt(now() - epoch) << 22n
    last = at > last ? at : last + 1n
    return String(last)
  }
}

/** An empty channel. */
export const channelWith = (now: () => number): Channel => {
  const messages = new Map<string, Shown>()
  const files = new Map<string, File>()
  const events: Event[] = []
  const listeners = new Set<(event: Event, at: number) => void>()
  const tell = (event: Event): void => {
    events.push(event)
    for (const listener of listeners) listener(event, events.length - 1)
  }
  return {
    nextId: idsFrom(now),
    message: (id) => messages.get(id) ?? null,
    show: (message) => {
      messages.set(message.id, message)
      tell({ kind: 'message', message })
    },
    remove: (id) => {
      if (messages.delete(id)) tell({ kind: 'gone', id })
    },
    tell,
    keepFile: (message, file) => {
      files.set(`${message}/${file.name}`, file)
    },
    file: (message, name) => files.get(`${message}/${name}`) ?? null,
    hear: (from, listener) => {
      for (const [at, event] of events.entries()) if (at >= from) listener(event, at)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
