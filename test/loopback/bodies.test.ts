import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Exchange } from './exchange.ts'
import type { Json } from './json.ts'
import { type Loopback, startLoopback } from './loopback.ts'
import { specificationAt } from './specification.ts'
import type { Channel, User } from './world.ts'

const v2 = 1 << 15
const text = (content: string): Json => ({ type: 10, content })
const button = (id: string, label = 'In context'): Json => ({ type: 2, style: 2, label, custom_id: id })
const row = (...components: readonly Json[]): Json => ({ type: 1, components })
const select = (...values: readonly string[]): Json => ({
  type: 3,
  custom_id: 's',
  options: values.map((value) => ({ label: value, value })),
})
const option = (name: string, more: Json = {}): Json => ({ type: 3, name, description: 'words', ...more })
const command = (name: string, more: Json = {}): Json => ({ name, description: 'words', ...more })

let discord: Loopback
let channel: Channel
let user: User

beforeAll(async () => {
  discord = await startLoopback()
  channel = discord.channel(discord.guild('Oakford'), 'news')
  user = discord.user('ada')
})
afterAll(() => discord.close())

const call = async (method: string, path: string, body: unknown): Promise<readonly [number, string]> => {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bot ${discord.token}` },
    body: JSON.stringify(body),
  })
  return [response.status, await response.text()]
}

const post = (body: unknown): Promise<readonly [number, string]> =>
  call('POST', `/channels/${channel.id}/messages`, body)
const put = (commands: unknown): Promise<readonly [number, string]> =>
  call('PUT', `/applications/${discord.bot.id}/commands`, commands)
const back = (exchange: Exchange, body: unknown): Promise<readonly [number, string]> =>
  call('POST', `/interactions/${exchange.id}/${exchange.token}/callback`, body)
const asked = (): Exchange => discord.slash(user, channel, 'ask', { question: 'how many?' })

const goodMessages: readonly (readonly [string, Json])[] = [
  ['plain words', { content: 'hello', allowed_mentions: { parse: [] } }],
  ['2000 characters', { content: 'a'.repeat(2000) }],
  ['a nonce', { content: 'hello', nonce: '1234567890', enforce_nonce: true }],
  ['an embed', { embeds: [{ title: 'Flood', fields: [{ name: 'homes', value: '210' }] }] }],
  ['buttons', { content: 'hello', components: [row(button('a'), button('b', 'More quotes'))] }],
  ['components v2', { flags: v2, components: [{ type: 17, components: [text('hello')] }, row(button('a'))] }],
  ['a section', { flags: v2, components: [{ type: 9, components: [text('q')], accessory: button('a') }] }],
  [
    'a link',
    { content: 'see', components: [row({ type: 2, style: 5, label: 'Page', url: 'https://a.example' })] },
  ],
]

const badMessages: readonly (readonly [string, Json, RegExp])[] = [
  ['nothing', {}, /empty message/],
  ['only space', { content: ' \n ' }, /empty message/],
  ['2001 characters', { content: 'a'.repeat(2001) }, /2000/],
  ['embeds over 6000', { embeds: [1, 2].map(() => ({ description: 'a'.repeat(3001) })) }, /6000/],
  ['an empty field', { embeds: [{ fields: [{ name: 'homes', value: ' ' }] }] }, /field/],
  [
    'six rows',
    { content: 'a', components: [1, 2, 3, 4, 5, 6].map((i) => row(button(`b${i}`))) },
    /5 action rows/,
  ],
  ['one custom_id twice', { content: 'a', components: [row(button('a'), button('a'))] }, /stands twice/],
  ['one option twice', { content: 'a', components: [row(select('x', 'x'))] }, /option value/],
  [
    'a link without url',
    { content: 'a', components: [row({ type: 2, style: 5, label: 'Page' })] },
    /link button/,
  ],
  [
    'a button without id',
    { content: 'a', components: [row({ type: 2, style: 2, label: 'Go' })] },
    /link button/,
  ],
  ['a button without words', { content: 'a', components: [row(button('a', ''))] }, /without label/],
  ['button beside select', { content: 'a', components: [row(button('a'), select('x'))] }, /row of its own/],
  ['v2 without its flag', { components: [text('hello')] }, /IS_COMPONENTS_V2/],
  ['v2 with content', { flags: v2, content: 'a', components: [text('hello')] }, /no content/],
  [
    '41 components',
    {
      flags: v2,
      components: [1, 2].map(() => ({ type: 17, components: Array.from({ length: 20 }, () => text('a')) })),
    },
    /more than 40/,
  ],
  [
    '4001 characters',
    { flags: v2, components: [text('a'.repeat(2000)), text('b'.repeat(2001))] },
    /4000 characters/,
  ],
  ['a blank text', { flags: v2, components: [text('  ')] }, /nothing but space/],
  [
    'a file that is not there',
    { flags: v2, components: [{ type: 13, file: { url: 'attachment://a.txt' } }] },
    /not uploaded/,
  ],
  ['a reply to nothing', { content: 'a', message_reference: { message_id: '1' } }, /Unknown message/],
]

describe('a message', () => {
  it.each(goodMessages)('is taken with %s', async (_name, body) => {
    expect(await post(body)).toEqual([200, expect.any(String)])
  })
  it.each(badMessages)('is refused with %s', async (_name, body, reason) => {
    expect(await post(body)).toEqual([400, expect.stringMatching(reason)])
  })
  it('is sent once for one enforced nonce', async () => {
    const [, first] = await post({ content: 'once', nonce: 'same', enforce_nonce: true })
    const [, second] = await post({ content: 'once', nonce: 'same', enforce_nonce: true })
    expect(JSON.parse(second).id).toBe(JSON.parse(first).id)
  })
})

const goodCommands: readonly (readonly [string, readonly Json[]])[] = [
  ['options', [command('ask', { options: [option('question', { required: true, autocomplete: true })] })]],
  ['a permission as numeric string', [command('settings', { default_member_permissions: '32' })]],
  ['letters of any script', [command('질문'), command('питання')]],
  ['a menu', [{ name: 'Find sources', type: 3 }]],
]

const badCommands: readonly (readonly [string, readonly Json[], RegExp])[] = [
  ['capitals', [command('Ask')], /not allowed/],
  ['a space', [command('ask me')], /not allowed/],
  ['no description', [{ name: 'ask' }], /no description/],
  [
    'required after optional',
    [command('ask', { options: [option('a'), option('b', { required: true })] })],
    /first/,
  ],
  ['one name twice', [command('ask'), command('ask')], /two are called/],
  ['one option twice', [command('ask', { options: [option('a'), option('a')] })], /two are called/],
  ['101 of them', Array.from({ length: 101 }, (_, i) => command(`ask-${i}`)), /more than 100/],
  ['16 menus', Array.from({ length: 16 }, (_, i) => ({ name: `Menu ${i}`, type: 3 })), /more than 15/],
  [
    'over 8000 characters',
    [
      command('ask', {
        options: Array.from({ length: 25 }, (_, i) =>
          option(`o${i}`, {
            choices: Array.from({ length: 5 }, (_, j) => ({
              name: 'n'.repeat(40),
              value: `${j}${'v'.repeat(60)}`,
            })),
          }),
        ),
      }),
    ],
    /8000/,
  ],
  [
    'choices and autocomplete',
    [
      command('ask', {
        options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })],
      }),
    ],
    /not both/,
  ],
]

describe('commands', () => {
  it.each(goodCommands)('are taken with %s', async (_name, commands) => {
    expect(await put(commands)).toEqual([200, expect.any(String)])
  })
  it.each(badCommands)('are refused with %s', async (_name, commands, reason) => {
    expect(await put(commands)).toEqual([400, expect.stringMatching(reason)])
  })
})

const badCallbacks: readonly (readonly [string, Json, RegExp])[] = [
  ['a deferral with components v2', { type: 5, data: { flags: v2 } }, /only EPHEMERAL/],
  ['an empty answer', { type: 4, data: {} }, /empty message/],
  [
    'a choice over 100 characters',
    { type: 8, data: { choices: [{ name: 'a', value: 'a'.repeat(101) }] } },
    /100/,
  ],
  ['an update of no message', { type: 7, data: { content: 'a' } }, /no message to update/],
  [
    'a modal of six',
    {
      type: 9,
      data: {
        title: 'a',
        custom_id: 'm',
        components: [1, 2, 3, 4, 5, 6].map((i) => ({
          type: 18,
          label: 'l',
          component: { type: 4, custom_id: `i${i}`, style: 1 },
        })),
      },
    },
    /5/,
  ],
]

describe('an interaction', () => {
  it.each(badCallbacks)('refuses %s', async (_name, body, reason) => {
    expect(await back(asked(), body)).toEqual([400, expect.stringMatching(reason)])
  })
  it('is acknowledged once', async () => {
    const exchange = asked()
    expect((await back(exchange, { type: 5 }))[0]).toBe(204)
    expect(await back(exchange, { type: 5 })).toEqual([400, expect.stringContaining('40060')])
  })
  it('is unknown after three seconds', async () => {
    const exchange = asked()
    exchange.startedAt -= 3001
    expect(await back(exchange, { type: 5 })).toEqual([404, expect.stringContaining('10062')])
  })
  it('can be answered for fifteen minutes', async () => {
    const exchange = asked()
    await back(exchange, { type: 5, data: { flags: 64 } })
    const original = `/webhooks/${discord.bot.id}/${exchange.token}/messages/@original`
    expect((await call('PATCH', original, { content: 'in time' }))[0]).toBe(200)
    expect(exchange.reply?.privateTo).toBe(user)
    exchange.startedAt -= 15 * 60_000
    expect(await call('PATCH', original, { content: 'late' })).toEqual([
      401,
      expect.stringContaining('50027'),
    ])
  })
})

describe('the server', () => {
  it('refuses a wrong token', async () => {
    const response = await fetch(`${discord.url}/v10/users/@me`, { headers: { authorization: 'Bot other' } })
    expect(response.status).toBe(401)
  })
  it('keeps what it refused as a violation', async () => {
    const before = discord.violations().length
    await post({})
    expect(discord.violations().length).toBe(before + 1)
  })
})

describe.skipIf(!specificationAt().known)('the specification', () => {
  it.each([
    ['an unknown key', { content: 'a', colour: 'red' }, /colour/],
    ['a wrong type', { content: 7 }, /string/],
    ['a nonce over 25 characters', { content: 'a', nonce: 'n'.repeat(26) }, /25/],
    ['a label over 80 characters', { content: 'a', components: [row(button('a', 'l'.repeat(81)))] }, /80/],
    ['a custom_id over 100 characters', { content: 'a', components: [row(button('a'.repeat(101)))] }, /100/],
    [
      'a container in a container',
      { flags: v2, components: [{ type: 17, components: [{ type: 17, components: [text('a')] }] }] },
      /./,
    ],
  ])('refuses %s', async (_name, body, reason) => {
    expect(await post(body)).toEqual([400, expect.stringMatching(reason)])
  })
})
