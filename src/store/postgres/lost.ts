/** No answer came in time: the connection may be dead without a word, as after a fail-over. */
export class Unanswered extends Error {
  override name = 'Unanswered'
  constructor(milliseconds: number) {
    super(`PostgreSQL gave no answer within ${milliseconds} ms`)
  }
}

/** The server follows another one: what it says may be old. */
export class Standby extends Error {
  override name = 'Standby'
  constructor() {
    super('PostgreSQL is a standby there, not the server that takes changes')
  }
}

/** What the network and the server say when the connection is gone or the server is not (yet) the one. */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  // admin shutdown, crash shutdown, starting up, too many connections, read-only (a standby before its promotion)
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25006',
])

/** What the driver says of a broken connection has no code. */
const said =
  /^Connection terminated|timeout exceeded when trying to connect|Client was closed|^Client has encountered a connection error|^Cannot use a pool after/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Does the error say that the server is away for now, rather than that it refused what was asked? */
export const isLost = (error: unknown): boolean => {
  const code = codeOf(error)
  if (error instanceof Unanswered || error instanceof Standby) return true
  return codes.has(code) || code.startsWith('08') || (error instanceof Error && said.test(error.message))
}
