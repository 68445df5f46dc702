import { describe, expect, test } from 'vitest'
import type { LedgerEntry, LedgerKind } from '../../../src/answer/values.ts'
import { axisOf } from '../../../src/render/chart/axis.ts'
import { chartOf } from '../../../src/render/chart/chart.ts'
import { pngOf } from '../../../src/render/chart/picture.ts'
import { pointsOf } from '../../../src/render/chart/points.ts'
import { roomOf } from '../../../src/render/chart/room.ts'
import { type Sheet, sheetInWords, sheetOf } from '../../../src/render/chart/sheet.ts'
import { english } from '../../../src/render/words/english.ts'
import { articleOf, quoteOf } from '../fixtures.ts'

const words = english('en-GB')

const sheet = (...kinds: readonly LedgerKind[]): Sheet => {
  const drawn = sheetOf(kinds, words)
  if (drawn === null) throw new Error('nothing to draw')
  return drawn
}

const entry = (
  text: string,
  value: number | null,
  speaker: string | null,
  asOf: string | null,
): LedgerEntry => {
  const quote = quoteOf(articleOf({ text }))
  const range = value === null ? { min: 100, max: 1000 } : { min: null, max: null }
  const rest = { change: '=', counted: null, unit: null, subject: null, speaker, asOf } as const
  return { start: 0, end: text.length, quote, value, ...range, ...rest }
}

const kind = (measure: string, ...entries: LedgerEntry[]): LedgerKind => ({ measure, entries, spread: null })

const flooded = kind(
  'flooded',
  entry('at least 210 homes', 210, 'the county', '2031-05-04'),
  entry('hundreds of homes', null, 'a relief worker', null),
)

describe('figures over time as a picture', () => {
  test('names each kind, each voice and the column of undated ones', () => {
    const svg = chartOf(sheet(flooded), 'dark')
    for (const text of [
      'flooded',
      'the county',
      'a relief worker',
      'at least 210 homes',
      'unknown',
      '4 May 2031',
    ])
      expect(svg).toContain(text)
  })

  test('marks what is below nought inside the picture, with nought where it stands', () => {
    const cold = kind(
      'temperature (degrees)',
      entry('minus 31 degrees', -31, 'Coast Herald', '2031-12-20'),
      entry('4 degrees', 4, 'Coast Herald', '2031-12-27'),
    )
    const svg = chartOf(sheet(cold), 'light')
    expect(svg).toContain('minus 31 degrees')
    expect(svg).toMatch(/>[−-]20</)
    const room = roomOf(axisOf(pointsOf(cold, words)), { width: 360, height: 190 })
    for (const value of [-31, 0, 4]) {
      expect(room.down(value), `${value}`).toBeGreaterThan(0)
      expect(room.down(value), `${value}`).toBeLessThan(room.height)
    }
  })

  test('writes millions short beside the axis, in the reader’s language, and thousands whole', () => {
    const axisIn = (most: number, locale: string): string =>
      chartOf(
        {
          ...sheet(
            kind('paid', entry('some', most / 2, 'Bell', '2031-05-04'), entry('all', most, 'Bell', null)),
          ),
          locale,
        },
        'dark',
      )
    expect(axisIn(4_000_000, 'en-GB')).toContain('>4M<')
    expect(axisIn(4_000_000, 'de')).toContain('>4&#160;Mio.<')
    expect(axisIn(4_000_000, 'ko')).toContain('>400만<')
    expect(axisIn(4_000, 'en-GB')).toContain('>4,000<')
  })

  test('is a PNG at twice a phone’s width, on a dark and on a light ground', () => {
    const pictures = (['dark', 'light'] as const).map((ground) => pngOf(chartOf(sheet(flooded), ground)))
    for (const png of pictures) {
      expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')])
      expect(Buffer.from(png).readUInt32BE(16)).toBe(720)
    }
    expect(Buffer.compare(...(pictures as [Uint8Array, Uint8Array]))).not.toBe(0)
  })

  test('its words hold the same content', () => {
    expect(sheetInWords(sheet(flooded))).toBe(
      'flooded: 2 figures, 100 to 1,000, May 2031. 4 May 2031: at least 210 homes (the county); date unknown: hundreds of homes (a relief worker).',
    )
  })

  test('its words close a sentence with one full stop, also after a month that ends in its own', () => {
    const said = sheetInWords({
      panels: [{ title: 'flooded', spread: '2 числа, трав. 2031 р.', points: [] }],
      voices: [],
      others: null,
      undated: '',
      locale: 'uk',
    })
    expect(said).toMatch(/^flooded: 2 числа, трав\. 2031 р\. /)
  })

  test('gives twelve voices at most a mark of their own, those that say most; the others share one', () => {
    const many = Array.from({ length: 30 }, (_, n) => entry(`${n} homes`, n, `voice ${n}.`, '2031-05-04'))
    const again = entry('25 homes', 25, 'voice 25.', '2031-05-09')
    const drawn = sheet(kind('flooded', ...many, again))
    expect(drawn.voices).toHaveLength(12)
    expect(drawn.voices).toEqual(expect.arrayContaining(['voice 0.', 'voice 25.']))
    expect(drawn.others).toBe('and 18 more')
    const svg = chartOf(drawn, 'dark')
    expect(svg).toContain('and 18 more')
    expect(svg).not.toContain('voice 29.')
    expect(Buffer.from(pngOf(svg)).readUInt32BE(20)).toBeLessThan(1200)
  })

  test('values far below one fill the picture, and the scale tells them apart', () => {
    const small = kind(
      'growth (%)',
      entry('.001', 0.001, 'Bell', '2031-05-04'),
      entry('.002', 0.002, 'Bell', null),
    )
    const room = roomOf(axisOf(pointsOf(small, words)), { width: 360, height: 190 })
    expect(room.down(0.001) - room.down(0.002)).toBeGreaterThan(40)
    const ticks = [...chartOf(sheet(small), 'dark').matchAll(/>(0\.\d+)</g)].map(([, tick]) => tick)
    expect(ticks.length).toBeGreaterThan(2)
    expect(new Set(ticks).size).toBe(ticks.length)
  })

  test('a long name is never cut inside a sign', () => {
    const faces = '😀'.repeat(80)
    const two = ['2031-05-04', '2031-05-09'].map((day) => entry('9', 9, faces, day))
    const svg = chartOf(sheet(kind(`x${faces}`, ...two)), 'dark')
    expect(svg.isWellFormed()).toBe(true)
  })

  test('markup in a name is literal', () => {
    const svg = chartOf(
      sheet(
        kind('<b>', ...['2031-05-04', '2031-05-09'].map((day) => entry('9', 9, '<script>x</script>', day))),
      ),
      'dark',
    )
    expect(svg).not.toContain('<script>')
    expect(svg).not.toContain('<b>')
  })

  test('there is no picture where nothing has a value, or one figure alone', () => {
    expect(sheetOf([], words)).toBeNull()
    expect(sheetOf([kind('flooded', entry('210', 210, 'the county', '2031-05-04'))], words)).toBeNull()
  })
})
