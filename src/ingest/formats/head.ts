import { parse, YAMLError } from 'yaml'
import { type About, aboutFrom, bad, type Read } from './about.ts'

/** A head longer than this is none. */
const LONGEST_HEAD = 20_000

const yamlIn = (raw: string): Read<unknown> => {
  try {
    return { kind: 'read', value: parse(raw, { maxAliasCount: 20, logLevel: 'error' }) }
  } catch (error) {
    const words = error instanceof YAMLError ? (error.message.split('\n')[0] ?? '') : 'it cannot be read'
    return bad(`the YAML is broken: ${words.replace(/:$/, '')}`, error)
  }
}

/** Reads a YAML list of fields: front matter, or a moderator's side file `NAME.meta.yaml`. */
export const headFrom = (raw: string): Read<About> => {
  if (raw.length > LONGEST_HEAD) return bad('the list of fields is longer than 20,000 characters')
  const yaml = yamlIn(raw)
  return yaml.kind === 'bad' ? yaml : aboutFrom(yaml.value)
}
