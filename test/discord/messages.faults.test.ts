import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { changeSettings } from '../../src/moderation/settings.ts'
import { textOf } from '../loopback/components.ts'
import { officeOver } from './desk.ts'
import { answersAfter, answersIn, endAll, post, question, started, startedAfter } from './faulty.ts'
import { servicesOver } from './oakford.ts'
import type { Running } from './running.ts'

endAll()

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
})

describe.concurrent('a question in an ask channel', () => {
  it('waits for the store, which alone knows that it is one', async () => {
    const { services } = officeOver()
    const { store } = services.desk
    let refusals = 0
    const away = {
      ...store,
      note: (...asked: Parameters<typeof store.note>) => {
        refusals -= 1
        return refusals >= 0 ? Promise.reject(new Error('the store is away')) : store.note(...asked)
      },
    }
    const at = await startedAfter(
      { ...services, desk: { ...services.desk, store: away } },
      { content: true },
      async (_discord, { id, channels }) => {
        await changeSettings(store, id, { askChannels: channels.map((channel) => channel.id) })
      },
    )
    refusals = 3
    at.discord.say(at.channel, at.ada, question)
    await at.discord.waitFor(() => answersIn(at).length > 0, 'the answer', 9000)
    expect(refusals).toBeLessThan(0)
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

  it('is answered all the same where the bot may not read back: then not as a reply', async () => {
    const at = await started()
    const answers = await answersAfter(at, () =>
      at.discord.faults.add({ path: post, status: 403, code: 160_002 }),
    )
    expect(answers.map(({ body }) => textOf(body).includes('210'))).toEqual([true])
    expect(answers[0]?.reference).toBeNull()
  })

  it('is answered in words alone where files are withheld', async () => {
    const at = await started()
    at.discord.faults.add({ path: post, status: 403 })
    at.discord.say(at.channel, at.ada, 'figures homes', { mention: true })
    const [told] = await at.discord.waitFor(
      () => answersIn(at).length > 0 && answersIn(at),
      'an answer',
      15_000,
    )
    expect(textOf(told?.body ?? {})).toContain('210')
    expect(at.discord.said(at.discord.direct(at.ada))).toEqual([])
    expect(at.discord.violations()).toEqual([])
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
