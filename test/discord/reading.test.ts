import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { changeSettings, serverSettings } from '../../src/moderation/settings.ts'
import { componentsOf, textOf } from '../loopback/components.ts'
import { type Json, textAt } from '../loopback/json.ts'
import type { LoopbackOptions } from '../loopback/loopback.ts'
import type { Channel, Message } from '../loopback/world.ts'
import { type Office, officeOver } from './desk.ts'
import { answersIn, endAll, question, started, startedAfter } from './faulty.ts'
import type { Running } from './running.ts'

endAll()

const moderator = { moderator: true }

/** The menu of channels in the panel that shows which channels are chosen for questions. */
const askMenu = (body: Json): string =>
  textAt(
    componentsOf(body)
      .filter((one) => one['type'] === 8)
      .at(-1) ?? {},
    'custom_id',
  )

/** A moderator opens `/settings` and chooses an ask channel; gives the panel as it stands then. */
const choose = async (
  { discord, ada, channel }: Running,
  chosen: Channel,
  within = 5000,
): Promise<string> => {
  const opened = discord.slash(ada, channel, 'settings', {}, moderator)
  const panel = await discord.waitFor(() => opened.reply, 'the panel')
  const changed = discord.select(panel, askMenu(panel.body), [chosen.id], ada, moderator)
  return textOf((await discord.waitFor(() => changed.reply, 'the panel anew', within)).body)
}

const said = ({ discord }: Running, channel: Channel, count = 1): Promise<readonly Message[]> =>
  discord.waitFor(() => {
    const all = discord.said(channel)
    return all.length >= count && all
  }, `${count} messages in ${channel.name}`)

const switchNeeded = 'Message Content Intent'

/** A server with an audit channel, and an ask channel that was chosen before the bot came. */
const asking = async (options: LoopbackOptions, office: Office = officeOver()) => {
  const places: Channel[] = []
  const at = await startedAfter(office.services, options, async (discord, guild) => {
    places.push(discord.channel(guild, 'ask here'), discord.channel(guild, 'audit'))
    const [askChannel, auditChannel] = places
    await changeSettings(office.services.desk.store, guild.id, {
      askChannels: [askChannel?.id ?? ''],
      auditChannel: auditChannel?.id ?? null,
    })
  })
  const [ask, audit] = places
  if (ask === undefined || audit === undefined) throw new Error('no channels')
  return { at, office, ask, audit }
}

describe.concurrent('an ask channel that is chosen while the bot runs', () => {
  it('works at once: the content of messages is asked for on a second connection, and nothing is missed or told twice', async () => {
    const at = await started(officeOver().services, { content: true })
    const chosen = at.discord.channel(at.guild, 'ask here')
    expect(await choose(at, chosen)).not.toContain(switchNeeded)
    at.discord.say(chosen, at.ada, question)
    const [answer] = await said(at, chosen)
    expect(textOf(answer?.body ?? {})).toContain('210')
    at.discord.say(at.channel, at.ada, question, { mention: true })
    await said(at, at.channel)
    await sleep(200)
    expect([at.discord.said(chosen).length, answersIn(at).length]).toEqual([1, 1])
    expect(at.discord.gateway.identified()).toBe(2)
    expect(at.discord.gateway.connected()).toBe(1)
    expect(at.bot.connected()).toBe(true)
    expect(at.discord.violations()).toEqual([])
  })

  it('is asked for once, however many are chosen, and questions meanwhile are answered once', async () => {
    const at = await started(officeOver().services, { content: true })
    const chosen = at.discord.channel(at.guild, 'ask here')
    const mentions = Array.from({ length: 6 }, (_, i) => at.discord.user(`reader ${i}`))
    const choosing = choose(at, chosen)
    for (const user of mentions) {
      at.discord.say(at.channel, user, question, { mention: true })
      await sleep(25)
    }
    await choosing
    await choose(at, chosen)
    await said(at, at.channel, mentions.length)
    await sleep(200)
    expect(answersIn(at)).toHaveLength(mentions.length)
    expect(at.discord.gateway.identified()).toBe(2)
  })

  it('without the switch is told on the panel, and all else goes on on the connection that stands', async () => {
    const office = officeOver()
    const at = await started(office.services)
    const chosen = at.discord.channel(at.guild, 'ask here')
    expect(await choose(at, chosen)).toContain(switchNeeded)
    expect((await serverSettings(office.services.desk.store, at.guild.id)).askChannels).toEqual([chosen.id])
    at.discord.say(at.channel, at.ada, question, { mention: true })
    await said(at, at.channel)
    expect(at.discord.gateway.identified()).toBe(1)
    expect(at.bot.connected()).toBe(true)
  })

  it('is not waited for when Discord is slow: the panel comes, and the channel works as soon as it can', async () => {
    const at = await started(officeOver().services, { content: true })
    const chosen = at.discord.channel(at.guild, 'ask here')
    at.discord.faults.add({ path: /gateway\/bot/, delay: 6500 })
    expect(await choose(at, chosen, 6400)).toContain(switchNeeded)
    await at.discord.waitFor(
      () => at.log.some((line) => line.includes('are read from now on')),
      'the words',
      9000,
    )
    at.discord.say(chosen, at.ada, question)
    await said(at, chosen)
  }, 20_000)

  it('is not asked for again at once after a refusal: identifies are few', async () => {
    const at = await started(officeOver().services)
    const chosen = at.discord.channel(at.guild, 'ask here')
    for (let i = 0; i < 3; i += 1) await choose(at, chosen)
    expect(at.log.filter((line) => line.includes('need a mention'))).toHaveLength(1)
  })
})

describe.concurrent('content that Discord refuses', () => {
  it('at the start is told in the audit channel, once, also after a restart', async () => {
    const { at, audit } = await asking({})
    const [told] = await said(at, audit)
    expect(textOf(told?.body ?? {})).toContain(switchNeeded)
    await at.bot.stop()
    const again = await at.restart()
    await sleep(200)
    expect(at.discord.said(audit)).toHaveLength(1)
    await again.stop()
  })

  it('while the bot runs: it goes on without, tells the moderators, and answers what was asked meanwhile', async () => {
    const { at, audit, ask } = await asking({ content: true })
    at.discord.say(ask, at.ada, question)
    await said(at, ask)
    at.discord.content(false)
    at.discord.gateway.refuse(4014)
    at.discord.gateway.refuse(null)
    at.discord.say(at.channel, at.discord.user('ben'), question, { mention: true })
    await said(at, at.channel)
    const [told] = await said(at, audit)
    expect(textOf(told?.body ?? {})).toContain(switchNeeded)
    await expect(Promise.race([at.bot.ended, sleep(100, 'runs')])).resolves.toBe('runs')
    await sleep(150)
    expect([answersIn(at).length, at.discord.said(ask).length]).toEqual([1, 1])
    expect(at.bot.connected()).toBe(true)
  })
})
