import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { followsIn } from '../../src/follow/follows.ts'
import { leftServers, memory, sweep } from '../../src/moderation/leaving.ts'
import { reportsOf, unansweredOf } from '../../src/moderation/reports.ts'
import { changeSettings, serverSettings } from '../../src/moderation/settings.ts'
import { StoreError, UnknownOutcome } from '../../src/store/store.ts'
import { buttonsOf, componentsOf, textOf } from '../loopback/components.ts'
import type { Exchange } from '../loopback/exchange.ts'
import { textAt } from '../loopback/json.ts'
import { channelIn, guildCalled, type Message, type User } from '../loopback/world.ts'
import { type Office, officeOver } from './desk.ts'
import { endAll, question, started, startedAfter } from './faulty.ts'
import { article, oakford, ownArticle } from './oakford.ts'
import type { Running } from './running.ts'

endAll()

const moderator = { moderator: true }
const who = { by: 'test', at: '2025-05-10T09:00:00.000Z', note: null }

const replyTo = ({ discord }: Running, exchange: Exchange): Promise<Message> =>
  discord.waitFor(() => exchange.reply ?? exchange.followUps[0], 'a reply')
/** The words of a reply, without the signs that keep them literal. */
const told = async (at: Running, exchange: Exchange): Promise<string> =>
  textOf((await replyTo(at, exchange)).body).replaceAll('\\', '')
const labelled = (message: Message, label: string): string =>
  buttonsOf(message.body).find((button) => button.label.startsWith(label))?.customId ?? ''
const menuOf = (message: Message, placeholder: string): string =>
  textAt(
    componentsOf(message.body).find((one) => textAt(one, 'placeholder').startsWith(placeholder)) ?? {},
    'custom_id',
  )

const begun = async (): Promise<{ at: Running; office: Office }> => {
  const office = officeOver()
  return { at: await started(office.services), office }
}
const answered = async (at: Running): Promise<Message> =>
  replyTo(at, at.discord.slash(at.ada, at.channel, 'ask', { question }))

describe.concurrent('a private answer', () => {
  it('leaves its question with its buttons, and not who asked; they are for the asker all the same', async () => {
    const { at, office } = await begun()
    const { store } = office.services.desk
    const asked = at.discord.slash(at.ada, at.channel, 'ask', { question, private: true })
    const answer = await replyTo(at, asked)
    const buttons = (): Promise<string> =>
      store.notes('buttons', at.guild.id, new Date().toISOString()).then((notes) => JSON.stringify(notes))
    await vi.waitFor(async () => expect(await buttons()).toContain(question))
    const kept = await buttons()
    expect(kept).not.toContain(at.ada.id)
    const timeline = labelled(answer, 'Timeline')
    expect(kept).not.toContain(timeline.split('.').at(-1))
    const ben = at.discord.user('ben')
    expect(await told(at, at.discord.press(answer, timeline, ben))).toContain('for the person who asked')
    expect(await told(at, at.discord.press(answer, timeline, at.ada))).toContain('### Timeline')
    expect(at.discord.violations()).toEqual([])
  })
})

describe.concurrent('a full disk', () => {
  it('is told as one to who wants something kept; what is only read is answered', async () => {
    const { services } = officeOver()
    const { store } = services.desk
    const keep = () => Promise.reject(new StoreError('keep a note', { cause: new Error('disk is full') }))
    const full = { ...services, desk: { ...services.desk, store: { ...store, keep } } }
    const at = await started(full)
    const following = at.discord.slash(at.ada, at.channel, 'follow question', { question })
    expect(await told(at, following)).toContain('could not be stored, so nothing was changed')
    expect(textOf((await answered(at)).body)).toContain('210')
  })

  it('and a store of which it is not known whether it took something are two things', async () => {
    const { services } = officeOver()
    const { store } = services.desk
    const keep = () => Promise.reject(new UnknownOutcome('keep a note', { cause: new Error('it broke') }))
    const at = await started({ ...services, desk: { ...services.desk, store: { ...store, keep } } })
    const following = at.discord.slash(at.ada, at.channel, 'follow question', { question })
    expect(await told(at, following)).toContain('not known whether that was stored')
  })
})

