import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { changeSettings, serverSettings } from '../../src/moderation/settings.ts'
import { buttonsOf, componentsOf, textOf } from '../loopback/components.ts'
import type { Exchange } from '../loopback/exchange.ts'
import { type Json, listOf, textAt } from '../loopback/json.ts'
import type { Message } from '../loopback/world.ts'
import { officeOver } from './desk.ts'
import { endAll, started } from './faulty.ts'
import { ownArticle } from './oakford.ts'
import type { Running } from './running.ts'

endAll()

const subcommand = 1
const message = 3
const moderator = { moderator: true }
const who = { by: 'test', at: '2025-05-10T09:00:00.000Z', note: null }

/** One way to use a command: its name with its subcommand, and something for each option that can be typed. */
type Use = { readonly name: string; readonly options: Json; readonly menu: boolean }

const valueFor = (option: Json): unknown => {
  const [choice] = listOf(option['choices'])
  if (choice !== undefined) return choice['value']
  if (option['type'] === 5) return true
  if (option['type'] === 4) return 1
  return /since|until/.test(textAt(option, 'name')) ? '2025-05-07' : 'flood homes'
}

/** Files and links are another test's; all else is filled, or only what must be. */
const optionsFor = (given: Json, all: boolean): Json =>
  Object.fromEntries(
    listOf(given['options'])
      .filter((option) => option['type'] !== 11 && option['name'] !== 'private')
      .filter((option) => all || option['required'] === true)
      .map((option) => [textAt(option, 'name'), valueFor(option)]),
  )

const usesOf = (definition: Json): readonly Use[] => {
  const name = textAt(definition, 'name')
  if (definition['type'] === message) return [{ name, options: {}, menu: true }]
  const subs = listOf(definition['options']).filter((option) => option['type'] === subcommand)
  const forms =
    subs.length === 0
      ? [[name, definition] as const]
      : subs.map((sub) => [`${name} ${textAt(sub, 'name')}`, sub] as const)
  return forms.flatMap(([path, form]) =>
    [true, false].map((all) => ({ name: path, options: optionsFor(form, all), menu: false })),
  )
}

/** Every option that suggests while somebody types: the name of its command with the subcommand, and its own. */
const typedIn = (definition: Json): readonly { readonly name: string; readonly option: string }[] => {
  const name = textAt(definition, 'name')
  const options = listOf(definition['options'])
  const inside = options
    .filter((option) => option['type'] === subcommand)
    .map((sub) => [`${name} ${textAt(sub, 'name')}`, listOf(sub['options'])] as const)
  return [[name, options] as const, ...inside].flatMap(([path, some]) =>
    some
      .filter((option) => option['autocomplete'] === true)
      .map((option) => ({ name: path, option: textAt(option, 'name') })),
  )
}

const suggesting = commands.flatMap(({ definition }) => typedIn(JSON.parse(JSON.stringify(definition))))

const uses = commands.flatMap(({ definition }) => usesOf(JSON.parse(JSON.stringify(definition))))

/** Somebody new each time: nobody is told to slow down. */
const everybody = ({ discord }: Running) => {
  let count = 0
  return () => {
    count += 1
    return discord.user(`reader ${count}`)
  }
}

/** Of many replies alike, one for each set of buttons: the same buttons are not pressed again and again. */
const unlike = (some: readonly Exchange[]): readonly Exchange[] => [
  ...new Map(
    some.map((one) => {
      const { body = {} } = one.reply ?? one.followUps[0] ?? {}
      return [
        buttonsOf(body)
          .map(({ label }) => label.replaceAll(/\d+/g, ''))
          .join('|'),
        one,
      ]
    }),
  ).values(),
]

const done = ({ reply, followUps, modal }: Exchange): boolean =>
  modal !== null || textOf((reply ?? followUps[0])?.body ?? {}) !== '' || followUps.length > 0

const told = ({ reply, followUps }: Exchange): string =>
  textOf((reply ?? followUps[0])?.body ?? {}).replaceAll('\\', '')

const menusOf = (body: Json): readonly string[] =>
  componentsOf(body)
    .filter((one) => [3, 5, 6, 7, 8].includes(Number(one['type'])))
    .map((one) => textAt(one, 'custom_id'))

/** Everything in a reply that can be pressed or chosen from, used by who got it. */
const pressed = (at: Running, exchange: Exchange, how: object): readonly Exchange[] => {
  const reply: Message | undefined = exchange.reply ?? exchange.followUps[0]
  if (reply === undefined) return []
  return [
    ...buttonsOf(reply.body)
      .filter(({ customId }) => customId !== '')
      .map(({ customId }) => at.discord.press(reply, customId, exchange.user, how)),
    ...menusOf(reply.body).map((id) => at.discord.select(reply, id, [at.channel.id], exchange.user, how)),
  ]
}

