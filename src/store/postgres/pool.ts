import pg from 'pg'

/** What came back: rows by column, and how many were found or changed. */
export type Asked = {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly count: number
}

/** Asks inside one transaction; values stand at `$1`, `$2` … */
export type Ask = (text: string, values?: readonly (string | number | boolean | null)[]) => Promise<Asked>

/** Asks over one connection. */
export const askOf =
  (client: pg.ClientBase): Ask =>
  async (text, values) => {
    const { rows, rowCount } = await client.query(text, values === undefined ? undefined : [...values])
    return { rows, count: rowCount ?? 0 }
  }

const nothing = (): void => undefined

/** How every connection is made. */
export const connection = (url: string): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'verbatim',
  connectionTimeoutMillis: 5000,
  keepAlive: true,
  statement_timeout: 3_600_000,
})

/** A handful of connections to one address. A connection that breaks is told to whoever waits on it, nobody else. */
export class Pool {
  readonly #pool: pg.Pool
  readonly #clients = new Set<pg.PoolClient>()

  constructor(url: string) {
    this.#pool = new pg.Pool({
      ...connection(url),
      max: 8,
      idleTimeoutMillis: 300_000,
      maxLifetimeSeconds: 3600,
    })
    this.#pool.on('error', nothing)
    this.#pool.on('connect', (client) => {
      client.on('error', nothing)
      this.#clients.add(client)
    })
    this.#pool.on('remove', (client) => this.#clients.delete(client))
  }

  connect(): Promise<pg.PoolClient> {
    return this.#pool.connect()
  }

  /** Ends every connection, also those that wait for an answer: they fail. */
  async close(): Promise<void> {
    const ended = this.#pool.end().catch(nothing)
    const waits = setTimeout(() => {
      for (const client of this.#clients) if (client instanceof pg.Client) client.end().catch(nothing)
    }, 1000)
    waits.unref()
    await Promise.race([
      ended,
      new Promise<void>((resolve) => {
        setTimeout(resolve, 1500).unref()
      }),
    ])
    clearTimeout(waits)
  }
}