describe.concurrent('a question that is followed', () => {
  it('from a private answer has its news told in private, not in the channel', async () => {
    const { at, office } = await begun()
    const asked = at.discord.slash(at.ada, at.channel, 'ask', { question, private: true })
    const answer = await replyTo(at, asked)
    const press = at.discord.press(answer, labelled(answer, 'Follow'), at.ada)
    expect(await told(at, press)).toContain('I write to you')
    expect(await followsIn(office.services.desk.store)).toMatchObject([{ direct: true }])
  })

  it('is listed to who follows it, and stopped by a button or the command', async () => {
    const { at } = await begun()
    const answer = await answered(at)
    const press = at.discord.press(answer, labelled(answer, 'Follow'), at.ada)
    expect(await told(at, press)).toContain(`Following: ${question}`)
    const again = at.discord.press(answer, labelled(answer, 'Follow'), at.ada)
    expect(await told(at, again)).toContain('already')
    const asked = at.discord.slash(at.ada, at.channel, 'follow question', { question: 'Is the dam safe?' })
    expect(await told(at, asked)).toContain('Following: Is the dam safe?')
    const list = await replyTo(at, at.discord.slash(at.ada, at.channel, 'follow list'))
    expect(textOf(list.body)).toContain(question)
    const ben = at.discord.user('ben')
    expect(await told(at, at.discord.slash(ben, at.channel, 'follow list'))).not.toContain(question)
    expect(await told(at, at.discord.press(list, labelled(list, 'Stop following'), ben))).toContain(
      'for the person who asked',
    )
    expect(await told(at, at.discord.press(list, labelled(list, 'Stop following'), at.ada))).toContain(
      'No longer following',
    )
    const stop = at.discord.slash(at.ada, at.channel, 'follow stop', { question: 'Is the dam safe?' })
    expect(await told(at, stop)).toContain('No longer following')
    expect(await told(at, at.discord.slash(at.ada, at.channel, 'follow list'))).toContain('nothing')
    expect(at.discord.violations()).toEqual([])
  })

  it('is followed once where two taps come at once, and apart where it is limited to a source', async () => {
    const { at, office } = await begun()
    const answer = await answered(at)
    const both = [1, 2].map(() => at.discord.press(answer, labelled(answer, 'Follow'), at.ada))
    const said = await Promise.all(both.map((one) => told(at, one)))
    expect(said.filter((text) => text.includes('already'))).toHaveLength(1)
    const asked = at.discord.slash(at.ada, at.channel, 'ask', { question, source: 'Oakford Ledger' })
    const limited = await replyTo(at, asked)
    await told(at, at.discord.press(limited, labelled(limited, 'Follow'), at.ada))
    expect(await followsIn(office.services.desk.store)).toHaveLength(2)
    const list = at.discord.slash(at.ada, at.channel, 'follow list')
    expect(await told(at, list)).toContain(`(2) ${question} · Oakford Ledger`)
  })

  it('in a server where only the person has installed the bot has its news told by direct message', async () => {
    const { at, office } = await begun()
    const elsewhere = channelIn(guildCalled('Elsewhere', at.ada), 'general')
    await office.services.desk.library.save(
      elsewhere.guild?.id ?? '',
      [ownArticle('x', 'own', 'The flood destroyed 999 homes in Oakford, a canary said.')],
      who,
    )
    const brought = { brought: true }
    const answer = await replyTo(at, at.discord.slash(at.ada, elsewhere, 'ask', { question }, brought))
    expect(textOf(answer.body)).not.toContain('999')
    expect(labelled(answer, 'Wrong or missing')).toBe('')
    const press = at.discord.press(answer, labelled(answer, 'Follow'), at.ada, brought)
    expect(await told(at, press)).toContain('I write to you')
    expect(await followsIn(office.services.desk.store)).toMatchObject([{ server: null, direct: true }])
    const opened = at.discord.press(answer, labelled(answer, 'In context'), at.ada, brought)
    expect(await told(at, opened)).toContain('Two bridges were closed')
    expect(at.discord.violations()).toEqual([])
  })

  it('is told in one quiet note when an article comes, again only after a pause, and after a restart', async () => {
    const office = officeOver()
    const { library, store } = office.services.desk
    const at = await startedAfter(office.services, {}, async () => undefined)
    const server = at.guild.id
    const following = at.discord.slash(at.ada, at.channel, 'follow question', { question })
    await replyTo(at, following)
    await library.save(
      server,
      [ownArticle(server, 'one', 'The flood destroyed 300 homes in Oakford, the mayor said.')],
      who,
    )
    const news = (): readonly Message[] =>
      at.discord.said(at.channel).filter((message) => textOf(message.body).startsWith('### New on'))
    const [note] = await at.discord.waitFor(() => news().length > 0 && news(), 'the news', 9000)
    expect(textOf(note?.body ?? {})).toContain('300')
    expect(note?.body['flags']).toBe((1 << 15) | (1 << 12))
    expect(note?.body['allowed_mentions']).toMatchObject({ parse: [] })
    await library.save(
      server,
      [ownArticle(server, 'two', 'The flood destroyed 410 homes in Oakford, the county said.')],
      who,
    )
    await sleep(5500)
    expect(news()).toHaveLength(1)
    expect((await followsIn(store))[0]?.told).toBe(1)
    office.clock.at += 31 * 60_000
    await at.bot.stop()
    const again = await at.restart()
    await at.discord.waitFor(() => news().length === 2, 'the second note', 9000)
    expect(textOf(news()[1]?.body ?? {})).toContain('410')
    expect(textOf(news()[1]?.body ?? {})).not.toContain('300 homes')
    await again.stop()
    expect(at.discord.violations()).toEqual([])
  })

  it('by a direct message is told to who is in the server still, and to nobody who left it', async () => {
    const office = officeOver()
    const { library, store } = office.services.desk
    const at = await started(office.services)
    const ben = at.discord.user('ben')
    for (const user of [at.ada, ben])
      await replyTo(at, at.discord.slash(user, at.channel, 'follow question', { question, direct: true }))
    at.discord.depart(at.guild, ben)
    const text = 'The flood destroyed 300 homes in Oakford, the mayor said.'
    await library.save(at.guild.id, [ownArticle(at.guild.id, 'one', text)], who)
    const newsFor = (user: User): readonly Message[] => at.discord.said(at.discord.direct(user))
    await at.discord.waitFor(() => newsFor(at.ada).length > 0, 'the news', 9000)
    for (let i = 0; i < 100 && (await followsIn(store)).length > 1; i++) await sleep(20)
    expect((await followsIn(store)).map(({ user }) => user)).toEqual([at.ada.id])
    expect(newsFor(ben)).toEqual([])
    expect(at.discord.violations()).toEqual([expect.stringMatching(/^GET .*Unknown Member/)])
  })

  it('in a direct message has its news there when the corpus has some', async () => {
    const office = officeOver()
    const { library, store } = office.services.desk
    const at = await started(office.services)
    const direct = at.discord.direct(at.ada)
    await replyTo(at, at.discord.slash(at.ada, direct, 'follow question', { question }))
    expect(await followsIn(store)).toHaveLength(1)
    const come = article(
      'mill',
      'Mill Post',
      '2025-05-10',
      'Flood',
      'The flood destroyed 300 homes in Oakford, the mayor said.',
    )
    await library.renew([...oakford, come])
    const news = (): readonly Message[] =>
      at.discord.said(direct).filter((message) => textOf(message.body).startsWith('### New on'))
    const [note] = await at.discord.waitFor(() => news().length > 0 && news(), 'the news', 9000)
    expect(textOf(note?.body ?? {})).toContain('300')
    expect(at.discord.said(at.channel)).toEqual([])
    expect(at.discord.violations()).toEqual([])
  })
})

