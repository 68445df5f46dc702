import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { inOrder, type Trees } from '../../src/answer/trees.ts'

const numbers = z.array(z.number())
const schema = z.object({
  signals: z.array(z.string()),
  trees: z.array(z.object({ signal: numbers, at: numbers, left: numbers, right: numbers })),
})

/** The trees in a file that boost.py wrote, for values in the order of `names`. */
export const treesIn = (file: string, names: readonly string[]): Trees =>
  inOrder(schema.parse(JSON.parse(readFileSync(file, 'utf8'))), names)
