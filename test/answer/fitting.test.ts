import { describe, expect, it } from 'vitest'
import { fitsWanted, mayFit, type Wanted, wantedOf } from '../../src/answer/ledger/wanted.ts'
import { questionFrom } from '../../src/question/from.ts'
import { figuresIn } from '../../src/sentence/figures/figures.ts'

const wantedBy = (question: string): Wanted => {
  const wanted = wantedOf(questionFrom(question, { today: null }))
  if (wanted === null) throw new Error(`no figure is asked for: ${question}`)
  return wanted
}

const questions = [
  'How many homes were destroyed in Oakford?',
  'How many bridges are there in Oakford?',
  'How many boats does the ferry company own?',
  'How much did the new dam cost?',
  'What percentage of the valley was flooded?',
  'How long is the tunnel?',
  'How many people were hurt?',
  'What was the turnout?',
]

const sentences = [
  'The flood destroyed 210 homes and damaged 40 houses, the county said.',
  'Oakford has 12 bridges, and Elmford nine.',
  'The company runs 3 ferries and 2 ships.',
  'The dam cost 5EUR a head, $40 million in all.',
  'About 61% of the valley stood under water.',
  'The tunnel is 12km long and took four years.',
  'Forty people were hurt, three of them children.',
  'The mayor thanked 300 volunteers.',
  'Turnout was 61%.',
]

describe('the cheap test for a figure that fits', () => {
  it('never turns away a sentence that holds one', () => {
    const fitting = questions.flatMap((question) => {
      const wanted = wantedBy(question)
      return sentences.filter((sentence) => {
        const fits = figuresIn(sentence).some((figure) => fitsWanted(figure, wanted))
        if (fits) expect([question, sentence, mayFit(sentence, wanted)]).toEqual([question, sentence, true])
        return fits
      })
    })
    expect(fitting.length).toBeGreaterThan(6)
  })

  it.each([
    ['How many bridges are there in Oakford?', 'The mayor thanked 300 volunteers.'],
    ['How much did the new dam cost?', 'Oakford has 12 bridges, and Elmford nine.'],
    ['How long is the tunnel?', 'The flood destroyed 210 homes.'],
  ])('turns away for %j what names no such thing: %j', (question, sentence) => {
    expect(mayFit(sentence, wantedBy(question))).toBe(false)
  })
})
