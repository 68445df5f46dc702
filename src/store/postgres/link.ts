import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { StoreError, UnknownOutcome } from '../store.ts'
import { listener } from './listen.ts'
import { isLost, Standby, Unanswered } from './lost.ts'
import { type Ask, askOf, Pool } from './pool.ts'

/** How long, in milliseconds, one answer may take, and how long a server that is away is waited for. */
export type Waits = { readonly answer: number; readonly outage: number }

export const usualWaits: Waits = { answer: 10_000, outage: 10_000 }

/** Connections to PostgreSQL that come back by themselves. */
export type Link = {
  /** Reads in one snapshot; asked again while the server is away. */
  readonly read: <T>(doing: string, work: (ask: Ask) => Promise<T>, answer?: number) => Promise<T>
  /** One transaction, never tried twice: it is done, or a `StoreError` says that it is not. */
  readonly write: <T>(doing: string, work: (ask: Ask) => Promise<T>) => Promise<T>
  /** Hears `NOTIFY verbatim`; deaf while a connection is away, so it is a hint and no more. */
  readonly listen: (hear: (payload: string) => void) => Promise<void>
  readonly close: () => Promise<void>
}

const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  const done = new AbortController()
  const late = sleep(milliseconds, null, { signal: done.signal }).then(
    () => Promise.reject(new Unanswered(milliseconds)),
    () => new Promise<never>(() => undefined),
  )
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}

const pause = 100

/** Tries until it works, until it fails for another reason than an absent server, or until the outage is too long. */
const persistently = async <T>(outage: number, attempt: () => Promise<T>): Promise<T> => {
  const end = performance.now() + outage
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isLost(error) || performance.now() >= end) throw error
    }
    await sleep(pause)
  }
}

/** Runs `work` between `begin` and the end of a transaction, on a connection that is dropped where it may be broken. */
const inTransaction = async <T>(pool: Pool, begin: string, work: (ask: Ask) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  const ask = askOf(client)
  try {
    await ask(begin)
    const value = await work(ask)
    await ask('COMMIT')
    client.release()
    return value
  } catch (error) {
    const whole = !isLost(error) && (await ask('ROLLBACK').then(Boolean, () => false))
    client.release(!whole)
    throw error
  }
}

/** A change whose COMMIT was sent: its transaction's number, and the token that it wrote of itself. */
type Attempted = { readonly transaction: string; readonly proof: string }

/** A number that the server has not given out yet (it forgot it in a crash) is no transaction's. */
const statusOf = `SELECT CASE WHEN $1::xid8 < pg_snapshot_xmax(pg_current_snapshot())
  THEN pg_xact_status($1::xid8) END AS fate`

const snapshot = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

/** After a fail-over the old server may go on as a standby that falls behind: nothing is read there. */
const onPrimary = async (ask: Ask): Promise<void> => {
  const { rows } = await ask('SELECT pg_is_in_recovery() AS standby')
  if (rows[0]?.['standby'] === true) throw new Standby()
}

/** Opens a link. Nothing is connected before it is needed. */
export const linkTo = (url: string, waits: Waits): Link => {
  let pool = new Pool(url)
  const hints = listener(url)

  /** Connections that give no answer, or lead to a standby, are left behind whole: the next ones are new. */
  const renew = (): void => {
    const old = pool
    pool = new Pool(url)
    void old.close()
  }

  const answered = async <T>(ask: (from: Pool) => Promise<T>, answer = waits.answer): Promise<T> => {
    const asked = pool
    try {
      return await within(answer, ask(asked))
    } catch (error) {
      if ((error instanceof Unanswered || error instanceof Standby) && asked === pool) renew()
      throw error
    }
  }

  const reading = <T>(work: (ask: Ask) => Promise<T>, answer?: number): Promise<T> =>
    persistently(waits.outage, () =>
      answered(
        (from) =>
          inTransaction(from, snapshot, async (ask) => {
            await onPrimary(ask)
            return work(ask)
          }),
        answer,
      ),
    )

  const first = async (text: string, value: string): Promise<unknown> => {
    const { rows } = await reading((ask) => ask(text, [value]))
    return rows[0]?.['fate']
  }

  /**
   * Did the change reach the disk? Asked until the transaction is over. The proof that it wrote of itself decides: after a
   * crash the server may give the number of a lost transaction to another, so its status alone could speak of that one.
   */
  const isDone = ({ transaction, proof }: Attempted): Promise<boolean> =>
    persistently(waits.outage, async () => {
      if ((await first(statusOf, transaction)) === 'in progress') throw new Unanswered(0)
      return (await first('SELECT EXISTS (SELECT FROM proof WHERE token = $1::uuid) AS fate', proof)) === true
    })

  return {
    read: async (doing, work, answer) => {
      try {
        return await reading(work, answer)
      } catch (cause) {
        throw new StoreError(doing, { cause })
      }
    },
    write: async <T>(doing: string, work: (ask: Ask) => Promise<T>): Promise<T> => {
      let done: (Attempted & { readonly value: T }) | null = null
      const change = async (ask: Ask) => {
        const value = await work(ask)
        const proof = randomUUID()
        await ask('INSERT INTO proof (token) VALUES ($1::uuid)', [proof])
        const { rows } = await ask('SELECT pg_current_xact_id()::text AS transaction')
        done = { transaction: String(rows[0]?.['transaction']), proof, value }
        return done
      }
      try {
        return (await answered((from) => inTransaction(from, 'BEGIN', change))).value
      } catch (cause) {
        const last = done as (Attempted & { readonly value: T }) | null
        if (last === null || !isLost(cause)) throw new StoreError(doing, { cause })
        const fate = await isDone(last).catch(() => null)
        if (fate === true) return last.value
        throw fate === false ? new StoreError(doing, { cause }) : new UnknownOutcome(doing, { cause })
      }
    },
    listen: hints.listen,
    close: async () => {
      await Promise.all([pool.close(), hints.close()])
    },
  }
}
