import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { changeSettings } from '../../src/moderation/settings.ts'
import { buttonsOf, textOf } from '../loopback/components.ts'
import type { LoopbackOptions } from '../loopback/loopback.ts'
import { type Channel, editors, kinds, type Message, ownRole } from '../loopback/world.ts'
import { type Office, officeOver } from './desk.ts'
import { endAll, question, started, startedAfter } from './faulty.ts'
import type { Running } from './running.ts'

endAll()

const first = async ({ discord }: Running, channel: Channel, count = 1): Promise<readonly Message[]> =>
  discord.waitFor(() => {
    const said = discord.said(channel)
    return said.length >= count && said
  }, `${count} answers in ${channel.name}`)

const labelled = (message: Message | undefined, label: string): string =>
  buttonsOf(message?.body ?? {}).find((button) => button.label === label)?.customId ?? ''

/** A bot whose server has chosen an ask channel before it came. */
const asking = async (options: LoopbackOptions, type: number = kinds.text) => {
  const office = officeOver()
  let chosen: Channel | null = null
  const at = await startedAfter(office.services, options, async (discord, guild) => {
    chosen = discord.channel(guild, 'ask here', type)
    await changeSettings(office.services.desk.store, guild.id, { askChannels: [chosen.id] })
  })
  if (chosen === null) throw new Error('no channel')
  return { at, office, chosen: chosen as Channel }
}

describe.concurrent('a thread of an answer', () => {
  const answered = async (options: LoopbackOptions = {}, office: Office = officeOver()) => {
    const at = await started(office.services, options)
    at.discord.say(at.channel, at.ada, question, { mention: true })
    const [answer] = await first(at, at.channel)
    await sleep(50)
    return { at, answer }
  }

  it('is started by a button, and a question in it that mentions the bot keeps the subject', async () => {
    const { at, answer } = await answered()
    if (answer === undefined) throw new Error('no answer')
    const pressed = at.discord.press(answer, labelled(answer, 'Start a thread'), at.ada)
    const reply = await at.discord.waitFor(() => pressed.reply, 'a reply')
    expect(textOf(reply.body)).toContain('The thread is open')
    const thread = at.discord.channelAt(answer.id)
    if (thread === undefined) throw new Error('no thread')
    expect(thread.name).toBe(question)
    at.discord.say(thread, at.ada, 'and according to the governor?', { mention: true })
    const [followed] = await first(at, thread)
    expect(textOf(followed?.body ?? {})).toContain('homes')
    expect(labelled(followed, 'Start a thread')).toBe('')
    expect(at.discord.violations()).toEqual([])
  })

  it('is started once when word of its start is lost', async () => {
    const { at, answer } = await answered()
    if (answer === undefined) throw new Error('no answer')
    at.discord.faults.add({ path: /\/threads$/, lost: true })
    const pressed = at.discord.press(answer, labelled(answer, 'Start a thread'), at.ada)
    const reply = await at.discord.waitFor(() => pressed.reply, 'a reply')
    expect(textOf(reply.body)).toContain('The thread is open')
  })

  it('is not started twice: the second press is told so', async () => {
    const { at, answer } = await answered()
    if (answer === undefined) throw new Error('no answer')
    at.discord.thread(at.channel, 'homes', answer)
    const pressed = at.discord.press(answer, labelled(answer, 'Start a thread'), at.ada)
    const reply = await at.discord.waitFor(() => pressed.reply, 'a reply')
    expect(textOf(reply.body)).toContain('cannot start a thread')
  })

  it('without the switch says once which one it needs, and is silent then', async () => {
    const { at, answer } = await answered()
    const thread = at.discord.thread(at.channel, 'homes', answer)
    at.discord.say(thread, at.ada, 'and bridges?')
    const [told] = await first(at, thread)
    expect(textOf(told?.body ?? {})).toContain('Message Content Intent')
    at.discord.say(thread, at.ada, 'and bridges?')
    await sleep(150)
    expect(at.discord.said(thread)).toHaveLength(1)
  })

  it('that is about no answer is left alone', async () => {
    const { at } = await answered()
    const thread = at.discord.thread(at.channel, 'among us')
    at.discord.say(thread, at.ada, 'how was your day?')
    at.discord.say(thread, at.ada, question, { mention: true })
    await first(at, thread)
    await sleep(50)
    at.discord.say(thread, at.ada, 'and how was yours?')
    await sleep(150)
    expect(at.discord.said(thread)).toHaveLength(1)
  })

  it('needs no mention once the switch is on', async () => {
    const { at } = await asking({ content: true })
    at.discord.say(at.channel, at.ada, question, { mention: true })
    const [answer] = await first(at, at.channel)
    await sleep(50)
    const thread = at.discord.thread(at.channel, 'homes', answer)
    at.discord.say(thread, at.ada, 'and bridges?')
    at.discord.say(thread, at.ada, 'what do you think?', { replyTo: at.discord.say(thread, at.ada, '') })
    const [followed] = await first(at, thread)
    expect(textOf(followed?.body ?? {})).toContain('bridges')
    await sleep(150)
    expect(at.discord.said(thread)).toHaveLength(1)
  })
})