const submitted = (at: Running, exchange: Exchange, how: object): readonly Exchange[] => {
  if (exchange.modal === null) return []
  const fields = componentsOf(exchange.modal).filter((one) => one['type'] === 4)
  const values = Object.fromEntries(
    fields.map((one) => [textAt(one, 'custom_id'), textAt(one, 'value') || 'The flood spared the mill.']),
  )
  return [at.discord.submitModal(exchange, values, how)]
}

const unhandled: unknown[] = []
process.on('unhandledRejection', (error) => unhandled.push(error))

describe('a walk through every command, button, menu and form', () => {
  const walk = async (how: object): Promise<{ at: Running; all: readonly Exchange[] }> => {
    const office = officeOver()
    const at = await started(office.services)
    const server = at.guild.id
    const mill = ownArticle(server, 'mill', 'The flood homes were counted.\n\nThe mill at Oakford stood.')
    await office.services.desk.library.save(server, [mill], who)
    at.discord.faults.add({ path: /callback$/, delay: 2000, times: 10_000 })
    const next = everybody(at)
    const claim = at.discord.say(at.channel, at.ada, 'The flood destroyed 500 homes in Oakford.')
    const settled = async (some: readonly Exchange[]): Promise<void> => {
      await at.discord
        .waitFor(() => some.every(done), 'all replies', 25_000)
        .catch(() => {
          const open = some.filter((one) => !done(one)).map((one) => [one.acknowledged, one.deferred])
          throw new Error(`${open.length} without a reply: ${JSON.stringify(open)} ${at.log.join('\n')}`)
        })
    }
    const first = uses.map(({ name, options, menu }) =>
      menu
        ? at.discord.messageMenu(next(), name, claim, how)
        : at.discord.slash(next(), at.channel, name, options, how),
    )
    await settled(first)
    const second = first.flatMap((one) => [...pressed(at, one, how), ...submitted(at, one, how)])
    await settled(second)
    const third = second.flatMap((one) => submitted(at, one, how))
    await settled(third)
    const fourth = unlike([...second, ...third]).flatMap((one) => pressed(at, one, how))
    await settled(fourth)
    const typing = suggesting.map(({ name, option }) =>
      at.discord.autocomplete(next(), at.channel, name, { [option]: 'fl' }, option, how),
    )
    await at.discord.waitFor(() => typing.every(({ choices }) => choices !== null), 'all suggestions', 25_000)
    return { at, all: [...first, ...second, ...third, ...fourth, ...typing] }
  }

  it.each([
    ['a member', {}],
    ['a moderator who reads Korean', { ...moderator, locale: 'ko' }],
  ])(
    'is answered in time and by valid requests to %s, two seconds away',
    async (_who, how) => {
      const { at, all } = await walk(how)
      expect(all.length).toBeGreaterThan(uses.length)
      expect(suggesting.length).toBeGreaterThan(8)
      for (const { acknowledgedAfter } of all) expect(acknowledgedAfter).toBeLessThan(3000)
      expect(at.discord.violations()).toEqual([])
      expect(unhandled).toEqual([])
    },
    90_000,
  )
})

describe('what moderators do', () => {
  it('a member cannot: not by command, nor by what a moderator was shown', async () => {
    const office = officeOver()
    const { store, library } = office.services.desk
    const at = await started(office.services)
    const server = at.guild.id
    await library.save(server, [ownArticle(server, 'mill', 'The mill at Oakford stood.')], who)
    await changeSettings(store, server, { keepUnanswered: true })
    const before = { held: await store.holdings(server), chosen: await serverSettings(store, server) }
    const next = everybody(at)
    const guarded = uses.filter(({ name }) =>
      /^(?:settings|unanswered|feed|shelf|article (?!suggest|list|show))/.test(name),
    )
    for (const { name, options } of guarded) {
      const exchange = at.discord.slash(next(), at.channel, name, options)
      await at.discord.waitFor(() => done(exchange), `an answer to ${name}`)
      expect(exchange.modal, name).toBeNull()
    }
    expect(await store.holdings(server)).toEqual(before.held)
    expect(await serverSettings(store, server)).toEqual(before.chosen)
    for (const { name, options } of guarded) {
      const user = next()
      const shown = at.discord.slash(user, at.channel, name, options, moderator)
      await at.discord.waitFor(() => done(shown), `an answer to ${name}`)
      const [reply] = [shown.reply ?? shown.followUps[0]]
      const ids =
        reply === undefined
          ? []
          : [...buttonsOf(reply.body).map(({ customId }) => customId), ...menusOf(reply.body)]
      if (/^article (?:add|edit|remove|restore|queue)|^feed|^shelf/.test(name)) continue
      for (const id of ids) {
        const stolen = at.discord.press(reply as Message, id, next(), moderator)
        await at.discord.waitFor(() => done(stolen), 'a refusal')
        expect(told(stolen)).toContain('for the person who asked')
        const fallen = at.discord.press(reply as Message, id, user)
        await at.discord.waitFor(() => done(fallen), 'a refusal')
      }
    }
    expect(await serverSettings(store, server)).toEqual(before.chosen)
    expect(at.discord.violations()).toEqual([])
  }, 30_000)
})
