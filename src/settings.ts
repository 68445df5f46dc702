import { z } from 'zod'

/** A setting that cannot be used; the message names it and says what to mend. */
export class SettingsError extends Error {
  readonly setting: string

  constructor(setting: string, problem: string) {
    super(`${setting} in .env or the environment: ${problem}`)
    this.name = 'SettingsError'
    this.setting = setting
  }
}

/** Signs that no token has: whoever copied it took something along, or a quotation mark is not closed. */
const strayInToken =
  'it holds signs that no token has (a space, a letter with an accent, a quotation mark): copy it anew from the developer portal (Bot, Reset Token)'

const wholeNumber = (least: number, most: number) => {
  const said = `must be a whole number from ${least} to ${most}`
  return z.coerce.number(said).int(said).min(least, said).max(most, said)
}

const Settings = z.object({
  /** The bot's token; without one the terminal channel runs. The "Bot " of the header is not part of it. */
  DISCORD_TOKEN: z
    .string()
    .transform((token) => token.trim().replace(/^bot /i, '').trim())
    .pipe(
      z
        .string()
        .min(1)
        .regex(/^[!#-&(-_a-~]+$/, strayInToken),
    )
    .optional(),
  /** Where Discord's API is; any server that speaks it will do. */
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
    .default('https://discord.com/api'),
  /** The folder of articles that every server reads. */
  CORPUS: z.string().min(1).default('corpus'),
  /** The file in which the bot keeps shelves, settings, buttons. */
  STATE: z.string().min(1).default('state/verbatim.db'),
  /** In place of STATE: `postgres://…` for several processes, or the path of a SQLite file. */
  STORE_URL: z.string().min(1).optional(),
  /** Which lines are logged: those of this level and above. */
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error').default('info'),
  /** With a port, `/healthz`, `/readyz` and `/metrics` answer on 127.0.0.1. */
  HEALTH_PORT: wholeNumber(1, 65_535).optional(),
  /** Megabytes of memory for the shelves of servers that are open; past that, those that nobody asks are closed. */
  SHELVES_MB: wholeNumber(1, 1_000_000).default(256),
  /** `auto`, how many (`4`), or which of how many (`0-3/8`); without it one process takes all. */
  SHARDS: z
    .string()
    .regex(/^(auto|\d{1,4}|\d{1,4}-\d{1,4}\/\d{1,4})$/, 'must be auto, a number, or a range such as 0-3/8')
    .optional(),
})

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(Settings.shape)

/** What the operator sets, checked. */
export type Settings = {
  readonly token: string | null
  readonly apiUrl: string
  readonly corpus: string
  readonly state: string
  /** What `openStore` opens: STORE_URL, or else STATE. */
  readonly storeUrl: string
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
  readonly healthPort: number | null
  /** How many bytes of memory the open shelves of servers may take together. */
  readonly shelfBytes: number
  readonly shards: string | null
}

/** An empty line in `.env` is a setting that was left out. */
const filled = (environment: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value]] : [])),
  )

/** What was given is told for these alone: an address may hold a password. */
const showable = new Set(['LOG_LEVEL', 'HEALTH_PORT', 'SHELVES_MB', 'SHARDS'])

/** Reads the settings from the environment. Throws a `SettingsError` that names the setting to mend. */
export const settingsFrom = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const parsed = Settings.safeParse(filled(environment))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0] ?? 'settings')
    const got = showable.has(name) ? ` (got "${environment[name]}")` : ''
    throw new SettingsError(name, `${issue?.message ?? 'is not valid'}${got}`)
  }
  const {
    DISCORD_TOKEN,
    DISCORD_API_URL,
    CORPUS,
    STATE,
    STORE_URL,
    LOG_LEVEL,
    HEALTH_PORT,
    SHELVES_MB,
    SHARDS,
  } = parsed.data
  return {
    token: DISCORD_TOKEN ?? null,
    apiUrl: DISCORD_API_URL.replace(/\/$/, ''),
    corpus: CORPUS,
    state: STATE,
    storeUrl: STORE_URL ?? STATE,
    logLevel: LOG_LEVEL,
    healthPort: HEALTH_PORT ?? null,
    shelfBytes: SHELVES_MB * 1_000_000,
    shards: SHARDS ?? null,
  }
}
