import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { repertoire } from '../../commands/index.ts'
import { startBot } from '../../src/discord/bot.ts'
import { buttonsOf, textOf } from '../loopback/components.ts'
import type { Exchange } from '../loopback/exchange.ts'
import type { Json } from '../loopback/json.ts'
import { drawnMentionsOf, pingsOf } from '../loopback/mentions.ts'
import type { Message } from '../loopback/world.ts'
import { servicesOver } from './oakford.ts'
import { canary, type Running, running } from './running.ts'

let at: Running
beforeAll(async () => {
  at = await running()
})
afterAll(() => at.end())
afterEach(() => {
  expect(at.discord.violations()).toEqual([])
})

const oneOfTheTitles = /Count of flooded homes rises|River takes homes in Oakford|What the flood left/
const question = 'How many homes did the flood destroy in Oakford?'

/** The bot's answers to a message: those sent to its channel since. */
const answersTo = async (asked: Message): Promise<readonly Message[]> => {
  const mine = (): readonly Message[] =>
    at.discord.said(asked.channel).filter(({ reference }) => reference === asked)
  await at.discord.waitFor(() => mine().length > 0, 'an answer')
  return mine()
}

const replyTo = (exchange: Exchange): Promise<Message> => at.discord.waitFor(() => exchange.reply, 'a reply')

const slash = (options: Json): Promise<Message> =>
  replyTo(at.discord.slash(at.discord.user('reader'), at.channel, 'ask', options))

describe('a mention', () => {
  it('gets exactly one answer: exact quotes with source and date, in reply to it', async () => {
    const asked = at.discord.say(at.channel, at.ada, question, { mention: true })
    const [answer, ...others] = await answersTo(asked)
    expect(others).toEqual([])
    const text = textOf(answer?.body ?? {})
    expect(text.replaceAll(/[*\\]/g, '')).toContain(
      '❝\u00a0The flood destroyed at least 210 homes in Oakford, the county said.\u00a0❞',
    )
    expect(text).toContain('Oakford Ledger')
    expect(text).toContain('2025')
  })

  it('is the only thing that is answered in a channel', async () => {
    const silent = at.discord.say(at.channel, at.ada, question)
    const asked = at.discord.say(at.channel, at.ada, question, { mention: true })
    await answersTo(asked)
    expect(at.discord.said(at.channel).filter(({ reference }) => reference === silent)).toEqual([])
  })

  it('without a question gets help with examples from the shelf', async () => {
    const [answer] = await answersTo(at.discord.say(at.channel, at.ada, '', { mention: true }))
    expect(textOf(answer?.body ?? {})).toMatch(oneOfTheTitles)
  })

  it('is not needed in a direct message', async () => {
    const [answer] = await answersTo(at.discord.say(at.discord.direct(at.ada), at.ada, question))
    expect(textOf(answer?.body ?? {})).toContain('260')
  })

  it('is not needed in a reply that pings the bot', async () => {
    const [answer] = await answersTo(at.discord.say(at.channel, at.ada, question, { mention: true }))
    const [next] = await answersTo(
      at.discord.say(at.channel, at.ada, 'and which bridges were closed after the flood?', {
        replyTo: answer as Message,
      }),
    )
    expect(textOf(next?.body ?? {})).toContain('bridges')
  })

  it('followed by a reply after a restart finds the question before in the channel', async () => {
    const asked = at.discord.say(at.channel, at.ada, question, { mention: true })
    const [answer] = await answersTo(asked)
    const second = await startBot({
      token: canary,
      apiUrl: at.discord.url,
      services: servicesOver(),
      repertoire,
      log: () => undefined,
    })
    const before = at.discord.recorded.length
    await answersTo(at.discord.say(at.channel, at.ada, 'and when?', { replyTo: answer as Message }))
    await at.discord.waitFor(
      () => at.discord.recorded.slice(before).filter(({ path }) => path.endsWith('/messages')).length === 2,
      'both answers',
    )
    const read = at.discord.recorded
      .slice(before)
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/channels'))
    await second.stop()
    expect(read.map(({ path }) => path.split('/').at(-1))).toEqual([answer?.id, asked.id])
  })
})

describe('/ask', () => {
  it('answers in the channel', async () => {
    const reply = await slash({ question })
    expect(reply.privateTo).toBeNull()
    expect(textOf(reply.body)).toContain('210')
  })

  it('answers only the asker when private', async () => {
    const reply = await slash({ question, private: true })
    expect(reply.privateTo?.username).toBe('reader')
  })

  it.each<[string, Json, string, string]>([
    ['one source', { source: 'millbrook herald' }, 'Millbrook Herald', 'Oakford Ledger'],
    ['days from', { since: '2025-05-06' }, 'Millbrook Herald', 'Oakford Ledger'],
    ['days until', { until: '5 May 2025' }, 'Oakford Ledger', 'Millbrook Herald'],
    ['days between', { since: 'May 2025', until: '2025-05-05' }, 'Oakford Ledger', 'Millbrook Herald'],
  ])('keeps to %s', async (_name, options, shown, hidden) => {
    const text = textOf((await slash({ question, ...options })).body)
    expect(text).toContain(shown)
    expect(text).not.toContain(hidden)
  })

  it.each<[string, Json, RegExp]>([
    ['a day that is none', { since: 'soonish' }, /"since" is not a day/],
    ['a day that does not exist', { until: '2025-02-30' }, /"until" is not a day/],
    ['days the wrong way round', { since: '2025-05-09', until: '2025-05-01' }, /before/],
    ['a source that is not here', { source: 'Nowhere Post' }, /There are.{1,2} Millbrook Herald/],
  ])('says in one private line what to mend about %s', async (_name, options, line) => {
    const reply = await slash({ question, ...options })
    expect(textOf(reply.body)).toMatch(line)
    expect(reply.privateTo).not.toBeNull()
  })

  it('is silent where the articles are, and says what was searched', async () => {
    const reply = await slash({ question: 'Who won the chess tournament in Reykjavik?' })
    expect(textOf(reply.body)).toContain('Searched 3 articles')
  })
})

