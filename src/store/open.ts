import { type Store, StoreError } from './store.ts'

/** Is it the address of a PostgreSQL database, rather than the path of a SQLite file? */
export const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url)

/** `redis://…`: an address of something; a path of Windows has one letter before its colon. */
const isAddress = (url: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(url)

/** Why a setting names no store; taken for a path, it would make a folder that is named for a password. */
const problemOf = (url: string): string | null => {
  if (isPostgres(url))
    return URL.canParse(url)
      ? null
      : 'STORE_URL is no address; in its password # / ? @ are written %23 %2F %3F %40'
  return isAddress(url) && !url.startsWith('file://')
    ? 'STORE_URL must begin with postgres://, or be the path of a SQLite file'
    : null
}

/**
 * Opens the store that a setting names: `postgres://user:password@host/database`, or the path of a SQLite file. Only the
 * engine that is asked for is loaded. Throws a `StoreError`.
 */
export const openStore = async (url: string): Promise<Store> => {
  const problem = problemOf(url)
  if (problem !== null) throw new StoreError('open the store', { cause: new Error(problem) })
  if (isPostgres(url)) return (await import('./postgres/postgres.ts')).openPostgres(url)
  return (await import('./sqlite/sqlite.ts')).openSqlite(url.replace(/^file:(\/\/)?/, ''))
}