describe.concurrent('what readers find wrong', () => {
  const form = async (at: Running) => {
    const answer = await answered(at)
    const pressed = at.discord.press(answer, labelled(answer, 'Wrong or missing?'), at.ada)
    await at.discord.waitFor(() => pressed.modal, 'a form')
    return pressed
  }

  it('goes to the moderators, without the question unless the server keeps those', async () => {
    const { at, office } = await begun()
    const { desk } = office.services
    const sent = at.discord.submitModal(await form(at), { what: 'The count is old.' })
    expect(await told(at, sent)).toContain('Thank you')
    expect(await reportsOf(desk, at.guild.id)).toMatchObject([{ what: 'The count is old.', question: null }])
    await changeSettings(desk.store, at.guild.id, { keepUnanswered: true })
    at.discord.submitModal(await form(at), { what: 'No word of the mill.', question })
    await sleep(300)
    const kept = await reportsOf(desk, at.guild.id)
    expect(kept.some((report) => report.question === question)).toBe(true)
    expect(JSON.stringify(kept)).not.toContain(at.ada.id)
    expect(at.discord.violations()).toEqual([])
  })

  it('is sent once, by who opened the form', async () => {
    const { at, office } = await begun()
    const opened = await form(at)
    const ben = at.discord.user('ben')
    expect(await told(at, at.discord.submitModal(opened, { what: 'x' }, { user: ben }))).toContain(
      'for the person who asked',
    )
    await replyTo(at, at.discord.submitModal(opened, { what: 'One.' }))
    expect(await told(at, at.discord.submitModal(opened, { what: 'Two.' }))).toContain('sent already')
    expect(await reportsOf(office.services.desk, at.guild.id)).toHaveLength(1)
  })
})

