import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { oneOf, randomFrom } from '../../bench/soak/random.ts'
import { buttonsOf, textOf } from '../loopback/components.ts'
import type { Exchange } from '../loopback/exchange.ts'
import type { Fault } from '../loopback/faults.ts'
import { officeOver } from './desk.ts'
import { answersIn, endAll, question, started } from './faulty.ts'
import type { Running } from './running.ts'

endAll()

const requests = /callback$|webhooks|channels\/\d+\/messages$/

/** What goes wrong with the next request to Discord; often nothing. */
const weather = (random: () => number): Fault | null =>
  oneOf<Fault | null>(random, [
    null,
    null,
    { path: requests, status: 503 },
    { path: requests, status: 502, times: 2 },
    { path: requests, status: 429, retryAfter: 0.1 },
    { path: requests, status: 429, retryAfter: 0.2, global: true },
    { path: requests, delay: 300 },
    { path: /messages$/, lost: true },
    { path: /callback$/, lost: true },
    { path: /webhooks/, lost: true },
  ])

/** What happens to the gateway meanwhile; mostly nothing. */
const gust = ({ discord: { gateway } }: Running, random: () => number): void => {
  const chance = random()
  if (chance < 0.05) gateway.drop()
  else if (chance < 0.1) gateway.reconnect()
}

const done = ({ reply, followUps, modal, acknowledged }: Exchange): boolean =>
  modal !== null ||
  textOf((reply ?? followUps[0])?.body ?? {}) !== '' ||
  (acknowledged === 6 && reply !== null)

/** What an exchange said in the end: an answer, and apologies in its channel count as well. */
const told = ({ reply, followUps }: Exchange): number => (reply === null ? 0 : 1) + followUps.length

describe('in a storm of 429, 502, 503, lost answers, duplicates and dropped connections', () => {
  it.each([1, 2, 3])(
    'all is answered once or apologised for, none twice (%i)',
    async (seed) => {
      const random = randomFrom(seed)
      const at = await started(officeOver().services)
      const { discord, channel } = at
      const first = discord.slash(at.ada, channel, 'ask', { question })
      const shown = await discord.waitFor(() => first.reply, 'an answer')
      const [button] = buttonsOf(shown.body)
      const mentioned: string[] = []
      const exchanges: Exchange[] = []
      for (let n = 0; n < 40; n += 1) {
        const fault = weather(random)
        if (fault !== null) discord.faults.add(fault)
        gust(at, random)
        const user = discord.user(`reader ${n}`)
        const twice = random() < 0.3
        const kind = random()
        if (kind < 0.4) mentioned.push(discord.say(channel, user, question, { mention: true, twice }).id)
        else if (kind < 0.7) exchanges.push(discord.slash(user, channel, 'ask', { question }, { twice }))
        else if (kind < 0.8)
          exchanges.push(discord.slash(user, channel, 'figures', { topic: 'homes' }, { twice }))
        else exchanges.push(discord.press(shown, button?.customId ?? '', user, { twice }))
        await sleep(random() * 60)
      }
      const apologies = (): number =>
        answersIn(at).filter(({ body }) => /went wrong|too long|sorry/i.test(textOf(body))).length
      const unheard = (): number => exchanges.filter((one) => !done(one)).length
      const repliesTo = (id: string): number =>
        answersIn(at).filter(({ reference }) => reference?.id === id).length
      await discord
        .waitFor(() => mentioned.every((id) => repliesTo(id) > 0) && unheard() <= apologies(), 'all', 20_000)
        .catch(() => undefined)
      await sleep(300)
      const open = mentioned.filter((id) => repliesTo(id) !== 1)
      expect(open, at.log.slice(-20).join('\n')).toEqual([])
      expect(unheard(), at.log.slice(-20).join('\n')).toBeLessThanOrEqual(apologies())
      expect(exchanges.filter((one) => told(one) > 1)).toEqual([])
      expect(discord.violations().filter((line) => !/already been acknowledged/.test(line))).toEqual([])
    },
    40_000,
  )
})