describe('autocomplete', () => {
  it.each([
    ['', ['Millbrook Herald', 'Oakford Ledger', 'Valley Notes']],
    ['oak', ['Oakford Ledger']],
    ['NOTES', ['Valley Notes']],
    ['zzz', []],
  ])('for "%s" suggests %j', async (typed, names) => {
    const exchange = at.discord.autocomplete(at.ada, at.channel, 'ask', { question, source: typed }, 'source')
    const choices = await at.discord.waitFor(() => exchange.choices, 'choices')
    expect(choices.map((choice) => choice['name'])).toEqual(names)
  })
})

describe('the buttons of an answer', () => {
  const labelled = (message: Message, label: string): string =>
    buttonsOf(message.body).find((button) => button.label.startsWith(label))?.customId ?? ''

  it('show a quote in context to whoever presses, in private, with pages', async () => {
    const reply = await slash({ question, source: 'Oakford Ledger' })
    const other = at.discord.user('ben')
    const opened = await replyTo(at.discord.press(reply, labelled(reply, 'In context'), other))
    expect(opened.privateTo).toBe(other)
    expect(textOf(opened.body)).toContain('The river left its bed on Sunday night')
    const turned = at.discord.press(opened, labelled(opened, 'Later'), other)
    const page = await replyTo(turned)
    expect(turned.acknowledged).toBe(7)
    expect(page.id).toBe(opened.id)
    expect(textOf(page.body)).toContain('Schools stay closed')
  })

  it('show more quotes', async () => {
    const reply = await slash({ question: 'What did the flood do to homes in Oakford?' })
    const more = labelled(reply, 'More quotes')
    expect(more).not.toBe('')
    const opened = await replyTo(at.discord.press(reply, more, at.discord.user('cora')))
    expect(opened.privateTo?.username).toBe('cora')
    expect(textOf(opened.body)).toContain('❝')
  })

  it('are refused to another person where they are private, and anybody once they are unknown', async () => {
    const reply = await slash({ question, private: true })
    const taken = await replyTo(
      at.discord.press(reply, labelled(reply, 'In context'), at.discord.user('dan')),
    )
    expect(textOf(taken.body)).toContain('for the person who asked')
    const old = await replyTo(at.discord.press(reply, 'no-such-token', at.discord.user('dan')))
    expect(textOf(old.body)).toContain('too old')
  })

  it('are refused in another server', async () => {
    const reply = await slash({ question })
    const elsewhere = at.discord.channel(at.discord.guild('Elsewhere'), 'news')
    const foreign = { ...reply, channel: elsewhere }
    const refused = await replyTo(
      at.discord.press(foreign, labelled(reply, 'In context'), at.discord.user('eve')),
    )
    expect(textOf(refused.body)).toContain('another server')
  })
})

describe('/help and /about', () => {
  it.each([
    ['help', oneOfTheTitles],
    ['about', /Searched 3 articles/],
  ])('/%s speaks of this shelf, in private', async (name, words) => {
    const reply = await replyTo(at.discord.slash(at.discord.user('fay'), at.channel, name))
    expect(textOf(reply.body)).toMatch(words)
    expect(reply.privateTo?.username).toBe('fay')
  })
})

const odd: readonly (readonly [string, string])[] = [
  ['everyone', '@everyone how many homes?'],
  ['roles and people', '<@&1234567890123456789> <@1234567890123456789> homes? @here'],
  ['4000 characters', 'homes '.repeat(660)],
  ['right-to-left', 'كم عدد المنازل التي دمرها الفيضان؟'],
  ['emoji only', '🌊🏠🌊'],
  ['markdown', '# homes **bold** [x](https://a.example) ||spoiler|| ```code``` > quote'],
  ['control signs', 'homes \u0000\u202e\u200b flooded'],
  ['punctuation', '???'],
  ['a prototype', '__proto__ constructor'],
]

describe('an odd question', () => {
  it.each(odd)('of %s gets one valid answer that pings nobody', async (_name, text) => {
    const asker = at.discord.user('odd')
    const [answer, ...others] = await answersTo(at.discord.say(at.channel, asker, text, { mention: true }))
    expect(others).toEqual([])
    expect(textOf(answer?.body ?? {})).not.toBe('')
  })
  it.each(odd.filter(([, text]) => text.length <= 300))('of %s through /ask too', async (_name, text) => {
    expect(textOf((await slash({ question: text })).body)).not.toBe('')
  })
})

describe('everything that was sent', () => {
  it('pings nobody and draws no mention', () => {
    const bodies = at.discord.recorded
      .filter(({ method, path }) => method !== 'GET' && /messages|callback|webhooks/.test(path))
      .map(({ body }) => body as Json)
    expect(bodies.length).toBeGreaterThan(20)
    expect(bodies.flatMap((body) => pingsOf((body['data'] as Json | undefined) ?? body))).toEqual([])
    expect(bodies.flatMap(drawnMentionsOf)).toEqual([])
  })

  it('left no token and no question in the log', () => {
    const log = at.log.join('\n')
    expect(log).toContain('ready as Verbatim, in 1 server')
    expect(log).not.toContain(canary)
    expect(log).not.toContain('flood')
    expect(log).not.toMatch(/interaction-\d/)
  })
})