describe.concurrent('a question without an answer', () => {
  const unknown = ['Who won the chess tournament?', 'the chess tournament: who won?']
  const askAll = async (at: Running): Promise<void> => {
    for (const text of unknown)
      await replyTo(at, at.discord.slash(at.ada, at.channel, 'ask', { question: text }))
  }

  it('is not kept unless the server wants it', async () => {
    const { at, office } = await begun()
    await askAll(at)
    expect(await unansweredOf(office.services.desk, at.guild.id)).toEqual([])
  })

  it('is kept once for the same words, without who asked, until a moderator clears the list', async () => {
    const { at, office } = await begun()
    const { desk } = office.services
    await changeSettings(desk.store, at.guild.id, { keepUnanswered: true })
    await askAll(at)
    expect(await unansweredOf(desk, at.guild.id)).toMatchObject([{ text: unknown[1], times: 2 }])
    expect(await told(at, at.discord.slash(at.ada, at.channel, 'unanswered'))).toContain('for moderators')
    const list = await replyTo(at, at.discord.slash(at.ada, at.channel, 'unanswered', {}, moderator))
    expect(textOf(list.body)).toContain('asked 2 times')
    const clear = labelled(list, 'Clear both lists')
    // The same person, who no longer moderates.
    expect(await told(at, at.discord.press(list, clear, at.ada))).toContain('for moderators')
    expect(await unansweredOf(desk, at.guild.id)).toHaveLength(1)
    const second = await replyTo(at, at.discord.slash(at.ada, at.channel, 'unanswered', {}, moderator))
    await replyTo(at, at.discord.press(second, labelled(second, 'Clear both lists'), at.ada, moderator))
    expect(await unansweredOf(desk, at.guild.id)).toEqual([])
    expect(at.discord.violations()).toEqual([])
  })
})

