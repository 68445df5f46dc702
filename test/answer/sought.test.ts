import { expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { withQuestion } from '../../src/answer/sought.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'

const shelf = new Shelf()
const text =
  'The mayor of Oakford opened the new weir. Twelve families left the mill. The weir of Oakford broke.'
shelf.add(articleFrom({ id: 'weir', shelf: 'corpus', title: 'The weir of Oakford', text }))
const view = new ShelfView(shelf)

it('An answer read for another question keeps its lists, though they are made when they are looked at', () => {
  const other = questionFrom('and the mill?')
  for (const asked of [
    'Who opened the weir of Oakford?',
    'How many trumpets were sold in Oakford and Lund?',
  ]) {
    const found = answer(questionFrom(asked), view, { show: 1 })
    const told = withQuestion(found, other)
    expect(told).toEqual({
      ...found,
      ranked: found.ranked,
      ...(found.kind === 'silent' ? {} : { more: found.more }),
      question: other,
    })
    expect(told.ranked.length).toBeGreaterThan(0)
  }
})

it('A quote reads each of its parts once', () => {
  const found = answer(questionFrom('Who opened the weir of Oakford?'), view)
  const [quote] = found.kind === 'silent' ? found.nearest : found.quotes
  for (const part of ['highlights', 'signals', 'dates', 'carriedBy'] as const)
    expect(quote?.[part]).toBe(quote?.[part])
})
