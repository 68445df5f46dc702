import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { because, type Refusal } from '../../article/refusal.ts'

/** A body that is not read. */
export class BodyRefused extends RangeError {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal[0]?.why)
    this.name = 'BodyRefused'
    this.refusal = refusal
  }
}

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
      if (size > most) throw new BodyRefused(because('sitePageTooLarge', Math.round(most / 1e6)))
      into.push(chunk)
    }
  }

/** The whole body, inflated; its inflated bytes are counted as they come. Throws a `BodyRefused` past `most` bytes. */
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
    if (!inflate) throw new BodyRefused(because('packedUnread', name.slice(0, 40)))
    await pipeline(body, inflate(), collect(most, chunks))
  }
  return Buffer.concat(chunks)
}
