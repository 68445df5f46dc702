import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether the parts work now; `null` is "not known yet". */
export type Parts = {
  readonly gateway: boolean | null
  readonly store: boolean | null
  readonly index: boolean | null
  readonly closing: boolean
}

/** Alive: a restart would not help. Ready: questions are answered. */
export const verdictOf = (parts: Parts): { readonly ready: boolean; readonly missing: readonly string[] } => {
  const missing = (['gateway', 'store', 'index'] as const).filter((part) => parts[part] !== true)
  return { ready: missing.length === 0 && !parts.closing, missing }
}

type Sources = {
  readonly parts: () => Parts
  /** Text for Prometheus, and its content type. */
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>
}

const json = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`)
}

const answer = async (path: string, response: ServerResponse, sources: Sources): Promise<void> => {
  const parts = sources.parts()
  const { ready, missing } = verdictOf(parts)
  if (path === '/healthz') return json(response, 200, { alive: true, ...parts })
  if (path === '/readyz') return json(response, ready ? 200 : 503, { ready, missing, ...parts })
  if (path !== '/metrics') return json(response, 404, { paths: ['/healthz', '/readyz', '/metrics'] })
  const { type, text } = await sources.metrics()
  response.writeHead(200, { 'content-type': type }).end(text)
}

const pathOf = ({ url }: IncomingMessage): string => (url ?? '/').split('?')[0] ?? '/'

/** An open server of health and metrics. */
export type HealthServer = { readonly port: number; readonly close: () => Promise<void> }

/** Answers `/healthz`, `/readyz` and `/metrics` on 127.0.0.1; port 0 takes a free one. */
export const serveHealth = async (port: number, sources: Sources): Promise<HealthServer> => {
  const server = createServer((request, response) => {
    answer(pathOf(request), response, sources).catch((error: unknown) => {
      json(response, 500, { error: String(error) })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const again = 250

/** The same, as soon as whoever has the port leaves it; `null` where that is over before. */
export const serveHealthWhenFree = async (
  port: number,
  sources: Sources,
  over: AbortSignal,
): Promise<HealthServer | null> => {
  while (!over.aborted) {
    const server = await serveHealth(port, sources).catch(() => null)
    if (server !== null) return server
    await sleep(again, null, { signal: over }).catch(() => null)
  }
  return null
}
