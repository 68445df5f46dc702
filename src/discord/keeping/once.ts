import type { Store } from '../../store/store.ts'

/** Is this said for the first time? What was said is remembered for 30 days. */
export type Once = (server: string, what: string) => Promise<boolean>

const memory = 30 * 24 * 60 * 60 * 1000

/** Remembers for as long as the process lives. */
export const onceInMemory = (): Once => {
  const said = new Set<string>()
  return async (server, what) => {
    const key = `${server} ${what}`
    const first = !said.has(key)
    said.add(key)
    return first
  }
}

/** Remembers in the store; of two that ask at the same moment one is the first. */
export const onceInStore = (store: Store, now: () => number): Once => {
  const asking = new Set<string>()
  return async (server, what) => {
    const key = `${server} ${what}`
    if (asking.has(key)) return false
    asking.add(key)
    try {
      const known = await store.note('told', server, what, new Date(now()).toISOString())
      if (known !== null) return false
      const expires = new Date(now() + memory).toISOString()
      await store.keep({ kind: 'told', shelf: server, id: what, body: null, expires })
      return true
    } finally {
      asking.delete(key)
    }
  }
}
