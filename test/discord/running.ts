import { type Bot, startBot } from '../../src/discord/bot.ts'
import type { Services } from '../../src/discord/command.ts'
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
  readonly end: () => Promise<void>
}

/** A token that must never be seen in a log. */
export const canary = 'canary.NTk3.Oakford-secret-token'

export const running = async (
  services: Services = servicesOver(),
  options: LoopbackOptions = {},
): Promise<Running> => {
  const discord = await startLoopback({ token: canary, ...options })
  const guild = discord.guild('Oakford')
  const channel = discord.channel(guild, 'news')
  const log: string[] = []
  const bot = await startBot({
    token: canary,
    apiUrl: discord.url,
    services,
    log: (line) => log.push(line),
  })
  await discord.waitFor(() => log.some((line) => line.includes('commands')), 'the commands to be listed')
  return {
    discord,
    bot,
    guild,
    channel,
    ada: discord.user('ada'),
    log,
    end: async () => {
      await bot.stop()
      await discord.close()
    },
  }
}
