import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { repertoire } from '../../commands/index.ts'
import { startBot } from '../../src/discord/bot.ts'
import { lifetime, ticketsInStore } from '../../src/discord/keeping/tickets.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { buttonsOf, textOf } from '../loopback/components.ts'
import { startLoopback } from '../loopback/loopback.ts'
import { answersIn, endAll, post, question, slow, started } from './faulty.ts'
import { servicesOver } from './oakford.ts'
import { canary } from './running.ts'

endAll()

describe.concurrent('what only a person can change', () => {
  it.each([
    [4004, /DISCORD_TOKEN/],
    [4014, /Message Content Intent/],
    [4011, /sharding/],
  ])('close code %i at start is thrown with what to do', async (code, words) => {
    const discord = await startLoopback({ token: canary })
    discord.gateway.refuse(code)
    const start = startBot({
      token: canary,
      apiUrl: discord.url,
      services: servicesOver(),
      repertoire,
      log: () => undefined,
    })
    await expect(start).rejects.toThrow(words)
    await discord.close()
  })

  it('a wrong token is thrown with what to do, and not shown', async () => {
    const discord = await startLoopback({ token: 'another' })
    const log: string[] = []
    const start = startBot({
      token: canary,
      apiUrl: discord.url,
      services: servicesOver(),
      repertoire,
      log: (l) => log.push(l),
    })
    await expect(start).rejects.toThrow(/DISCORD_TOKEN/)
    await expect(start).rejects.not.toThrow(canary)
    expect(log.join('\n')).not.toContain(canary)
    await discord.close()
  })

  it('a close code while running ends the bot with what to do', async () => {
    const at = await started()
    at.discord.gateway.refuse(4014)
    await expect(at.bot.ended).resolves.toMatchObject({ code: 4014 })
  })

  it('a token that is revoked while running ends it too', async () => {
    const at = await started()
    at.discord.faults.add({ path: post, status: 401 })
    at.discord.say(at.channel, at.ada, question, { mention: true })
    await expect(at.bot.ended).resolves.toMatchObject({ code: 401 })
  })
})

describe.concurrent('an outage at start', () => {
  it('is waited out', async () => {
    const discord = await startLoopback({ token: canary })
    discord.faults.add({ path: /gateway\/bot/, status: 503 })
    const bot = await startBot({
      token: canary,
      apiUrl: discord.url,
      services: servicesOver(),
      repertoire,
      log: () => undefined,
    })
    expect(discord.gateway.identified()).toBe(1)
    await bot.stop()
    await discord.close()
  })
})

describe.concurrent('the commands', () => {
  it('are listed once, and again only when they differ', async () => {
    const discord = await startLoopback({ token: canary })
    const puts = () => discord.recorded.filter(({ method }) => method === 'PUT').length
    for (const word of ['were listed', 'listed already']) {
      const log: string[] = []
      const bot = await startBot({
        token: canary,
        apiUrl: discord.url,
        services: servicesOver(),
        repertoire,
        log: (line) => log.push(line),
      })
      await discord.waitFor(() => log.some((line) => line.includes(word)), word)
      expect(puts()).toBe(1)
      await bot.stop()
    }
    expect(discord.violations()).toEqual([])
    await discord.close()
  })
})

describe.concurrent('the end', () => {
  it('waits for the answer that is on its way, and takes no new question', async () => {
    const at = await started(slow(500))
    at.discord.say(at.channel, at.ada, question, { mention: true })
    await sleep(100)
    const stopped = at.bot.stop()
    const late = at.discord.slash(at.ada, at.channel, 'ask', { question })
    await stopped
    const texts = answersIn(at).map(({ body }) => textOf(body))
    expect(texts).toEqual([expect.stringContaining('210')])
    expect(textOf(late.reply?.body ?? {})).toContain('restarting')
  })
})

describe.concurrent('a button', () => {
  it('works for 30 days, and says kindly when it is too old', async () => {
    const clock = { at: Date.now() }
    const tickets = ticketsInStore(openSqlite(':memory:'), () => clock.at)
    const discord = await startLoopback({ token: canary })
    const channel = discord.channel(discord.guild('Oakford'), 'news')
    const options = {
      token: canary,
      apiUrl: discord.url,
      services: servicesOver(),
      repertoire,
      log: () => undefined,
    }
    const bot = await startBot({ ...options, tickets })
    const asked = discord.slash(discord.user('ada'), channel, 'ask', { question })
    const reply = await discord.waitFor(() => asked.reply, 'the answer')
    const ids = buttonsOf(reply.body).map(({ customId }) => customId)
    const told = async (id: string): Promise<string> => {
      const pressed = discord.press(reply, id, discord.user('ben'))
      const shown = await discord.waitFor(() => pressed.modal ?? pressed.reply?.body, 'a reply')
      return textOf(shown)
    }
    clock.at += lifetime - 60_000
    for (const id of ids) expect(await told(id)).not.toContain('too old')
    clock.at += 120_000
    for (const id of ids) expect(await told(id)).toContain('too old')
    expect(discord.violations()).toEqual([])
    await bot.stop()
    await discord.close()
  })

  it('still works after a restart when tickets are in the store', async () => {
    const discord = await startLoopback({ token: canary })
    const channel = discord.channel(discord.guild('Oakford'), 'news')
    const tickets = ticketsInStore(openSqlite(':memory:'), Date.now)
    const options = {
      token: canary,
      apiUrl: discord.url,
      services: servicesOver(),
      repertoire,
      log: () => undefined,
      tickets,
    }
    const first = await startBot(options)
    const asked = discord.slash(discord.user('ada'), channel, 'ask', { question })
    const reply = await discord.waitFor(() => asked.reply, 'the answer')
    await first.stop()
    const second = await startBot(options)
    const [button] = buttonsOf(reply.body)
    const pressed = discord.press(reply, button?.customId ?? '', discord.user('ben'))
    const shown = await discord.waitFor(() => pressed.reply, 'the paragraphs')
    expect(textOf(shown.body)).toContain('Two bridges were closed after the flood in Oakford.')
    await second.stop()
    await discord.close()
  })
})
