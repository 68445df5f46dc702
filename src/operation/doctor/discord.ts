import { z } from 'zod'
import { inviteUrl } from '../../discord/connecting/invite.ts'
import { bad, type Finding, good, unsure } from './checks.ts'

/** Who is asked, and as whom. */
export type Access = { readonly apiUrl: string; readonly token: string }

type Asked = { readonly status: number; readonly body: unknown; readonly date: string | null }

const ask = async ({ apiUrl, token }: Access, path: string): Promise<Asked> => {
  const response = await fetch(`${apiUrl}/v10${path}`, {
    headers: { authorization: `Bot ${token}` },
    signal: AbortSignal.timeout(10_000),
  })
  const body: unknown = await response.json().catch(() => null)
  return { status: response.status, body, date: response.headers.get('date') }
}

/** A clock that is further off than this (milliseconds) shows wrong days, and buttons expire early. */
const tolerance = 5000

/** Compares this clock with that of Discord's answers. */
export const clockFinding = (date: string | null, now: number): Finding => {
  const theirs = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(theirs)) return unsure('Clock', 'Discord did not say what time it is', 'Try again later.')
  const seconds = Math.round((now - theirs) / 1000)
  return Math.abs(now - theirs) <= tolerance
    ? good('Clock', 'agrees with Discord')
    : bad(
        'Clock',
        `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} Discord`,
        'Turn on time synchronisation (timedatectl set-ntp true).',
      )
}

const Me = z.object({ id: z.string(), username: z.string() })

const meFinding = ({ status, body }: Asked): Finding => {
  const me = Me.safeParse(body)
  if (status === 200 && me.success) return good('Token', `is accepted: the bot is ${me.data.username}`)
  return status === 401
    ? bad(
        'Token',
        'Discord does not accept it',
        'Developer portal, Bot, Reset Token; put the new one into .env as DISCORD_TOKEN.',
      )
    : unsure(
        'Token',
        `Discord answered ${status}`,
        'Try again later, look at discordstatus.com, and at DISCORD_API_URL if it is set.',
      )
}

const Gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), total: z.number(), reset_after: z.number() }),
})

/** A bot that has so few starts left today is being started again and again. */
const few = 50

const gatewayFinding = ({ status, body }: Asked): Finding => {
  const gateway = Gateway.safeParse(body)
  if (!gateway.success)
    return unsure('Starts', `Discord answered ${status} at /gateway/bot`, 'Try again later.')
  const { shards, session_start_limit: limit } = gateway.data
  const found = `${limit.remaining} of ${limit.total} starts are left today; ${shards} ${shards === 1 ? 'shard is' : 'shards are'} advised`
  return limit.remaining > few
    ? good('Starts', found)
    : bad(
        'Starts',
        found,
        `Something starts the bot again and again: look at its log. New starts in ${Math.ceil(limit.reset_after / 3_600_000)} h.`,
      )
}

/** `GATEWAY_MESSAGE_CONTENT` and its form for bots in fewer than 100 servers. */
const contentFlags = (1 << 18) | (1 << 19)
const Application = z.object({ id: z.string(), flags: z.number().default(0) })

const intentFinding = ({ status, body }: Asked): Finding => {
  const application = Application.safeParse(body)
  if (!application.success)
    return unsure('Intents', `Discord answered ${status} at /applications/@me`, 'Try again later.')
  return (application.data.flags & contentFlags) === 0
    ? unsure(
        'Intents',
        'none is privileged: mentions, commands and direct messages work, ask channels need a mention',
        'For ask channels: developer portal, Bot, Message Content Intent.',
      )
    : good('Intents', 'message content is granted: ask channels work')
}

const Guilds = z.array(z.object({ name: z.string(), permissions: z.string() }))

/** Without them a mention is not answered; the names are those of Discord's settings. */
const least: readonly (readonly [bigint, string])[] = [
  [1n << 10n, 'View Channels'],
  [1n << 11n, 'Send Messages'],
]

/** Without them answers come, but not as replies and not to what was missed, no charts to a mention, no threads. */
const wished: readonly (readonly [bigint, string])[] = [
  [1n << 16n, 'Read Message History'],
  [1n << 15n, 'Attach Files'],
  [1n << 35n, 'Create Public Threads'],
  [1n << 38n, 'Send Messages in Threads'],
]

const administrator = 1n << 3n

type Guild = z.infer<typeof Guilds>[number]

/** "Oakford (Send Messages)", for each server that withholds some of these. */
const shortOf = (
  guilds: readonly Guild[],
  wanted: readonly (readonly [bigint, string])[],
): readonly string[] =>
  guilds.flatMap(({ name, permissions }) => {
    const granted = BigInt(permissions)
    if ((granted & administrator) !== 0n) return []
    const missing = wanted.flatMap(([bit, said]) => ((granted & bit) === 0n ? [said] : []))
    return missing.length === 0 ? [] : [`${name} (${missing.join(', ')})`]
  })

const serversFinding = ({ status, body }: Asked, invite: string): Finding => {
  const guilds = Guilds.safeParse(body)
  if (!guilds.success)
    return unsure('Servers', `Discord answered ${status} at /users/@me/guilds`, `Invite link: ${invite}`)
  if (guilds.data.length === 0)
    return unsure('Servers', 'the bot is in no server', `Open this link and choose yours: ${invite}`)
  const found = `the bot is in ${guilds.data.length}`
  const again = `Allow these for its role, or invite it again with this link, which adds them: ${invite}`
  const [mute, poor] = [shortOf(guilds.data, least), shortOf(guilds.data, wished)]
  if (mute.length > 0) return bad('Servers', `${found}; it cannot answer in ${mute.join(', ')}`, again)
  return poor.length > 0
    ? unsure(
        'Servers',
        `${found}; it answers everywhere, but some of the rest is withheld in ${poor.join(', ')}`,
        again,
      )
    : good('Servers', found)
}

/** All that Discord can be asked about this bot. Nothing is changed there. */
export const discordFindings = async (access: Access, now: () => number): Promise<readonly Finding[]> => {
  try {
    const me = await ask(access, '/users/@me')
    const clock = clockFinding(me.date, now())
    if (me.status !== 200) return [meFinding(me), clock]
    const invite = inviteUrl(Me.parse(me.body).id)
    return [
      meFinding(me),
      clock,
      gatewayFinding(await ask(access, '/gateway/bot')),
      intentFinding(await ask(access, '/applications/@me')),
      serversFinding(await ask(access, '/users/@me/guilds'), invite),
    ]
  } catch (error) {
    const reason = error instanceof Error ? (error.cause instanceof Error ? error.cause : error).message : ''
    return [
      bad(
        'Discord',
        `cannot be reached: ${reason}`,
        'Check the network, a proxy or firewall, and DISCORD_API_URL.',
      ),
    ]
  }
}