describe.concurrent('/settings', () => {
  const panel = (at: Running): Promise<Message> =>
    replyTo(at, at.discord.slash(at.ada, at.channel, 'settings', {}, moderator))

  it('is changed by who manages the server, each choice at once and on the same panel', async () => {
    const { at, office } = await begun()
    const { store } = office.services.desk
    let shown = await panel(at)
    const steps: readonly (readonly [string, readonly string[]])[] = [
      ['Moderator role', ['7']],
      ['Audit channel', [at.channel.id]],
      ['Ask channels', [at.channel.id]],
    ]
    for (const [menu, values] of steps) {
      const chosen = at.discord.select(shown, menuOf(shown, menu), values, at.ada, moderator)
      shown = await replyTo(at, chosen)
      expect(textOf(shown.body)).toContain('Settings of this server')
      // Where ask channels are chosen Discord is asked for more: that may take longer than is waited before a promise.
      expect([6, 7]).toContain(chosen.acknowledged)
    }
    for (const label of ['Keep unanswered questions', 'Save feed items at once'])
      shown = await replyTo(at, at.discord.press(shown, labelled(shown, label), at.ada, moderator))
    expect(textOf(shown.body)).toContain('Message Content Intent')
    expect(await serverSettings(store, at.guild.id)).toEqual({
      moderatorRole: '7',
      auditChannel: at.channel.id,
      askChannels: [at.channel.id],
      feedsSaveAtOnce: true,
      keepUnanswered: true,
    })
    shown = await replyTo(at, at.discord.select(shown, menuOf(shown, 'Audit'), [], at.ada, moderator))
    expect((await serverSettings(store, at.guild.id)).auditChannel).toBeNull()
    expect(at.discord.violations()).toEqual([])
  })

  it('is not for members: not by the command, not by a panel that was theirs once', async () => {
    const { at, office } = await begun()
    const { store } = office.services.desk
    expect(await told(at, at.discord.slash(at.ada, at.channel, 'settings'))).toContain('for moderators')
    const shown = await panel(at)
    const menu = at.discord.select(shown, menuOf(shown, 'Ask'), [at.channel.id], at.ada)
    expect(await told(at, menu)).toContain('for moderators')
    const button = at.discord.press(shown, labelled(shown, 'Keep'), at.ada)
    expect(await told(at, button)).toContain('for moderators')
    const ben = at.discord.press(shown, labelled(shown, 'Keep'), at.discord.user('ben'), moderator)
    expect(await told(at, ben)).toContain('for the person who asked')
    expect((await serverSettings(store, at.guild.id)).keepUnanswered).toBe(false)
  })

  it('lets a member of the chosen role moderate, but not choose that role', async () => {
    const { at, office } = await begun()
    const { store } = office.services.desk
    await changeSettings(store, at.guild.id, { moderatorRole: '7' })
    const how = { roles: ['7'] }
    const shown = await replyTo(at, at.discord.slash(at.ada, at.channel, 'settings', {}, how))
    expect(textOf(shown.body)).toContain('Settings of this server')
    const role = at.discord.select(shown, menuOf(shown, 'Moderator'), ['8'], at.ada, how)
    expect(await told(at, role)).toContain('Only people who may manage')
    expect((await serverSettings(store, at.guild.id)).moderatorRole).toBe('7')
  })

  it('says how who has that role comes to see what Discord hides from members', async () => {
    const { at, office } = await begun()
    expect(textOf((await panel(at)).body)).not.toContain('Integrations')
    await changeSettings(office.services.desk.store, at.guild.id, { moderatorRole: '7' })
    expect(textOf((await panel(at)).body)).toContain('Server Settings, Integrations')
  })
})

