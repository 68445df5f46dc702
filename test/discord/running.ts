import { repertoire } from '../../commands/index.ts'
import type { Services } from '../../src/command/command.ts'
import { type Bot, startBot } from '../../src/discord/bot.ts'
import { type Loopback, type LoopbackOptions, startLoopback } from '../loopback/loopback.ts'
import type { Channel, Guild, User } from '../loopback/world.ts'
import { servicesOver } from './oakford.ts'

/** The bot on a Discord of our own, with one server, one channel and one person. */
export type Running = {
  readonly discord: Loopback
  readonly bot: Bot
  readonly guild: Guild
  readonly channel: Channel
  readonly ada: User
  readonly log: readonly string[]
  /** The same bot once more, over the same services. */
  readonly restart: () => Promise<Bot>
  readonly end: () => Promise<void>
}

/** A token that must never be seen in a log. */
export const canary = 'canary.NTk3.Oakford-secret-token'

/** What happens in the server before the bot comes. */
type Before = (discord: Loopback, guild: Guild) => Promise<void>

export const startWith = async (
  services: Services,
  options: LoopbackOptions,
  before: Before,
): Promise<Running> => {
  const discord = await startLoopback({ token: canary, ...options })
  const guild = discord.guild('Oakford')
  const channel = discord.channel(guild, 'news')
  await before(discord, guild)
  const log: string[] = []
  const start = () =>
    startBot({ token: canary, apiUrl: discord.url, services, repertoire, log: (line) => log.push(line) })
  const bot = await start()
  await discord.waitFor(() => log.some((line) => line.includes('commands')), 'the commands to be listed')
  return {
    discord,
    bot,
    guild,
    channel,
    ada: discord.user('ada'),
    log,
    restart: start,
    end: async () => {
      await bot.stop()
      await discord.close()
    },
  }
}

export const running = (
  services: Services = servicesOver(),
  options: LoopbackOptions = {},
): Promise<Running> => startWith(services, options, async () => undefined)
