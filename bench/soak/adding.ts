import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { articleFrom } from '../../src/article/make.ts'
import { stopWorker } from '../../src/ingest/worker.ts'
import { Library } from '../../src/library/library.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { deskInMemory, press, use } from './desk.ts'
import { randomFrom } from './random.ts'

/** Milliseconds that adding one article of 1,000 words takes on a shelf of 20,000 sentences: median and worst. */
export type Added = {
  readonly sentences: number
  readonly rounds: number
  readonly save: { readonly median: number; readonly worst: number }
  readonly preview: { readonly median: number; readonly worst: number }
}

const words =
  'river county school water homes bridge mill lock Oakford Elmford rain Sunday council boats food town road said opened closed rose fell measured warned'.split(
    ' ',
  )

const sentenceFrom = (random: () => number): string => {
  const chosen = Array.from({ length: 19 }, () => words[Math.floor(random() * words.length)] ?? 'river')
  return `The ${chosen.join(' ')} ${Math.floor(random() * 10_000)}.`
}

const textFrom = (random: () => number, sentences: number): string =>
  Array.from({ length: sentences }, (_, at) => sentenceFrom(random) + (at % 3 === 2 ? '\n\n' : ' ')).join('')

const spread = (times: readonly number[]): Added['save'] => {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 }
}

/** Pastes and saves articles on a real file, as a moderator does; the preview is timed apart from the Save. */
export const addTiming = async (rounds: number, progress: (done: number) => void): Promise<Added> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-adding-'))
  const store = openSqlite(path.join(folder, 'verbatim.db'))
  const desk = { ...deskInMemory(), store, library: new Library([], store) }
  const random = randomFrom(7)
  const caller = { server: '1001', user: '7', moderates: true }
  const shelf = Array.from({ length: 400 }, (_, at) =>
    articleFrom({
      id: `a${at}`,
      shelf: '1001',
      title: `Report ${at}`,
      source: 'Oakford Ledger',
      text: textFrom(random, 50),
    }),
  )
  await desk.library.save('1001', shelf, { by: '1', at: '2031-05-05T10:00:00Z', note: null })
  const [save, preview]: [number[], number[]] = [[], []]
  for (let at = 0; at < rounds; at++) {
    const began = performance.now()
    const said = await use(desk, caller, 'article add', {
      values: { title: `New ${at}`, text: textFrom(random, 50) },
    })
    const shown = performance.now()
    await press(desk, caller, said, 'Save')
    preview.push(shown - began)
    save.push(performance.now() - shown)
    progress(at + 1)
  }
  const { sentences } = await desk.library.view('1001')
  await store.close()
  await stopWorker()
  rmSync(folder, { recursive: true })
  return { sentences, rounds, save: spread(save), preview: spread(preview) }
}
