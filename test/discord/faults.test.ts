import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { startBot } from '../../src/discord/bot.ts'
import type { Services } from '../../src/discord/command.ts'
import { textOf } from '../loopback/components.ts'
import type { LoopbackOptions } from '../loopback/loopback.ts'
import { startLoopback } from '../loopback/loopback.ts'
import type { Message } from '../loopback/world.ts'
import { servicesOver } from './oakford.ts'
import { canary, type Running, running } from './running.ts'

const open: Running[] = []
afterAll(async () => {
  for (const one of open.splice(0)) {
    expect(one.log.join('\n')).not.toContain(canary)
    await one.end()
  }
})

const started = async (services?: Services, options?: LoopbackOptions): Promise<Running> => {
  const one = await running(services, options)
  open.push(one)
  return one
}

const question = 'How many homes did the flood destroy?'
const answersIn = ({ discord, channel }: Running): readonly Message[] => discord.said(channel)

/** Asks by mention, waits for an answer and then a little for a second one that must not come. */
const answersAfter = async (
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

const slow = (milliseconds: number): Services => {
  const { view, today } = servicesOver()
  return {
    today,
    view: async (server) => {
      await sleep(milliseconds)
      return view(server)
    },
  }
}

const post = /\/channels\/\d+\/messages$/
const callback = /callback$/

describe.concurrent('a question by mention is answered once', () => {
  it.each<[string, Parameters<Running['discord']['faults']['add']>[0]]>([
    ['through a 503 storm', { path: post, status: 503, times: 4 }],
    ['through a 502', { path: post, status: 502 }],
    ['through a 429 storm', { path: post, status: 429, retryAfter: 0.1, times: 4 }],
    ['through a long 429', { path: post, status: 429, retryAfter: 0.3, global: true }],
    ['when the answer to its post is lost', { path: post, lost: true, times: 2 }],
    ['when the post is slow', { path: post, delay: 900 }],
  ])('%s', async (_name, fault) => {
    const at = await started()
    const answers = await answersAfter(at, () => at.discord.faults.add(fault))
    expect(answers.map(({ body }) => textOf(body).includes('210'))).toEqual([true])
  })

  it('when it is delivered twice', async () => {
    const at = await started()
    expect(await answersAfter(at, () => undefined, { twice: true })).toHaveLength(1)
  })

  it.each(['drop', 'reconnect'] as const)('when the gateway plays %s meanwhile', async (play) => {
    const at = await started()
    const answers = await answersAfter(at, at.discord.gateway[play])
    expect(answers).toHaveLength(1)
    await at.discord.waitFor(() => at.discord.gateway.resumed() === 1, 'the resume')
  })

  it('after an invalid session: the bot identifies anew and answers what comes then', async () => {
    const at = await started()
    at.discord.gateway.invalidate(false)
    await at.discord.waitFor(() => at.discord.gateway.identified() === 2, 'the new session', 12_000)
    expect(await answersAfter(at, () => undefined)).toHaveLength(1)
  })
})

describe.concurrent('a question that cannot be answered in its channel', () => {
  it('is apologised for when Discord refuses the answer', async () => {
    const at = await started()
    const answers = await answersAfter(at, () => at.discord.faults.add({ path: post, status: 400 }))
    expect(answers.map(({ body }) => textOf(body))).toEqual([expect.stringContaining('Sorry')])
  })

  it('is explained in private when the bot may not write there', async () => {
    const at = await started()
    at.discord.faults.add({ path: post, status: 403 })
    at.discord.say(at.channel, at.ada, question, { mention: true })
    const direct = at.discord.direct(at.ada)
    const [word] = await at.discord.waitFor(
      () => at.discord.said(direct).length > 0 && at.discord.said(direct),
      'a word',
    )
    expect(textOf(word?.body ?? {})).toContain('not allowed to write')
    expect(answersIn(at)).toEqual([])
  })

  it('is apologised for when the shelf fails, and the log says why', async () => {
    const at = await started({
      ...servicesOver(),
      view: () => Promise.reject(new Error('the shelf is broken')),
    })
    const answers = await answersAfter(at, () => undefined)
    expect(answers.map(({ body }) => textOf(body))).toEqual([expect.stringContaining('Sorry')])
    expect(at.log.join('\n')).toContain('the shelf is broken')
  })
})

describe.concurrent('/ask is answered once', () => {
  const asked = async (at: Running, options = {}) => {
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question, ...options })
    await at.discord.waitFor(() => exchange.reply, 'the reply', 9000)
    await sleep(120)
    return exchange
  }

  it('when it is delivered twice', async () => {
    const at = await started()
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question }, { twice: true })
    await at.discord.waitFor(() => exchange.reply, 'the reply')
    await sleep(120)
    expect(at.discord.recorded.filter(({ path }) => callback.test(path))).toHaveLength(1)
  })

  it.each<[string, Parameters<Running['discord']['faults']['add']>[0]]>([
    ['through a 503 storm', { path: callback, status: 503, times: 3 }],
    ['through a 429', { path: callback, status: 429, retryAfter: 0.2 }],
    ['when the callback is slow by two seconds', { path: callback, delay: 2000 }],
  ])('%s', async (_name, fault) => {
    const at = await started()
    at.discord.faults.add(fault)
    const exchange = await asked(at)
    expect(textOf(exchange.reply?.body ?? {})).toContain('210')
    expect(exchange.followUps).toEqual([])
    expect(answersIn(at)).toHaveLength(1)
  })

  it('when the answer to its callback is lost', async () => {
    const at = await started()
    at.discord.faults.add({ path: callback, lost: true })
    const exchange = await asked(at)
    expect(textOf(exchange.reply?.body ?? {})).toContain('210')
    expect(answersIn(at)).toHaveLength(1)
  })

  it('when the answer takes its time: promised first, then given', async () => {
    const at = await started(slow(600))
    const exchange = await asked(at)
    expect(exchange.acknowledged).toBe(5)
    expect(exchange.acknowledgedAfter).toBeLessThan(3000)
    expect(textOf(exchange.reply?.body ?? {})).toContain('210')
  })

  it('in private when that takes its time, and what has to be mended is told in private', async () => {
    const at = await started(slow(400))
    expect((await asked(at, { private: true })).reply?.privateTo).toBe(at.ada)
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question, since: 'soonish' })
    const [line] = await at.discord.waitFor(
      () => exchange.followUps.length > 0 && exchange.followUps,
      'the line',
    )
    expect(line?.privateTo).toBe(at.ada)
    expect(answersIn(at)).toEqual([])
  })

  it('through a 503 storm on the answer that was promised', async () => {
    const at = await started(slow(400))
    at.discord.faults.add({ path: /@original$/, status: 503, times: 4 })
    expect(textOf((await asked(at)).reply?.body ?? {})).toContain('210')
  })
})

