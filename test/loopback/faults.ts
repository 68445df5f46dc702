import { failure } from './state.ts'
import type { Answered } from './wire.ts'

/** One thing that goes wrong with requests that match. Without `times` it happens once. */
export type Fault = {
  readonly method?: string
  readonly path?: RegExp
  readonly times?: number
  /** The answer in place of the real one: 401, 429, 502, 503 … */
  readonly status?: number
  /** Discord's own code beside it. */
  readonly code?: number
  /** Seconds, with a 429. */
  readonly retryAfter?: number
  readonly global?: boolean
  /** Milliseconds before the request is looked at. */
  readonly delay?: number
  /** The request is done, but its answer never arrives. */
  readonly lost?: boolean
}

/** The faults that still wait for their request. */
export type Faults = {
  readonly add: (fault: Fault) => void
  readonly take: (method: string, path: string) => Fault | null
  readonly clear: () => void
}

type Waiting = { readonly fault: Fault; left: number }

const meets = ({ fault, left }: Waiting, method: string, path: string): boolean =>
  left > 0 && (fault.method ?? method) === method && (fault.path?.test(path) ?? true)

export const faultList = (): Faults => {
  let waiting: readonly Waiting[] = []
  return {
    add: (fault) => {
      waiting = [...waiting, { fault, left: fault.times ?? 1 }]
    },
    take: (method, path) => {
      const found = waiting.find((one) => meets(one, method, path))
      if (found === undefined) return null
      found.left -= 1
      return found.fault
    },
    clear: () => {
      waiting = []
    },
  }
}

/** What a fault answers in place of the real answer; `null` where it answers nothing of its own. */
export const played = (fault: Fault | null): Answered | null => {
  if (fault?.status === undefined) return null
  if (fault.code !== undefined) return failure(fault.status, fault.code, 'Refused')
  if (fault.status === 401) return failure(401, 0, '401: Unauthorized')
  if (fault.status === 400) return failure(400, 50035, 'Invalid Form Body')
  if (fault.status === 403) return failure(403, 50013, 'Missing Permissions')
  if (fault.status !== 429) return failure(fault.status, 0, 'upstream connect error')
  const retryAfter = fault.retryAfter ?? 0.05
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: fault.global ?? false },
  }
}
