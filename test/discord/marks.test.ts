import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idAt, newMarks, timeOf } from '../../src/discord/hearing/marks.ts'

const direct = new Map<string, number>()
const heardAt = (at: number, channel = '7', isDirect = false) => ({ id: idAt(at), channel, direct: isDirect })
const day = Date.parse('2031-05-05T10:00:00Z')

describe('ids', () => {
  it('tell when they were made, and one can be made to stand before all that came later', () => {
    fc.assert(
      fc.property(fc.integer({ min: day, max: day * 1.5 }), (at) => {
        expect(timeOf(idAt(at))).toBe(at)
      }),
    )
    expect(BigInt(idAt(day)) < BigInt(idAt(day + 1))).toBe(true)
    expect(idAt(0)).toBe('0')
  })
})

describe('a mark', () => {
  it('moves on with the newest message, in whichever order they come', () => {
    const marks = newMarks()
    marks.hold({ until: day, direct }).release()
    for (const at of [day + 5, day + 9, day + 7]) marks.hear(heardAt(at))
    expect(marks.now().until).toBe(day + 9)
  })

  it('stays before the oldest message that is still answered', async () => {
    const marks = newMarks()
    const ends = [1, 2].map((second) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      marks.hear(heardAt(day + second * 1000))
      return { work: marks.during(idAt(day + second * 1000), promise), resolve }
    })
    marks.hear(heardAt(day + 60_000))
    expect(marks.now().until).toBe(day + 1000)
    for (const { work, resolve } of ends) {
      resolve()
      await work
    }
    expect(marks.now().until).toBe(day + 60_000)
  })

  it('moves on when an answer failed: that was apologised for', async () => {
    const marks = newMarks()
    marks.hear(heardAt(day))
    await expect(marks.during(idAt(day - 5), Promise.reject(new Error('lost')))).rejects.toThrow('lost')
    expect(marks.now().until).toBe(day)
  })

  it('that is held does not move until all who hold it let go', () => {
    const marks = newMarks()
    marks.hear(heardAt(day))
    const first = marks.hold()
    marks.hear(heardAt(day + 1000))
    const second = marks.hold()
    expect([first.mark.until, second.mark.until, marks.now().until]).toEqual([day, day, day])
    first.release()
    expect(marks.now().until).toBe(day)
    second.release()
    expect(marks.now().until).toBe(day + 1000)
  })

  it('remembers the direct channels that were used of late, and no more than fifty', () => {
    const marks = newMarks()
    marks.hold({ until: day, direct: new Map([['old', day]]) }).release()
    marks.hear(heardAt(day + 1, 'news', false))
    marks.hear(heardAt(day + 2, 'ada', true))
    expect([...marks.now().direct.keys()]).toEqual(['old', 'ada'])
    for (let i = 0; i < 60; i += 1) marks.hear(heardAt(day + 10 + i, String(i), true))
    expect(marks.now().direct.size).toBe(50)
    expect(marks.now().direct.has('old')).toBe(false)
    expect(marks.now().direct.has('59')).toBe(true)
  })
})
