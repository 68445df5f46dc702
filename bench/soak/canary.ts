import type { Said } from '../../src/command/command.ts'
import type { Desk } from '../../src/moderation/desk.ts'
import { type Caller, deskInMemory, press, typed, use } from './desk.ts'
import { oneOf, randomFrom } from './random.ts'

/** What came of running commands in three servers: strings of one seen in another, and differences from a plain model. */
export type Leaks = {
  readonly runs: number
  readonly commands: number
  readonly leaks: readonly string[]
  readonly differences: readonly string[]
}

const servers = ['1001', '1002', '1003'] as const
const canaries = { '1001': 'zanterfold', '1002': 'quibbermoot', '1003': 'drasslehem' } as const
type Server = (typeof servers)[number]

type Standing = { readonly title: string; readonly removed: boolean }
/** Per server, by the mark in its text, what should stand: a plain map. */
type Model = ReadonlyMap<string, Standing>

type Round = {
  readonly desk: Desk
  readonly random: () => number
  readonly models: Map<Server, Model>
  readonly leaks: string[]
  readonly differences: string[]
  next: number
}

const textOf = (server: Server, mark: string): string => {
  const word = canaries[server]
  return `The ${word} reached ${mark} on Sunday in Oakford, the county said after two days of rain in the hills.\n\nA school was opened by the ${word} council for those who had to leave their homes in ${mark}.`
}

/** All that a person could read of a reply, files and stored articles behind quotes included. */
const readable = (said: unknown): string =>
  JSON.stringify(said, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  ).toLowerCase()

const watch = (round: Round, server: Server, what: string, said: unknown): void => {
  const text = readable(said)
  for (const other of servers)
    if (other !== server && text.includes(canaries[other]))
      round.leaks.push(`${what} in ${server} shows ${canaries[other]}`)
}

const moderator = (server: Server): Caller => ({ server, user: `7${server}`, moderates: true })
const member = (server: Server): Caller => ({ server, user: `8${server}`, moderates: false })

const does = async (
  round: Round,
  server: Server,
  name: string,
  given: Parameters<typeof use>[3] = {},
): Promise<Said> => {
  const said = await use(round.desk, moderator(server), name, given)
  watch(round, server, `/${name}`, said)
  return said
}

const taps = async (round: Round, server: Server, said: Said, label: string): Promise<Said | null> => {
  const next = await press(round.desk, moderator(server), said, label)
  watch(round, server, label, next)
  return next
}

const modelOf = (round: Round, server: Server): Model => round.models.get(server) ?? new Map()

/** A mark of this server, standing or removed as wanted; `null` where there is none. */
const markOf = (round: Round, server: Server, removed: boolean): string | null => {
  const marks = [...modelOf(round, server)].filter(([, one]) => one.removed === removed).map(([mark]) => mark)
  return marks[Math.floor(round.random() * marks.length)] ?? null
}

const idOf = async ({ desk }: Round, server: Server, mark: string): Promise<string> => {
  const all = [...(await desk.library.articles(server)), ...(await desk.store.removed(server))]
  return all.find(({ text }) => text.includes(`${mark} on`))?.id ?? 'none'
}

const put = (round: Round, server: Server, mark: string, standing: Standing): void => {
  round.models.set(server, new Map(modelOf(round, server)).set(mark, standing))
}

/** After a deed, sometimes Undo: then the model is what it was. */
const maybeUndo = async (round: Round, server: Server, said: Said | null, before: Model): Promise<void> => {
  if (said === null || round.random() < 0.7) return
  await taps(round, server, said, 'Undo')
  round.models.set(server, gone(before, modelOf(round, server)))
}

/** An undone add leaves a removed article behind; everything else is as it was. */
const gone = (before: Model, after: Model): Model =>
  new Map([...after].map(([mark, standing]) => [mark, before.get(mark) ?? { ...standing, removed: true }]))

type Step = (round: Round, server: Server) => Promise<void>

const add: Step = async (round, server) => {
  const mark = `mark${round.next++}`
  const before = modelOf(round, server)
  const title = `The ${canaries[server]} at ${mark}`
  const preview = await does(round, server, 'article add', { values: { title, text: textOf(server, mark) } })
  if (round.random() < 0.15) return void (await taps(round, server, preview, 'Cancel'))
  const saved = await taps(round, server, preview, 'Save')
  put(round, server, mark, { title, removed: false })
  await maybeUndo(round, server, saved, before)
}

const edit: Step = async (round, server) => {
  const mark = markOf(round, server, false)
  if (mark === null) return
  const before = modelOf(round, server)
  const title = `The ${canaries[server]} again, ${round.next++}`
  const preview = await does(round, server, 'article edit', {
    options: { article: await idOf(round, server, mark) },
    values: { title, source: canaries[server] },
  })
  const saved = await taps(round, server, preview, 'Save')
  put(round, server, mark, { title, removed: false })
  await maybeUndo(round, server, saved, before)
}

