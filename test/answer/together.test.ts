import { describe, expect, test } from 'vitest'
import { rankable, ranked } from '../../src/answer/rank.ts'
import type { Outcome } from '../../src/answer/silence/sign.ts'
import { together } from '../../src/answer/silence/together.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'

const view = viewOf([
  articleFrom({
    id: 'a',
    shelf: 'corpus',
    title: 'The vault at Oakford',
    source: 'Oakford Ledger',
    published: { date: '2031-05-02', basis: 'stated' },
    text: [
      'Manager Ada Brook opened the vault at Oakford on 3 April 2031.',
      'Her deputy, Tom Fell, counted 40 bars of silver.',
      'The lock cost 900 crowns.',
    ].join(' '),
  }),
])

const outcomeOf = (text: string): Outcome => {
  const all = rankable(questionFrom(text, { today: null, sources: [] }), view, {})
  return { ...all, ranking: ranked(all) }
}

const sign = (name: string, text: string): number =>
  together.find((one) => one.name === name)?.of(outcomeOf(text)) ?? Number.NaN

describe('what the quotes that may answer hold', () => {
  test('one sentence holds it all, or only some of it', () => {
    expect(sign('all held', 'when did Ada Brook open the vault?')).toBe(1)
    expect(sign('others held', 'when did Ada Brook open the vault?')).toBe(1)
    expect(sign('others held', 'when did Ada Brook paint the vault?')).toBeGreaterThan(0)
    expect(sign('others held', 'when did Ada Brook paint the vault?')).toBeLessThan(1)
  })

  test('the rarest word that stands in none of them is the one that tells', () => {
    expect(sign('rarest other lacking', 'when did Ada Brook open the vault?')).toBe(0)
    expect(sign('rarest other lacking', 'when did Ada Brook paint the vault?')).toBeGreaterThan(0)
  })

  test('a sentence with no figure of what was counted does not count', () => {
    expect(sign('quotes that may answer', 'how many bars of silver were counted?')).toBe(1)
    expect(sign('quotes that may answer', 'how many helicopters came?')).toBe(0)
    expect(sign('others held', 'how many helicopters came?')).toBe(-1)
  })

  test('names are found in the passage too, as sentences lean on those before', () => {
    expect(sign('names held in passage', 'how many bars of silver did Tom Fell count at Oakford?')).toBe(1)
  })
})
