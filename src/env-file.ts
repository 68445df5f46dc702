import { readFileSync } from 'node:fs'
import { config } from 'dotenv'
import { SettingsError, settingNames } from './settings.ts'
import { distance } from './shelf/spelling.ts'

/** A file of settings that cannot be used; the message names it and says what to mend. */
class EnvFileError extends SettingsError {
  constructor(file: string, problem: string) {
    super(file, problem)
    this.message = `${file} ${problem}`
  }
}

/** Editors of Windows write UTF-16 when they are let: it begins with one of these marks, or every other byte is 0. */
const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0)

const bytesIn = (file: string): Uint8Array | null => {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new EnvFileError(file, 'cannot be read: is it a file, and may this user read it?')
  }
}

/** Slips that are forgiven when a name is guessed: short names are near to too many others. */
const slipsIn = (name: string): number => (name.length > 6 ? 2 : 1)

const settingMeant = (name: string): string | undefined =>
  /^(?:DISCORD_?)?(?:BOT_?)?TOKEN$/.test(name)
    ? 'DISCORD_TOKEN'
    : settingNames.find((known) => distance(name, known, slipsIn(known)) <= slipsIn(known))

const aloneToken = /^\s*[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}\s*$/

/** What is wrong with a line that dotenv, or the program, would pass over in silence; no value is told. */
const passedOver = (line: string): string | null => {
  if (aloneToken.test(line)) return 'is a token without its name: write DISCORD_TOKEN= before it'
  const [, name = '', sign] = /^\s*(?:export\s+)?([\w.-]+)(\s*=|:\s)?/.exec(line) ?? []
  if (settingNames.includes(name)) return sign === undefined ? `is not read: write ${name}=…` : null
  const meant = sign === undefined ? undefined : settingMeant(name.toUpperCase())
  if (meant === undefined || process.env[meant]) return null
  return `names no setting: ${name}; did you mean ${meant}?`
}

const refuseWhatIsPassedOver = (file: string, text: string): void => {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const problem = passedOver(line)
    if (problem !== null) throw new EnvFileError(file, `line ${index + 1} ${problem}`)
  }
}

/**
 * Puts what `.env` says into the environment; what stands there already stays. A missing file says nothing. Throws a
 * `SettingsError` where it, or a line of it that is meant for Verbatim, would be passed over in silence.
 */
export const loadEnvFile = (file = '.env'): void => {
  const bytes = bytesIn(file)
  if (bytes === null) return
  if (isUtf16(bytes))
    throw new EnvFileError(file, 'is written in UTF-16: save it as UTF-8 (Notepad: Save as, Encoding)')
  config({ quiet: true, path: file })
  refuseWhatIsPassedOver(file, new TextDecoder().decode(bytes))
}
