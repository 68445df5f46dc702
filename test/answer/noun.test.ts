import { describe, expect, it } from 'vitest'
import { countedNoun } from '../../src/answer/ledger/noun.ts'

describe('the noun that a question counts', () => {
  it.each([
    ['How many Tarnian soldiers died in Oakford?', 'soldiers'],
    ['how many fans banned', 'fans'],
    ['how many people had to flee', 'people'],
    ['How many people lost their jobs?', 'people'],
    ['number of firefighters deployed', 'firefighters'],
    ['how many wounded soldiers came home?', 'soldiers'],
    ['How many of the flooded homes are insured?', 'homes'],
    ['how many soldiers is Elmford sending?', 'soldiers'],
    ['how many schools stay closed?', 'schools'],
    ['how many nurses walk out on Friday?', 'nurses'],
    ['how many sports clubs joined?', 'clubs'],
    ['how many school buses were lost?', 'buses'],
  ])('%s: %s', (question, noun) => {
    expect(countedNoun(question)).toBe(noun)
  })

  it.each([
    'how many died?',
    'how many still missing?',
    'How many were hurt?',
    'how many took part in the march',
  ])('is none where only what happened is told: %s', (question) => {
    expect(countedNoun(question)).toBeNull()
  })

  it('is not looked for where nothing is counted', () => {
    expect(countedNoun('How much did the dam cost?')).toBeUndefined()
  })
})
