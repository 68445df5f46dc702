import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net'
import type { Fetcher } from '../../../src/ingest/fetch/fetch.ts'
import { publicFetcher } from '../../../src/ingest/fetch/fetch.ts'

/** A server on loopback, and how to end it. */
export type Loop = { readonly port: number; readonly close: () => Promise<void> }

const listening = async (server: Server, host: string, port = 0): Promise<number> => {
  await new Promise<void>((ready) => server.listen(port, host, ready))
  return (server.address() as AddressInfo).port
}

/** An HTTP server on a free port of 127.0.0.1. */
export const httpServer = async (answer: RequestListener): Promise<Loop> => {
  const server = createServer(answer)
  const port = await listening(server, '127.0.0.1')
  return {
    port,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** A server that speaks bare TCP, for what no HTTP library would send. */
export const rawServer = async (answer: (socket: Socket) => void): Promise<Loop> => {
  const sockets = new Set<Socket>()
  const server = createTcp((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
  })
  const port = await listening(server, '127.0.0.1')
  return {
    port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

/** A server on all of loopback, both families, that counts who reached it. */
export const canary = async (): Promise<Loop & { readonly hits: () => number }> => {
  let hits = 0
  const answer: RequestListener = (_, response) => {
    hits++
    response.setHeader('content-type', 'text/html').end('<p>the canary</p>')
  }
  const four = createServer(answer)
  const port = await listening(four, '127.0.0.1')
  const six = createServer(answer)
  await listening(six, '::1', port)
  return {
    port,
    hits: () => hits,
    close: async () => {
      for (const server of [four, six]) {
        server.closeAllConnections()
        await new Promise((done) => server.close(done))
      }
    },
  }
}

/** The public fetcher with short limits, that may use a test server's port. */
export const fetcherFor = (port: number, changes: Partial<Fetcher> = {}): Fetcher => {
  const usual = publicFetcher('VerbatimTest/1.0 (+https://verbatim.example)')
  return {
    ...usual,
    ports: new Set(['', '80', '443', String(port)]),
    limits: { bytes: 5_000_000, total: 1200, idle: 400, headers: 600, redirects: 5 },
    ...changes,
  }
}

/** The same, allowed to reach 127.0.0.1: for what is served there on purpose. */
export const homeFetcher = (port: number, changes: Partial<Fetcher> = {}): Fetcher =>
  fetcherFor(port, { permits: (address) => address === '127.0.0.1', ...changes })
