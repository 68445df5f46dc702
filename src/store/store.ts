import type { Article } from '../article/article.ts'

/** Who made a change, and in which words they did it ("added from a link"); `by` is a Discord user id or a program. */
export type Who = { readonly by: string; readonly at: string; readonly note: string | null }

/** One stored version of an article and who stored it. */
export type Version = { readonly article: Article; readonly who: Who }

/** What happened to an article. */
export type Deed = 'add' | 'edit' | 'remove' | 'restore'

/** One line of the audit log, numbered in order over all shelves. */
export type AuditEntry = {
  readonly number: number
  readonly shelf: string
  readonly article: string
  readonly version: number
  readonly deed: Deed
  readonly who: Who
}

/** What stands on a shelf now. `damaged` counts articles whose text no longer fits its hash: they are not served. */
export type Holdings = {
  readonly articles: readonly Article[]
  readonly damaged: readonly string[]
  readonly revision: number
}

/** An article that stands on a shelf, by what tells it from its other versions. */
export type Standing = Pick<Article, 'id' | 'version' | 'sha256'>

/** Some of a shelf's articles, and those that no longer fit their hash. */
export type Run = Pick<Holdings, 'articles' | 'damaged'>

/** A small document that belongs to a shelf: a setting, a ticket, a feed, a suggestion. `body` is JSON. */
export type Note = {
  readonly kind: string
  readonly shelf: string
  readonly id: string
  readonly body: unknown
  /** ISO time after which it is gone; null for never. */
  readonly expires: string | null
}

/**
 * Shelves that last. Every change is one transaction: when its promise is kept, the change is on the disk; when it is
 * broken (a `StoreError`), nothing has changed. All stores pass one contract test (test/store/contract.ts).
 */
export type Store = {
  /** All current articles of a shelf, ordered by id. */
  readonly holdings: (shelf: string) => Promise<Holdings>
  /** What stands on a shelf, without its texts, ordered by id; at that revision or a newer one. */
  readonly standing: (
    shelf: string,
  ) => Promise<{ readonly articles: readonly Standing[]; readonly revision: number }>
  /** Those versions in runs, others having their turn in between; what is not there any more is left out. */
  readonly read: (shelf: string, wanted: readonly Standing[]) => AsyncIterable<Run>
  /** Grows by one with every change to an article of the shelf; 0 for an empty one. Cheap: it is polled. */
  readonly revision: (shelf: string) => Promise<number>
  /** The revisions of many shelves in one question, where the engine can; a shelf at 0 may be left out. */
  readonly revisions?: (shelves: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** Hears which shelf another process may have changed. A hint only: some are never heard, so revisions are polled. */
  readonly listen?: (hear: (shelf: string) => void) => Promise<void>
  /** Shelves that hold or held something, ordered. */
  readonly shelves: () => Promise<readonly string[]>
  /**
   * Stores articles of one shelf, each as the next version of its id; all or none. Gives them as stored. With `over`, the
   * version that was looked at: where one of them does not stand at it (any more), none is stored and none is given.
   */
  readonly save: (articles: readonly Article[], who: Who, over?: number) => Promise<readonly Article[]>
  /** Takes an article off the shelf; its versions stay. False where it does not stand there, or no longer at `over`. */
  readonly remove: (shelf: string, id: string, who: Who, over?: number) => Promise<boolean>
  /** Puts a removed article back as it was; null where none was removed. */
  readonly restore: (shelf: string, id: string, who: Who) => Promise<Article | null>
  /** Every version of an article, oldest first, whether it stands on the shelf or not. */
  readonly versions: (shelf: string, id: string) => Promise<readonly Version[]>
  /**
   * Articles taken off the shelf and not put back, newest version of each, ordered by id; of their texts only the first 300
   * signs, for they are many and looked through for names.
   */
  readonly removed: (shelf: string) => Promise<readonly Article[]>
  /** The newest `limit` lines of a shelf's audit log, newest first. */
  readonly audit: (shelf: string, limit: number) => Promise<readonly AuditEntry[]>

  readonly note: (kind: string, shelf: string, id: string, now: string) => Promise<Note | null>
  /** Notes of one kind that have not expired, ordered by id; of one shelf, or of all (`null`). */
  readonly notes: (kind: string, shelf: string | null, now: string) => Promise<readonly Note[]>
  /** Keeps notes, each in place of an older one of its name; all or none. */
  readonly keep: (...notes: readonly Note[]) => Promise<void>
  /** Drops a note; true where it was there: of two who drop it at once, one is told true. */
  readonly drop: (kind: string, shelf: string, id: string) => Promise<boolean>
  /** Drops notes that have expired; says how many. */
  readonly sweep: (now: string) => Promise<number>

  /** Forgets a shelf wholly: articles, versions, audit log and notes. */
  readonly forget: (shelf: string) => Promise<void>
  /** Writes a whole, consistent copy to a new file. */
  readonly backup: (file: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** A store that could not do what was asked. Nothing has changed; `cause` is the engine's own error. */
export class StoreError extends Error {
  readonly doing: string
  /** Was something to be changed, rather than read? */
  readonly changes: boolean

  constructor(doing: string, options: ErrorOptions) {
    const reason = options.cause instanceof Error ? options.cause.message : String(options.cause)
    super(`could not ${doing}: ${reason}. Nothing was changed.`, options)
    this.name = 'StoreError'
    this.doing = doing
    this.changes = !/^(?:read|list)\b/.test(doing)
  }
}

/** A change whose connection broke just when it was acknowledged, and whose fate could not be asked any more. */
export class UnknownOutcome extends StoreError {
  constructor(doing: string, options: ErrorOptions) {
    super(doing, options)
    this.message = `could not learn whether it was possible to ${doing}: the connection to the store broke. Look before you try again.`
  }
}
