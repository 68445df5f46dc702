import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webAddress } from '../../src/sentence/joins/cuts.ts'
import { sentencesOf } from '../../src/sentence/sentences.ts'

const cut = (text: string): readonly string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end))

/** Each row is one text, written as its sentences. */
const MUST_CUT: readonly (readonly string[])[] = [
  ['The river rose on Sunday.', 'Nobody was hurt.'],
  ['Is the bridge open?', 'It is.'],
  ['She bought the mill from Hale & Co.', 'It closed a year later.'],
  ['The troops left the U.S.', 'They went home.'],
  ['The danger grows, the mayor wrote on X.', 'Oakford must act.'],
  ['The council fell back to plan B.', 'Elmford sent pumps.'],
  ['The meeting began at 10 a.m.', 'It ended at noon.'],
  ['The mayor said: "We are safe."', 'The county disagreed.'],
  ['“The dam held.”', 'Rain went on.'],
  ['The price was $4.50.', 'Hale paid it.'],
  ['It was between you and I.', 'Did the clerk see it?'],
  ['They never came back....', 'The house stands empty.'],
  ['They brought sand, food, etc.', 'Oakford thanked them.'],
  ['1. Fill the bags.', '2. Carry them to the wall.', '3. Go home.'],
  ['• 9. Fill the bags', '• 10. Carry them to the wall'],
  ['1) Fill the bags', '2) Carry them to the wall'],
  ['the water was cold. ', 'we went home.'].map((words) => words.trim()),
  ['Forty houses fell in May.', '12 of them were mended.'],
  ['The river rose in 2023.', '14 people were hurt.'],
  ['Prices rose by 5%.', '$3 million went to Oakford.'],
  ['The mill burned in Oakford.', '1,200 workers went home.'],
  ['“It was cold.”', '3.5 million people had no light.'],
  ['The dam held.', '2019 was a dry year.'],
  ['Hide Caption 3 of 16', 'Photos: The dam at Oakford, which broke on Sunday.'],
  ['“It was over.”', 'Oak wrote a letter.'],
  ['(The bridge was closed . )', 'Cars turned round .'],
]

const MUST_NOT_CUT: readonly string[] = [
  'Mr. Hale met Gen. Oak and Dr. Lund on Tuesday.',
  'Mayor Anna B. Hale spoke to J. R. Oak.',
  'The U.S. Army sent help to Oakford.',
  'U.S. forces and E.U. officials met.',
  'The car stopped near Mt. Oak, off St. Mary Road.',
  'See No. 5 on p. 55 of vol. 2.',
  'See No. 12 on the list, and Fig. 3 shows it.',
  'They met on Jan. 5 at the mill.',
  'It cost approx. 12 crowns in v. 2 of the plan.',
  'Voters passed Prop. 8 in Oakford.',
  'The league met in Div. 3 that year.',
  'He lives off Hwy. 101 in Oakford.',
  'It took 3 hrs. 12 min. in all.',
  'Rain began on Sept. 11 and ended on Jan. 4.',
  'Oakford Water Inc. Chairman Lund resigned.',
  'The county, the mill, etc. were flooded.',
  'The case is Hale vs. Oakford.',
  'The train left at 10 a.m. Monday.',
  'The river rose 3.5 metres in 1.5 hours.',
  '"Is it over?" she asked.',
  '“There is no ‘dam’ in ‘the plan.’” Oak wrote.',
  '"It was over." She said.',
  '"Roe said: \'It was over.\' "',
  '“Stop!” a man shouted from the bridge.',
  '"Who pays?" Anna Hale asked.',
  'Well ... it was late.',
  '... and nobody came.',
  'He works at Yippee! in the old mill.',
  'Read it at https://ledger.example/news.htm?id=4 today.',
  'Write to Anna.Hale@ledger.example for more.',
  'It grew (why?) by 3.2 per cent.',
  'P.S. The key is under the mat.',
  'Mayor John F . Hale lives at 5 N . Oak Street .',
]

describe('sentencesOf', () => {
  it.each(MUST_CUT.map((sentences) => [sentences]))('cuts %j', (sentences) => {
    expect(cut(sentences.join(' '))).toEqual(sentences)
  })

  it.each(MUST_NOT_CUT)('keeps whole: %s', (sentence) => {
    expect(cut(sentence)).toEqual([sentence])
  })

  it('cuts where the space was lost, but not in the name of a file', () => {
    expect(cut('The mill burned.Nobody was hurt.')).toEqual(['The mill burned.', 'Nobody was hurt.'])
    expect(cut('Open report.Docx@home and read it.')).toEqual(['Open report.Docx@home and read it.'])
  })

  it('ends a sentence at each line break and counts the paragraphs', () => {
    expect(sentencesOf('Flood in Oakford\n\nThe river rose. It\nfell.')).toEqual([
      { start: 0, end: 16, paragraph: 0 },
      { start: 18, end: 33, paragraph: 1 },
      { start: 34, end: 36, paragraph: 1 },
      { start: 37, end: 42, paragraph: 2 },
    ])
  })

  it('keeps a sentence whole that is longer than what Intl.Segmenter sees at once', () => {
    const long = `The list names ${'wet bridge, '.repeat(600)}and a mill.`
    expect(cut(`${long} It ends here.`)).toEqual([long, 'It ends here.'])
  })

  it('finds nothing in a text without words', () => {
    expect(sentencesOf('')).toEqual([])
    expect(sentencesOf(' \n\t\n ')).toEqual([])
  })
})

const PIECES = [
  'Oakford',
  ' ',
  '.',
  '. ',
  '\n',
  '"',
  '”',
  '? ',
  '! ',
  'U.S.',
  'Mr.',
  ' said',
  '1.',
  '...',
  '😀',
  ') ',
  '\t',
  'İ',
  '\u2028',
]
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
)

describe('sentences are a partition', () => {
  it('stand in order, do not overlap, are trimmed and lose nothing but white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const sentence of sentencesOf(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(end, sentence.start).trim()).toBe('')
          const words = text.slice(sentence.start, sentence.end)
          expect(words).not.toBe('')
          expect(words.trim()).toBe(words)
          expect(words).not.toContain('\n')
          end = sentence.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
      { numRuns: 400 },
    )
  })

  it('never cut a character of two code units', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('😀', '. ', 'A', '𝐀', '! '), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        for (const { start, end } of sentencesOf(text))
          expect(text.slice(start, end).isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('web addresses in a row', () => {
  it('are cut where one follows another, also one that holds another', () => {
    expect(cut('https://a.example/x https://b.example/https://c.example/y The river rose.')).toEqual([
      'https://a.example/x',
      'https://b.example/https://c.example/y',
      'The river rose.',
    ])
  })

  it('are read once each: 60,000 without a blank between them kept everybody waiting for minutes', () => {
    expect(webAddress('https://a.b/'.repeat(60_000))).toEqual([])
  })
})
