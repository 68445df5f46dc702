// @ts-check
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { keptName, sealed } from './stripped.js'

/*
 * A process of its own, started by stripped.js: node strip.js ROOT FOLDER… strips the program's TypeScript into the first
 * folder that it can write to, and takes out of it what was kept of older versions.
 */

const [root = '.', ...folders] = process.argv.slice(2)

const filesOf = (/** @type {string} */ room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.join(root, room, name))

/** All in place at once: another process may be reading, or stripping too. */
const keep = (/** @type {string} */ file, /** @type {string} */ text) => {
  const half = `${file}.${process.pid}`
  writeFileSync(half, text)
  renameSync(half, file)
}

/** Throws where the folder cannot be written to. */
const stripInto = (/** @type {string} */ folder) => {
  mkdirSync(folder, { recursive: true })
  const before = new Set(readdirSync(folder).filter((name) => name.endsWith('.js')))
  for (const file of ['src', 'commands'].flatMap(filesOf)) {
    const source = readFileSync(file, 'utf8')
    const name = keptName(source)
    keep(path.join(folder, name), sealed(stripTypeScriptTypes(source)))
    before.delete(name)
  }
  for (const old of before) rmSync(path.join(folder, old), { force: true })
}

folders.some((folder) => {
  try {
    stripInto(folder)
    return true
  } catch {
    return false
  }
})