describe.concurrent('/ask is apologised for', () => {
  it('not when its answer did arrive, though too late to hear of it', async () => {
    const at = await started(undefined, { ackWindow: 8000 })
    at.discord.faults.add({ path: callback, delay: 2900 })
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question })
    await at.discord.waitFor(() => exchange.reply, 'the reply')
    await sleep(1000)
    expect(answersIn(at).map(({ body }) => textOf(body).includes('210'))).toEqual([true])
  })

  it('not when the promise did arrive: the answer follows', async () => {
    const at = await started(slow(300), { ackWindow: 8000 })
    at.discord.faults.add({ path: callback, delay: 2900 })
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question })
    await at.discord.waitFor(() => exchange.reply, 'the reply', 8000)
    expect(answersIn(at).map(({ body }) => textOf(body).includes('210'))).toEqual([true])
  })

  it('when the three seconds are over', async () => {
    const at = await started()
    at.discord.faults.add({ path: callback, delay: 3100 })
    at.discord.slash(at.ada, at.channel, 'ask', { question })
    const [word] = await at.discord.waitFor(
      () => answersIn(at).length > 0 && answersIn(at),
      'an apology',
      8000,
    )
    expect(textOf(word?.body ?? {})).toContain('too slow')
    await sleep(120)
    expect(answersIn(at)).toHaveLength(1)
  })

  it.each([
    [0, { method: 'POST', path: callback }],
    [400, { method: 'PATCH', path: /@original$/ }],
  ])('in private when Discord refuses what is said after %i ms', async (milliseconds, where) => {
    const at = await started(slow(milliseconds))
    at.discord.faults.add({ ...where, status: 400 })
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question })
    const word = await at.discord.waitFor(() => exchange.followUps[0] ?? exchange.reply, 'an apology')
    expect(textOf(word.body)).toContain('Sorry')
    expect(word.privateTo).toBe(at.ada)
    expect(answersIn(at)).toEqual([])
  })

  it('when its token has gone', async () => {
    const at = await started(slow(400))
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question })
    await at.discord.waitFor(() => exchange.acknowledged, 'the promise')
    exchange.startedAt -= 15 * 60_000
    const [word] = await at.discord.waitFor(() => answersIn(at).length > 0 && answersIn(at), 'an apology')
    expect(textOf(word?.body ?? {})).toContain('Sorry')
  })

  it('when a command fails', async () => {
    const at = await started({ ...servicesOver(), view: () => Promise.reject(new Error('broken')) })
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question })
    const reply = await at.discord.waitFor(() => exchange.reply, 'the apology')
    expect(textOf(reply.body)).toContain('Sorry')
    expect(reply.privateTo).toBe(at.ada)
  })
})

