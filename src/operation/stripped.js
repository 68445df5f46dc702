// @ts-check
import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/*
 * Types are stripped by another process, once after an installation or an upgrade, and kept. Node's own stripper leaves
 * 17 MB with whoever loads it, and Node's compile cache, which would keep it out of later starts, 6 MB: it holds what it
 * read for as long as the process lives, and saves no time here. JavaScript, for TypeScript would load the stripper.
 */

const root = path.join(import.meta.dirname, '..', '..')

/** The file in which a text is kept without its types: named for the text and for the Node that strips it. */
export const keptName = (/** @type {string} */ source) => `${hash('sha256', process.version + source)}.js`

const mark = '\n//'

/** What is kept of a text: it ends with its own hash, as a machine that lost its power may leave half of a file. */
export const sealed = (/** @type {string} */ code) => `${code}${mark}${hash('sha256', code)}\n`

/** Is this a whole kept text? */
export const isWhole = (/** @type {string} */ kept) => sealed(kept.slice(0, kept.lastIndexOf(mark))) === kept

/** The text as one of the folders keeps it; null where none does. */
const keptIn = (/** @type {readonly string[]} */ folders, /** @type {string} */ name) => {
  for (const folder of folders)
    try {
      const kept = readFileSync(path.join(folder, name), 'utf8')
      if (isWhole(kept)) return kept
    } catch {
      // It is not there: the next folder.
    }
  return null
}

/**
 * From now on TypeScript of this program is loaded as it is kept in one of the folders. Where something is not (yet), all
 * of it is stripped into the first folder that can be written to; where that does not help, Node strips it.
 */
export const loadStripped = (/** @type {readonly string[]} */ folders) => {
  const ours = `${pathToFileURL(root)}/`
  let tried = false
  const strippedOf = (/** @type {string} */ name) => {
    const kept = keptIn(folders, name)
    if (kept !== null || tried) return kept
    tried = true
    spawnSync(process.execPath, [path.join(import.meta.dirname, 'strip.js'), root, ...folders], {
      stdio: 'ignore',
    })
    return keptIn(folders, name)
  }
  module.registerHooks({
    load: (url, context, next) => {
      if (!url.startsWith(ours) || !url.endsWith('.ts')) return next(url, context)
      const source = strippedOf(keptName(readFileSync(new URL(url), 'utf8')))
      return source === null ? next(url, context) : { format: 'module', source, shortCircuit: true }
    },
  })
}
