import { z } from 'zod'
import { nameOf } from '../../article/name.ts'
import type { Words } from '../../render/words/words.ts'
import type { AuditEntry } from '../../store/store.ts'
import { type Desk, stampOf } from '../desk.ts'
import { serverSettings } from '../settings.ts'
import { provenanceIn, whoIn } from './told.ts'

/** What is to be told in a server's audit channel, and the number of the last line told then. */
export type AuditNews = { readonly channel: string; readonly lines: readonly string[]; readonly last: number }

const kind = 'audited'
const Told = z.object({ last: z.number() })
/** Older lines are told by nobody: a channel that is set today begins with today. */
const fresh = 10 * 60_000
/** So many lines go into one message. */
const most = 20
/** So many lines of the log are looked at, and where none of them is old, so many: an archive is 5,000 changes at once. */
const looked = { usually: 200, atMost: 20_000 } as const

const lineOf = ({ deed, version, who }: AuditEntry, name: string | null, words: Words): string => {
  const { audit, history } = words.shelf
  return [
    audit.deeds[deed](words.desk.quoted(name ?? words.desk.untitled), whoIn(who.by, words)),
    history.version(version),
    ...(who.note === null ? [] : [provenanceIn(who.note, words)]),
  ].join(' · ')
}

const named = async (
  desk: Desk,
  server: string,
  { article, version }: AuditEntry,
): Promise<string | null> => {
  const versions = await desk.store.versions(server, article)
  const then = versions.find((one) => one.article.version === version)
  return then === undefined ? null : nameOf(then.article)
}

/** The newest lines of the log that fit, newest first. */
const freshIn = async (
  { store }: Desk,
  server: string,
  fits: (entry: AuditEntry) => boolean,
): Promise<readonly AuditEntry[]> => {
  const some = (await store.audit(server, looked.usually)).filter(fits)
  return some.length < looked.usually ? some : (await store.audit(server, looked.atMost)).filter(fits)
}

/** The changes to a shelf that its audit channel has not heard of, oldest first; `null` where there is nothing to tell. */
export const auditNews = async (desk: Desk, server: string, words: Words): Promise<AuditNews | null> => {
  const { auditChannel: channel } = await serverSettings(desk.store, server)
  if (channel === null) return null
  const told =
    Told.safeParse((await desk.store.note(kind, server, kind, stampOf(desk)))?.body).data?.last ?? 0
  const since = new Date(desk.now().getTime() - fresh).toISOString()
  const entries = await freshIn(desk, server, ({ number, who }) => number > told && who.at >= since)
  const [newest] = entries
  if (newest === undefined) return null
  const shown = entries.slice(0, most).toReversed()
  const lines: string[] = []
  for (const entry of shown) lines.push(lineOf(entry, await named(desk, server, entry), words))
  const more = entries.length - shown.length
  return {
    channel,
    lines: more === 0 ? lines : [words.shelf.audit.earlier(more), ...lines],
    last: newest.number,
  }
}

/** Notes that these were told. */
export const auditTold = (desk: Desk, server: string, last: number): Promise<void> =>
  desk.store.keep({ kind, shelf: server, id: kind, body: { last }, expires: null })
