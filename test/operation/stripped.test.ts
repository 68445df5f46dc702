import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'

const Loaded = z.object({ version: z.string(), stripper: z.boolean() })

/** Loads a file of the program in a process of its own, which keeps what it strips in these folders. */
const loadedBy = (...folders: readonly string[]): z.infer<typeof Loaded> => {
  const program = `
    import { loadStripped } from './src/operation/stripped.js'
    loadStripped(${JSON.stringify(folders)})
    const { version } = await import('./src/version.ts')
    const stripper = process.moduleLoadList.some((name) => name.includes('amaro'))
    console.log(JSON.stringify({ version, stripper }))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  return Loaded.parse(JSON.parse(stdout))
}

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')))

describe('the program without its types', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'verbatim-stripped-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const kept = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.js'))

  test('is kept by the first start, and the stripper is never loaded', () => {
    expect(loadedBy(folder)).toEqual({ version, stripper: false })
    const files = kept()
    expect(files.length).toBeGreaterThan(400)
    const times = files.map((name) => statSync(path.join(folder, name)).mtimeMs)
    expect(loadedBy(folder)).toEqual({ version, stripper: false })
    expect(kept()).toEqual(files)
    expect(files.map((name) => statSync(path.join(folder, name)).mtimeMs)).toEqual(times)
  })

  test('is stripped again where a file was cut, and what is kept of an older version goes', () => {
    loadedBy(folder)
    const files = kept()
    for (const name of files) truncateSync(path.join(folder, name), 60)
    writeFileSync(path.join(folder, 'old.js'), 'of an older version')
    expect(loadedBy(folder)).toEqual({ version, stripper: false })
    expect(kept()).toEqual(files)
  })

  test('is kept in the second folder where the first cannot be written to, and loaded where neither can', () => {
    const file = path.join(folder, 'a file')
    writeFileSync(file, '')
    const second = path.join(folder, 'second')
    expect(loadedBy(path.join(file, 'no folder'), second)).toEqual({ version, stripper: false })
    expect(readdirSync(second).length).toBeGreaterThan(400)
    expect(loadedBy(path.join(file, 'no folder'))).toEqual({ version, stripper: true })
  })

  test('stands beside what others keep in the same folder', () => {
    mkdirSync(path.join(folder, 'v24'))
    writeFileSync(path.join(folder, 'v24', 'theirs.js'), '')
    loadedBy(folder)
    expect(readdirSync(path.join(folder, 'v24'))).toEqual(['theirs.js'])
  })
})
