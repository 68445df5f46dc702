import { serverSettings } from '../../moderation/settings.ts'
import type { Question } from '../../question/question.ts'
import type { Edge } from '../edge.ts'
import type { Heard } from './heard.ts'

/**
 * How a message came to be meant for the bot: by a mention, a reply to it or a direct message; in a thread about an
 * answer; as a message in an ask channel.
 */
export type Way =
  | { readonly kind: 'addressed' }
  | { readonly kind: 'thread'; readonly subject: Question }
  | { readonly kind: 'channel' }

/** Written to the bot itself. */
const isAddressed = ({ server, mentionsBot, byRole, repliesTo }: Heard): boolean =>
  server === null || mentionsBot || byRole === true || repliesTo?.isBots === true

/** People who talk to each other are left alone. */
const isAmongPeople = ({ toOthers, repliesTo }: Heard): boolean => toOthers === true || repliesTo !== null

const isAskChannel = async ({ services }: Edge, { channel, thread }: Heard, server: string) => {
  if (services.desk === undefined) return false
  const { askChannels } = await serverSettings(services.desk.store, server)
  return askChannels.includes(channel) || askChannels.includes(thread?.parent ?? '')
}

/** The way that a message came to the bot; `null` where it is not meant for it. */
export const wayOf = async (edge: Edge, heard: Heard): Promise<Way | null> => {
  const { server, thread, channel } = heard
  if (heard.user === edge.bot) return null
  if (isAddressed(heard) || server === null) return { kind: 'addressed' }
  if (isAmongPeople(heard)) return null
  const subject = thread === null ? null : await edge.subjects.of(server, channel)
  if (subject !== null) return { kind: 'thread', subject }
  return (await isAskChannel(edge, heard, server)) ? { kind: 'channel' } : null
}
