import { readFileSync } from 'node:fs'
import { config } from 'dotenv'
import { SettingsError } from './settings.ts'

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

/**
 * Puts what `.env` says into the environment; what stands there already stays. A missing file says nothing. Throws a
 * `SettingsError` where all it says would be passed over in silence.
 */
export const loadEnvFile = (file = '.env'): void => {
  const bytes = bytesIn(file)
  if (bytes === null) return
  if (isUtf16(bytes))
    throw new EnvFileError(file, 'is written in UTF-16: save it as UTF-8 (Notepad: Save as, Encoding)')
  config({ quiet: true, path: file })
}
