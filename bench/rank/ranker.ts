import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Ranker, rankerOf } from '../../src/answer/ranker.ts'

const numbers = z.array(z.number())
const trees = z.object({
  signals: z.array(z.string()),
  trees: z.array(z.object({ signal: numbers, at: numbers, left: numbers, right: numbers })),
})
const net = z.object({
  signals: z.array(z.string()),
  knots: z.array(numbers),
  hidden: z.array(z.object({ bias: z.number(), gain: z.number(), inputs: numbers })),
  direct: numbers,
})

const read = <T>(file: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(file, 'utf8')))

/** The ranker that boost.py and listwise.py wrote under a name ("whole", "fold-0"), for values in the order of `names`. */
export const rankerIn = (folder: string, name: string, names: readonly string[]): Ranker =>
  rankerOf(
    read(join(folder, `trees-${name}.json`), trees),
    read(join(folder, `net-${name}.json`), net),
    names,
  )
