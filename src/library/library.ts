import type { Article } from '../article/article.ts'
import { Shelf } from '../shelf/shelf.ts'
import { ShelfView } from '../shelf/view.ts'
import { Vocabulary } from '../shelf/vocabulary.ts'
import type { Store, Who } from '../store/store.ts'

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

  /** The articles of a server's own shelf, as they stand. */
  async articles(server: string): Promise<readonly Article[]> {
    const shelf = await this.#shelf(server)
    return Array.from(shelf.entries(), ({ article }) => article)
  }

  /** Stores articles of one server and puts them on its shelf; all or none. */
  async save(server: string, articles: readonly Article[], who: Who): Promise<readonly Article[]> {
    const shelf = await this.#shelf(server)
    const saved = await this.#store.save(
      articles.map((article) => ({ ...article, shelf: server })),
      who,
    )
    for (const article of saved) shelf.add(article)
    return saved
  }

  /** Takes an article off a server's shelf; false where it does not stand there. */
  async remove(server: string, id: string, who: Who): Promise<boolean> {
    const shelf = await this.#shelf(server)
    const removed = await this.#store.remove(server, id, who)
    shelf.remove(id)
    return removed
  }

  /** Puts a removed article back; null where none was removed. */
  async restore(server: string, id: string, who: Who): Promise<Article | null> {
    const shelf = await this.#shelf(server)
    const article = await this.#store.restore(server, id, who)
    if (article !== null) shelf.add(article)
    return article
  }

  /** Forgets a server's shelf wholly. */
  async forget(server: string): Promise<void> {
    await this.#store.forget(server)
    this.#open.delete(server)
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
    const { articles } = await this.#store.holdings(server)
    for (const article of articles) shelf.add(article)
    return shelf
  }
}
