import { Shelf } from '../shelf/shelf.ts'
import type { Vocabulary } from '../shelf/vocabulary.ts'
import type { Store } from '../store/store.ts'
import { bringUp, revisionsOf } from './fresh.ts'
import { bytesOf } from './weight.ts'

/** A shelf in memory, and what goes on with it. */
export type Open = {
  readonly shelf: Shelf
  /** The revision of the store that it shows. */
  revision: number
  /** Goes up as an own change begins, when it is stored, and when it ends. */
  changes: number
  /** How many work on it: it stays open for them. */
  workers: number
}

/** How many bytes of memory the open shelves may take together. */
export type Budget = { readonly bytes: number }

/**
 * The shelves of servers that are in memory: opened from the store on first use. Over the budget those that nobody asked
 * for longest are closed, and come back when they are asked for. One that is worked on stays, and so does the last one.
 */
export class OpenShelves {
  readonly #store: Store
  #vocabulary: Vocabulary
  readonly #budget: Budget
  /** The one asked for last stands last. */
  readonly #open = new Map<string, Open>()
  readonly #opening = new Map<string, Promise<Open>>()
  /** Closed shelves that somebody may still look at: there is never a second one of the same server. */
  readonly #closed = new Map<string, WeakRef<Shelf>>()
  /** Shelves of an older vocabulary that somebody may still look at. */
  readonly #former = new Map<string, readonly WeakRef<Shelf>[]>()
  readonly #collected = new FinalizationRegistry<string>((server) => {
    if (this.#closed.get(server)?.deref() === undefined) this.#closed.delete(server)
    if (this.former(server).length === 0) this.#former.delete(server)
  })

  constructor(store: Store, vocabulary: Vocabulary, budget: Budget) {
    this.#store = store
    this.#vocabulary = vocabulary
    this.#budget = budget
  }

  /** The server's shelf; one opening a server, however many ask at once. A failed one is tried again by the next. */
  async shelf(server: string): Promise<Shelf> {
    return (await this.#asked(server)).shelf
  }

  /** Works on the server's shelf, which stays open meanwhile. */
  async work<T>(server: string, work: (open: Open) => Promise<T>): Promise<T> {
    const open = await this.#asked(server)
    // Closed again before this had its turn: it is asked for anew.
    if (this.#open.get(server) !== open) return this.work(server, work)
    open.workers++
    try {
      return await work(open)
    } finally {
      open.workers--
      this.#closeIdle()
    }
  }

  /** Puts on the open shelves what other processes changed; gives the servers whose shelves were read again. */
  async refresh(): Promise<readonly string[]> {
    const now = await revisionsOf(this.#store, [...this.#open.keys()])
    const changed = [...this.#open].filter(([server, { revision }]) => (now.get(server) ?? 0) !== revision)
    for (const [server, open] of changed) await this.#again(server, open)
    this.#closeIdle()
    return changed.map(([server]) => server)
  }

  /** Shelves of that server which nobody is given any more: what is taken off its shelf is to be taken off them. */
  former(server: string): readonly Shelf[] {
    return (this.#former.get(server) ?? []).flatMap((shelf) => shelf.deref() ?? [])
  }

  /**
   * Closes all shelves; from now on they are opened with that vocabulary. Where one is opened or worked on, nothing is done:
   * false.
   */
  renew(vocabulary: Vocabulary): boolean {
    const open = [...this.#open]
    if (this.#opening.size > 0 || open.some(([, { workers }]) => workers > 0)) return false
    for (const [server, { shelf }] of open) {
      this.#closed.set(server, new WeakRef(shelf))
      this.#collected.register(shelf, server)
    }
    for (const [server, shelf] of this.#closed)
      this.#former.set(server, [...(this.#former.get(server) ?? []), shelf])
    this.#open.clear()
    this.#closed.clear()
    this.#vocabulary = vocabulary
    return true
  }

  /** Empties the server's shelf and closes it. */
  forget(server: string): void {
    const shelf = this.#open.get(server)?.shelf ?? this.#closed.get(server)?.deref()
    for (const each of [...(shelf ? [shelf] : []), ...this.former(server)])
      for (const { article } of [...each.entries()]) each.remove(article.id)
    this.#open.delete(server)
    this.#opening.delete(server)
    this.#closed.delete(server)
  }

  /** All that are open. */
  all(): readonly Shelf[] {
    return Array.from(this.#open.values(), ({ shelf }) => shelf)
  }

  /** An open shelf goes to the end of the row: it closes last. */
  #asked(server: string): Promise<Open> {
    const open = this.#open.get(server)
    if (open === undefined) return this.#opening.get(server) ?? this.#begun(server)
    this.#open.delete(server)
    this.#open.set(server, open)
    return Promise.resolve(open)
  }

  #begun(server: string): Promise<Open> {
    const opening: Promise<Open> = this.#load(server).then(
      (open) => {
        // Forgotten meanwhile: what was read is not shown.
        if (this.#opening.get(server) !== opening) return this.#asked(server)
        this.#opening.delete(server)
        this.#open.set(server, open)
        this.#closed.delete(server)
        this.#closeIdle()
        return open
      },
      (error: unknown) => {
        if (this.#opening.get(server) === opening) this.#opening.delete(server)
        throw error
      },
    )
    this.#opening.set(server, opening)
    return opening
  }

  async #load(server: string): Promise<Open> {
    const shelf = this.#closed.get(server)?.deref() ?? new Shelf(this.#vocabulary)
    const open = { shelf, revision: 0, changes: 0, workers: 0 }
    await bringUp(open, this.#store, server)
    return open
  }

  /** Brings a shelf up to date, unless it was closed or forgotten in the meantime. */
  async #again(server: string, open: Open): Promise<void> {
    if (this.#open.get(server) !== open) return
    open.workers++
    await bringUp(open, this.#store, server).finally(() => open.workers--)
  }

  #closeIdle(): void {
    let bytes = this.all().reduce((sum, shelf) => sum + bytesOf(shelf), 0)
    const last = [...this.#open.keys()].at(-1)
    for (const [server, { shelf, workers }] of this.#open) {
      if (bytes <= this.#budget.bytes || server === last) return
      if (workers > 0) continue
      bytes -= bytesOf(shelf)
      this.#open.delete(server)
      this.#closed.set(server, new WeakRef(shelf))
      this.#collected.register(shelf, server)
    }
  }
}
