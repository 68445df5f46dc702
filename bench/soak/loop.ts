import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Library } from '../../src/library/library.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { ask, ownWork } from '../scale/ask.ts'
import { invented, inventedQuestions, longArticle } from '../scale/texts.ts'

/**
 * The longest that others had to wait for their turn during each step, in milliseconds: by the clock, and as far as the
 * thread itself worked (what other programs took away is not in it, waits for the disk neither).
 */
export type Held = Readonly<Record<string, { readonly wall: number; readonly work: number }>>

const who = { by: 'bench', at: '2031-10-01T00:00:00Z', note: null }
const server = '1001'

/** Does the work while a timer of one millisecond looks how late it is called, and for how much of that the thread worked. */
const heldBy = async (work: () => unknown): Promise<Held[string]> => {
  const now = () => ({ at: performance.now(), cpu: ownWork() })
  let last = now()
  const longest = { wall: 0, work: 0 }
  const tick = (): void => {
    const { at, cpu } = now()
    longest.wall = Math.max(longest.wall, at - last.at)
    longest.work = Math.max(longest.work, cpu - last.cpu)
    last = { at, cpu }
  }
  await sleep(5)
  const timer = setInterval(tick, 1)
  await work()
  await sleep(5)
  clearInterval(timer)
  return { wall: Math.round(longest.wall), work: Math.round(longest.work) }
}

type Step = (name: string, work: () => unknown) => Promise<void>

/** Every step that a shelf knows, on a file. */
const steps = async (folder: string, sentences: number, step: Step): Promise<void> => {
  const file = path.join(folder, 'verbatim.db')
  const store = openSqlite(file)
  const others = openSqlite(file)
  const questions = inventedQuestions(100, 8)
  const [first = ''] = questions
  const all = [...invented(server, sentences, 7)]
  const importing = new Library([], store)
  await step('import all in one change', () => importing.save(server, all, who))
  const library = new Library([], store)
  const asking = async (question: string) => ask(await library.view(server), question)
  await step('open', () => library.view(server))
  await step('question', () => asking(first))
  await step('100 questions', async () => {
    for (const question of questions) await asking(question)
  })
  await step('100 questions at once', () => Promise.all(questions.map(asking)))
  await step('add an article', () => library.save(server, [longArticle('new', server, 50, 9)], who))
  await step('question after it', () => asking(first))
  await step('add the longest', () => library.save(server, [longArticle('long', server, 1400, 9)], who))
  await step('question after that', () => asking(first))
  await step('remove', () => library.remove(server, all[0]?.id ?? '', who))
  await step('restore', () => library.restore(server, all[0]?.id ?? '', who))
  await others.save([longArticle('theirs', server, 50, 10)], who)
  await step('read what another process added', () => library.refresh())
  await step('remove the longest', () => library.remove(server, 'long', who))
  await step('question after that removal', () => asking(first))
  await Promise.all([store.close(), others.close()])
}

/** What each step keeps others from: the least of so many rounds, as the machine may have other work. */
export const loopHeld = async (
  sentences: number,
  rounds: number,
  progress: (done: number) => void,
): Promise<Held> => {
  const held: Record<string, Held[string]> = {}
  await warmUp()
  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-loop-'))
    await steps(folder, sentences, async (name, work) => {
      const now = await heldBy(work)
      const { wall, work: own } = held[name] ?? now
      held[name] = { wall: Math.min(wall, now.wall), work: Math.min(own, now.work) }
    })
    rmSync(folder, { recursive: true })
    progress(round + 1)
  }
  return held
}

/** The first questions of a process are slow: its code is compiled as it is used. */
const warmUp = async (): Promise<void> => {
  const library = new Library([...invented('warm', 500, 3)], openSqlite(':memory:'))
  for (const question of inventedQuestions(200, 4)) ask(await library.view(null), question)
}
