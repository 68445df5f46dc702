import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import { followCorpus } from '../../src/library/corpus.ts'
import { Library } from '../../src/library/library.ts'
import { readFolder } from '../../src/store/folder.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'

const flood = (id: string, homes: number, title = 'River rises'): Article =>
  articleFrom({
    id,
    shelf: 'corpus',
    title,
    source: `Ledger ${id}`,
    text: `The river flooded ${homes} homes in Oakford on Sunday.`,
  })

const sources = async (library: Library): Promise<readonly string[]> =>
  (await library.view('oakford')).sources()

describe('the corpus as it is renewed', () => {
  test('holds exactly what it is given, for every server', async () => {
    const library = new Library([flood('a', 1), flood('b', 2)], openSqlite(':memory:'))
    await sources(library)
    expect(await library.renew([flood('b', 2), flood('c', 3)])).toEqual({ came: 1, gone: 1 })
    expect(await sources(library)).toEqual(['Ledger b', 'Ledger c'])
  })

  test('leaves alone what is the same, and takes what was changed beside its text', async () => {
    const kept = flood('a', 1)
    const library = new Library([kept, flood('b', 2)], openSqlite(':memory:'))
    const changed = flood('b', 2, 'River falls')
    expect(await library.renew([flood('a', 1), changed])).toEqual({ came: 1, gone: 0 })
    const view = await library.view(null)
    expect(view.article('a')).toBe(kept)
    expect(view.article('b')?.title).toBe('River falls')
  })

  test('tells who listens that articles came, not that some went', async () => {
    const library = new Library([flood('a', 1)], openSqlite(':memory:'))
    const heard: (string | null)[] = []
    library.onAdded((server) => heard.push(server))
    await library.renew([])
    expect(heard).toEqual([])
    await library.renew([flood('a', 1)])
    expect(heard).toEqual([null])
  })
})

describe('the corpus folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-corpus-'))
  const put = (name: string, homes: number): void =>
    writeFileSync(path.join(folder, name), `---\ntitle: ${name}\n---\n\nThe river flooded ${homes} homes.`)
  const over = new AbortController()
  afterAll(() => {
    over.abort()
    rmSync(folder, { recursive: true, force: true })
  })

  test('that cannot be read once is read the next time, and ends nothing', async () => {
    put('one.md', 210)
    const lines: string[] = []
    const stop = new AbortController()
    let times = 0
    const renew = async (articles: readonly Article[]) => {
      if (++times === 1) throw new Error('no memory')
      return { came: articles.length, gone: 0 }
    }
    const followed = followCorpus(
      folder,
      { renew },
      {
        ...{ every: 15, signal: stop.signal },
        log: (line) => lines.push(line),
      },
    )
    for (let homes = 1; homes < 200 && lines.length < 2; homes++) {
      await sleep(30)
      put('one.md', homes)
    }
    stop.abort()
    await followed
    expect(lines[0]).toMatch(/could not be read again.*no memory/)
    expect(lines[1]).toMatch(/1 articles came/)
  })

  test('is read again when a file comes, is changed or goes; when it is away itself, all stays', async () => {
    put('one.md', 210)
    const library = new Library((await readFolder(folder)).articles, openSqlite(':memory:'))
    const lines: string[] = []
    const followed = followCorpus(folder, library, {
      every: 15,
      signal: over.signal,
      log: (line) => lines.push(line),
    })
    const shows = async (wanted: readonly string[]): Promise<void> => {
      const texts = async () =>
        [...(await library.view(null)).entries()].map(({ article }) => article.text).sort()
      for (let i = 0; i < 200 && String(await texts()) !== String(wanted); i += 1) await sleep(15)
      expect(await texts()).toEqual(wanted)
    }
    await sleep(40)
    put('two.md', 40)
    await shows(['The river flooded 210 homes.', 'The river flooded 40 homes.'])
    put('two.md', 4000)
    await shows(['The river flooded 210 homes.', 'The river flooded 4000 homes.'])
    renameSync(folder, `${folder}-away`)
    await sleep(60)
    await shows(['The river flooded 210 homes.', 'The river flooded 4000 homes.'])
    renameSync(`${folder}-away`, folder)
    writeFileSync(path.join(folder, 'three.md'), '')
    rmSync(path.join(folder, 'one.md'))
    await shows(['The river flooded 4000 homes.'])
    expect(lines.join('\n')).toContain('three.md')
    over.abort()
    await followed
  })
})
