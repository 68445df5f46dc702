import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect } from 'vitest'
import type { Services } from '../../src/command/command.ts'
import type { LoopbackOptions } from '../loopback/loopback.ts'
import type { Message } from '../loopback/world.ts'
import { servicesOver } from './oakford.ts'
import { canary, type Running, running, startWith } from './running.ts'

const open: Running[] = []

/** Ends every bot of a test file when it is over; the token may stand in no log. */
export const endAll = (): void => {
  afterAll(async () => {
    for (const one of open.splice(0)) {
      expect(one.log.join('\n')).not.toContain(canary)
      await one.end()
    }
  })
}

/** A bot on a Discord of its own, so that faults of one test touch no other. */
export const started = async (services?: Services, options?: LoopbackOptions): Promise<Running> => {
  const one = await running(services, options)
  open.push(one)
  return one
}

/** The same, with something that happens before the bot comes. */
export const startedAfter = async (...given: Parameters<typeof startWith>): Promise<Running> => {
  const one = await startWith(...given)
  open.push(one)
  return one
}

export const question = 'How many homes did the flood destroy?'

export const answersIn = ({ discord, channel }: Running): readonly Message[] => discord.said(channel)

/** Asks by mention, waits for an answer and then a little for a second one that must not come. */
export const answersAfter = async (
  at: Running,
  play: () => void,
  how: { twice?: boolean } = {},
): Promise<readonly Message[]> => {
  play()
  at.discord.say(at.channel, at.ada, question, { mention: true, ...how })
  await at.discord.waitFor(() => answersIn(at).length > 0, 'the answer', 9000)
  await sleep(120)
  return answersIn(at)
}

/** Services that take their time. */
export const slow = (milliseconds: number): Services => {
  const { view, today } = servicesOver()
  return {
    today,
    view: async (server) => {
      await sleep(milliseconds)
      return view(server)
    },
  }
}

/** The path of a message that is posted, and of an acknowledgement. */
export const post = /\/channels\/\d+\/messages$/
export const callback = /callback$/
