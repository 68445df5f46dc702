import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { buttonsOf, textOf } from '../loopback/components.ts'
import type { Exchange } from '../loopback/exchange.ts'
import { officeOver } from './desk.ts'
import { answersIn, callback, endAll, question, slow, started } from './faulty.ts'
import { article, servicesOver } from './oakford.ts'
import type { Running } from './running.ts'

endAll()

/** The path of what follows an answer. */
const followUps = /\/webhooks\/\d+\/[^/]+$/

describe.concurrent('after an invalid session', () => {
  it('the bot identifies anew and answers what comes then', async () => {
    const at = await started()
    at.discord.gateway.invalidate(false)
    await at.discord.waitFor(() => at.discord.gateway.identified() === 2, 'the new session', 12_000)
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question })
    const reply = await at.discord.waitFor(() => exchange.reply, 'the answer')
    expect(textOf(reply.body)).toContain('210')
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

  it('in two messages, each of them once, when word of the second is lost', async () => {
    const long = (n: number): string =>
      `The flood destroyed ${n} homes in Oakford${', and the rain fell'.repeat(60)}.`
    const text = [210, 260, 300, 340].map(long).join('\n\n')
    const at = await started(servicesOver([article('ledger', 'Oakford Ledger', '2025-05-05', 'Flood', text)]))
    at.discord.faults.add({ path: followUps, lost: true })
    const exchange = await asked(at)
    await at.discord.waitFor(() => at.discord.recorded.some(({ method }) => method === 'GET'), 'a look')
    await sleep(400)
    expect(exchange.followUps).toHaveLength(1)
    expect(answersIn(at)).toHaveLength(2)
  })

  it('in private after a public promise, also when word of its end is lost', async () => {
    const at = await started(slow(400))
    at.discord.faults.add({ path: /@original$/, lost: true })
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question, since: 'soonish' })
    const line = await at.discord.waitFor(() => exchange.followUps[0], 'the line')
    expect(textOf(line.body)).toContain('soonish')
    expect(answersIn(at)).toEqual([])
  })

  it('through a 503 storm on the answer that was promised', async () => {
    const at = await started(slow(400))
    at.discord.faults.add({ path: /@original$/, status: 503, times: 4 })
    expect(textOf((await asked(at)).reply?.body ?? {})).toContain('210')
  })
})

describe.concurrent('a walk through everything', () => {
  it('is acknowledged in time and answered with valid messages, two seconds away', async () => {
    const at = await started(undefined, { ackWindow: 3000 })
    const { discord, channel } = at
    const before = discord.slash(at.ada, channel, 'ask', { question })
    const reply = await discord.waitFor(() => before.reply, 'an answer')
    const message = discord.say(channel, at.ada, 'a claim')
    discord.faults.add({ path: callback, delay: 2000, times: 1000 })
    const people = Array.from({ length: 30 }, (_, i) => discord.user(`walker ${i}`))
    const next = () => people.pop() ?? at.ada
    const walked = [
      discord.slash(next(), channel, 'ask', { question }),
      discord.slash(next(), channel, 'ask', { question, private: true, since: '2025', until: 'May 2025' }),
      discord.slash(next(), channel, 'ask', { question: '???', source: '@everyone' }),
      discord.slash(next(), channel, 'ask', {}),
      discord.slash(next(), channel, 'help'),
      discord.slash(next(), channel, 'about'),
      discord.slash(next(), channel, 'gone', { what: 7 }),
      discord.messageMenu(next(), 'Gone menu', message),
      discord.select(reply, 'unknown', ['a'], next()),
      discord.slash(at.ada, discord.direct(at.ada), 'ask', { question }),
      ...buttonsOf(reply.body).map(({ customId }) => discord.press(reply, customId, next())),
      ...['', 'x', '.', 'a.0', 'a'.repeat(100), '__proto__.0'].map((id) => discord.press(reply, id, next())),
    ]
    const typed = ['', 'oak', '@everyone', '🌊'.repeat(50)].map((source) =>
      discord.autocomplete(next(), channel, 'ask', { question, source }, 'source'),
    )
    const toldTo = (exchange: Exchange): string =>
      textOf((exchange.reply ?? exchange.followUps[0])?.body ?? {})
    await discord.waitFor(() => walked.every((exchange) => toldTo(exchange) !== ''), 'all replies', 9000)
    await discord.waitFor(() => typed.every(({ choices }) => choices !== null), 'all choices')
    for (const { acknowledgedAfter } of [...walked, ...typed]) expect(acknowledgedAfter).toBeLessThan(3000)
    expect(discord.violations()).toEqual([])
  })
})

describe.concurrent('/ask while the store does not answer', () => {
  it('is acknowledged in time, and answered', async () => {
    const { services } = officeOver()
    const { store } = services.desk
    let away = false
    const silent = {
      ...store,
      note: async (...asked: Parameters<typeof store.note>) => {
        if (away) await sleep(4000)
        return store.note(...asked)
      },
    }
    const at = await started({ ...services, desk: { ...services.desk, store: silent } })
    away = true
    const exchange = at.discord.slash(at.ada, at.channel, 'ask', { question })
    const reply = await at.discord.waitFor(() => exchange.reply, 'the reply', 12_000)
    expect(textOf(reply.body)).toContain('210')
    expect(answersIn(at)).toHaveLength(1)
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
