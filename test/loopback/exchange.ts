import type { Json } from './json.ts'
import { snowflake } from './snowflake.ts'
import type { Channel, Message, User } from './world.ts'

/** One interaction, from the press of a key to all that the bot said to it. */
export type Exchange = {
  readonly id: string
  readonly token: string
  readonly user: User
  readonly channel: Channel
  /** The message whose button was pressed, or which a menu was opened on. */
  readonly source: Message | null
  /** When it was sent; a test may set it back, to make it old. */
  startedAt: number
  /** The type of the callback that acknowledged it, and after how many milliseconds. */
  acknowledged: number | null
  acknowledgedAfter: number | null
  /** The answer is still owed, and whether only the asker will see it. */
  deferred: boolean
  ephemeral: boolean
  /** What stands in the channel until a promised answer comes. */
  promise: Message | null
  reply: Message | null
  readonly followUps: Message[]
  choices: readonly Json[] | null
  modal: Json | null
}

export const exchangeOf = (user: User, channel: Channel, source: Message | null): Exchange => ({
  id: snowflake(),
  token: `interaction-${snowflake()}-${Math.random().toString(36).slice(2)}`,
  user,
  channel,
  source,
  startedAt: Date.now(),
  acknowledged: null,
  acknowledgedAfter: null,
  deferred: false,
  ephemeral: false,
  promise: null,
  reply: null,
  followUps: [],
  choices: null,
  modal: null,
})