describe.concurrent('an ask channel', () => {
  it('answers every message, but not people who talk to each other', async () => {
    const { at, chosen } = await asking({ content: true })
    at.discord.say(chosen, at.ada, question)
    const [answer] = await first(at, chosen)
    expect(textOf(answer?.body ?? {})).toContain('flood destroy')
    const ben = at.discord.user('ben')
    at.discord.say(chosen, at.ada, `<@${ben.id}> did you see how many homes it was?`)
    at.discord.say(at.channel, at.ada, question)
    await sleep(150)
    expect(at.discord.said(chosen)).toHaveLength(1)
    expect(at.discord.said(at.channel)).toHaveLength(0)
    expect(at.discord.violations()).toEqual([])
  })

  it('without the switch: the bot runs all the same, says in the log and once in the channel what to turn on', async () => {
    const { at, chosen } = await asking({})
    expect(at.log.join('\n')).toContain('Message Content Intent')
    at.discord.say(chosen, at.ada, question)
    at.discord.say(chosen, at.ada, question)
    const [told] = await first(at, chosen)
    expect(textOf(told?.body ?? {})).toContain('Message Content Intent')
    at.discord.say(chosen, at.ada, question, { mention: true })
    await first(at, chosen, 2)
    expect(at.discord.said(chosen)).toHaveLength(2)
  })

  it('may be a forum: a new post is a question, and what follows in it follows on', async () => {
    const { at, chosen } = await asking({ content: true }, kinds.forum)
    const post = at.discord.thread(chosen, 'Homes after the flood')
    at.discord.say(post, at.ada, 'How many homes did the flood destroy?', { id: post.id })
    const [answer] = await first(at, post)
    expect(textOf(answer?.body ?? {})).toContain('flood destroy')
    await sleep(50)
    at.discord.say(post, at.ada, 'and bridges?')
    await first(at, post, 2)
  })

  it('that is a forum answers by the title alone without the switch', async () => {
    const { at, chosen } = await asking({}, kinds.forum)
    const post = at.discord.thread(chosen, 'How many homes did the flood destroy?')
    at.discord.say(post, at.ada, 'I only read of it today.', { id: post.id })
    const [answer] = await first(at, post)
    expect(textOf(answer?.body ?? {})).toContain('flood destroy')
  })
})

describe.concurrent('the subject of a slash answer', () => {
  it('is known to a reply after a restart', async () => {
    const office = officeOver()
    const at = await started(office.services)
    const asked = at.discord.slash(at.ada, at.channel, 'ask', { question })
    const answer = await at.discord.waitFor(() => asked.reply, 'an answer')
    await at.discord.waitFor(() => at.discord.said(at.channel).length > 0, 'the answer to be kept')
    await sleep(50)
    await at.bot.stop()
    const again = await at.restart()
    at.discord.say(at.channel, at.ada, 'and according to the governor?', { replyTo: answer, mention: true })
    const said = await first(at, at.channel, 2)
    expect(textOf(said[1]?.body ?? {})).toContain('homes')
    await again.stop()
  })
})

describe.concurrent('a mention of the bot’s role in place of the bot', () => {
  const byRole = `<@&${ownRole}> ${question}`

  it('is told apart, for its words are kept from the bot', async () => {
    const at = await started()
    at.discord.say(at.channel, at.ada, byRole)
    const [told] = await first(at, at.channel)
    expect(textOf(told?.body ?? {})).toContain('mentions my role')
    at.discord.say(at.channel, at.ada, `<@&${editors}> ${question}`)
    await sleep(100)
    expect(at.discord.said(at.channel)).toHaveLength(1)
    expect(at.discord.violations()).toEqual([])
  })

  it('is a question like any other where the words may be read', async () => {
    const { at } = await asking({ content: true })
    at.discord.say(at.channel, at.ada, byRole)
    const [answer] = await first(at, at.channel)
    expect(textOf(answer?.body ?? {})).toContain('homes')
  })
})

describe.concurrent('a direct message', () => {
  it('is answered in the language that the person was last seen to have', async () => {
    const at = await started()
    const direct = at.discord.direct(at.ada)
    at.discord.say(direct, at.ada, question)
    const [english] = await first(at, direct)
    expect(textOf(english?.body ?? {})).toContain('published')
    const used = at.discord.slash(at.ada, at.channel, 'about', {}, { locale: 'de' })
    await at.discord.waitFor(() => used.reply, 'a reply')
    at.discord.say(direct, at.ada, question)
    const german = (await first(at, direct, 2))[1]
    expect(textOf(german?.body ?? {})).toContain('veröffentlicht')
    at.discord.say(at.channel, at.ada, question, { mention: true })
    const [all] = await first(at, at.channel)
    expect(textOf(all?.body ?? {})).toContain('published')
  })
})
