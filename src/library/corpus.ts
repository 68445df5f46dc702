import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Article } from '../article/article.ts'
import { filesIn } from '../store/folder/files.ts'
import { readFolder } from '../store/folder.ts'

/** The names of a folder's files with their sizes and times: equal as long as nothing was changed. */
const traceOf = async (folder: string): Promise<string> => {
  const traces: string[] = []
  for (const { name, path } of await filesIn(folder)) {
    // The last is that of a permission, too: a file that could not be read may be mended so.
    const { size, mtimeMs, ctimeMs } = await stat(path)
    traces.push(`${name} ${size} ${mtimeMs} ${ctimeMs}`)
  }
  return traces.join('\n')
}

/** What is told of all articles of the corpus, and says how many came and went. */
type Renewed = {
  readonly renew: (articles: readonly Article[]) => Promise<{ readonly came: number; readonly gone: number }>
}

type Watching = {
  /** Milliseconds between two looks. */
  readonly every: number
  readonly signal: AbortSignal
  readonly log: (line: string) => void
}

const renewed = async (folder: string, library: Renewed, log: Watching['log']): Promise<void> => {
  const { articles, problems } = await readFolder(folder)
  // It went away between the look and the reading: that is no order to forget it all.
  if (articles.length === 0 && (await traceOf(folder).catch(() => null)) === null) return
  const { came, gone } = await library.renew(articles)
  for (const problem of problems) log(String(problem))
  if (came + gone > 0) log(`the corpus was read again: ${came} articles came or changed, ${gone} went`)
}

/**
 * Reads the corpus folder again whenever a file in it came, went or was changed, until the signal. A folder that cannot
 * be looked into leaves what was read before.
 */
export const followCorpus = async (
  folder: string,
  library: Renewed,
  { every, signal, log }: Watching,
): Promise<void> => {
  const trace = (): Promise<string | null> => traceOf(folder).catch(() => null)
  let known = await trace()
  while (!signal.aborted) {
    await sleep(every, null, { signal, ref: false }).catch(() => null)
    const now = signal.aborted ? null : await trace()
    if (now === null || now === known) continue
    known = now
    await renewed(folder, library, log).catch((error: unknown) =>
      log(`the corpus could not be read again, what was read before stays: ${String(error)}`),
    )
  }
}
