import { type Asked, type Field, isNew, type Seen } from '../asked.ts'
import type { Signal } from './signal.ts'

const supports = (seen: Seen, asked: Asked, { support }: Field): readonly number[] =>
  seen.reading.tokens.flatMap((token, at) => (isNew(asked, seen, at) ? [support.get(token.fold) ?? 0] : []))

/** Does a name or number that the question asks for stand in other good candidates too? */
export const agreement: readonly Signal[] = [
  {
    name: 'best supported',
    of: (seen, asked, field) => supports(seen, asked, field).reduce((a, b) => Math.max(a, b), 0),
  },
  {
    name: 'support',
    of: (seen, asked, field) => {
      const all = supports(seen, asked, field)
      return all.length === 0 ? 0 : all.reduce((a, b) => a + b, 0) / all.length
    },
  },
]
