/** Discord will not have the bot until a person changes something; the message says what. */
export class DiscordRefusal extends Error {
  readonly code: number

  constructor(code: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DiscordRefusal'
    this.code = code
  }
}

const reasons: ReadonlyMap<number, string> = new Map([
  [401, 'Discord does not accept DISCORD_TOKEN. Copy it anew from the developer portal (Bot, Reset Token).'],
  [4004, 'Discord does not accept DISCORD_TOKEN. Copy it anew from the developer portal (Bot, Reset Token).'],
  [
    4010,
    'Discord says that this shard does not exist. Check SHARDS in .env: a range such as 0-3/8 ends below its total.',
  ],
  [4011, 'The bot is in so many servers that Discord asks for sharding: set SHARDS=auto in .env.'],
  [4012, 'Discord no longer speaks this version of its gateway. Update Verbatim.'],
  [4013, 'Discord does not know an intent that was asked for. Update Verbatim.'],
  [
    4014,
    'Discord does not grant an intent that was asked for. Turn on "Message Content Intent" in the developer portal (Bot) and start again.',
  ],
])

/** Why a connection with that close code, or an answer 401, will not come back; `null` for all others. */
export const refusalFor = (code: number, cause?: unknown): DiscordRefusal | null => {
  const reason = reasons.get(code)
  return reason === undefined ? null : new DiscordRefusal(code, reason, { cause })
}
