import { setImmediate } from 'node:timers/promises'
import type { Article } from '../article/article.ts'
import { Shelf } from '../shelf/shelf.ts'
import { ShelfView } from '../shelf/view.ts'
import { Vocabulary } from '../shelf/vocabulary.ts'
import { inRuns } from '../store/runs.ts'
import type { Store, Who } from '../store/store.ts'
import { changeOf } from './change.ts'
import { type Budget, type Open, OpenShelves } from './open.ts'
import { Turns } from './turns.ts'
import { bytesOf, expectedBytes } from './weight.ts'

/** The id of the shelf that every server reads: the corpus folder. */
export const corpusShelf = 'corpus'

/**
 * How many words the vocabulary may hold before it is made anew, once twice as much was taken off the shelves as stands on
 * them: some 50 MB.
 */
const usualWords = 300_000

type Limits = Budget & { readonly mostWords?: number }

/** What stands in memory: how many shelves of servers are open, and with the corpus, how much that is. */
export type Sizes = {
  readonly open: number
  readonly articles: number
  readonly sentences: number
  readonly bytes: number
}

/** A change as it is made: stored first, then put on the shelf; `moves` is by how much the store's revision grew. */
type Change<T> = {
  readonly store: () => Promise<T>
  readonly put: (shelf: Shelf, stored: T) => void | Promise<void>
  readonly moves: (stored: T) => number
}

/**
 * Everything that can be quoted: the shared corpus, held once, and each server's own shelf from the store. A change is
 * stored first and indexed in the same step: what was acknowledged is quotable, what was removed is gone.
 */
export class Library {
  readonly #store: Store
  #corpus: Shelf
  readonly #former: WeakRef<Shelf>[] = []
  readonly #shelves: OpenShelves
  readonly #listeners = new Set<(server: string | null) => void>()
  readonly #watchers = new Set<(server: string) => void>()
  readonly #turns = new Turns()
  readonly #changing = new Turns()
  readonly #refreshing = new Turns()
  readonly #mostWords: number
  readonly #room: number
  #renewing: Promise<void> | null = null
  #given = false

  /** Without a budget every shelf that was opened stays open. */
  constructor(
    corpus: readonly Article[],
    store: Store,
    { mostWords = usualWords, ...budget }: Limits = { bytes: Number.POSITIVE_INFINITY },
  ) {
    const vocabulary = new Vocabulary()
    this.#store = store
    this.#mostWords = mostWords
    this.#room = budget.bytes
    this.#corpus = new Shelf(vocabulary)
    this.#shelves = new OpenShelves(store, vocabulary, budget)
    for (const article of corpus) this.#corpus.add(article)
  }

