import { expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'
import { told } from './stories/story.ts'

const english = viewOf([
  told('f1', 'Oakford Ledger', '2033-03-10', 'The dam', 'Two men die as the dam at Velm breaks.'),
])
const german = viewOf([
  told('f2', 'Oakforder Bote', '2033-03-10', 'Der Damm', 'Der Damm bei Velm brach am Montag.'),
])

const foreign = (question: string, view: typeof english): boolean => {
  const found = answer(questionFrom(question), view)
  return found.kind === 'silent' && found.foreign === true
}

it('who asks in a language of which the articles hold hardly a word is told so, and is shown no sentence', () => {
  expect(foreign('Wann brachen die Dämme?', english)).toBe(true)
  expect(answer(questionFrom('Wann brachen die Dämme?'), english)).toMatchObject({ nearest: [] })
  expect(foreign('скільки загинуло?', english)).toBe(true)
})

it('but not where the articles are in that language, or the question is English', () => {
  expect(foreign('Wann brach der Damm bei Velm?', german)).toBe(false)
  expect(foreign('When did the castle burn?', english)).toBe(false)
})

it('nor is it English for a name and a word of grammar that the articles hold', () => {
  const names = viewOf([
    told(
      'f3',
      'Oakford Ledger',
      '2033-03-10',
      'LA fire',
      'Tom Venn of LA saw De Roe at the gas station in Velm.',
    ),
  ])
  expect(foreign('cuanto cuesta la gasolina?', names)).toBe(true)
  expect(foreign('quanti morti nel terremoto?', names)).toBe(true)
  expect(foreign('combien de cas de rougeole?', names)).toBe(true)
  expect(foreign('what did De Roe see in LA?', names)).toBe(false)
})
