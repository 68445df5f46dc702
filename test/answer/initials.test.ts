import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { spelledOut } from '../../src/answer/initials.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'

const view = viewOf([
  articleFrom({
    id: 'a',
    shelf: 'corpus',
    title: 'Flood at Oakford',
    source: 'Oakford Ledger',
    published: { date: '2031-05-02', basis: 'stated' },
    text: [
      'The prime minister, Ada Brook, told parliament that the dike at Oakford had held.',
      'Washington gave 400 tents to Oakford, most of them new.',
      'The United Nations asked for nine million crowns for the flooded villages.',
      'The FBI was not called.',
      'North Korea sent no tents.',
    ].join(' '),
  }),
])

describe('initials', () => {
  it.each([
    ['what did the PM say?', 'what did the prime minister say?'],
    ['how much did the UN ask for', 'how much did the United Nations ask for'],
    ['was the FBI called', 'was the FBI called'],
    ['what did the IMF say', 'what did the IMF say'],
    ['pm', 'pm'],
    ['how many nk tents', 'how many North Korea tents'],
    ['DRC tents', 'DRC tents'],
  ])('"%s" is looked for as "%s"', (asked, sought) => expect(spelledOut(asked, view)).toBe(sought))

  const first = (asked: string): string => {
    const found = answer(questionFrom(asked, { today: null, sources: [] }), view)
    const [quote] = found.kind === 'silent' ? [] : found.quotes
    return quote === undefined ? 'silent' : quote.article.text.slice(quote.start, quote.end)
  }

  it('who holds an office, a country by its capital, and a body in full are found by their initials', () => {
    expect(first('what did the PM tell parliament?')).toMatch(/^The prime minister/)
    expect(first('what did the US give to Oakford?')).toMatch(/^Washington/)
    expect(first('how much did the UN ask for?')).toMatch(/^The United Nations/)
  })

  it('a country that is not told of stays unknown', () => {
    expect(first('what did the UK give to Velm?')).toBe('silent')
  })
})
