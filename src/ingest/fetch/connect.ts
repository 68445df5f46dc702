import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { because } from '../../article/refusal.ts'

/** Looks a host up: all its addresses. */
export type Lookup = (host: string) => Promise<readonly LookupAddress[]>

/** The system's own look-up. */
export const systemLookup: Lookup = (host) =>
  new Promise((resolve, reject) => {
    dnsLookup(host, { all: true, verbatim: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    )
  })

/** An address that the connection must not use. */
export class ClosedAddress extends Error {
  readonly address: string
  readonly refusal = because('notPublic')

  constructor(address: string) {
    super('That address is not on the public internet.')
    this.name = 'ClosedAddress'
    this.address = address
  }
}

/** One private address among several is enough to refuse the host: which one a connection gets is chance. */
const checkedLookup =
  (lookup: Lookup, permits: (address: string) => boolean): LookupFunction =>
  (host, options, done) => {
    lookup(host).then(
      (addresses) => {
        const closed = addresses.find(({ address }) => !permits(address))
        const [first] = addresses
        if (closed) done(new ClosedAddress(closed.address), '', 0)
        else if (!first) done(new Error(`no address for ${host}`), '', 0)
        else if (options.all) done(null, [...addresses])
        else done(null, first.address, first.family)
      },
      (error: Error) => done(error, '', 0),
    )
  }

/**
 * Connections to permitted addresses only: every looked-up address is checked, and the connected socket's own remote
 * address again, so that a name that changes its answer between the two gains nothing.
 */
export const guardedAgent = (
  permits: (address: string) => boolean,
  lookup: Lookup,
  idle: { readonly headers: number; readonly body: number; readonly connect: number },
): Agent => {
  const connect = buildConnector({ lookup: checkedLookup(lookup, permits), timeout: idle.connect })
  return new Agent({
    headersTimeout: idle.headers,
    bodyTimeout: idle.body,
    maxHeaderSize: 32_768,
    connect: (options, done) =>
      connect(options, (error, socket) => {
        if (error !== null || socket === null) return done(error ?? new Error('no socket'), null)
        const address = socket.remoteAddress ?? ''
        if (permits(address.replace(/^::ffff:/, ''))) return done(null, socket)
        socket.destroy()
        return done(new ClosedAddress(address), null)
      }),
  })
}
