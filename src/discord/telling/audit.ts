import { type AuditNews, auditNews, auditTold } from '../../moderation/changes/log.ts'
import type { Desk } from '../../moderation/desk.ts'
import type { Reply } from '../../render/reply.ts'
import { wordsFor } from '../../render/words/languages.ts'
import { post } from '../answering/post.ts'
import type { Edge } from '../edge.ts'
import { inLog } from '../redact.ts'

/** Changes are gathered so long (milliseconds) before the audit channel hears of them. */
const gather = 2000

const replyOf = ({ lines }: AuditNews): Reply => ({
  blocks: [{ kind: 'list', items: lines }],
  actions: [],
  private: false,
})

/** Tells a server's audit channel, where it has one, what was changed on its shelf since it was last told. */
export const tellAudit = async (edge: Edge, desk: Desk, server: string): Promise<void> => {
  const locale = edge.localeOf?.(server) ?? 'en-GB'
  const news = await auditNews(desk, server, wordsFor(locale))
  if (news === null) return
  // Told or not, once is enough: a channel that is closed must not be tried again with each change.
  await auditTold(desk, server, news.last)
  try {
    const bodies = await edge.bodies(replyOf(news), { server, user: edge.bot, locale })
    await post(edge, news.channel, { nonce: `a-${server.slice(-10)}-${news.last}`, reference: null }, bodies)
  } catch (error) {
    edge.log(`an audit channel could not be told: ${inLog(error)}`)
  }
}

/** Audit channels hear of every change, soon after it. */
export const followAudit = (
  edge: Edge,
  begin: (work: Promise<void>) => void,
): { readonly stop: () => void } => {
  const { desk } = edge.services
  if (desk === undefined) return { stop: () => undefined }
  const timers = new Map<string, NodeJS.Timeout>()
  const tell = (server: string): void => {
    timers.delete(server)
    begin(tellAudit(edge, desk, server))
  }
  const end = desk.library.onChanged((server) => {
    if (!timers.has(server)) timers.set(server, setTimeout(() => tell(server), gather).unref())
  })
  return {
    stop: () => {
      end()
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
