import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { commands } from '../../commands/index.ts'
import { carryOut, Done, type Preview, suggestions, Typed } from './deeds.ts'
import { kindOf, policy, staticFile } from './static.ts'

/** The longest body that is taken: a file and the words beside it. */
const longest = 12_000_000

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

/** A request that is refused, with the status that says why. */
class Refusal extends Error {
  readonly status: number

  constructor(status: number, problem: string) {
    super(problem)
    this.name = 'Refusal'
    this.status = status
  }
}

const local = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/

/** Other pages may point their names or their forms here: only this page's own address is answered. */
const checkOrigin = ({ headers: given }: IncomingMessage): void => {
  const { host, origin } = given
  if (host === undefined || !local.test(host)) throw new Refusal(403, 'This preview answers 127.0.0.1 alone.')
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Refusal(403, 'Another page may not ask here.')
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  if (request.headers['content-type'] !== 'application/json') throw new Refusal(415, 'JSON is wanted.')
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    const piece = z.instanceof(Buffer).parse(part)
    size += piece.length
    if (size > longest) throw new Refusal(413, 'That is too much.')
    parts.push(piece)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw new Refusal(400, 'That is not JSON.')
  }
}

const parsed = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const { success, data, error } = schema.safeParse(value)
  if (!success) throw new Refusal(400, z.prettifyError(error))
  return data
}

const send = (
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  more: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { ...headers, 'content-type': type, ...more }).end(body)
}

/** Packages stay as they are while the preview runs. */
const kept = { 'cache-control': 'max-age=3600' } as const

const json = (response: ServerResponse, value: unknown): void =>
  send(response, 200, 'application/json', JSON.stringify(value))

/** Everything that happened, and what happens from now on, as server-sent events. */
const stream = ({ world }: Preview, request: IncomingMessage, response: ServerResponse): void => {
  const last = Number(request.headers['last-event-id'] ?? -1)
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' })
  response.flushHeaders()
  const stop = world.channel.hear(last + 1, (event, at) => {
    response.write(`id: ${at}\ndata: ${JSON.stringify(event)}\n\n`)
  })
  response.on('close', stop)
}

const fileAt = ({ world }: Preview, path: string): Uint8Array | null => {
  const [, message, name] = /^\/files\/(\d+)\/([^/]+)$/.exec(path) ?? []
  return message === undefined || name === undefined
    ? null
    : (world.channel.file(message, decodeURIComponent(name))?.bytes ?? null)
}

const get = async (
  preview: Preview,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (path === '/events') return stream(preview, request, response)
  if (path === '/commands')
    return json(
      response,
      commands.map(({ definition }) => definition),
    )
  const file = fileAt(preview, path) ?? (await staticFile(path))
  if (file === null) throw new Refusal(404, 'There is nothing here.')
  const type = kindOf(path === '/' ? 'index.html' : path)
  send(response, 200, type, file, path.startsWith('/lib/') ? kept : {})
}

const post = async (
  preview: Preview,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await bodyOf(request)
  if (path === '/suggestions') return json(response, await suggestions(preview, parsed(Typed, body)))
  if (path !== '/deeds') throw new Refusal(404, 'There is nothing here.')
  await carryOut(preview, parsed(Done, body))
  json(response, {})
}

const answer = async (
  preview: Preview,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  checkOrigin(request)
  const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
  if (request.method === 'GET') return get(preview, path, request, response)
  if (request.method === 'POST') return post(preview, path, request, response)
  throw new Refusal(405, 'Only GET and POST are answered.')
}

/** Serves the preview; errors are told to the page, and to the log where they are not its own. */
export const serverFor = (preview: Preview): Server =>
  createServer((request, response) => {
    answer(preview, request, response).catch((error: unknown) => {
      const status = error instanceof Refusal ? error.status : 500
      if (status === 500) preview.edge.log(String(error))
      if (response.headersSent) response.destroy()
      else
        send(
          response,
          status,
          'text/plain; charset=utf-8',
          error instanceof Refusal ? error.message : 'Sorry.',
        )
    })
  })