describe.concurrent('“Add as article”', () => {
  const words = 'The flood spared the mill at Oakford, the miller said on Monday.'

  it('is not shown to members: Discord lists it for who may manage the server', async () => {
    const { at } = await begun()
    const listed = at.discord.commands().filter((command) => command['name'] === 'Add as article')
    expect(listed).toMatchObject([{ default_member_permissions: String(1 << 5) }])
  })

  it('is refused in words to a member all the same, and so is every other way to add', async () => {
    const { at, office } = await begun()
    const message = at.discord.say(at.channel, at.ada, words)
    const menu = at.discord.messageMenu(at.ada, 'Add as article', message)
    expect(await told(at, menu)).toContain('Only moderators')
    const typed = at.discord.slash(at.ada, at.channel, 'article add', { link: 'https://ledger.example/mill' })
    expect(await told(at, typed)).toContain('Only moderators')
    expect((await office.services.desk.store.holdings(at.guild.id)).articles).toEqual([])
  })

  it('is for who has the moderator role too, and so is /article add', async () => {
    const { at, office } = await begun()
    await changeSettings(office.services.desk.store, at.guild.id, { moderatorRole: '7' })
    const how = { roles: ['7'] }
    const message = at.discord.say(at.channel, at.ada, words)
    const menu = at.discord.messageMenu(at.ada, 'Add as article', message, how)
    expect(labelled(await replyTo(at, menu), 'Save')).not.toBe('')
    const form = at.discord.slash(at.ada, at.channel, 'article add', {}, how)
    await at.discord.waitFor(() => form.modal, 'the form')
    expect(at.discord.violations()).toEqual([])
  })
})

describe.concurrent('a server', () => {
  it('that is joined is greeted once, with three steps, where the bot may write', async () => {
    const { at } = await begun()
    const guild = at.discord.guild('Millbrook', { greets: 'system' })
    const general = guild.system
    if (general === undefined) throw new Error('no channel')
    const [hello] = await at.discord.waitFor(
      () => at.discord.said(general).length > 0 && at.discord.said(general),
      'a welcome',
    )
    expect(textOf(hello?.body ?? {})).toMatch(/\n- .*\n- .*\n- /)
    at.discord.leave(guild)
    at.discord.again()
    await sleep(100)
    expect(at.discord.said(general)).toHaveLength(1)
    expect(at.discord.violations()).toEqual([])
  })

  it('that greets nobody is told the same where its moderators are told news', async () => {
    const { at } = await begun()
    const { updates } = at.discord.guild('Elmford', { greets: 'updates' })
    if (updates === undefined) throw new Error('no channel')
    const [hello] = await at.discord.waitFor(
      () => at.discord.said(updates).length > 0 && at.discord.said(updates),
      'a welcome',
    )
    expect(textOf(hello?.body ?? {})).toContain('Hello')
  })

  it('that was left is forgotten 30 days later, unless the bot came back', async () => {
    const { at, office } = await begun()
    const { store, library } = office.services.desk
    const [gone, back] = [at.discord.guild('Gone'), at.discord.guild('Back')]
    for (const { id } of [gone, back])
      await library.save(id, [ownArticle(id, 'own', 'The mill stood in water.')], who)
    at.discord.leave(gone)
    at.discord.leave(back)
    await sleep(100)
    at.discord.rejoin(back)
    await sleep(100)
    office.clock.at += memory - 1000
    expect(await sweep(office.services.desk)).toEqual([])
    office.clock.at += 2000
    expect(await sweep(office.services.desk)).toEqual([gone.id])
    expect((await store.holdings(gone.id)).articles).toEqual([])
    expect((await store.holdings(back.id)).articles).toHaveLength(1)
  })
  it('that was left while the bot was away is forgotten too, also where it only chose settings or a feed', async () => {
    const office = officeOver()
    const { desk } = office.services
    const [chose, follows] = ['101', '102']
    await changeSettings(desk.store, chose, { keepUnanswered: true })
    await desk.store.keep({ kind: 'feed', shelf: follows, id: 'f', body: {}, expires: null })
    await started(office.services)
    await vi.waitFor(async () => expect(await leftServers(desk)).toEqual(new Set([chose, follows])))
    office.clock.at += memory + 1000
    expect([...(await sweep(desk))].sort()).toEqual([chose, follows])
    expect(await serverSettings(desk.store, chose)).toMatchObject({ keepUnanswered: false })
    expect(await desk.store.notes('feed', null, desk.now().toISOString())).toEqual([])
  })
})
