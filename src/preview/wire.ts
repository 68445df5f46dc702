import { REST } from 'discord.js'
import { sentIn } from './bodies.ts'
import { served, type World } from './routes.ts'

const base = 'http://discord.invalid/api'

const pathOf = (url: string): string => new URL(url).pathname.replace(/^\/api\/v\d+\//, '')

/** discord.js as the bot uses it, with this world at the other end of the wire: nothing leaves the process. */
export const restTo = (world: World): REST =>
  new REST({
    api: base,
    retries: 0,
    makeRequest: async (url, init) => {
      const { status, json } = served(world, init.method ?? 'GET', pathOf(url), await sentIn(init.body))
      return json === null ? new Response(null, { status }) : Response.json(json, { status })
    },
  }).setToken('preview')
