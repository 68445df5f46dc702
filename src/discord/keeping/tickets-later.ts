import { patiently } from '../backoff.ts'
import { inLog, type Log } from '../redact.ts'
import { type Sheet, sheetOf, type Tickets, ticketsInMemory } from './tickets.ts'

/** How long a store that is away is tried (milliseconds): after that the buttons live as long as the process. */
const patience = 600_000
/** So many sheets may wait for the store. */
const most = 2000

/**
 * Tickets that an answer need not wait for: while the store is away they stand in memory, and go to it when it is back. A
 * question that can be answered is answered then too, with its buttons.
 */
export const ticketsLater = (kept: Tickets, now: () => number, log: Log): Tickets => {
  const memory = ticketsInMemory(now, most)
  const waiting = new Map<string, Set<string>>()
  const moved = async (id: string, sheet: Sheet, spent: ReadonlySet<string>): Promise<void> => {
    try {
      await patiently(() => kept.keep(id, sheet), patience)
      for (const token of spent) await kept.spend(token, sheet.server)
      waiting.delete(id)
    } catch (error) {
      log(`buttons are kept in memory only: ${inLog(error)}`)
    }
  }
  return {
    keep: async (id, sheet) => {
      try {
        await kept.keep(id, sheet)
      } catch {
        const spent = new Set<string>()
        await memory.keep(id, sheet)
        waiting.set(id, spent)
        void moved(id, sheet, spent)
      }
    },
    find: (token, server) => (waiting.has(sheetOf(token)) ? memory : kept).find(token, server),
    spend: async (token, server) => {
      const spent = waiting.get(sheetOf(token))
      if (spent === undefined) return kept.spend(token, server)
      const first = await memory.spend(token, server)
      if (first) spent.add(token)
      return first
    },
  }
}
