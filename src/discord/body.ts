import type { APIMessageTopLevelComponent, RawFile } from 'discord.js'
import type { Button } from '../command/command.ts'
import { type DiscordMessage, discordFrom } from '../render/discord.ts'
import type { Reply } from '../render/reply.ts'
import { newSeal, sealedFor, withSeal } from './keeping/seal.ts'
import { lifetime, newSheet, type Ticket, type Tickets, tokenOf } from './keeping/tickets.ts'
import type { Log } from './redact.ts'
import { verbatimOnly } from './verbatim.ts'

/** A message as it goes to Discord. */
export type Body = {
  readonly components: readonly APIMessageTopLevelComponent[]
  readonly flags: number
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user: false }
  readonly attachments?: readonly {
    readonly id: string
    readonly filename: string
    readonly description?: string
  }[]
}

export type Outgoing = { readonly body: Body; readonly files: RawFile[] }

/** Nobody is ever pinged: neither by what a text holds nor by being answered. */
export const nobody = { parse: [], replied_user: false } as const

/** Only the asker sees it. */
export const ephemeral = 1 << 6

const outgoing = ({ components, flags, files }: DiscordMessage, isPrivate: boolean): Outgoing => ({
  body: {
    components,
    flags: isPrivate ? flags | ephemeral : flags,
    allowed_mentions: nobody,
    ...(files.length === 0
      ? {}
      : {
          attachments: files.map(({ name, alt }, id) => ({
            id: String(id),
            filename: name,
            ...(alt === null ? {} : { description: alt }),
          })),
        }),
  },
  files: files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) })),
})

/** To whom a reply goes, and what its buttons are bound to. */
export type Addressee = { readonly server: string | null; readonly user: string; readonly locale?: string }

/** Turns replies into messages; each button gets a ticket, kept before the message is sent. */
export const bodiesWith =
  (tickets: Tickets, buttons: ReadonlyMap<string, Button>, now: () => number, log: Log) =>
  async (said: Reply, { server, user, locale }: Addressee): Promise<readonly Outgoing[]> => {
    const { reply, withheld } = verbatimOnly(said, locale)
    if (withheld > 0) log(`${withheld} quotes were withheld: they do not match their stored articles`)
    const [sheet, seal] = [newSheet(), newSeal()]
    const issued: Ticket[] = []
    const messages = discordFrom(reply, ({ id, data }) => {
      const button = buttons.get(id)
      issued.push({
        action: id,
        data: JSON.stringify(data ?? null),
        user: button?.for === 'anybody' && !reply.private ? null : sealedFor(seal, user),
        once: button?.once ?? true,
      })
      return withSeal(tokenOf(sheet, issued.length - 1), seal)
    })
    if (issued.length > 0) await tickets.keep(sheet, { server, expires: now() + lifetime, tickets: issued })
    return messages.map((message) => outgoing(message, reply.private))
  }
