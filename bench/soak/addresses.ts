import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fetchPage, publicFetcher } from '../../src/ingest/fetch/fetch.ts'
import { FetchError } from '../../src/ingest/fetch/url.ts'
import { oneOf, randomFrom } from './random.ts'

/** What came of trying private addresses, each written in a random way: how many were reached. */
export type Reached = { readonly tried: number; readonly reached: number; readonly broke: readonly string[] }

type Random = () => number

const byte = (random: Random): number => Math.floor(random() * 256)

/** An IPv4 address of a private or special range, as four numbers. */
const special = (random: Random): readonly number[] =>
  oneOf<readonly number[]>(random, [
    [127, 0, 0, 1],
    [127, byte(random), byte(random), byte(random)],
    [10, byte(random), byte(random), byte(random)],
    [172, 16 + Math.floor(random() * 16), byte(random), byte(random)],
    [192, 168, byte(random), byte(random)],
    [169, 254, byte(random), byte(random)],
    [100, 64 + Math.floor(random() * 64), byte(random), byte(random)],
    [0, 0, 0, byte(random)],
    [224 + Math.floor(random() * 32), byte(random), byte(random), byte(random)],
  ])

const numeral = (random: Random, value: number): string =>
  oneOf(random, [
    String(value),
    `0x${value.toString(16)}`,
    `0${value.toString(8)}`,
    `0X${value.toString(16).toUpperCase()}`,
    `000${value.toString(8)}`,
  ])

const short = (random: Random, parts: readonly number[]): string => {
  const kept = 1 + Math.floor(random() * 4)
  const last = parts.slice(kept - 1).reduce((sum, part) => sum * 256 + part, 0)
  return [...parts.slice(0, kept - 1), last].map((part) => numeral(random, part)).join('.')
}

const hex = (parts: readonly number[]): string =>
  [0, 2].map((at) => (((parts[at] ?? 0) << 8) | (parts[at + 1] ?? 0)).toString(16)).join(':')

/** The address as an attacker would write it. */
const written = (random: Random): string => {
  const parts = special(random)
  const dotted = parts.join('.')
  return oneOf(random, [
    dotted,
    `${dotted}.`,
    short(random, parts),
    short(random, parts),
    `[::ffff:${dotted}]`,
    `[::ffff:${hex(parts)}]`,
    `[::${dotted}]`,
    `[64:ff9b::${dotted}]`,
    `[64:ff9b:1::${dotted}]`,
    `[2002:${hex(parts)}::1]`,
    `[2001:0:${hex([byte(random), byte(random), byte(random), byte(random)])}:0:5efe:${hex(parts)}]`,
    `[fe80::${byte(random).toString(16)}]`,
    `[fd${byte(random).toString(16).padStart(2, '0')}::1]`,
    '[::1]',
    'localhost',
  ])
}

/** Tries so many links to private places while a server listens on loopback: none may be reached. */
export const tryAddresses = async (tries: number, progress: (done: number) => void): Promise<Reached> => {
  let reached = 0
  const server = createServer((_, response) => {
    reached++
    response.setHeader('content-type', 'text/html').end('<p>reached</p>')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const usual = publicFetcher('VerbatimSoak/1.0')
  const fetcher = {
    ...usual,
    ports: new Set([...usual.ports, String(port)]),
    limits: { ...usual.limits, total: 500 },
  }
  const broke: string[] = []
  for (let at = 0; at < tries; at++) {
    const link = `http://${written(randomFrom(at + 1))}:${port}/`
    await fetchPage(link, fetcher).then(
      () => broke.push(`${link} was fetched`),
      (error: unknown) => {
        if (!(error instanceof FetchError)) broke.push(`${link}: ${error}`)
      },
    )
    progress(at + 1)
  }
  server.close()
  return { tried: tries, reached, broke }
}
