import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { keepMark, markIn } from '../../src/discord/hearing/marks.ts'
import { changeSettings } from '../../src/moderation/settings.ts'
import { textOf } from '../loopback/components.ts'
import { exchangeOf } from '../loopback/exchange.ts'
import { snowflake } from '../loopback/snowflake.ts'
import type { Channel, Message } from '../loopback/world.ts'
import { officeOver } from './desk.ts'
import { endAll, question, started, startedAfter } from './faulty.ts'
import type { Running } from './running.ts'

endAll()

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends) await end()
})

const asks = { mention: true }

/** What the bot said to a message. */
const repliesTo = ({ discord }: Running, message: Message): readonly string[] =>
  discord
    .said(message.channel)
    .filter(({ reference }) => reference === message)
    .map(({ body }) => textOf(body))

const answered = (at: Running, message: Message, within?: number) =>
  at.discord.waitFor(() => repliesTo(at, message).length > 0, 'an answer', within)

/** Asks for messages of a channel. */
const looks = ({ discord }: Running): readonly string[] =>
  discord.recorded
    .filter(({ method, path }) => method === 'GET' && /\/messages$/.test(path))
    .map(({ path }) => path)

const caughtUp = ({ discord, log }: Running) =>
  discord.waitFor(() => log.some((line) => line.startsWith('caught up')), 'the end of catching up')

/** The bot goes, something happens, it comes back. */
const away = async (at: Running, meanwhile: () => void): Promise<void> => {
  await at.bot.stop()
  meanwhile()
  const next = await at.restart()
  ends.push(next.stop)
}
/** Some time for an answer that must not come. */
const aWhile = () => sleep(150)

describe.concurrent('what was asked while the bot was away', () => {
  it('is answered when it is back, once; what it answered before is not answered anew', async () => {
    const at = await started(officeOver().services)
    const before = at.discord.say(at.channel, at.ada, question, asks)
    await answered(at, before)
    const missed: Message[] = []
    await away(at, () => {
      missed.push(at.discord.say(at.channel, at.ada, question, asks))
      missed.push(at.discord.say(at.channel, at.ada, 'What a flood that was!'))
    })
    const [asked, chat] = missed
    if (asked === undefined || chat === undefined) throw new Error('nothing was said')
    await answered(at, asked)
    await caughtUp(at)
    await aWhile()
    expect(repliesTo(at, asked)).toEqual([expect.stringContaining('210')])
    expect(repliesTo(at, before)).toHaveLength(1)
    expect(repliesTo(at, chat)).toEqual([])
    expect(at.discord.violations()).toEqual([])
  })

  it('is looked for only where somebody spoke since', async () => {
    const at = await started(officeOver().services)
    const [other, quiet] = ['flood', 'quiet'].map((name) => at.discord.channel(at.guild, name))
    if (other === undefined || quiet === undefined) throw new Error('no channel')
    const old = { id: snowflake(Date.now() - 60_000) }
    at.discord.say(quiet, at.ada, 'Good morning.', old)
    await answered(at, at.discord.say(at.channel, at.ada, question, asks))
    await away(at, () => {
      at.discord.say(other, at.ada, question, asks)
    })
    await caughtUp(at)
    expect(looks(at)).toContain(`/channels/${other.id}/messages`)
    expect(looks(at)).not.toContain(`/channels/${quiet.id}/messages`)
  })

  it('is left alone after a quarter of an hour', async () => {
    const at = await started(officeOver().services)
    const minutes = (ago: number) => ({ ...asks, id: snowflake(Date.now() - ago * 60_000) })
    const { store } = officeOver().services.desk
    await keepMark(store, '0/1', { until: 0, direct: new Map() })
    const said: Message[] = []
    await away(at, () => {
      said.push(at.discord.say(at.channel, at.ada, question, minutes(20)))
      said.push(at.discord.say(at.channel, at.ada, question, minutes(0)))
    })
    const [late, young] = said
    if (late === undefined || young === undefined) throw new Error('nothing was said')
    await answered(at, young)
    await aWhile()
    expect(repliesTo(at, late)).toEqual([])
  })

  it('is answered in a direct channel that was used before', async () => {
    const at = await started(officeOver().services)
    const direct = at.discord.direct(at.ada)
    const before = at.discord.say(direct, at.ada, question)
    await answered(at, before)
    const said: Message[] = []
    await away(at, () => said.push(at.discord.say(direct, at.ada, question)))
    const [missed] = said
    if (missed === undefined) throw new Error('nothing was said')
    await answered(at, missed)
    await aWhile()
    expect([repliesTo(at, before).length, repliesTo(at, missed).length]).toEqual([1, 1])
    expect(at.discord.violations()).toEqual([])
  })

  it('is answered in an ask channel, without a mention', async () => {
    const { services } = officeOver()
    const at = await startedAfter(services, { content: true }, async (_discord, guild) => {
      const [channel] = guild.channels
      if (channel === undefined) throw new Error('no channel')
      await changeSettings(services.desk.store, guild.id, { askChannels: [channel.id] })
    })
    const said: Message[] = []
    await away(at, () => said.push(at.discord.say(at.channel, at.ada, question)))
    const [missed] = said
    if (missed === undefined) throw new Error('nothing was said')
    await answered(at, missed)
  })

  it('is answered page by page where much was said', async () => {
    const at = await started(officeOver().services)
    await answered(at, at.discord.say(at.channel, at.ada, question, asks))
    const said: Message[] = []
    await away(at, () => {
      for (let i = 0; i < 150; i += 1) at.discord.say(at.channel, at.ada, `Message ${i}`)
      said.push(at.discord.say(at.channel, at.ada, question, asks))
    })
    const [missed] = said
    if (missed === undefined) throw new Error('nothing was said')
    await answered(at, missed)
    expect(looks(at)).toHaveLength(2)
  })

  it('is answered in other channels where one cannot be read', async () => {
    const at = await started(officeOver().services)
    const channels: readonly Channel[] = ['a', 'b'].map((name) => at.discord.channel(at.guild, name))
    await answered(at, at.discord.say(at.channel, at.ada, question, asks))
    const said: Message[] = []
    await away(at, () => {
      at.discord.faults.add({ method: 'GET', path: /\/messages$/, status: 403 })
      at.discord.faults.add({ method: 'GET', path: /\/messages$/, status: 503 })
      for (const channel of channels) said.push(at.discord.say(channel, at.ada, question, asks))
    })
    await at.discord.waitFor(
      () => said.filter((message) => repliesTo(at, message).length > 0).length >= 1,
      'an answer',
    )
    await caughtUp(at)
    expect(at.log.join('\n')).not.toContain('could not be read')
  })

  it('is apologised for, once, where an answer was promised by a process that is gone', async () => {
    const at = await started(officeOver().services)
    await answered(at, at.discord.say(at.channel, at.ada, question, asks))
    const asked = exchangeOf(at.ada, at.channel, null)
    await away(at, () => at.discord.promises(asked))
    const replies = () =>
      at.discord.said(at.channel).filter(({ reference }) => reference?.id === asked.promise?.id)
    await at.discord.waitFor(() => replies().length > 0, 'an apology')
    await away(at, () => undefined)
    await caughtUp(at)
    await aWhile()
    expect(replies().map(({ body }) => textOf(body))).toEqual([expect.stringContaining('ask it again')])
    expect(at.discord.violations()).toEqual([])
  })

  it('is not looked for at the very first start', async () => {
    const at = await startedAfter(officeOver().services, {}, async (discord, guild) => {
      discord.say(discord.channel(guild, 'old'), discord.user('ben'), question, asks)
    })
    await aWhile()
    expect(looks(at)).toEqual([])
  })
})

