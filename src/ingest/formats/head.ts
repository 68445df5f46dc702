import { parse, YAMLError } from 'yaml'
import { because } from '../../article/refusal.ts'
import { type About, aboutFrom, bad, type Read } from './about.ts'

/** A head longer than this is none. */
const LONGEST_HEAD = 20_000

const yamlIn = (raw: string): Read<unknown> => {
  try {
    return { kind: 'read', value: parse(raw, { maxAliasCount: 20, logLevel: 'error' }) }
  } catch (error) {
    if (!(error instanceof YAMLError)) return bad(because('yamlBroken', '', ''), error)
    const at = error.linePos?.[0]
    const words = (error.message.split('\n')[0] ?? '').replace(/:$/, '')
    return bad(because('yamlBroken', at === undefined ? '' : `${at.line}:${at.col}`, words), error)
  }
}

/** Reads a YAML list of fields: front matter, or a moderator's side file `NAME.meta.yaml`. */
export const headFrom = (raw: string): Read<About> => {
  if (raw.length > LONGEST_HEAD) return bad(because('headTooLong'))
  const yaml = yamlIn(raw)
  return yaml.kind === 'bad' ? yaml : aboutFrom(yaml.value)
}
