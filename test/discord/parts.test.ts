import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { suggested } from '../../src/command/suggest.ts'
import { inviteUrl } from '../../src/discord/connecting/invite.ts'
import { firstTime } from '../../src/discord/hearing/seen.ts'
import { isFor, newSeal, sealedFor, withSeal } from '../../src/discord/keeping/seal.ts'
import {
  lifetime,
  newSheet,
  type Ticket,
  type Tickets,
  ticketsInMemory,
  ticketsInStore,
  tokenOf,
} from '../../src/discord/keeping/tickets.ts'
import { ticketsLater } from '../../src/discord/keeping/tickets-later.ts'
import { mayModerate, needed } from '../../src/discord/permissions.ts'
import { gateOf } from '../../src/discord/ratelimit.ts'
import { discreet, inLog, redacted } from '../../src/discord/redact.ts'
import { hashOf } from '../../src/discord/register.ts'
import { turnTaking } from '../../src/discord/turns.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'

describe('a gate', () => {
  it('lets a burst pass, then one each refill, for each key apart', () => {
    let now = 0
    const gate = gateOf({ burst: 2, refill: 1000 }, () => now)
    expect([1, 2, 3].map(() => gate.passes('ada'))).toEqual([true, true, false])
    expect(gate.passes('ben')).toBe(true)
    now = 999
    expect(gate.passes('ada')).toBe(false)
    now = 1000
    expect([gate.passes('ada'), gate.passes('ada')]).toEqual([true, false])
  })
  it('is not shut by a clock that is set back, nor open for longer', () => {
    let now = 3_600_000
    const gate = gateOf({ burst: 2, refill: 1000 }, () => now)
    expect([1, 2, 3].map(() => gate.passes('ada'))).toEqual([true, true, false])
    now = 0
    expect(gate.passes('ada')).toBe(false)
    now = 1000
    expect([gate.passes('ada'), gate.passes('ada')]).toEqual([true, false])
  })
  it('never lets more pass than the burst and the refills since', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 200 }), (steps) => {
        let now = 0
        const gate = gateOf({ burst: 3, refill: 100 }, () => now)
        const passed = steps.filter((step) => {
          now += step
          return gate.passes('ada')
        }).length
        expect(passed).toBeLessThanOrEqual(3 + Math.floor(now / 100))
      }),
    )
  })
})

describe('an id', () => {
  it('is new once, until so many others came', () => {
    const fresh = firstTime(2)
    expect(['a', 'a', 'b', 'c', 'a'].map(fresh)).toEqual([true, false, true, true, true])
  })
})

describe('turns', () => {
  it('come in order, and let a timer pass between them', async () => {
    const turns = turnTaking()
    const order: string[] = []
    const work = [1, 2, 3].map(async (i) => {
      await turns.take()
      order.push(String(i))
      const until = Date.now() + 5
      while (Date.now() < until);
    })
    setTimeout(() => order.push('timer'), 1)
    await Promise.all(work)
    expect(order.filter((one) => one !== 'timer')).toEqual(['1', '2', '3'])
    expect(order.indexOf('timer')).toBeGreaterThanOrEqual(0)
    expect(order.indexOf('timer')).toBeLessThan(3)
  })
})

const ticket: Ticket = { action: 'context', data: '{}', user: null, once: false }

describe('turns that are held', () => {
  it('come after what goes first', async () => {
    const turns = turnTaking()
    const order: string[] = []
    const first = turns.after(sleep(30)).then(() => order.push('first'))
    await turns.take()
    order.push('turn')
    await first
    expect(order).toEqual(['first', 'turn'])
  })
  it('come all the same when that takes too long, or fails', async () => {
    let now = 0
    const turns = turnTaking(() => now)
    void turns.after(new Promise(() => undefined))
    now = 301
    await turns.take()
    const failing = turnTaking()
    await expect(failing.after(Promise.reject(new Error('lost')))).rejects.toThrow('lost')
    await expect(failing.take()).resolves.toBeUndefined()
  })
  it('say that there is a crowd while many wait for theirs', async () => {
    const turns = turnTaking()
    const all = Array.from({ length: 9 }, () => turns.take())
    expect(turns.crowded()).toBe(true)
    await Promise.all(all)
    expect(turns.crowded()).toBe(false)
  })
})

/** Tickets in a store that refuses the first of them, so often. */
const storeAway = (times: number, now: () => number): Tickets => {
  const tickets = ticketsInStore(openSqlite(':memory:'), now)
  let left = times
  return {
    ...tickets,
    keep: (id, sheet) => {
      left -= 1
      return left >= 0 ? Promise.reject(new Error('the store is away')) : tickets.keep(id, sheet)
    },
  }
}

