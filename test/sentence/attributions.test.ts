import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributionsIn } from '../../src/sentence/attributions/attributions.ts'
import { sentencesOf } from '../../src/sentence/sentences.ts'

/** The attributions of a text as "cue < speaker" lines. */
const found = (text: string): readonly string[] =>
  attributionsIn(text, sentencesOf(text)).map(
    ({ cue, speaker }) =>
      `${text.slice(cue.start, cue.end)} < ${speaker === null ? 'nobody' : text.slice(speaker.start, speaker.end)}`,
  )

describe('attributionsIn finds who says it and by which word', () => {
  test.each([
    ['The river took at least 210 homes on Sunday, according to the county.', 'according to < the county'],
    ['The county said the river took at least 210 homes.', 'said < The county'],
    ['“We lost everything,” said Jane Doe.', 'said < Jane Doe'],
    ['“We lost everything,” Jane Doe said.', 'said < Jane Doe'],
    ['“We lost everything,” she told reporters on Monday.', 'told < she'],
    ['Oakford has mentioned that 40 people are missing.', 'mentioned < Oakford'],
    ['Critics argue that the dam was never safe.', 'argue < Critics'],
    ['Residents fear that the dam will not hold.', 'fear < Residents'],
    ['He believes the bridge can be saved.', 'believes < He'],
    ['The mayor wants to rebuild the bridge.', 'wants < The mayor'],
    ['The board denied that it had been warned.', 'denied < The board'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected)
  })
})

describe('attributionsIn finds nothing where nobody says anything', () => {
  test.each([
    'The river rose by two metres on Sunday.',
    'The bridge is 200 metres long.',
    'The flood closed two roads and a school on Tuesday.',
    'Rain fell for three days.',
    'Forty people were killed and 12 were wounded.',
    'The train from Oakford to Millbrook left at noon.',
    'Two boats sank near the old harbour.',
    'The school has 300 pupils and 20 teachers.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('the laws of attributions', () => {
  const words = fc.constantFrom(
    'said',
    'the',
    'county',
    'Jane',
    'Doe',
    '“',
    '”',
    '"',
    ',',
    '.',
    ':',
    'according',
    'to',
    'she',
    'that',
    'fears',
    'was',
    'told',
    '(OFB)',
    '—',
    '’s',
    'reporters',
    '\n',
    '210',
    'who',
    'and',
    'report',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(words, { maxLength: 60 }).map((w) => w.join(' ')),
  )

  test('no input throws; cue and speaker lie inside the attribution, which is a sentence of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = sentencesOf(text)
        for (const { start, end, cue, speaker } of attributionsIn(text, sentences)) {
          expect(sentences.some((s) => s.start === start && s.end === end)).toBe(true)
          for (const span of speaker === null ? [cue] : [cue, speaker]) {
            expect(span.start).toBeLessThan(span.end)
            expect(span.start).toBeGreaterThanOrEqual(start)
            expect(span.end).toBeLessThanOrEqual(end)
          }
        }
      }),
    )
  })
})
