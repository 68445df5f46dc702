import { Client, Events, GatewayIntentBits, Partials } from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import { type Loopback, type LoopbackOptions, startLoopback } from './loopback.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const connected = async (
  options: LoopbackOptions = {},
): Promise<{ discord: Loopback; client: Client; heard: string[] }> => {
  const discord = await startLoopback({ content: true, ...options })
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, MessageContent],
    partials: [Partials.Channel],
    rest: { api: discord.url },
  })
  open.push(async () => client.destroy(), discord.close)
  const heard: string[] = []
  client.on(Events.MessageCreate, (message) => heard.push(message.content))
  client.on(Events.InteractionCreate, (interaction) => heard.push(`interaction ${interaction.type}`))
  const ready = new Promise((done) => client.once(Events.ClientReady, done))
  await client.login(discord.token)
  await ready
  return { discord, client, heard }
}

describe('discord.js on the loopback', () => {
  it('hears messages in servers made before and after it came, and direct ones', async () => {
    const { discord, heard } = await connected()
    const ada = discord.user('ada')
    discord.say(discord.channel(discord.guild('Oakford'), 'news'), ada, 'in a channel')
    discord.say(discord.direct(ada), ada, 'in private')
    await discord.waitFor(() => heard.length === 2, 'both messages')
    expect(heard).toEqual(['in a channel', 'in private'])
  })

  it('hears every kind of interaction', async () => {
    const { discord, heard } = await connected()
    const ada = discord.user('ada')
    const channel = discord.channel(discord.guild('Oakford'), 'news')
    const message = discord.say(channel, ada, 'a claim')
    discord.slash(ada, channel, 'ask', { question: 'how many?', private: true })
    discord.autocomplete(ada, channel, 'ask', { question: 'how', source: 'Oak' }, 'source')
    discord.press(message, 'token', ada)
    discord.select(message, 'token', ['a'], ada)
    discord.messageMenu(ada, 'Find sources', message)
    await discord.waitFor(() => heard.length === 6, 'all of them')
    expect(heard.slice(1).toSorted()).toEqual([2, 2, 3, 3, 4].map((type) => `interaction ${type}`))
  })

  it('shows a form and hears what was filled in', async () => {
    const { discord, client, heard } = await connected()
    const channel = discord.channel(discord.guild('Oakford'), 'news')
    client.on(Events.InteractionCreate, (interaction) => {
      const input = { type: 4, custom_id: 'what', style: 1 }
      const modal = {
        custom_id: 'form',
        title: 'Wrong?',
        components: [{ type: 18, label: 'What', component: input }],
      }
      if (interaction.isChatInputCommand()) void interaction.showModal(modal)
      if (interaction.isModalSubmit()) heard.push(interaction.fields.getTextInputValue('what'))
    })
    const asked = discord.slash(discord.user('ada'), channel, 'report')
    await discord.waitFor(() => asked.modal, 'the form')
    discord.submitModal(asked, { what: 'a wrong date' })
    await discord.waitFor(() => heard.includes('a wrong date'), 'what was filled in')
    expect(discord.violations()).toEqual([])
  })

  it('resumes after a drop, op 7 and a resumable op 9, and misses nothing', async () => {
    const { discord, heard } = await connected()
    const ada = discord.user('ada')
    const channel = discord.channel(discord.guild('Oakford'), 'news')
    const faults = [
      discord.gateway.drop,
      discord.gateway.reconnect,
      (): void => discord.gateway.invalidate(true),
    ]
    for (const [i, fault] of faults.entries()) {
      fault()
      discord.say(channel, ada, `meanwhile ${i}`)
      await discord.waitFor(() => discord.gateway.resumed() === i + 1 && heard.length === i + 1, 'the resume')
    }
    expect(heard).toEqual(['meanwhile 0', 'meanwhile 1', 'meanwhile 2'])
    expect(discord.gateway.identified()).toBe(1)
  })

  it('reconnects when its heartbeats are not answered', async () => {
    const { discord } = await connected({ heartbeat: 100 })
    discord.gateway.mute(true)
    await discord.waitFor(() => discord.gateway.resumed() > 0, 'the resume')
  })

  it('hears an event twice when it is sent twice', async () => {
    const { discord, heard } = await connected()
    const channel = discord.channel(discord.guild('Oakford'), 'news')
    discord.slash(discord.user('ada'), channel, 'ask', {}, { twice: true })
    await discord.waitFor(() => heard.length === 2, 'both')
  })

  it.each([
    [{ status: 503, times: 4 }, /503|Service/],
    [{ status: 401 }, /401|Unauthorized/],
  ])('is refused by the fault %o', async (fault, reason) => {
    const { discord, client } = await connected()
    discord.faults.add(fault)
    await expect(client.rest.get('/users/@me')).rejects.toThrow(reason)
  })

  it('waits for the end of a 429', async () => {
    const { discord, client } = await connected()
    discord.faults.add({ status: 429, retryAfter: 0.02, times: 2 })
    await expect(client.rest.get('/users/@me')).resolves.toMatchObject({ username: 'Verbatim' })
  })
})
