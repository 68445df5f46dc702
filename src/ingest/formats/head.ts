import { parse, YAMLError } from 'yaml'
import { because } from '../../article/refusal.ts'
import { type About, aboutFrom, bad, type Read } from './about.ts'

/** A head longer than this is none. */
const LONGEST_HEAD = 20_000

/** The slip that headlines bring about: "title: Flood: the night after". */
const wantsQuotes = new Set<string>(['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START'])

const quoteIt = '; a value with ":" in it, or a sign before it, stands in quotation marks'

const yamlIn = (raw: string): Read<unknown> => {
  try {
    return { kind: 'read', value: parse(raw, { maxAliasCount: 20, logLevel: 'error' }) }
  } catch (error) {
    if (!(error instanceof YAMLError)) return bad(because('yamlBroken', '', ''), error)
    const at = error.linePos?.[0]
    const words = (error.message.split('\n')[0] ?? '').replace(/:$/, '')
    const why = wantsQuotes.has(error.code) ? words + quoteIt : words
    return bad(because('yamlBroken', at === undefined ? '' : `${at.line}:${at.col}`, why), error)
  }
}

/** Reads a YAML list of fields: front matter, or a moderator's side file `NAME.meta.yaml`. */
export const headFrom = (raw: string): Read<About> => {
  if (raw.length > LONGEST_HEAD) return bad(because('headTooLong'))
  const yaml = yamlIn(raw)
  return yaml.kind === 'bad' ? yaml : aboutFrom(yaml.value)
}
