import type { Article } from '../../article/article.ts'
import { sha256 } from '../../article/verbatim.ts'
import type { FileRead } from './reading.ts'

/** What became of a file: its article, or what is wrong with it. */
export type Outcome = { readonly name: string; readonly read: FileRead<Article> }

/** Two files are one article when they say the same words, whatever the case, spaces and signs between them. */
const wordsKey = (text: string): string =>
  sha256((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ') || text)

/** The same outcomes, where a file that says what an earlier one says is named instead of kept. */
export const withoutCopies = (outcomes: readonly Outcome[]): readonly Outcome[] => {
  const first = new Map<string, string>()
  return outcomes.map(({ name, read }) => {
    if (read.kind === 'bad') return { name, read }
    const key = wordsKey(read.value.text)
    const other = first.get(key)
    if (other === undefined) first.set(key, name)
    return other === undefined
      ? { name, read }
      : { name, read: { kind: 'bad', problem: `the same text as ${other}, which is kept; remove one` } }
  })
}
