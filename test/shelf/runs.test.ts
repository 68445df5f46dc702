import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachRun, runCount, runsOf } from '../../src/shelf/runs.ts'
import { Vocabulary } from '../../src/shelf/vocabulary.ts'
import { eachWord } from '../../src/shelf/words.ts'

const runsIn = (word: string): readonly number[] => {
  const runs: number[] = []
  eachRun(word, (run) => runs.push(run))
  return runs
}

test('A word has a run of three letters for each of its letters, its ends counted as one', () => {
  expect(runsIn('')).toEqual([])
  expect(runsIn('dam')).toHaveLength(3)
  expect(runsIn('dams').slice(0, 2)).toEqual(runsIn('dam').slice(0, 2))
  expect(runsIn('dams')).not.toContain(runsIn('dam').at(-1))
})

test('The runs of words of a vocabulary are those of their letters, whichever is asked for first and again', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat(40)), (text, order) => {
      const vocabulary = new Vocabulary()
      const words: number[] = []
      eachWord(`dam valley ${text}`, (word) => words.push(vocabulary.word(word)))
      for (const place of order) {
        const word = words[place % words.length] ?? 0
        const { first, all } = runsOf(vocabulary)
        const from = first(word)
        const count = all()[from] ?? 0
        const runs = [...all().subarray(from + 1, from + 1 + count)]
        expect(runs).toEqual(runsIn(vocabulary.fold(word)))
        expect(runs.every((run) => run < runCount)).toBe(true)
      }
    }),
  )
})

test('Thousands of words find room, and keep their runs', () => {
  const vocabulary = new Vocabulary()
  const words: number[] = []
  for (let at = 0; at < 9000; at++) eachWord(`valley${at}`, (word) => words.push(vocabulary.word(word)))
  const { first, all } = runsOf(vocabulary)
  const firsts = words.map(first)
  const runs = all()
  expect([...runs.subarray((firsts[7] ?? 0) + 1, (firsts[7] ?? 0) + 8)]).toEqual(runsIn('valley7'))
  expect(runs[firsts[8999] ?? 0]).toBe('valley8999'.length)
})