describe.concurrent('somebody who asks too fast', () => {
  it('is told so in private, while others are answered', async () => {
    const at = await started()
    const exchanges = Array.from({ length: 12 }, () =>
      at.discord.slash(at.ada, at.channel, 'ask', { question }),
    )
    const other = at.discord.slash(at.discord.user('ben'), at.channel, 'ask', { question })
    await at.discord.waitFor(() => [...exchanges, other].every(({ reply }) => reply !== null), 'all replies')
    const busy = exchanges.filter(({ reply }) => textOf(reply?.body ?? {}).includes('faster than'))
    expect(busy).toHaveLength(4)
    expect(busy.every(({ reply }) => reply?.privateTo === at.ada)).toBe(true)
    expect(textOf(other.reply?.body ?? {})).toContain('210')
  })
})

describe.concurrent('somebody who mentions too fast', () => {
  it('gets the answers of a burst, and one direct message', async () => {
    const at = await started()
    for (let i = 0; i < 14; i += 1) at.discord.say(at.channel, at.ada, question, { mention: true })
    const direct = at.discord.direct(at.ada)
    await at.discord.waitFor(
      () => answersIn(at).length === 8 && at.discord.said(direct).length > 0,
      'all of it',
    )
    await sleep(120)
    expect(answersIn(at)).toHaveLength(8)
    expect(at.discord.said(direct).map(({ body }) => textOf(body))).toEqual([
      expect.stringContaining('faster than'),
    ])
  })
})

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

describe.concurrent('a hundred people at once', () => {
  it('are all answered, each once', async () => {
    const at = await started()
    const people = Array.from({ length: 100 }, (_, i) => at.discord.user(`person ${i}`))
    const exchanges = people.map((user) => at.discord.slash(user, at.channel, 'ask', { question }))
    await at.discord.waitFor(() => exchanges.every(({ reply }) => reply !== null), 'all replies', 10_000)
    expect(exchanges.every(({ reply }) => textOf(reply?.body ?? {}).includes('210'))).toBe(true)
    expect(answersIn(at)).toHaveLength(100)
    expect(at.discord.violations()).toEqual([])
  })
})
