import { once } from 'node:events'
import type { Server } from 'node:http'
import { followNews } from '../discord/telling/news.ts'
import { publicFetcher } from '../ingest/fetch/fetch.ts'
import { politeFetcher } from '../ingest/fetch/robots.ts'
import { Library } from '../library/library.ts'
import { meterOf } from '../lookup/meter.ts'
import { readFolder } from '../store/folder.ts'
import { openSqlite } from '../store/sqlite/sqlite.ts'
import { channelWith } from './channel.ts'
import { place } from './deeds.ts'
import { edgeTo } from './edge.ts'
import type { World } from './routes.ts'
import { serverFor } from './server.ts'

/** A preview that runs: where, and how it ends. */
export type Running = { readonly url: string; readonly stop: () => Promise<void> }

export type PreviewOptions = {
  readonly corpus: string
  /** 0 takes any that is free. */
  readonly port: number
  readonly log: (line: string) => void
}

const today = (): string => new Date().toISOString().slice(0, 10)

const listening = async (server: Server, port: number): Promise<string> => {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`
}

/** Reads a corpus folder and serves the preview of it on 127.0.0.1. */
export const startPreview = async ({ corpus, port, log }: PreviewOptions): Promise<Running> => {
  const { articles, problems } = await readFolder(corpus)
  for (const problem of problems) log(String(problem))
  const store = openSqlite(':memory:')
  const library = new Library(articles, store)
  let address = ''
  const world: World = {
    address: () => address,
    channel: channelWith(Date.now),
    interactions: new Map(),
    direct: place.direct,
    main: place.channel,
    threads: new Map(),
    now: Date.now,
  }
  const desk = {
    store,
    library,
    fetcher: politeFetcher(publicFetcher('Verbatim-preview'), Date.now),
    now: () => new Date(),
  }
  const view = (server: string | null) => library.view(server)
  const edge = edgeTo(world, { view, today, desk, meter: meterOf() }, log)
  const news = followNews(edge, (work) => {
    work.catch((error: unknown) => log(String(error)))
  })
  const server = serverFor({ edge, world })
  address = await listening(server, port)
  return {
    url: address,
    stop: async () => {
      news.stop()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
