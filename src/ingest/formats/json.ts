import { z } from 'zod'
import { because } from '../../article/refusal.ts'
import { aboutFields, bad, type Read, readAs } from './about.ts'
import type { Told } from './markdown.ts'

const shape = z.strictObject({
  ...aboutFields,
  date: aboutFields.published,
  id: z.unknown().optional(),
  text: z.string('fieldNotText'),
})

const valueIn = (raw: string): Read<unknown> => {
  try {
    return { kind: 'read', value: JSON.parse(raw) }
  } catch (error) {
    const words = error instanceof Error ? error.message.slice(0, 120) : ''
    const [, line, column] = /\bline (\d+) column (\d+)/.exec(words) ?? []
    return bad(because('jsonBroken', line === undefined ? '' : `${line}:${column}`, words), error)
  }
}

/** Reads a JSON article: `{title, source, url, published (or date), agency, language, text}`; all but `text` may be left out. */
export const jsonFrom = (raw: string): Read<Told> => {
  const value = valueIn(raw)
  if (value.kind === 'bad') return value
  const read = readAs(shape, value.value, [...Object.keys(aboutFields), 'text'])
  if (read.kind === 'bad') return read
  const { id: _id, date, ...told } = read.value
  return { kind: 'read', value: { ...told, published: told.published ?? date } }
}
