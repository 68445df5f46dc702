import type { Fetcher } from '../ingest/fetch/fetch.ts'
import type { Library } from '../library/library.ts'
import type { Store } from '../store/store.ts'

/** What moderators' work needs of the world: what lasts, what is quoted, the web, the time. */
export type Desk = {
  readonly store: Store
  readonly library: Library
  readonly fetcher: Fetcher
  readonly now: () => Date
}

/** The time as it is stored. */
export const stampOf = (desk: Pick<Desk, 'now'>): string => desk.now().toISOString()

/** An ISO time so many days from now. */
export const inDays = (desk: Pick<Desk, 'now'>, days: number): string =>
  new Date(desk.now().getTime() + days * 86_400_000).toISOString()