  /** What a server may see: its own shelf over the shared corpus; the corpus alone for `null` (a direct message). */
  async view(server: string | null): Promise<ShelfView> {
    this.#renewWords()
    const own = server === null ? [] : [await this.#shelves.shelf(server)]
    await this.#oneATurn()
    // Closed in between for a new vocabulary: it is opened anew.
    if (own.some(({ vocabulary }) => vocabulary !== this.#corpus.vocabulary)) return this.view(server)
    return new ShelfView(this.#corpus, ...own)
  }

  /** Calls `listener` after articles came to a server's shelf, or (`null`) to the corpus; gives what ends that. */
  onAdded(listener: (server: string | null) => void): () => void {
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
    return this.#turns.take(server, work)
  }

  /** The articles of a server's own shelf, as they stand. */
  async articles(server: string): Promise<readonly Article[]> {
    const shelf = await this.#shelves.shelf(server)
    return Array.from(shelf.entries(), ({ article }) => article)
  }

  /**
   * Is there room for these on a server's shelf? One shelf is to take no more memory than all open ones may together: it is
   * open as a whole whenever somebody asks there.
   */
  async hasRoom(server: string, articles: readonly Pick<Article, 'text'>[]): Promise<boolean> {
    if (this.#room === Number.POSITIVE_INFINITY) return true
    const stands = bytesOf(await this.#shelves.shelf(server))
    return articles.reduce((sum, article) => sum + expectedBytes(article), stands) <= this.#room
  }

  /**
   * Stores articles of one server and puts them on its shelf; all or none. With `over`, only over that version of each: what
   * another process changed meanwhile is left alone, and none is given.
   */
  async save(
    server: string,
    articles: readonly Article[],
    who: Who,
    over?: number,
  ): Promise<readonly Article[]> {
    const owned = articles.map((article) => ({ ...article, shelf: server }))
    const saved = await this.#change(server, {
      store: () => this.#store.save(owned, who, over),
      put: async (shelf, stored) => {
        if (stored.length === 0) return
        for await (const run of inRuns(stored)) for (const article of run) shelf.add(article)
        this.#offFormer(server, stored)
        for (const listener of this.#listeners) listener(server)
      },
      moves: (stored) => stored.length,
    })
    if (saved.length === 0) await this.refresh()
    return saved
  }

  /** Takes an article off a server's shelf; false where it does not stand there, or no longer at the version `over`. */
  async remove(server: string, id: string, who: Who, over?: number): Promise<boolean> {
    const gone = await this.#change(server, {
      store: () => this.#store.remove(server, id, who, over),
      put: (shelf, removed) => {
        if (!removed) return
        shelf.remove(id)
        this.#offFormer(server, [{ id }])
      },
      moves: Number,
    })
    if (!gone) await this.refresh()
    return gone
  }

  /** Puts a removed article back; null where none was removed. */
  restore(server: string, id: string, who: Who): Promise<Article | null> {
    return this.#change(server, {
      store: () => this.#store.restore(server, id, who),
      put: (shelf, article) => {
        if (article !== null) shelf.add(article)
      },
      moves: (article) => (article === null ? 0 : 1),
    })
  }

  /** Makes the corpus hold exactly these articles; what it holds already is left alone. Gives how many came and went. */
  async renew(articles: readonly Article[]): Promise<{ readonly came: number; readonly gone: number }> {
    await this.#renewing
    const change = changeOf(this.#corpus, articles)
    for (const id of change.gone) this.#corpus.remove(id)
    for (const former of this.#former)
      for (const id of [...change.gone, ...change.came.map((article) => article.id)])
        former.deref()?.remove(id)
    for await (const run of inRuns(change.came)) for (const article of run) this.#corpus.add(article)
    if (change.came.length > 0) for (const listener of this.#listeners) listener(null)
    return { came: change.came.length, gone: change.gone.length }
  }

  /** Forgets a server's shelf wholly. */
  forget(server: string): Promise<void> {
    return this.#changing.take(server, async () => {
      await this.#store.forget(server)
      this.#shelves.forget(server)
    })
  }

  /**
   * Puts on the open shelves what other processes changed; gives the servers whose shelves were read again. One after
   * another: of two at once the one that read first could end last.
   */
  refresh(): Promise<readonly string[]> {
    return this.#refreshing.take('all', () => this.#shelves.refresh())
  }

  /** What stands in memory: the corpus, and all open shelves of servers. */
  async sizes(): Promise<Sizes> {
    const open = this.#shelves.all()
    const sum = (of: (shelf: Shelf) => number): number =>
      [this.#corpus, ...open].reduce((all, shelf) => all + of(shelf), 0)
    return {
      open: open.length,
      articles: sum(({ size }) => size),
      sentences: sum(({ counts }) => counts.sentences),
      bytes: sum(bytesOf),
    }
  }

  /** Of many who ask at once each has a turn of the event loop: what is done with a view may take some milliseconds. */
  async #oneATurn(): Promise<void> {
    while (this.#given) await setImmediate()
    this.#given = true
    void setImmediate().then(() => {
      this.#given = false
    })
  }

  /** Changes of one server go one after another: what a later one takes away, an earlier one does not put back. */
  async #change<T>(server: string, change: Change<T>): Promise<T> {
    const changed = await this.#changing.take(server, () =>
      this.#shelves.work(server, (open) => made(open, change)),
    )
    for (const watcher of this.#watchers) watcher(server)
    this.#renewWords()
    return changed
  }

  /** Takes articles off the shelves that only those see who were given them before the vocabulary was renewed. */
  #offFormer(server: string, articles: readonly Pick<Article, 'id'>[]): void {
    for (const former of this.#shelves.former(server)) for (const { id } of articles) former.remove(id)
  }

  /** Is the vocabulary large, and most of what it was made from gone? */
  #isWordy(): boolean {
    const { size, left } = this.#corpus.vocabulary
    if (size <= this.#mostWords) return false
    const stands = [this.#corpus, ...this.#shelves.all()].reduce((sum, { counts }) => sum + counts.words, 0)
    return left > 2 * stands
  }

  /** Gives back the memory of words that no article holds any more; what fails leaves the old ones, which serve. */
  #renewWords(): void {
    if (!this.#isWordy()) return
    const done = (): void => {
      this.#renewing = null
    }
    this.#renewing ??= this.#withNewVocabulary().then(done, done)
  }

  /** Puts the corpus on a new shelf with a vocabulary of its own, and lets those of servers be opened anew. */
  async #withNewVocabulary(): Promise<void> {
    const before = this.#corpus
    const { version } = before
    const corpus = new Shelf(new Vocabulary())
    await corpus.addAll(Array.from(before.entries(), ({ article }) => article))
    // Changed meanwhile, or a shelf is being opened or changed now: after the next change it is tried again.
    if (before.version !== version || !this.#shelves.renew(corpus.vocabulary)) return
    this.#former.splice(0, this.#former.length, ...this.#former.filter((shelf) => shelf.deref()))
    this.#former.push(new WeakRef(before))
    this.#corpus = corpus
  }
}

const made = async <T>(open: Open, { store, put, moves }: Change<T>): Promise<T> => {
  open.changes++
  try {
    const stored = await store()
    open.changes++
    await put(open.shelf, stored)
    open.revision += moves(stored)
    return stored
  } finally {
    open.changes++
  }
}
