import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/values.ts'
import { replyToAnswer } from '../../src/render/replies/answer.ts'
import { plain, terminalFrom } from '../../src/render/terminal.ts'
import { english } from '../../src/render/words/english.ts'
import { articleOf, quotedAnswer, quoteOf } from './fixtures.ts'

const words = english('en-GB')
const rose = quoteOf(articleOf({ text: 'The water rose in Oakford.' }), 'The water rose in Oakford.', 'water')
const fell = quoteOf(articleOf({ text: 'It fell by noon.' }))

const silent = (nearest = [rose, fell, rose, rose]): Extract<Answer, { kind: 'silent' }> => {
  const { question, confidence, searched, ranked } = quotedAnswer([])
  return { kind: 'silent', question, confidence, searched, ranked, nearest }
}

const read = (answer: Answer): string =>
  terminalFrom(replyToAnswer(answer, words), plain, Number.POSITIVE_INFINITY)

describe('an answer that is none', () => {
  it('says so first, then what was searched, then what is nearest, marked as not answering', () => {
    expect(read(silent())).toMatch(
      /^how many homes\?\s+The articles do not answer this\.\s+Searched 1 article \(2 sentences\), 5 May 2031\.\s+Nearest sentences, which do not answer it:\s+❝ The \*water\* rose/,
    )
  })

  it('says of an empty shelf that it is empty, but not where a filter left nothing', () => {
    const found = silent([])
    const searched = { articles: 0, sentences: 0, from: null, to: null }
    expect(read({ ...found, searched })).toContain('There are no articles here yet.')
    const filters = { ...found.question.filters, since: '2040-01-01' }
    expect(read({ ...found, searched, question: { ...found.question, filters } })).toContain(
      'The articles do not answer this.',
    )
  })

  it('shows at most two of the nearest, rather those that share a word with the question', () => {
    const shown = read(silent())
    expect(shown.match(/❝/g)).toHaveLength(2)
    expect(shown).not.toContain('It fell by noon.')
    expect(read(silent([fell]))).toContain('It fell by noon.')
  })

  it('says to who asked nothing what it does, and shows no sentences', () => {
    const found = silent()
    const shown = read({ ...found, question: { ...found.question, text: 'thanks!', unaskable: 'command' } })
    expect(shown).toMatch(/^thanks!\s+I only quote, word for word, with date and source\./)
    expect(shown).not.toMatch(/❝|do not answer/)
  })

  it('says to who asks in another language than that of the articles how to ask', () => {
    const shown = read({ ...silent([]), foreign: true })
    expect(shown).toMatch(/Please ask in the language of the articles\.\s+Searched 1 article/)
    expect(shown).not.toContain('do not answer')
  })

  it('promises no nearest sentences where there are none', () => {
    expect(read(silent([]))).not.toContain('Nearest')
  })
})

describe('an answer that is not sure', () => {
  it('says so, and what was searched, before its quotes', () => {
    const shown = read({ ...quotedAnswer([rose]), kind: 'unsure', quotes: [rose], more: [], figures: [] })
    expect(shown).toMatch(/I am not sure that these answer it\.[^❝]*Searched 1 article[^❝]*❝/)
  })
})

describe('the buttons under an answer', () => {
  it('keep their places: what has nothing more to show is there, and cannot be pressed', () => {
    const disabled = (answer: Answer) =>
      replyToAnswer(answer, words).actions.map((action) =>
        action.kind === 'button' ? [action.label, action.disabled === true] : [],
      )
    expect(disabled(quotedAnswer([rose]))).toEqual([
      ['More quotes', true],
      ['Figures over time', false],
      ['Timeline', false],
    ])
    expect(
      disabled({ ...quotedAnswer([rose]), kind: 'quoted', quotes: [rose], more: [fell], figures: [] })[0],
    ).toEqual(['More quotes', false])
  })
})
