import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Where `npm start` begins: what was compiled and stripped of types is kept for the next start. Measured at the bot on the
 * shipped corpus: ready after 0.8 s in place of 1.5 s. (`--max-semi-space-size=2` beside it: 160 MB in place of 215 MB.)
 */
enableCompileCache(path.join(tmpdir(), 'verbatim-compiled'))
await import('./main.ts')
