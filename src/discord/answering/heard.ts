import type { From } from '../edge.ts'

/** A message that may be meant for the bot. */
export type Heard = From & {
  readonly id: string
  readonly text: string
  readonly mentionsBot: boolean
  /** It mentions the bot's own role, and Discord keeps its words. */
  readonly byRole?: boolean
  /** The message that it replies to, and whether that is the bot's. */
  readonly repliesTo: { readonly id: string; readonly isBots: boolean } | null
  /** It mentions somebody else. */
  readonly toOthers?: boolean
  /** The thread that it stands in: the channel of that, its title, and whether this message opens it (a forum's post). */
  readonly thread: { readonly parent: string | null; readonly opens: boolean; readonly title: string } | null
}
