import { expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/answer/values.ts'
import { asOfText } from '../../src/render/replies/as-of.ts'
import { ledgerBlocks } from '../../src/render/replies/ledger.ts'
import { spreadIn } from '../../src/render/replies/spread.ts'
import { calendarOf } from '../../src/render/when.ts'
import { english } from '../../src/render/words/english.ts'
import { wordsFor } from '../../src/render/words/languages.ts'
import { articleOf, quoteOf } from './fixtures.ts'

const words = english('en-GB')
const text = 'In May the flood destroyed 210 homes in Oakford, the county said.'

type Told = {
  readonly source?: string | null
  readonly speaker?: string | null
  readonly asOf?: string | null
  readonly said?: readonly [words: string, value: string]
}

const entryOf = ({ source = 'Oakford Ledger', speaker = null, asOf = null, said }: Told): LedgerEntry => {
  const article = articleOf({ text, source, published: { date: '2031-06-05', basis: 'metadata' } })
  const [start, end] = [text.indexOf('210'), text.indexOf('210') + 3]
  const at = said === undefined ? 0 : text.indexOf(said[0])
  const dates =
    said === undefined
      ? []
      : [{ start: at, end: at + said[0].length, type: 'DATE' as const, value: said[1], mod: null }]
  return {
    quote: { ...quoteOf(article), dates },
    start,
    end,
    value: 210,
    min: null,
    max: null,
    change: '=',
    counted: 'homes',
    unit: null,
    subject: null,
    speaker,
    asOf,
  }
}

const blocksOf = (...entries: readonly LedgerEntry[]) =>
  ledgerBlocks([{ measure: 'homes destroyed', entries, spread: null }], new Set(), words)

const whoOf = (...entries: readonly LedgerEntry[]): readonly (string | null)[] =>
  blocksOf(...entries).flatMap((block) => (block.kind === 'figures' ? block.rows.map(({ who }) => who) : []))

const noteOf = (...entries: readonly LedgerEntry[]): string =>
  blocksOf(...entries).flatMap((block) => (block.kind === 'note' ? block.text : []))[0] ?? ''

it('a source that all figures share stands above them, not on each line', () => {
  const entries = [entryOf({ speaker: 'the county', asOf: '2031-05-05' }), entryOf({ asOf: '2031-05-06' })]
  expect(whoOf(...entries)).toEqual(['the county', null])
  expect(noteOf(...entries)).toBe('Figures, side by side · Oakford Ledger')
})

it('sources that differ stand on their lines; an unknown one only where nobody speaks', () => {
  const entries = [
    entryOf({ speaker: 'the county' }),
    entryOf({ source: null, speaker: 'the mayor' }),
    entryOf({ source: null }),
  ]
  expect(whoOf(...entries)).toEqual(['the county (Oakford Ledger)', 'the mayor', 'source unknown'])
})

it('that no figure is dated is said once', () => {
  expect(noteOf(entryOf({ source: null }), entryOf({ source: null }))).toBe(
    'Figures, side by side · source unknown · date unknown',
  )
})

it.each([
  ['a month where the sentence names a month', '2031-05-31', ['In May', '2031-05'], 'May 2031'],
  ['the month also where publication ends it', '2031-06-05', ['In May', '2031-06'], 'Jun 2031'],
  ['the day where the sentence names it', '2031-05-31', ['In May', '2031-05-31'], '31 May 2031'],
  ['the day of publication where another time is named', '2031-06-05', ['In May', '2031-05'], '5 Jun 2031'],
] as const)('a figure stands by %s', (_, asOf, said, shown) => {
  expect(asOfText(entryOf({ asOf, said }), calendarOf('en-GB'))).toBe(shown)
})

it('a figure without a day stands by none', () => {
  expect(asOfText(entryOf({}), calendarOf('en-GB'))).toBeNull()
})

it.each([
  ['en-GB', '2 figures, 40 to 3,000, May 2031 – Jun 2031'],
  ['de', '2 Zahlen, 40 bis 3.000, Mai 2031 – Juni 2031'],
])('how figures differ is said in the language of the reader: %s', (locale, shown) => {
  const [low, high] = [
    { ...entryOf({ asOf: '2031-05-05' }), value: 40 },
    { ...entryOf({ asOf: '2031-06-05' }), value: 3000 },
  ]
  expect(spreadIn([low, high], wordsFor(locale))).toBe(shown)
})

it('one figure alone does not differ, and undated ones have no months', () => {
  expect(spreadIn([entryOf({ asOf: '2031-05-05' })], words)).toBeNull()
  expect(spreadIn([entryOf({}), entryOf({})], words)).toBe('2 figures, all 210')
})
