import { describe, expect, it } from 'vitest'
import { named, rankable } from '../../src/answer/rank.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { ShelfView } from '../../src/shelf/view.ts'

const text = [
  'The old mill at Oakford was sold on Monday.',
  'It had stood empty since the flood, and Dana Reeve paid 40,000 crowns for the mill.',
  'Rain fell all week.',
  'The council of Oakford met before the vote on the ferry.',
].join(' ')

/** The signals of the sentence that begins so, for a question. */
const signalsOf = (question: string, begins: string) => {
  const shelf = new Shelf()
  shelf.add(articleFrom({ id: 'a', shelf: 'corpus', title: 'News', text }))
  const { field, values } = rankable(questionFrom(question), new ShelfView(shelf), {})
  const at = field.seen.findIndex(({ reading }) => reading.text.startsWith(begins))
  return named(values[at] ?? new Float32Array())
}

describe('signals of where words stand', () => {
  it('the first and the last word of the question are told by their place in the sentence', () => {
    const signals = signalsOf('who sold the old mill at Oakford?', 'The old mill')
    expect(signals['first match']).toBeLessThan(0.3)
    expect(signals['last match']).toBeGreaterThan(0.5)
    expect(signals['head coverage']).toBe(1)
  })

  it('words in the order of the question weigh as much as all of them, words in another order less', () => {
    expect(signalsOf('old mill Oakford sold', 'The old mill')['in order']).toBe(1)
    expect(signalsOf('sold Oakford mill old', 'The old mill')['in order']).toBeLessThan(0.5)
  })

  it('a new name near words of the question is nearer than one far off', () => {
    const near = signalsOf('who paid for the mill?', 'It had stood')
    expect(near['new nearby']).toBeGreaterThan(0)
    expect(near['gap to new']).toBeLessThan(
      signalsOf('who paid for the empty mill since the rain?', 'Rain fell')['gap to new'] ?? 0,
    )
  })
})

describe('signals beside other sentences', () => {
  it('a sentence that goes on from the one before gains what that one says', () => {
    const signals = signalsOf('who paid for the mill at Oakford?', 'It had stood')
    expect(signals['gained before']).toBeGreaterThan(0)
    expect(signals['gained by leaning']).toBe(signals['gained before'])
    expect(signalsOf('rain at the mill', 'Rain fell')['gained by leaning']).toBe(0)
  })

  it('a sentence knows how many of its article cover more', () => {
    const question = 'old mill at Oakford sold'
    expect(signalsOf(question, 'The old mill')['better in article']).toBe(0)
    expect(signalsOf(question, 'The council')['better in article']).toBeGreaterThan(0)
  })

  it('the rarest word that is lacking weighs from nothing to all', () => {
    expect(signalsOf('mill sold', 'The old mill')['rarest lacking']).toBe(0)
    expect(signalsOf('mill and rain', 'Rain fell')['rarest lacking']).toBeGreaterThan(0)
  })
})

describe('signals of spelling', () => {
  it('a word shares letters with another of its family', () => {
    const signals = signalsOf('rainfall', 'Rain fell')
    expect(signals['letters shared']).toBeGreaterThan(0.3)
  })

  it('small words of the question are looked for, and none is -1', () => {
    expect(signalsOf('who met before the vote?', 'The council')['small words']).toBe(1)
    expect(signalsOf('who met after the vote?', 'The council')['small words']).toBe(0)
    expect(signalsOf('who met?', 'The council')['small words']).toBe(-1)
  })
})

describe('signals of the form of a sentence', () => {
  const forms = [
    'quote marks',
    'says',
    'defines',
    'gives a reason',
    'is cut short',
    'has a verb',
    'leans on another',
  ]
  const shown = (line: string, ask = 'ferry of Oakford'): readonly string[] => {
    const shelf = new Shelf()
    shelf.add(articleFrom({ id: 'a', shelf: 'corpus', title: 'News', text: line }))
    const view = new ShelfView(shelf)
    // The second question is answered from what was read for the first.
    const [first, again] = [ask, `${ask} again`].map((question) => {
      const { values } = rankable(questionFrom(question), view, {})
      const signals = named(values[0] ?? new Float32Array())
      return forms.filter((name) => signals[name] === 1)
    })
    expect(again).toEqual(first)
    return first ?? []
  }

  it.each([
    ['The ferry of Oakford: no word of it.', []],
    ['The ferry of Oakford is a boat.', ['defines', 'has a verb']],
    ['“The ferry of Oakford sinks,” said Ana Roe.', ['quote marks', 'says', 'has a verb']],
    [
      'It left the ferry of Oakford because of ice ...',
      ['gives a reason', 'is cut short', 'leans on another'],
    ],
  ] as const)('%s', (line, expected) => {
    expect(shown(line)).toEqual(expected)
  })
})
