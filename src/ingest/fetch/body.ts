import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'

const inflaters: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', () => createInflate()],
  ['br', () => createBrotliDecompress()],
  ['zstd', () => createZstdDecompress()],
])

/** What we ask for. Chained encodings are no page's need and a bomb's favourite: they are refused. */
export const acceptedEncodings = 'gzip, deflate, br'

const collect =
  (most: number, into: Uint8Array[]) =>
  async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    let size = 0
    for await (const chunk of source) {
      size += chunk.byteLength
      if (size > most) throw new RangeError(`The page is larger than ${Math.round(most / 1e6)} MB.`)
      into.push(chunk)
    }
  }

/** The whole body, inflated; its inflated bytes are counted as they come. Throws past `most` bytes. */
export const readBody = async (
  body: Readable,
  encoding: string | null,
  most: number,
): Promise<Uint8Array> => {
  const name = encoding?.trim().toLowerCase() ?? ''
  const chunks: Uint8Array[] = []
  if (name === '' || name === 'identity') await collect(most, chunks)(body)
  else {
    const inflate = inflaters.get(name)
    if (!inflate) throw new RangeError(`The page is packed in a way that is not read (${name.slice(0, 40)}).`)
    await pipeline(body, inflate(), collect(most, chunks))
  }
  return Buffer.concat(chunks)
}