describe('whose button it is', () => {
  it('is told by a hash under a seal that stands in its token alone', () => {
    const [seal, other] = [newSeal(), newSeal()]
    const kept = { user: sealedFor(seal, '42') }
    const token = withSeal(tokenOf('sheet', 3), seal)
    expect(isFor(kept, token, '42')).toBe(true)
    expect(isFor(kept, token, '43')).toBe(false)
    expect(isFor(kept, withSeal(tokenOf('sheet', 3), other), '42')).toBe(false)
    expect(token.length).toBeLessThanOrEqual(100)
  })

  it('is told by the id in what an older version kept, and anybody’s is anybody’s', () => {
    expect(isFor({ user: '42' }, tokenOf('sheet', 3), '42')).toBe(true)
    expect(isFor({ user: '42' }, tokenOf('sheet', 3), '43')).toBe(false)
    expect(isFor({ user: null }, tokenOf('sheet', 3), '43')).toBe(true)
  })
})

describe.each<[string, (now: () => number) => Tickets]>([
  ['in memory', (now) => ticketsInMemory(now)],
  ['in the store', (now) => ticketsInStore(openSqlite(':memory:'), now)],
  ['in the store, later if need be', (now) => ticketsLater(storeAway(0, now), now, () => undefined)],
  ['that wait for the store', (now) => ticketsLater(storeAway(1000, now), now, () => undefined)],
])('tickets %s', (_name, open) => {
  const sheet = { server: 's', expires: 100, tickets: [ticket, { ...ticket, user: 'ada', once: true }] }

  it('are found by their tokens, in their server, until they expire', async () => {
    let now = 0
    const tickets = open(() => now)
    await tickets.keep('one', sheet)
    expect(await tickets.find(tokenOf('one', 0), 's')).toEqual(ticket)
    expect(await tickets.find(tokenOf('one', 1), 's')).toEqual(sheet.tickets[1])
    expect(await tickets.find(withSeal(tokenOf('one', 1), newSeal()), 's')).toEqual(sheet.tickets[1])
    for (const token of [tokenOf('one', 2), tokenOf('two', 0), 'one', 'one.', 'one.x', 'one.-1', '', '.'])
      expect(await tickets.find(token, 's')).toBeNull()
    expect(await tickets.find(tokenOf('one', 0), 'other')).toBeNull()
    expect(await tickets.find(tokenOf('one', 0), null)).toBeNull()
    now = 100
    expect(await tickets.find(tokenOf('one', 0), 's')).toBeNull()
  })

  it('are spent once, by one of two who press at once', async () => {
    const tickets = open(() => 0)
    await tickets.keep('one', sheet)
    const token = withSeal(tokenOf('one', 1), newSeal())
    const spent = await Promise.all([tickets.spend(token, 's'), tickets.spend(token, 's')])
    expect(spent.toSorted()).toEqual([false, true])
    expect(await tickets.spend(tokenOf('one', 0), 's')).toBe(false)
    expect(await tickets.spend(token, 'other')).toBe(false)
  })

  it('of direct messages have no server', async () => {
    const tickets = open(() => 0)
    await tickets.keep('one', { ...sheet, server: null })
    expect(await tickets.find(tokenOf('one', 0), null)).toEqual(ticket)
    expect(await tickets.find(tokenOf('one', 0), 's')).toBeNull()
  })
})

describe('tickets of answers that were given while the store was away', () => {
  it('go to the store when it is back, those that were spent as spent', async () => {
    const store = storeAway(2, () => 0)
    const kept: string[] = []
    const tickets = ticketsLater(
      { ...store, keep: (id, one) => store.keep(id, one).then(() => void kept.push(id)) },
      () => 0,
      () => undefined,
    )
    const once = { ...ticket, once: true }
    await tickets.keep('one', { server: 's', expires: 100, tickets: [once, once] })
    expect(kept).toEqual([])
    expect(await tickets.spend(tokenOf('one', 0), 's')).toBe(true)
    await vi.waitFor(() => expect(kept).toEqual(['one']), 5000)
    await vi.waitFor(async () => expect(await store.find(tokenOf('one', 1), 's')).toEqual(once), 5000)
    const spent = await Promise.all([0, 1].map((at) => store.spend(tokenOf('one', at), 's')))
    expect(spent).toEqual([false, true])
  })
})

