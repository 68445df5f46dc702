import { describe, expect, it } from 'vitest'
import { baseOf } from '../../src/shelf/irregular.ts'
import { stemOf } from '../../src/shelf/stems.ts'

describe('irregular forms', () => {
  it.each([
    ['said', 'say'],
    ['bought', 'buy'],
    ['sent', 'sends'],
    ['won', 'winning'],
    ['children', 'child'],
    ['withdrawn', 'withdrew'],
  ])('%s is found by %s', (form, other) => {
    expect(stemOf(form)).toBe(stemOf(other))
  })

  it.each([
    ['wounded', 'wind'],
    ['saw', 'sawmill'],
    ['boundary', 'bind'],
    ['news', 'new'],
  ])('%s is not of %s', (form, other) => {
    expect(stemOf(form)).not.toBe(stemOf(other))
  })

  it('a word that bends by rule is its own base', () => {
    expect(baseOf('flooded')).toBe('flooded')
  })
})
