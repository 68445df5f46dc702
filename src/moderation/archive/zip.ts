import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { because, type Refusal } from '../../article/refusal.ts'
import { inEnglish } from '../../render/words/english/refusals.ts'

const load = createRequire(import.meta.url)
/** Loaded with the first archive: its tables are 3 MB. */
const fflate = (): typeof import('fflate') => load('fflate')

/** One file of an archive. */
export type Packed = { readonly name: string; readonly bytes: Uint8Array }

/** What an archive may hold: files, and bytes when unpacked. */
const most = { files: 5_000, bytes: 200_000_000, file: 10_000_000 } as const
/** So many bytes are unpacked before others have their turn: 8 MB at most, some 50 ms. */
const step = 8_192

/** Packs files into a .zip; the same files give the same bytes. */
export const packed = (files: readonly Packed[]): Uint8Array =>
  fflate().zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    level: 6,
    mtime: new Date('2000-01-01T00:00:00Z'),
  })

/** An archive that is not read, and why. */
export class ArchiveError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(inEnglish(refusal), options)
    this.name = 'ArchiveError'
    this.refusal = refusal
  }
}

const joined = (chunks: readonly Uint8Array[]): Uint8Array => Buffer.concat(chunks)

type Unpacking = {
  /** Unpacks so much of the archive; true while there is more. */
  readonly on: () => boolean
  readonly files: () => readonly Packed[]
}

const unpacking = (archive: Uint8Array): Unpacking => {
  const { Unzip, UnzipInflate } = fflate()
  const files: Packed[] = []
  let bytes = 0
  let count = 0
  const unzip = new Unzip((file) => {
    if (++count > most.files) throw new ArchiveError(because('archiveOfTooMany', most.files))
    if (file.name.endsWith('/')) return
    const chunks: Uint8Array[] = []
    let size = 0
    file.ondata = (error, chunk, final) => {
      if (error) throw error
      bytes += chunk.length
      size += chunk.length
      if (size > most.file || bytes > most.bytes) throw new ArchiveError(because('archiveTooLarge'))
      chunks.push(chunk)
      if (final) files.push({ name: file.name, bytes: joined(chunks) })
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  let at = 0
  return {
    on: () => {
      try {
        unzip.push(archive.subarray(at, at + step), at + step >= archive.length)
      } catch (cause) {
        if (cause instanceof ArchiveError) throw cause
        throw new ArchiveError(because('archiveBroken'), { cause })
      }
      at += step
      return at < archive.length
    },
    files: () => {
      if (files.length < count && files.length === 0) throw new ArchiveError(because('archiveBroken'))
      if (count === 0) throw new ArchiveError(because('archiveEmpty'))
      return files
    },
  }
}

/**
 * The files of a .zip. What is unpacked is counted as it comes, not as the archive says, so that no small archive fills
 * the memory; others have their turn in between. Throws an `ArchiveError`.
 */
export const unpacked = async (archive: Uint8Array): Promise<readonly Packed[]> => {
  const { on, files } = unpacking(archive)
  let more = archive.length > 0
  while (more) {
    more = on()
    await setImmediate()
  }
  return files()
}
