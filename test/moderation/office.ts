import { answer } from '../../src/answer/answer.ts'
import type { Services } from '../../src/command/command.ts'
import type { Desk } from '../../src/moderation/desk.ts'
import { questionFrom } from '../../src/question/from.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { type Running, running } from '../discord/running.ts'
import { homeFetcher, httpServer } from '../ingest/fetch/servers.ts'
import { buttonsOf, textOf } from '../loopback/components.ts'
import type { Exchange } from '../loopback/exchange.ts'
import type { Json } from '../loopback/json.ts'
import type { Message, User } from '../loopback/world.ts'
import { breaking } from '../store/breaking.ts'
import { deskAt, pageOf, report } from './fixtures.ts'

/** The bot with a desk on a Discord of our own, a paper that serves one page, and words for what moderators do. */
export type Office = Running & {
  readonly desk: Desk
  /** Makes every change to articles fail, or no longer. */
  readonly breakIt: (yes: boolean) => void
  readonly site: string
  /** Serves these bytes under a path; gives the link. */
  readonly serve: (path: string, bytes: Uint8Array) => string
  readonly person: (name?: string) => User
  readonly reply: (exchange: Exchange) => Promise<Message>
  /** A moderator uses a command; gives the reply. */
  readonly command: (user: User, name: string, options?: Json) => Promise<Message>
  /** A moderator presses a button of a message by its label; gives what came of it. */
  readonly press: (message: Message, label: string, user: User) => Exchange
  readonly quoted: (question: string) => Promise<string>
}

export const said = (message: Message): string => textOf(message.body).replaceAll('\\', '')

export const idOf = (message: Message, label: string): string =>
  buttonsOf(message.body).find((one) => one.label === label)?.customId ?? `no button ${label}`

export const office = async (): Promise<Office> => {
  const files = new Map<string, Uint8Array>()
  const paper = await httpServer((request, response) => {
    const file = files.get(request.url ?? '')
    if (file) return response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file)
    if (request.url === '/robots.txt') return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(report))
  })
  const { store, breakIt } = breaking(openSqlite(':memory:'))
  const desk: Desk = { ...deskAt(undefined, store), fetcher: homeFetcher(paper.port), now: () => new Date() }
  const services: Services = {
    view: (server) => desk.library.view(server),
    today: () => '2031-05-06',
    desk,
  }
  const at = await running(services)
  const site = `http://127.0.0.1:${paper.port}`
  const reply = (exchange: Exchange): Promise<Message> =>
    at.discord.waitFor(() => exchange.reply ?? exchange.followUps[0], 'a reply')
  return {
    ...at,
    desk,
    breakIt,
    site,
    serve: (path, bytes) => {
      files.set(path, bytes)
      return `${site}${path}`
    },
    person: (name = 'mod') => at.discord.user(name),
    reply,
    command: (user, name, options = {}) =>
      reply(at.discord.slash(user, at.channel, name, options, { moderator: true })),
    press: (message, label, user) =>
      at.discord.press(message, idOf(message, label), user, { moderator: true }),
    quoted: async (question) => {
      const view = await desk.library.view(at.guild.id)
      const found = answer(questionFrom(question, { today: null, sources: view.sources() }), view)
      return found.kind === 'silent'
        ? 'silence'
        : found.quotes.map(({ article, start, end }) => article.text.slice(start, end)).join('\n')
    },
    end: async () => {
      await at.end()
      await paper.close()
    },
  }
}
