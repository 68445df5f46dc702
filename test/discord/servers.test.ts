import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repertoire } from '../../commands/index.ts'
import type { Article } from '../../src/article/article.ts'
import { type Bot, startBot } from '../../src/discord/bot.ts'
import { buttonsOf, textOf } from '../loopback/components.ts'
import type { Exchange } from '../loopback/exchange.ts'
import { type Loopback, startLoopback } from '../loopback/loopback.ts'
import type { Channel, Message } from '../loopback/world.ts'
import { oakford, ownArticle, servicesOver } from './oakford.ts'

const canaries = ['Aldermoor', 'Birchgate', 'Cinderley'] as const

let discord: Loopback
let bot: Bot
const channels = new Map<string, Channel>()

beforeAll(async () => {
  discord = await startLoopback()
  const own = new Map<string, readonly Article[]>()
  for (const canary of canaries) {
    const guild = discord.guild(canary)
    channels.set(canary, discord.channel(guild, 'news'))
    own.set(guild.id, [
      {
        ...ownArticle(guild.id, 'own', `The flood destroyed a mill at ${canary}.`),
        source: `${canary} Post`,
      },
    ])
  }
  bot = await startBot({
    token: discord.token,
    apiUrl: discord.url,
    services: servicesOver(oakford, own),
    repertoire,
    log: () => undefined,
  })
})
afterAll(async () => {
  await bot.stop()
  await discord.close()
})

const channelOf = (canary: string): Channel => {
  const channel = channels.get(canary)
  if (channel === undefined) throw new Error(`no channel for ${canary}`)
  return channel
}
const replyTo = (exchange: Exchange): Promise<Message> => discord.waitFor(() => exchange.reply, 'a reply')
const foreign = (canary: string): readonly string[] => canaries.filter((other) => other !== canary)

describe.each(canaries)('the server of %s', (canary) => {
  const ask = (options: Record<string, string>): Promise<Message> =>
    replyTo(discord.slash(discord.user('reader'), channelOf(canary), 'ask', options))

  it('is shown its own articles and those of the corpus', async () => {
    const text = textOf((await ask({ question: 'Which mill did the flood destroy?' })).body)
    expect(text).toContain(canary)
  })

  it('is shown nothing of another: not when asked for by name, not as a source, not in a list or an error', async () => {
    const seen: string[] = []
    for (const other of foreign(canary)) {
      seen.push(JSON.stringify((await ask({ question: 'flood mill', source: `${other} Post` })).body))
      const typed = discord.autocomplete(
        discord.user('r'),
        channelOf(canary),
        'ask',
        { question: 'x', source: other.slice(0, 3) },
        'source',
      )
      seen.push(JSON.stringify(await discord.waitFor(() => typed.choices, 'choices')))
    }
    for (const name of ['help', 'about'])
      seen.push(
        JSON.stringify((await replyTo(discord.slash(discord.user('r'), channelOf(canary), name))).body),
      )
    seen.push(JSON.stringify((await ask({ question: 'Which mill did the flood destroy?' })).body))
    const echoed = /called \\"[^\\]*\\"/g
    const all = seen.join('\n').replaceAll(echoed, '')
    expect(all).toContain(canary)
    for (const other of foreign(canary)) expect(all).not.toContain(other)
  })

  it('cannot open the quotes of another by its buttons', async () => {
    const reply = await ask({ question: 'Which mill did the flood destroy?' })
    for (const { customId } of buttonsOf(reply.body).filter(({ customId: id }) => id !== ''))
      for (const other of foreign(canary)) {
        const elsewhere = { ...reply, channel: channelOf(other) }
        const shown = await replyTo(discord.press(elsewhere, customId, discord.user('eve')))
        expect(textOf(shown.body)).toMatch(/^This button is too old for me, or it belongs to another server/)
      }
  })

  it('is not shown in a direct message', async () => {
    const ada = discord.user('ada')
    const direct = discord.direct(ada)
    discord.say(direct, ada, 'Which mill did the flood destroy?')
    const [answer] = await discord.waitFor(
      () => discord.said(direct).length > 0 && discord.said(direct),
      'an answer',
    )
    for (const one of canaries) expect(textOf(answer?.body ?? {})).not.toContain(one)
  })
})
