/** Answers are computed one a turn of the event loop, so that acknowledgements and heartbeats pass between them. */
export type Turns = {
  /** Resolves when it is the caller's turn: first come, first served. */
  readonly take: () => Promise<void>
  /** So many wait for theirs that an answer would come late. */
  readonly crowded: () => boolean
  /** Lets a piece of work go first: until it is done, and 300 ms at most, no turn is given. */
  readonly after: <T>(work: Promise<T>) => Promise<T>
}

/** A crowd: with so many in front, an answer takes more than about 40 ms to begin. */
const crowd = 8

/** How long turns wait for what goes first: an acknowledgement to Discord takes about 100 ms. */
const longestHold = 300

export const turnTaking = (now: () => number = Date.now): Turns => {
  const queue: (() => void)[] = []
  let first = 0
  let holdEnds = 0
  const next = (): void => {
    if (first > 0 && now() < holdEnds) {
      setTimeout(next, 1)
      return
    }
    queue.shift()?.()
    if (queue.length > 0) setImmediate(next)
  }
  return {
    take: () =>
      new Promise((go) => {
        queue.push(go)
        if (queue.length === 1) setImmediate(next)
      }),
    crowded: () => queue.length >= crowd,
    after: async (work) => {
      if (first === 0) holdEnds = now() + longestHold
      first += 1
      try {
        return await work
      } finally {
        first -= 1
      }
    },
  }
}
