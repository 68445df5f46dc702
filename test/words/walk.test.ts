import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { stopWorker } from '../../src/ingest/worker.ts'
import { changeSettings } from '../../src/moderation/settings.ts'
import { buttonsOf, componentsOf } from '../loopback/components.ts'
import type { Exchange } from '../loopback/exchange.ts'
import { type Json, listOf, textAt } from '../loopback/json.ts'
import type { Message } from '../loopback/world.ts'
import { report } from '../moderation/fixtures.ts'
import { type Office, office } from '../moderation/office.ts'
import { claim, files, foreignIn, own, typed, wrong } from './given.ts'
import { readIn } from './said.ts'

const locales = ['de', 'es-ES', 'es-419', 'fr', 'uk', 'ko'] as const

let at: Office
beforeAll(async () => {
  at = await office()
})
afterAll(async () => {
  await at.end()
  await stopWorker()
})

const who = {
  by: '42',
  at: '2025-05-10T09:00:00.000Z',
  note: 'from a link; title: the page; text: a moderator',
}

const isOver = ({ reply, followUps, modal, choices }: Exchange): boolean =>
  modal !== null || choices !== null || reply !== null || followUps.length > 0

const settled = async (exchange: Exchange): Promise<Exchange> => {
  await at.discord.waitFor(() => isOver(exchange), 'a reply', 20_000)
  return exchange
}

const saidIn = ({ reply, followUps, modal, choices }: Exchange): readonly string[] => [
  ...[reply, ...followUps].flatMap((message) => readIn(message?.body)),
  ...readIn(modal),
  ...(choices ?? []).flatMap(readIn),
]

/** All that people can do with a reply: press its buttons, choose from its menus. */
const pressed = async (exchange: Exchange, how: object): Promise<readonly Exchange[]> => {
  const reply: Message | undefined = exchange.reply ?? exchange.followUps[0]
  if (reply === undefined) return []
  const ids = buttonsOf(reply.body).flatMap(({ customId }) => (customId === '' ? [] : [customId]))
  const menus = componentsOf(reply.body).flatMap((one) =>
    [5, 8].includes(Number(one['type'])) ? [textAt(one, 'custom_id')] : [],
  )
  const all: Exchange[] = []
  for (const id of ids) all.push(await settled(at.discord.press(reply, id, exchange.user, how)))
  for (const id of menus)
    all.push(await settled(at.discord.select(reply, id, [at.channel.id], exchange.user, how)))
  return all
}

const submitted = async (exchange: Exchange, how: object): Promise<readonly Exchange[]> => {
  if (exchange.modal === null) return []
  const fields = componentsOf(exchange.modal).filter((one) => one['type'] === 4)
  const values = Object.fromEntries(
    fields.map((one) => {
      const name = textAt(one, 'custom_id')
      const given = one['style'] === 2 ? report : 'Oakford Ledger'
      return [name, name === 'published' ? 'soon' : textAt(one, 'value') || given]
    }),
  )
  return [await settled(at.discord.submitModal(exchange, values, how))]
}

type Use = readonly [name: string, options: Json]

const usesOf = (definition: Json): readonly Use[] => {
  const name = textAt(definition, 'name')
  const subs = listOf(definition['options']).filter((option) => option['type'] === 1)
  const forms =
    subs.length === 0
      ? [[name, definition] as const]
      : subs.map((sub) => [`${name} ${textAt(sub, 'name')}`, sub] as const)
  return forms.map(([path, form]) => {
    const options = listOf(form['options']).filter(
      (option) => option['type'] !== 11 && textAt(option, 'name') !== 'link',
    )
    return [
      path,
      Object.fromEntries(options.map((option) => [textAt(option, 'name'), typed[textAt(option, 'name')]])),
    ]
  })
}

const uses: readonly Use[] = commands
  .map(({ definition }): Json => JSON.parse(JSON.stringify(definition)))
  .filter((definition) => definition['type'] !== 3)
  .flatMap(usesOf)

/** Everything that somebody with a language can do in a server of their own, and what was said to it. */
const walked = async (locale: string): Promise<readonly string[]> => {
  const { store, library } = at.desk
  const guild = at.discord.guild(`Oakford ${locale}`, { locale })
  const channel = at.discord.channel(guild, 'news')
  await changeSettings(store, guild.id, { keepUnanswered: true, askChannels: [channel.id] })
  await library.save(guild.id, own(guild.id), who)
  const said: string[] = []
  const told = async (exchange: Exchange): Promise<Exchange> => {
    said.push(...saidIn(await settled(exchange)))
    return exchange
  }
  const next = () => at.discord.user(`reader of ${locale}`)
  const how = { locale, moderator: true }
  const message = at.discord.say(channel, at.ada, claim)
  const first: Exchange[] = []
  for (const [name, options] of [...uses, ...wrong])
    first.push(await told(at.discord.slash(next(), channel, name, options, how)))
  for (const [name, file, content] of files) {
    const url = at.serve(`/${locale}/${said.length}/${file}`, content)
    const given = { option: 'file', name: file, url, size: content.byteLength }
    first.push(await told(at.discord.slash(next(), channel, name, {}, { ...how, file: given })))
  }
  first.push(await told(at.discord.slash(next(), channel, 'article queue', {}, how)))
  for (const name of ['Find sources', 'Add as article'])
    first.push(await told(at.discord.messageMenu(next(), name, message, how)))
  for (const [name] of uses) await told(at.discord.slash(next(), channel, name, {}, { locale }))
  for (const exchange of first)
    for (const second of [...(await pressed(exchange, how)), ...(await submitted(exchange, how))]) {
      said.push(...saidIn(second))
      for (const third of [...(await pressed(second, how)), ...(await submitted(second, how))])
        said.push(...saidIn(third))
    }
  await told(at.discord.autocomplete(next(), channel, 'article show', { article: '' }, 'article', how))
  return said
}

describe('a walk through every command, button and form', () => {
  it.each(locales)(
    'says in %s no word of another language',
    async (locale) => {
      const said = await walked(locale)
      expect(said.length).toBeGreaterThan(300)
      expect(foreignIn(said, locale)).toEqual([])
      expect(at.discord.violations()).toEqual([])
    },
    120_000,
  )
})

describe('what is said to nobody in particular', () => {
  it.each(['de', 'uk'])('is in the language of the server: %s', async (locale) => {
    const guild = at.discord.guild('Oakford', { greets: 'system', locale })
    const channel = at.discord.channel(guild, 'news')
    const greeted = guild.system ?? channel
    await changeSettings(at.desk.store, guild.id, { auditChannel: channel.id })
    await at.desk.library.save(guild.id, own(guild.id), { ...who, at: new Date().toISOString() })
    await at.discord.waitFor(() => at.discord.said(greeted).length > 0, 'a welcome')
    await at.discord.waitFor(() => at.discord.said(channel).length > 0, 'the audit channel')
    at.discord.say(channel, at.ada, 'Who bought the Moon in 1650?', { mention: true })
    await at.discord.waitFor(() => at.discord.said(channel).length > 1, 'an answer')
    const said = [greeted, channel].flatMap((one) => at.discord.said(one).flatMap(({ body }) => readIn(body)))
    expect(said.length).toBeGreaterThan(5)
    expect(foreignIn(said, locale)).toEqual([])
  })

  it('would be found in another language', () => {
    const english = ['The moderators will see it.', 'Published: 5 Mai 2025', 'Searched']
    expect(foreignIn(english, 'de').length).toBeGreaterThan(4)
  })
})
