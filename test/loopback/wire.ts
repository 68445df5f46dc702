import type { IncomingMessage, ServerResponse } from 'node:http'
import { isJson, type Json } from './json.ts'

/** A file that came with a request. */
export type Upload = { readonly field: string; readonly name: string; readonly bytes: Uint8Array }

/** A request as read off the wire. */
export type Received = {
  readonly method: string
  /** Without `/api/v10`, decoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly authorization: string | null
  readonly body: unknown
  readonly files: readonly Upload[]
}

/** What is answered. */
export type Answered = { readonly status: number; readonly body?: Json | readonly Json[] }

const bytesOf = async (request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return new Uint8Array(Buffer.concat(chunks))
}

const formOf = async (
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Pick<Received, 'body' | 'files'>> => {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const files: Upload[] = []
  for (const [field, value] of form)
    if (typeof value !== 'string')
      files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  const payload = form.get('payload_json')
  return { body: typeof payload === 'string' ? JSON.parse(payload) : {}, files }
}

/** Reads a request: JSON, or a form with `payload_json` and files. */
export const received = async (request: IncomingMessage): Promise<Received> => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const bytes = await bytesOf(request)
  const type = request.headers['content-type'] ?? ''
  const content = type.startsWith('multipart/')
    ? await formOf(bytes, type)
    : { body: bytes.length === 0 ? undefined : JSON.parse(new TextDecoder().decode(bytes)), files: [] }
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname.replace(/^\/api(?:\/v\d+)?/, '')),
    query: url.searchParams,
    authorization: request.headers.authorization ?? null,
    ...content,
  }
}

/** Sends an answer. A 204 carries no content type: clients would look for a body. */
export const respond = (response: ServerResponse, { status, body }: Answered): void => {
  const retry = isJson(body) && status === 429 ? { 'retry-after': String(body['retry_after']) } : {}
  const scope =
    isJson(body) && status === 429 && body['global'] === true ? { 'x-ratelimit-global': 'true' } : {}
  if (body === undefined) response.writeHead(status).end()
  else
    response
      .writeHead(status, { 'content-type': 'application/json', ...retry, ...scope })
      .end(JSON.stringify(body))
}
