// @ts-check
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import './installed.js'
import { loadStripped } from './operation/stripped.js'

/*
 * Where `npm start` begins, in JavaScript: a first file in TypeScript would load Node's type stripper, 17 MB for as long as
 * the process lives. docs/DESIGN.md, "Start and idle memory", says what was measured.
 */

/*
 * The C library keeps memory apart for each thread (4 MB for threads that do nothing): one place is enough. And it keeps
 * what was given back to it (11 MB after the start), the more the larger pieces once were: pieces of 128 kB and more are to
 * go back to the system at any time. It reads this before the first line of a program, so the same process begins once
 * more, 50 ms later.
 */
const memory = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }
const { connected, env, execArgv, execPath, argv, platform } = process
if (platform === 'linux' && !connected && env['MALLOC_ARENA_MAX'] === undefined)
  process.execve?.(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...memory, ...env })

/* What `.env` says of the state counts for the folders below. */
const load = createRequire(import.meta.url)
load('dotenv').config({ quiet: true })

/** Folders that only this installation or this bot writes to: what lies in `/tmp` could be another's. */
const folders = [
  path.join(import.meta.dirname, '..', 'node_modules', '.cache', 'verbatim'),
  path.join(path.dirname(env['STATE'] || 'state/verbatim.db'), 'compiled'),
]

/* discord.js looks at the global `FormData`, for which Node would load its own undici (2 MB) beside the one that discord.js
 * sends with: it is given that one's. */
if (env['DISCORD_TOKEN']) {
  Reflect.deleteProperty(globalThis, 'FormData')
  globalThis.FormData = load('undici').FormData
}

loadStripped(folders)
await import('./main.ts')
/* The process that draws keeps what it compiles there, too (src/command/drawing/draw.ts). */
env['VERBATIM_CACHE'] = folders.find(existsSync) ?? ''
