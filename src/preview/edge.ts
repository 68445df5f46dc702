import { repertoire } from '../../commands/index.ts'
import type { Services } from '../command/command.ts'
import { bodiesWith } from '../discord/body.ts'
import { type Edge, named } from '../discord/edge.ts'
import { onceInMemory } from '../discord/keeping/once.ts'
import { subjectsInMemory } from '../discord/keeping/subjects.ts'
import { ticketsInMemory } from '../discord/keeping/tickets.ts'
import { gateOf, rates } from '../discord/ratelimit.ts'
import type { Log } from '../discord/redact.ts'
import { turnTaking } from '../discord/turns.ts'
import type { World } from './routes.ts'
import { restTo } from './wire.ts'

/** The bot's id in the preview, as its mentions hold it. */
export const botId = '1000000000000000001'

/** One person at their own machine may click faster than one of many on a server. */
const quick = { burst: 60, refill: 250 } as const

/** The same edge as in Discord, with the preview at the other end of the wire. */
export const edgeTo = (world: World, services: Services, log: Log): Edge => {
  const { now } = world
  const tickets = ticketsInMemory(now)
  const known = named(repertoire)
  const rest = restTo(world)
  return {
    rest,
    hooks: rest,
    bot: botId,
    reads: true,
    services,
    ...known,
    tickets,
    subjects: subjectsInMemory(),
    once: onceInMemory(),
    gates: {
      person: gateOf(quick, now),
      server: gateOf(rates.server, now),
      whisper: gateOf(rates.whisper, now),
    },
    bodies: bodiesWith(tickets, known.buttons, now, log),
    turns: turnTaking(),
    log,
    closing: () => false,
    failed: (error) => log(String(error)),
  }
}
