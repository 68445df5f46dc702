import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
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

const deflated = promisify(deflateRaw)

/** Numbers as a .zip writes them: so many bytes each, the least first. */
const numbers = (...list: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    list.map(([bytes, value]) => {
      const written = Buffer.alloc(bytes)
      written.writeUIntLE(value, 0, bytes)
      return written
    }),
  )

/** Version 2.0, names in UTF-8, deflated, of 1 January 2000: the same files give the same bytes. */
const common = [
  [2, 20],
  [2, 0x800],
  [2, 8],
  [2, 0],
  [2, 0x2821],
] as const

/** What a .zip says of a file, where it stands and in its list, and the file itself. */
const entryOf = async ({ name, bytes }: Packed, at: number) => {
  const [label, body] = [Buffer.from(name), await deflated(bytes, { level: 6 })]
  const sizes = [
    [4, crc32(bytes)],
    [4, body.length],
    [4, bytes.length],
    [2, label.length],
    [2, 0],
  ] as const
  const rest = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, at],
  ] as const
  return {
    file: Buffer.concat([numbers([4, 0x04034b50], ...common, ...sizes), label, body]),
    listed: Buffer.concat([numbers([4, 0x02014b50], [2, 20], ...common, ...sizes, ...rest), label]),
  }
}

/**
 * Packs files into a .zip (PKWARE's APPNOTE), in the engine's own threads: nobody waits. Once it is larger than `largest`
 * bytes it is broken off: it is of no use then.
 */
export const packed = async (
  files: Iterable<Packed>,
  largest = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> => {
  const [parts, list]: [Buffer[], Buffer[]] = [[], []]
  let size = 0
  for (const one of files) {
    const { file, listed } = await entryOf(one, size)
    parts.push(file)
    list.push(listed)
    size += file.length
    if (size > largest) break
  }
  const end = Buffer.concat(list)
  const counts = [
    [2, list.length],
    [2, list.length],
  ] as const
  const tail = numbers([4, 0x06054b50], [2, 0], [2, 0], ...counts, [4, end.length], [4, size], [2, 0])
  return joined([...parts, end, tail])
}

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
