// @ts-check
import { constants, createRequire, enableCompileCache } from 'node:module'
import path from 'node:path'

/*
 * Where `npm start` begins: what was stripped of types and compiled is kept for the next start. This one file is
 * JavaScript, for a first file in TypeScript would load Node's type stripper before anything can be kept: 17 MB for as
 * long as the process lives. docs/DESIGN.md, "Start and idle memory", says what else was measured.
 */

/*
 * The C library keeps memory apart for each thread (4 MB for threads that do nothing): one place is enough. It reads this
 * before the first line of a program, so the same process begins once more, 50 ms later.
 */
const { connected, env, execArgv, execPath, argv, platform } = process
if (platform === 'linux' && !connected && env['MALLOC_ARENA_MAX'] === undefined)
  process.execve?.(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...env, MALLOC_ARENA_MAX: '1' })

/*
 * What is kept as compiled stays in memory, too: for discord.js 3 MB, to save a tenth of a second. So it is loaded before
 * anything is kept, where there will be a bot. It looks at the global `FormData`, for which Node would load its own undici
 * (2 MB) beside the one that discord.js sends with: it is given that one's.
 */
const load = createRequire(import.meta.url)
load('dotenv').config({ quiet: true })
if (env['DISCORD_TOKEN'] && (env['SHARDS'] === undefined || connected)) {
  Reflect.deleteProperty(globalThis, 'FormData')
  globalThis.FormData = load('undici').FormData
  load('discord.js')
}

/** Folders that only this installation or this bot writes to: what lies in `/tmp` could be another's. */
const folders = [
  path.join(import.meta.dirname, '..', 'node_modules', '.cache', 'verbatim'),
  path.join(path.dirname(process.env['STATE'] ?? 'state/verbatim.db'), 'compiled'),
]
folders.some((folder) => enableCompileCache(folder).status !== constants.compileCacheStatus.FAILED)
await import('./main.ts')
