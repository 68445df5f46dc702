import { z } from 'zod'
import type { Component, File } from './channel.ts'
import { markupOf } from './markup.ts'

const Components = z.array(z.record(z.string(), z.unknown()))

/** The body of a message as the bot sends it. */
export const Body = z.object({
  content: z.string().default(''),
  components: Components.default([]),
  flags: z.number().default(0),
  message_reference: z.object({ message_id: z.string() }).optional(),
})

/** A body as it came over the wire: its JSON, and the files beside it. */
export type Sent = { readonly json: unknown; readonly files: readonly File[] }

/** The files of a form; the names of its fields are of no use here. */
const filesIn = async (form: FormData): Promise<readonly File[]> => {
  const files: File[] = []
  for (const value of form.values())
    if (typeof value !== 'string')
      files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  return files
}

/** Reads a body of discord.js: JSON, or a form with files. */
export const sentIn = async (body: unknown): Promise<Sent> => {
  if (typeof body === 'string') return { json: JSON.parse(body), files: [] }
  if (!(body instanceof FormData)) return { json: null, files: [] }
  return { json: JSON.parse(String(body.get('payload_json'))), files: await filesIn(body) }
}

const text = 10

const isObject = (value: unknown): value is Component =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const attached = /^attachment:\/\/(.+)$/

/** A value of a component as the page takes it: files by their address here, texts with their tree beside them. */
const drawn = (value: unknown, message: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => drawn(one, message))
  if (!isObject(value)) {
    const name = typeof value === 'string' ? attached.exec(value)?.[1] : undefined
    return name === undefined ? value : `/files/${message}/${encodeURIComponent(name)}`
  }
  const entries = Object.entries(value).map(([key, inner]) =>
    key === 'content' ? [key, inner] : [key, drawn(inner, message)],
  )
  const { type, content } = value
  return Object.fromEntries(
    type === text && typeof content === 'string' ? [...entries, ['markup', markupOf(content)]] : entries,
  )
}

/** The components of a message as the page draws them. */
export const drawnComponents = (components: readonly unknown[], message: string): readonly Component[] =>
  Components.parse(drawn(components, message))
