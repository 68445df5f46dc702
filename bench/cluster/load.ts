import { setTimeout as sleep } from 'node:timers/promises'
import { buttonsOf, textOf } from '../../test/loopback/components.ts'
import type { Exchange } from '../../test/loopback/exchange.ts'
import type { Loopback } from '../../test/loopback/loopback.ts'
import type { Message, User } from '../../test/loopback/world.ts'
import type { Place } from './deployment.ts'

/** A question, when it was asked (milliseconds since 1970), and of which shard; by mention or by `/ask`. */
export type Asked = {
  readonly at: number
  readonly shard: number
  readonly by: Message | Exchange
}

/** An article that a moderator saved, or tried to; `acknowledged` when the bot said that it is saved. */
export type Change = {
  readonly shelf: string
  readonly mark: string
  readonly at: number
  readonly acknowledged: number | null
}

/** What people did while the load ran. */
export type Load = { readonly asked: readonly Asked[]; readonly changes: readonly Change[] }

const questions = [
  'How many homes were destroyed in Oakford?',
  'Who said that schools stay closed?',
  'When did the shelter open in the town hall?',
  'What is a figure?',
] as const

const somewhere = (places: readonly Place[]): Place => {
  const place = places[Math.floor(Math.random() * places.length)]
  if (place === undefined) throw new Error('there are no servers')
  return place
}

type Scene = {
  readonly discord: Loopback
  readonly places: readonly Place[]
  readonly people: readonly User[]
}

/** Every second question is a mention, every second one `/ask`; evenly in time. */
const asking = async (
  { discord, places, people }: Scene,
  rate: number,
  isOver: () => boolean,
): Promise<readonly Asked[]> => {
  const asked: Asked[] = []
  const begun = Date.now()
  for (let i = 0; !isOver(); i += 1) {
    const { channel, shard } = somewhere(places)
    const [person, question] = [people[i % people.length], questions[i % questions.length]]
    if (person === undefined || question === undefined) throw new Error('there are no people')
    const by =
      i % 2 === 0
        ? discord.say(channel, person, question, { mention: true })
        : discord.slash(person, channel, 'ask', { question })
    asked.push({ at: Date.now(), shard, by })
    await sleep(Math.max(0, begun + ((i + 1) * 1000) / rate - Date.now()))
  }
  return asked
}

/** How long a moderator waits for the bot. */
const patience = 8000
/** After so long (milliseconds) Discord says that the bot did not respond. */
const window = 3500

/** Pastes an article and presses Save, as a moderator does. */
const save = async ({ discord, places, people }: Scene, number: number): Promise<Change> => {
  // Each on another shelf, for one that reads the same is shown to the moderator as a copy.
  const { channel, guild } = places[number % places.length] ?? somewhere(places)
  const mark = String(number)
  const moderator = people[number % people.length]
  const change = { shelf: guild.id, mark, at: Date.now() }
  if (moderator === undefined) throw new Error('there are no people')
  const how = { moderator: true }
  try {
    const begun = discord.slash(moderator, channel, 'article add', {}, how)
    await discord.waitFor(() => begun.modal, 'the form', window)
    const text = `The council counted ${mark} sandbags at the old mill, the clerk said. Volunteers worked through the night.`
    const sent = discord.submitModal(begun, { title: `Sandbags ${mark}`, text }, how)
    await discord.waitFor(() => sent.acknowledged, 'an acknowledgement', window)
    const preview = await discord.waitFor(() => sent.reply ?? sent.followUps[0], 'the preview', patience)
    const button = buttonsOf(preview.body).find(({ label }) => label === 'Save')
    if (button === undefined) throw new Error(textOf(preview.body))
    const pressed = discord.press(preview, button.customId, moderator, how)
    await discord.waitFor(() => pressed.acknowledged, 'an acknowledgement', window)
    const isSaved = (): boolean => /^Saved/m.test(textOf(pressed.reply?.body ?? {}))
    await discord.waitFor(isSaved, 'Saved', patience)
    return { ...change, acknowledged: Date.now() }
  } catch {
    return { ...change, acknowledged: null }
  }
}

const changing = async (scene: Scene, first: number, isOver: () => boolean): Promise<readonly Change[]> => {
  const changes: Change[] = []
  for (let i = first; !isOver(); i += 1) {
    changes.push(await save(scene, i))
    await sleep(100)
  }
  return changes
}

/** Moderators at work at once. */
const moderators = 4

/** People ask, and moderators save articles, until it is over. */
export const load = async (scene: Scene, rate: number, isOver: () => boolean): Promise<Load> => {
  const [asked, ...changes] = await Promise.all([
    asking(scene, rate, isOver),
    ...Array.from({ length: moderators }, (_, i) =>
      changing(scene, (i + 1) * 100_000 + Math.floor((i * scene.places.length) / moderators), isOver),
    ),
  ])
  return { asked, changes: changes.flat() }
}
