import { describe, expect, test } from 'vitest'
import { fittingNames } from '../../src/lookup/names.ts'

const names = ['Oakford Ledger', 'The Oak Echo', 'Elmford Oakley', 'Valley Herald', 'Ministry of Floods']
const fitting = (typed: string, most = 25): readonly string[] =>
  fittingNames(names, (name) => name, typed, most)

describe('names that fit what was typed', () => {
  test('the start of the name first, then the start of a word, then anywhere', () => {
    expect(fitting('oak')).toEqual(['Oakford Ledger', 'The Oak Echo', 'Elmford Oakley'])
    expect(fitting('ford')).toEqual(['Oakford Ledger', 'Elmford Oakley'])
  })

  test('a slip of the pen still finds it', () => {
    expect(fitting('Vally Heral')).toEqual(['Valley Herald'])
    expect(fitting('Minstry floods')).toEqual(['Ministry of Floods'])
  })

  test('what is spelled quite otherwise does not fit', () => {
    expect(fitting('Harbour')).toEqual([])
    expect(fitting('xyz')).toEqual([])
  })

  test('nothing typed gives all, so many at most', () => {
    expect(fitting('')).toHaveLength(5)
    expect(fitting('', 2)).toEqual(names.slice(0, 2))
  })
})
