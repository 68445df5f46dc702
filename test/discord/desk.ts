import type { Article } from '../../src/article/article.ts'
import type { Services } from '../../src/command/command.ts'
import { publicFetcher } from '../../src/ingest/fetch/fetch.ts'
import { Library } from '../../src/library/library.ts'
import type { Desk } from '../../src/moderation/desk.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { oakford } from './oakford.ts'

/** Services with a desk over the invented story; nothing is fetched. `clock.at` is the time, in milliseconds. */
export type Office = {
  readonly services: Services & { readonly desk: Desk }
  readonly clock: { at: number }
}

export const officeOver = (file = ':memory:', articles: readonly Article[] = oakford): Office => {
  const store = openSqlite(file)
  const library = new Library(articles, store)
  const clock = { at: Date.parse('2025-05-10T09:00:00Z') }
  const desk: Desk = {
    store,
    library,
    fetcher: { ...publicFetcher('test'), permits: () => false },
    now: () => new Date(clock.at),
  }
  return {
    clock,
    services: { view: (server) => library.view(server), today: () => '2025-05-10', desk },
  }
}
