import { describe, expect, test } from 'vitest'
import { rankable, ranked } from '../../src/answer/rank.ts'
import { unheld } from '../../src/answer/silence/unheld.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'

const view = viewOf([
  articleFrom({
    id: 'a',
    shelf: 'corpus',
    title: 'The vault at Oakford',
    text: 'Manager Ada Brook opened the vault at Oakford. Her pupils won a prize. The soldiers left.',
  }),
])

const sign = (name: string, text: string): number => {
  const all = rankable(questionFrom(text), view, {})
  return unheld.find((one) => one.name === name)?.of({ ...all, ranking: ranked(all) }) ?? Number.NaN
}

describe('words that no article holds', () => {
  test('weigh by how rare they are in English: a saxophone is rarer than a year', () => {
    expect(sign('rarity no article holds', 'who won the prize?')).toBe(0)
    expect(sign('rarity no article holds', 'who won the saxophone?')).toBeGreaterThan(0.5)
    expect(sign('rarest no article holds', 'who won the prize?')).toBe(0)
    expect(sign('rarest no article holds', 'who won the saxophone?')).toBeGreaterThan(
      sign('rarest no article holds', 'who won the year?'),
    )
  })

  test('are less far where an article has a word of the same meaning', () => {
    expect(sign('nearest to it', 'who won the prize?')).toBe(1)
    expect(sign('nearest to it', 'did the troops leave?')).toBeGreaterThan(0)
    expect(sign('nearest to it', 'did the saxophone leave?')).toBe(0)
  })
})