describe('a ticket', () => {
  it('in the store outlives the bot that issued it, and goes with its server', async () => {
    const store = openSqlite(':memory:')
    await ticketsInStore(store, () => 0).keep('one', { server: 's', expires: 100, tickets: [ticket] })
    const after = ticketsInStore(store, () => 0)
    expect(await after.find(tokenOf('one', 0), 's')).toEqual(ticket)
    await store.forget('s')
    expect(await after.find(tokenOf('one', 0), 's')).toBeNull()
  })

  it('in memory makes room for newer ones', async () => {
    const tickets = ticketsInMemory(() => 0, 2)
    for (const id of ['a', 'b', 'c'])
      await tickets.keep(id, { server: null, expires: 100, tickets: [ticket] })
    const found = await Promise.all(['a', 'b', 'c'].map((id) => tickets.find(tokenOf(id, 0), null)))
    expect(found).toEqual([null, ticket, ticket])
  })

  it('lives 30 days, and its token cannot be guessed', () => {
    expect(lifetime).toBe(2_592_000_000)
    expect(new Set(Array.from({ length: 1000 }, newSheet)).size).toBe(1000)
    expect(newSheet()).toMatch(/^[\w-]{22}$/)
  })
})

describe('a log line', () => {
  it.each([
    ['the token', 'failed with canary-token!', 'failed with …!'],
    ['an interaction token', 'POST /interactions/12/aW50ZXI6/callback', 'POST /interactions/12/…/callback'],
    [
      'a webhook token',
      'PATCH /webhooks/12/aW50ZXI6/messages/@original',
      'PATCH /webhooks/12/…/messages/@original',
    ],
    ['a header', 'authorization: Bot abc.def-ghi_jkl', 'authorization: Bot …'],
  ])('holds no %s', (_name, line, expected) => {
    expect(redacted(line, ['canary-token'])).toBe(expected)
  })
  it('is otherwise left alone', () => {
    expect(redacted('ready as Verbatim; Bot and 3 servers', ['canary-token'])).toBe(
      'ready as Verbatim; Bot and 3 servers',
    )
  })
  it('holds the token nowhere, whatever surrounds it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const lines: string[] = []
        discreet((line) => lines.push(line), ['canary-token'])(`${before}canary-token${after}`)
        expect(lines.join('')).not.toContain('canary-token')
      }),
    )
  })
  it('of an error names it and where, not its cause', () => {
    expect(inLog(new TypeError('shelf is broken', { cause: 'secret' }))).toMatch(
      /^TypeError: shelf is broken\n\s+at /,
    )
    expect(inLog(new TypeError('shelf is broken', { cause: 'secret' }))).not.toContain('secret')
  })
})

describe('the list of commands', () => {
  const ask = {
    name: 'ask',
    description: 'd',
    options: [{ type: 3, name: 'q', description: 'q', required: true }],
  }
  it.each<[string, object[]]>([
    ['ids and defaults', [{ ...ask, id: '1', version: '2', nsfw: false, default_member_permissions: null }]],
    ['the order of keys', [{ options: ask.options, description: 'd', name: 'ask' }]],
    ['the type that is understood', [{ ...ask, type: 1 }]],
    [
      'an option that is not required',
      [{ ...ask, options: ask.options.map((o) => ({ ...o, autocomplete: false })) }],
    ],
  ])('is the same with other %s', (_name, listed) => {
    expect(hashOf(listed)).toBe(hashOf([ask]))
  })
  it.each<[string, object[]]>([
    ['a description', [{ ...ask, description: 'other' }]],
    ['an option', [{ ...ask, options: [] }]],
    ['a permission', [{ ...ask, default_member_permissions: '32' }]],
    ['a translation', [{ ...ask, name_localizations: { de: 'frage' } }]],
    ['one more', [ask, { ...ask, name: 'help' }]],
  ])('differs with %s', (_name, listed) => {
    expect(hashOf(listed)).not.toBe(hashOf([ask]))
  })
})

describe('the invitation', () => {
  it('asks for commands and for no more than it needs', () => {
    const url = new URL(inviteUrl('42'))
    expect(url.searchParams.get('scope')).toBe('bot applications.commands')
    expect(url.searchParams.get('client_id')).toBe('42')
    expect(BigInt(url.searchParams.get('permissions') ?? 0) & (1n << 3n)).toBe(0n)
    expect(needed & (1n << 5n)).toBe(0n)
  })
})

describe('a moderator', () => {
  it('is who may manage the server', () => {
    const may = (bits: bigint) => mayModerate({ has: (bit) => (bits & bit) !== 0n })
    expect([may(1n << 5n), may(1n << 13n), mayModerate(null)]).toEqual([true, false, false])
  })
})

describe('suggestions', () => {
  it('begin with what starts as typed, then words that do, then the rest', () => {
    const names = ['The Oakford Ledger', 'Soak News', 'Oak Weekly', 'Herald']
    expect(suggested(names, 'oak').map(({ name }) => name)).toEqual([
      'Oak Weekly',
      'The Oakford Ledger',
      'Soak News',
    ])
  })
})
