import type { Shelf } from './shelf.ts'

type Kept<Value> = { readonly version: number; readonly values: Map<string, Value> }

/** So many answers are kept for each shelf, one for each way it was asked. */
const most = 16

/** Works something out for a shelf once, until the shelf changes; `by` is what else it depends on. */
export const perVersion = <By, Value>(
  work: (shelf: Shelf, by: By) => Value,
): ((shelf: Shelf, by: By) => Value) => {
  const known = new WeakMap<Shelf, Kept<Value>>()
  return (shelf, by) => {
    let kept = known.get(shelf)
    if (kept?.version !== shelf.version || kept.values.size >= most) {
      kept = { version: shelf.version, values: new Map() }
      known.set(shelf, kept)
    }
    const key = JSON.stringify(by) ?? ''
    const value = kept.values.get(key) ?? work(shelf, by)
    kept.values.set(key, value)
    return value
  }
}
