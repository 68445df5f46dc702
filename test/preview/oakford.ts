import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Running, startPreview } from '../../src/preview/preview.ts'

const sideOf = (title: string, source: string, published: string): string =>
  `title: ${JSON.stringify(title)}\nsource: ${source}\npublished: ${published}\nurl: https://${source.toLowerCase().replaceAll(' ', '-')}.example/flood\n`

type Told = { readonly side: string; readonly text: string }

const page = (title: string, source: string, published: string, text: string): Told => ({
  side: sideOf(title, source, published),
  text,
})

/** An invented story: the river at Oakford. One sentence is full of signs that Discord would read. */
const files = {
  ledger: page(
    'River takes homes in Oakford',
    'Oakford Ledger',
    '2025-05-05',
    [
      'The river left its bed on Sunday night.',
      'The flood destroyed at least 210 homes in Oakford, the county said.',
      'Volunteers filled sandbags along the old bridge through the night.',
      'The siren said *stay* to @everyone, and `go` to _nobody_ on the bridge of Oakford.',
      'A shelter opened in the town hall.',
    ].join('\n\n'),
  ),
  herald: page(
    'Count of flooded homes rises',
    'Millbrook Herald',
    '2025-05-09',
    [
      'The flood destroyed 260 homes in Oakford, the governor said on Friday.',
      'Two bridges were closed after the flood in Oakford.',
      'The governor promised money for every flooded home.',
    ].join('\n\n'),
  ),
  gazette: page(
    'What the flood left in Oakford',
    'Valley Gazette',
    '2025-05-12',
    [
      'The flood damaged 300 homes in Oakford, the county said on Monday.',
      'Insurers counted 280 flooded homes in Oakford.',
      'About 40 homes in Oakford cannot be repaired, engineers said.',
      'The flood spared the homes on the hill of Oakford.',
    ].join('\n\n'),
  ),
} as const

/** A preview over the invented story, on a free port or the one that is named. `log` collects what it notes. */
export const previewOfOakford = async (port = 0): Promise<Running & { readonly log: readonly string[] }> => {
  const corpus = await mkdtemp(path.join(tmpdir(), 'verbatim-preview-'))
  for (const [name, { side, text }] of Object.entries(files)) {
    await writeFile(path.join(corpus, `${name}.txt`), text)
    await writeFile(path.join(corpus, `${name}.meta.yaml`), side)
  }
  const log: string[] = []
  const running = await startPreview({ corpus, port, log: (line) => log.push(line) })
  const stop = async (): Promise<void> => {
    await running.stop()
    await rm(corpus, { recursive: true })
  }
  return { ...running, stop, log }
}
