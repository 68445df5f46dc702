import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'

const kindOf = (question: string, text: string): string => {
  const shelf = new Shelf()
  shelf.add(articleFrom({ id: 'a', shelf: 'corpus', title: 'Storm in the Alps', text }))
  return answer(questionFrom(question), new ShelfView(shelf)).kind
}

describe('how many of a people', () => {
  const others =
    'The storm killed 12 people on the pass, German media said. Forty climbers were rescued on Sunday. The road is closed.'

  it('figures of others are not quoted with certainty because the people is named beside them', () => {
    expect(kindOf('how many Germans were killed?', others)).not.toBe('quoted')
  })

  it('a figure that is told of them is quoted', () => {
    const own = `${others} Three German climbers were killed below the hut, the police said.`
    expect(kindOf('how many Germans were killed?', own)).toBe('quoted')
  })
})
