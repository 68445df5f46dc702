import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'

const text = [
  'Austria will send 40 tents to the valley, the foreign ministry in Vienna said.',
  'Poland asked for more time before it sends tents, its prime minister said.',
  'The Oakford Flood Relief Association said that the tents were late.',
  'The river fell by two metres on Friday.',
].join(' ')

const view = (): ShelfView => {
  const shelf = new Shelf()
  shelf.add(articleFrom({ id: 'a', shelf: 'corpus', title: 'Tents for the valley', text }))
  return new ShelfView(shelf)
}
const first = (question: string): string => {
  const found = answer(questionFrom(question), view())
  const [quote] = found.kind === 'silent' ? found.nearest : found.quotes
  return quote === undefined ? '' : quote.article.text.slice(quote.start, quote.end)
}

describe('who is asked to have spoken', () => {
  it('a capital stands for its government', () => {
    expect(first('what did Warsaw say about the tents?')).toContain('Poland')
    expect(first('what did Vienna say about the tents?')).toContain('Austria')
  })

  it('an acronym is known by the name in full', () => {
    expect(first('what did the OFRA say about the tents?')).toContain('Flood Relief Association')
  })

  it('somebody who is named nowhere has said nothing', () => {
    expect(answer(questionFrom('what did Lisbon say about the tents?'), view()).kind).toBe('silent')
  })
})
