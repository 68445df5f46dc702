import type { Store } from './store.ts'

/** Is it the address of a PostgreSQL database, rather than the path of a SQLite file? */
export const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url)

/**
 * Opens the store that a setting names: `postgres://user:password@host/database`, or the path of a SQLite file. Only the
 * engine that is asked for is loaded. Throws a `StoreError`.
 */
export const openStore = async (url: string): Promise<Store> => {
  if (isPostgres(url)) return (await import('./postgres/postgres.ts')).openPostgres(url)
  return (await import('./sqlite/sqlite.ts')).openSqlite(url.replace(/^file:(\/\/)?/, ''))
}