describe.concurrent('a process that ends', () => {
  it('leaves what it hears to the next one', async () => {
    const at = await started(officeOver().services)
    await answered(at, at.discord.say(at.channel, at.ada, question, asks))
    const stopped = at.bot.stop()
    const late = at.discord.say(at.channel, at.ada, question, asks)
    await stopped
    expect(repliesTo(at, late)).toEqual([])
    ends.push((await at.restart()).stop)
    await answered(at, late)
    await caughtUp(at)
    expect(repliesTo(at, late)).toEqual([expect.stringContaining('210')])
  })

  it('leaves a mark, and begins from the oldest where shards were counted anew', async () => {
    const office = officeOver()
    const { store } = office.services.desk
    const at = await started(office.services)
    const asked = at.discord.say(at.channel, at.ada, question, asks)
    await answered(at, asked)
    await at.bot.stop()
    const own = await markIn(store, '0/1')
    expect(own?.until).toBeGreaterThan(Date.now() - 60_000)
    await keepMark(store, '1/2', { until: 5, direct: new Map([['7', 5]]) })
    expect((await markIn(store, '0/1'))?.until).toBe(own?.until)
    expect(await markIn(store, '3/4')).toMatchObject({ until: 5 })
  })
})

describe.concurrent('a session that begins anew', () => {
  it('catches up what its gap hid', async () => {
    const at = await started(officeOver().services)
    await answered(at, at.discord.say(at.channel, at.ada, question, asks))
    at.discord.gateway.invalidate(false)
    const missed = at.discord.say(at.channel, at.ada, question, asks)
    await answered(at, missed, 9000)
    await aWhile()
    expect(repliesTo(at, missed)).toHaveLength(1)
    expect(looks(at).length).toBeGreaterThan(0)
  })

  it('that resumes is told by Discord and asks nothing', async () => {
    const at = await started(officeOver().services)
    await answered(at, at.discord.say(at.channel, at.ada, question, asks))
    at.discord.gateway.drop()
    const missed = at.discord.say(at.channel, at.ada, question, asks)
    await answered(at, missed, 9000)
    expect(repliesTo(at, missed)).toHaveLength(1)
    expect(looks(at)).toEqual([])
  })
})