const remove: Step = async (round, server) => {
  const mark = markOf(round, server, false)
  if (mark === null) return
  const before = modelOf(round, server)
  const said = await does(round, server, 'article remove', {
    options: { article: await idOf(round, server, mark) },
  })
  put(round, server, mark, { title: before.get(mark)?.title ?? '', removed: true })
  await maybeUndo(round, server, said, before)
}

const restore: Step = async (round, server) => {
  const mark = markOf(round, server, true)
  if (mark === null) return
  const before = modelOf(round, server)
  const said = await does(round, server, 'article restore', {
    options: { article: await idOf(round, server, mark) },
  })
  put(round, server, mark, { title: before.get(mark)?.title ?? '', removed: false })
  await maybeUndo(round, server, said, before)
}

const suggestion: Step = async (round, server) => {
  const mark = `mark${round.next++}`
  const title = `The ${canaries[server]} at ${mark}`
  const values = { title, text: textOf(server, mark) }
  watch(round, server, 'suggest', await use(round.desk, member(server), 'article suggest', { values }))
  const queue = await does(round, server, 'article queue')
  if (round.random() < 0.5) await taps(round, server, queue, 'Decline')
  else {
    await taps(round, server, queue, 'Save')
    put(round, server, mark, { title, removed: false })
  }
}

/** Somebody tries what is not theirs: an article of another server, or a moderator's command as a member. */
const trespass: Step = async (round, server) => {
  const other = oneOf(round.random, servers)
  const mark = markOf(round, other, round.random() < 0.5)
  const id = mark === null ? 'none' : await idOf(round, other, mark)
  const options = { article: id }
  const name = oneOf(round.random, [
    'article remove',
    'article restore',
    'article show',
    'article history',
    'article edit',
  ])
  if (other !== server) await does(round, server, name, { options, values: { title: 'stolen' } })
  watch(
    round,
    'none' as Server,
    'a member',
    await use(round.desk, member(other), name, { options, values: { title: 'stolen' } }),
  )
  watch(round, 'none' as Server, 'a member', await typed(round.desk, member(other), name, 'article', ''))
}

const look: Step = async (round, server) => {
  for (const name of ['article list', 'shelf status', 'shelf export', 'feed list'])
    await does(round, server, name)
  watch(
    round,
    server,
    'suggestions',
    await typed(round.desk, moderator(server), 'article remove', 'article', ''),
  )
  watch(round, server, 'sources', await typed(round.desk, moderator(server), 'ask', 'source', ''))
  const neutral = await use(round.desk, member(server), 'ask', {
    options: { question: 'What was reached on Sunday in Oakford?' },
  })
  watch(round, server, 'ask', neutral)
  // This question itself names a word, maybe another server's: only what is quoted must not hold one.
  const question = `What did the ${canaries[oneOf(round.random, servers)]} reach on Sunday in Oakford?`
  const { blocks } = await use(round.desk, member(server), 'ask', { options: { question } })
  watch(
    round,
    server,
    'a quote',
    blocks.filter(({ kind }) => kind === 'quote' || kind === 'passage'),
  )
}

const steps: readonly [Step, ...Step[]] = [add, add, edit, remove, restore, suggestion, trespass, look]

const compare = async (round: Round, server: Server): Promise<void> => {
  const marks = (texts: readonly { readonly text: string; readonly title: string | null }[]): string =>
    texts
      .map(({ text, title }) => `${/mark\d+/.exec(text)?.[0]} ${title}`)
      .toSorted()
      .join('\n')
  const wanted = (removed: boolean): string =>
    [...modelOf(round, server)]
      .filter(([, one]) => one.removed === removed)
      .map(([mark, { title }]) => `${mark} ${title}`)
      .toSorted()
      .join('\n')
  const stands = marks(await round.desk.library.articles(server))
  const kept = marks((await round.desk.store.holdings(server)).articles)
  const taken = marks(await round.desk.store.removed(server))
  if (stands !== wanted(false) || kept !== stands || taken !== wanted(true))
    round.differences.push(
      `${server}: stands\n${stands}\nwanted\n${wanted(false)}\nremoved\n${taken}\nwanted\n${wanted(true)}`,
    )
}

/** Random commands in three servers, each with a word of its own in every article. */
export const canaryRuns = async (
  runs: number,
  length: number,
  progress: (done: number) => void,
  open: () => Desk = deskInMemory,
): Promise<Leaks> => {
  const leaks: string[] = []
  const differences: string[] = []
  for (let run = 0; run < runs; run++) {
    const random = randomFrom(run + 1)
    const round: Round = { desk: open(), random, models: new Map(), leaks, differences, next: 1 }
    for (let at = 0; at < length; at++) await oneOf(random, steps)(round, oneOf(random, servers))
    for (const server of servers) await compare(round, server)
    await round.desk.store.close()
    progress(run + 1)
  }
  return { runs, commands: runs * length, leaks, differences }
}
