import { type ChildProcess, fork } from 'node:child_process'
import type { Drawing } from './drawing.ts'

/**
 * How long a picture may take (the slowest seen: 0.8 s, the first after a rest), and how long a process that drew waits for
 * the next one (milliseconds).
 */
const limits = { deadline: 10_000, rest: 60_000 } as const

/** Pictures that were just drawn: what many ask for at once is drawn once. */
const mostKept = 8

type Studio = {
  process: ChildProcess | null
  last: Promise<unknown>
  rest: NodeJS.Timeout | undefined
  readonly kept: Map<string, Promise<Uint8Array | null>>
}
const studio: Studio = { process: null, last: Promise.resolve(), rest: undefined, kept: new Map() }

/** What the process that draws may know of ours: no token, no address. Fonts of a person lie below HOME. */
const environment = (): NodeJS.ProcessEnv => {
  const { HOME, PATH, SystemRoot, VERBATIM_CACHE } = process.env
  const known = { HOME, PATH, SystemRoot, NODE_COMPILE_CACHE: VERBATIM_CACHE }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value))
}

/**
 * A process, not a thread: what a thread took to draw (50 MB) stays with the bot after it ended, and grows each time. What
 * breaks in drawing breaks nothing here.
 */
const started = (): ChildProcess => {
  const child = fork(new URL('./studio.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: ['--max-semi-space-size=2', '--max-old-space-size=128'],
    env: environment(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('error', () => undefined)
  child.unref()
  child.channel?.unref()
  return child
}

/** Ends the process that draws, and forgets what it drew; the next picture starts another. */
export const endDrawing = (): void => {
  clearTimeout(studio.rest)
  const { process: child } = studio
  studio.process = null
  studio.kept.clear()
  child?.kill('SIGKILL')
}

const run = (drawing: Drawing, deadline: number): Promise<Uint8Array | null> =>
  new Promise((resolve) => {
    clearTimeout(studio.rest)
    studio.process ??= started()
    const { process: child } = studio
    let settled = false
    const settle = (png: unknown): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      child.off('message', settle).off('error', broken).off('exit', broken)
      child.channel?.unref()
      if (png instanceof Uint8Array) studio.rest = setTimeout(endDrawing, limits.rest).unref()
      else endDrawing()
      resolve(png instanceof Uint8Array ? png : null)
    }
    const broken = (): void => settle(null)
    const timer = setTimeout(broken, deadline)
    child.channel?.ref()
    child.once('message', settle).once('error', broken).once('exit', broken)
    child.send(drawing, (error) => error && broken())
  })

/**
 * A picture as PNG, drawn in a process of its own, one after the other: answers, acknowledgements and heartbeats go on
 * meanwhile. Null where it takes too long or the process breaks; the words beside it say the same.
 */
export const draw = (drawing: Drawing, deadline: number = limits.deadline): Promise<Uint8Array | null> => {
  const key = JSON.stringify(drawing)
  const known = studio.kept.get(key)
  if (known !== undefined) return known
  const drawn = studio.last.then(() => run(drawing, deadline))
  studio.last = drawn
  studio.kept.set(key, drawn)
  const [oldest] = studio.kept.keys()
  if (studio.kept.size > mostKept && oldest !== undefined) studio.kept.delete(oldest)
  return drawn
}
