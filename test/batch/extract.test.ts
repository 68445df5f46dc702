import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { extractFolder } from '../../src/batch/extract.ts'
import { stopWorker } from '../../src/ingest/worker.ts'
import { newsPage, report } from '../ingest/html-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-'))
afterAll(async () => {
  await stopWorker()
  rmSync(folder, { recursive: true })
})

test('every page of a folder gives one row, in the order of names; a bad file is refused in words', async () => {
  const dated = newsPage({ top: '<p>5 May 2026</p>' })
  writeFileSync(join(folder, 'b.html'), dated)
  writeFileSync(join(folder, 'a.html.gz'), gzipSync(dated))
  writeFileSync(join(folder, 'c.txt'), `River takes 210 homes\n\n${report.join('\n\n')}`)
  writeFileSync(join(folder, 'd.html.gz'), 'not gzip')
  writeFileSync(join(folder, 'e.html'), '<div>'.repeat(2_000))
  writeFileSync(join(folder, 'notes.json'), '{}')
  const rows: object[] = []
  for await (const row of extractFolder(folder)) rows.push(row)
  expect(rows).toMatchObject([
    { page: 'a.html.gz', kind: 'article', published: '2026-05-05', text: report.join('\n\n') },
    { page: 'b.html', kind: 'article', title: 'River takes 210 homes in Oakford' },
    { page: 'c.txt', kind: 'article' },
    { page: 'd.html.gz', kind: 'refused', reason: expect.stringContaining('cannot be read') },
    { page: 'e.html', kind: 'refused', reason: expect.stringContaining('nests') },
  ])
})
