import { existsSync } from 'node:fs'

/** Where the browser is; Debian's package puts it there. */
export const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export const browserIsHere = existsSync(browserPath)

/** A browser that asks nothing of the world on its own. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const
