import type { Article } from '../article/article.ts'
import { Shelf } from '../shelf/shelf.ts'
import { ShelfView } from '../shelf/view.ts'
import { Vocabulary } from '../shelf/vocabulary.ts'
import type { Store, Who } from '../store/store.ts'
import { matchShelf, revisionsOf } from './fresh.ts'

/** The id of the shelf that every server reads: the corpus folder. */
export const corpusShelf = 'corpus'

/**
 * Everything that can be quoted: the shared corpus, held once, and each server's own shelf from the store. A change is
 * stored first and indexed in the same step: what was acknowledged is quotable, what was removed is gone.
 */
export class Library {
  readonly #store: Store
  readonly #vocabulary = new Vocabulary()
  readonly #corpus: Shelf
  readonly #open = new Map<string, Promise<Shelf>>()
  /** The revision of each open shelf as it was last read. */
  readonly #held = new Map<string, number>()
  /** Counts own changes, as they begin and as they end. */
  readonly #changes = new Map<string, number>()
  readonly #listeners = new Set<(server: string) => void>()
  readonly #watchers = new Set<(server: string) => void>()
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(corpus: readonly Article[], store: Store) {
    this.#store = store
    this.#corpus = new Shelf(this.#vocabulary)
    for (const article of corpus) this.#corpus.add(article)
  }

  /** What a server may see: its own shelf over the shared corpus; the corpus alone for `null` (a direct message). */
  async view(server: string | null): Promise<ShelfView> {
    return server === null
      ? new ShelfView(this.#corpus)
      : new ShelfView(this.#corpus, await this.#shelf(server))
  }

  /** Calls `listener` after articles came to a server's shelf; gives what ends that. */
  onAdded(listener: (server: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Calls `watcher` after any change to a server's shelf that was made here; gives what ends that. */
  onChanged(watcher: (server: string) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Works on a server's shelf while nobody else does: for who looks first and changes then. Not to be nested. */
  alone<T>(server: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(server) ?? Promise.resolve()).then(work)
    const settled = turn.then(
      () => undefined,
      () => undefined,
    )
    this.#turns.set(server, settled)
    void settled.then(() => this.#turns.get(server) === settled && this.#turns.delete(server))
    return turn
  }

  /** The articles of a server's own shelf, as they stand. */
  async articles(server: string): Promise<readonly Article[]> {
    const shelf = await this.#shelf(server)
    return Array.from(shelf.entries(), ({ article }) => article)
  }

  /** Stores articles of one server and puts them on its shelf; all or none. */
  async save(server: string, articles: readonly Article[], who: Who): Promise<readonly Article[]> {
    const shelf = await this.#shelf(server)
    return this.#changing(server, async () => {
      const saved = await this.#store.save(
        articles.map((article) => ({ ...article, shelf: server })),
        who,
      )
      for (const article of saved) shelf.add(article)
      for (const listener of this.#listeners) listener(server)
      return saved
    })
  }

  /** Takes an article off a server's shelf; false where it does not stand there. */
  async remove(server: string, id: string, who: Who): Promise<boolean> {
    const shelf = await this.#shelf(server)
    return this.#changing(server, async () => {
      const removed = await this.#store.remove(server, id, who)
      shelf.remove(id)
      return removed
    })
  }

  /** Puts a removed article back; null where none was removed. */
  async restore(server: string, id: string, who: Who): Promise<Article | null> {
    const shelf = await this.#shelf(server)
    return this.#changing(server, async () => {
      const article = await this.#store.restore(server, id, who)
      if (article !== null) shelf.add(article)
      return article
    })
  }

  /** Forgets a server's shelf wholly. */
  async forget(server: string): Promise<void> {
    await this.#store.forget(server)
    this.#open.delete(server)
    this.#held.delete(server)
  }

  /** Puts on the open shelves what other processes changed; gives the servers whose shelves were read again. */
  async refresh(): Promise<readonly string[]> {
    const open = [...this.#held.keys()]
    const now = await revisionsOf(this.#store, open)
    const changed = open.filter((server) => (now.get(server) ?? 0) !== this.#held.get(server))
    for (const server of changed) await this.#readAgain(server)
    return changed
  }

  /** How many articles and sentences stand in memory: the corpus, and all open shelves of servers. */
  async sizes(): Promise<{ readonly open: number; readonly articles: number; readonly sentences: number }> {
    const shelves = [this.#corpus, ...(await Promise.all(this.#open.values()))]
    return {
      open: this.#open.size,
      articles: shelves.reduce((sum, shelf) => sum + shelf.size, 0),
      sentences: shelves.reduce((sum, shelf) => sum + shelf.counts.sentences, 0),
    }
  }

  /** What was read while an own change was under way may lack it: the next refresh reads again. */
  async #readAgain(server: string): Promise<void> {
    const opening = this.#open.get(server)
    const shelf = await opening
    const before = this.#changes.get(server)
    const { articles, revision } = await this.#store.holdings(server)
    const stale = this.#changes.get(server) !== before || this.#open.get(server) !== opening
    if (stale || shelf === undefined) return
    matchShelf(shelf, articles)
    this.#held.set(server, revision)
  }

  async #changing<T>(server: string, change: () => Promise<T>): Promise<T> {
    const count = (): unknown => this.#changes.set(server, (this.#changes.get(server) ?? 0) + 1)
    count()
    const changed = await change().finally(count)
    for (const watcher of this.#watchers) watcher(server)
    return changed
  }

  /** One opening a server, however many ask at once; a failed one is tried again by the next who asks. */
  #shelf(server: string): Promise<Shelf> {
    const known = this.#open.get(server)
    if (known) return known
    const opening = this.#load(server)
    this.#open.set(server, opening)
    opening.catch(() => this.#open.delete(server))
    return opening
  }

  async #load(server: string): Promise<Shelf> {
    const shelf = new Shelf(this.#vocabulary)
    const { articles, revision } = await this.#store.holdings(server)
    await shelf.addAll(articles)
    this.#held.set(server, revision)
    return shelf
  }
}
