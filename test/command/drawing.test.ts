import { afterAll, describe, expect, it } from 'vitest'
import { draw, endDrawing } from '../../src/command/drawing/draw.ts'
import type { Drawing } from '../../src/command/drawing/drawing.ts'
import type { Point } from '../../src/render/chart/points.ts'

afterAll(endDrawing)

const square = (side: number): Drawing => ({
  kind: 'svg',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><text>Oakford</text></svg>`,
})

const widthOf = (png: Uint8Array | null): number => Buffer.from(png ?? []).readUInt32BE(16)

const point: Point = {
  day: new Date('2031-05-04T00:00:00Z'),
  when: '4 May 2031',
  low: 210,
  high: 210,
  who: 'the county',
  label: 'at least 210 homes',
}
const figures: Drawing = {
  kind: 'figures',
  sheet: {
    panels: [{ title: 'flooded', spread: null, points: [point] }],
    voices: ['the county'],
    others: null,
    undated: 'date unknown',
    locale: 'en-GB',
  },
  ground: 'dark',
}

describe('a picture drawn in a process of its own', () => {
  it('is a PNG at twice its size, of an SVG and of figures', async () => {
    const [small, chart] = await Promise.all([draw(square(30)), draw(figures)])
    expect([...(small ?? []).slice(1, 4)]).toEqual([...Buffer.from('PNG')])
    expect(widthOf(small)).toBe(60)
    expect(widthOf(chart)).toBe(720)
  })

  it('is drawn once for all who ask for it at once, and another is another', async () => {
    const asked = Array.from({ length: 20 }, () => draw(square(31)))
    expect(new Set(asked).size).toBe(1)
    expect(draw(square(32))).not.toBe(asked[0])
    expect(widthOf(await draw(square(32)))).toBe(64)
  })

  it('leaves the event loop to others while it is drawn', async () => {
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)
    endDrawing()
    await draw(figures)
    clearInterval(turning)
    expect(turns).toBeGreaterThan(10)
  })

  it('that takes too long, or breaks the process, is none; the next is drawn all the same', async () => {
    endDrawing()
    const broken: Drawing = { kind: 'svg', svg: 'no picture at all' }
    const [late, torn, next] = await Promise.all([draw(square(33), 0), draw(broken), draw(square(34))])
    expect(late).toBeNull()
    expect(torn).toBeNull()
    expect(widthOf(next)).toBe(68)
    expect(widthOf(await draw(square(33)))).toBe(66)
  })
})
