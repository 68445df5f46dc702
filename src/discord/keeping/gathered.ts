import type { Note, Store } from '../../store/store.ts'

type Keep = Store['keep']

type Waiting = {
  readonly notes: readonly Note[]
  readonly kept: () => void
  readonly failed: (error: unknown) => void
}

/**
 * After a group was written, the next one waits so many times as long as that took, and this long at most (milliseconds):
 * a slow disk has at most a fifth of the time, and of a hundred answers at once many share one sync of it.
 */
const rest = { times: 4, longest: 50 } as const

/**
 * Keeps notes as the store does, many askers' notes in one step where they come at once: a promise is kept when the notes
 * are on the disk, and is broken where the group could not be written. Who comes alone does not wait.
 */
export const gathered = (
  store: { readonly keep: Keep },
  now: () => number = performance.now.bind(performance),
): { readonly keep: Keep } => {
  let waiting: Waiting[] = []
  let free = 0
  const write = async (): Promise<void> => {
    const group = waiting
    waiting = []
    const begun = now()
    try {
      await store.keep(...group.flatMap(({ notes }) => notes))
      for (const { kept } of group) kept()
    } catch (error) {
      for (const { failed } of group) failed(error)
    }
    free = now() + Math.min(rest.longest, rest.times * (now() - begun))
  }
  const soon = (): void => {
    const wait = free - now()
    if (wait <= 0) queueMicrotask(write)
    else setTimeout(write, wait)
  }
  return {
    keep: (...notes) =>
      new Promise((kept, failed) => {
        if (notes.length === 0) return kept()
        waiting.push({ notes, kept, failed })
        if (waiting.length === 1) soon()
      }),
  }
}
