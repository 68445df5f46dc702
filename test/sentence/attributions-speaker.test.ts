import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speakerOf } from '../../src/sentence/attributions/speaker.ts'
import { sentencesOf } from '../../src/sentence/sentences.ts'

/** Who says each sentence of a text; null where it is not plain. */
const speakers = (text: string): readonly (string | null)[] => {
  const sentences = sentencesOf(text)
  return sentences.map((_, i) => {
    const speaker = speakerOf(text, sentences, i)?.speaker ?? null
    return speaker === null ? null : text.slice(speaker.start, speaker.end)
  })
}

describe('speakerOf names the speaker of a sentence', () => {
  test('where the sentence does so itself', () => {
    expect(speakers('The river took 210 homes, according to the county.')).toEqual(['the county'])
    expect(speakers('The JCS said it had no report of damage.')).toEqual(['The JCS'])
  })

  test('where a quotation runs on behind its speaker', () => {
    const text = '“We lost everything,” said Jane Doe. “The water came at night. It was fast.”'
    expect(speakers(text)).toEqual(['Jane Doe', 'Jane Doe', 'Jane Doe'])
  })

  test('where the speaker comes at the end of the quotation', () => {
    expect(speakers('“The water came at night. It was fast,” Jane Doe said.')).toEqual([
      'Jane Doe',
      'Jane Doe',
    ])
  })

  test('with both of two who are asked', () => {
    expect(speakers('Forty people are missing, according to Oakford and Millbrook.')).toEqual([
      'Oakford and Millbrook',
    ])
  })

  test.each([
    [
      'On Thursday 31 May Oakford Secretary of Roads Ada Brook had counted 40 homes.',
      'Oakford Secretary of Roads Ada Brook',
    ],
    ['“We lost 40 homes,” Mayor Ilse Brandt in Oakford on Sunday said.', 'Mayor Ilse Brandt'],
  ])('without the day on which it was said: %s', (text, speaker) => {
    expect(speakers(text)[0]).toBe(speaker)
  })

  test('where the text is only a piece of the article', () => {
    expect(speakers('It was fast.” The board said the dam had held.')[1]).toBe('The board')
  })

  test('where a colon announces a quotation of several sentences', () => {
    const text = 'Mayor Tom Lind told reporters: “We will rebuild. The money is there.”'
    expect(new Set(speakers(text))).toEqual(new Set(['Mayor Tom Lind']))
  })
})

describe('speakerOf goes by the way a sentence is built', () => {
  test.each([
    [
      'The minister Ada Kim had told parliament on Tuesday 8 May that she held a flood very likely.',
      'The minister Ada Kim',
    ],
    [
      'The county is likely to flood again in the spring, the river board expects, and to lose its bridge.',
      'the river board',
    ],
    ['They waste water on fields that are far away, KLM reported from the briefing.', 'KLM'],
    [
      'Lindale has promised to send about 40 boats to Oakford, Tarnian officials told journalists.',
      'Tarnian officials',
    ],
    ['The dam held, said a spokesman for the board who did not give a name.', 'a spokesman for the board'],
    [
      'The old park, which winds through Oakford, was closed, said spokesperson Ana Roe.',
      'spokesperson Ana Roe',
    ],
    ['Ana Roe, who was there, said wind and rain had broken the dam.', 'Ana Roe'],
    ['The toll was reported by Oakford Daily as killed and wounded together.', 'Oakford Daily'],
    ['Oakford (CNN) The county court said on Monday that the dam may stay.', 'The county court'],
    [
      'The Joint Flood Staff (JFS) chairman said on Monday that the dam may stay.',
      'The Joint Flood Staff (JFS) chairman',
    ],
    ['“The smoke came in through the vents,” Rose said.', 'Rose'],
    ['“It held,” said Ana Roe on Monday, though the board doubted it.', 'Ana Roe'],
    ['Roe went on to say that the dam would hold.', 'Roe'],
    [
      'In early July, the Institute for Rivers, a body of the state, said the dam was safe.',
      'the Institute for Rivers, a body of the state',
    ],
    ['The storm took the mill, Gallant, 68, said on Monday.', 'Gallant'],
    ['Officials based in Oakford said the dam held.', 'Officials based in Oakford'],
  ])('%s', (text, speaker) => expect(speakers(text)[0]).toBe(speaker))

  test.each([
    'The police arrested 31 men believed to be members of the gang.',
    'The mayor visited engineers thought to be the best in the county.',
    'Claims of a giant eel said to have been caught in the river spread quickly.',
    'A day after saying she was weighing her options, Ana Roe resigned.',
    'The crowd at the bridge, to say the least, has always been large.',
    'Families were told they could not return on Sunday.',
    'Adding to the misery is the cold.',
    'Ana Roe added her name to the list.',
    'There are more than 16,000 reported cases in the county.',
    "Oakford (CNN Business) One of the mayor's children has petitioned a Velm court to recognize her name, saying she no longer wishes to be related to her father.",
    'Ana Roe won the race last week, but made just 13 county points.',
    'Some of the newer boats announced were too small for the river.',
    'If the mayor said so, the dam must have been weak.',
    'Former mayor Ana Roe speaks moments before the dam broke in Oakford.',
  ])('and nobody speaks in: %s', (text) => expect(speakers(text)).toEqual([null]))
})

describe('speakerOf reads long names in no time', () => {
  test.each([
    `According to the ${'river '.repeat(40)}board, the dam held.`,
    `The ${'Oakford-'.repeat(40)}mill court said that the dam held.`,
    `${'Velm, '.repeat(60)}(CNN) the board said that the dam held.`,
  ])('%s', (text) => expect(speakers(text)).toHaveLength(1))
})

describe('speakerOf names whoever is quoted, not the outlet that quotes', () => {
  test.each([
    ['Oakford Ledger quoted Mayor Jane Doe as saying that 40 homes were lost.', 'Mayor Jane Doe'],
    ['The Oakford Ledger quoted police chief Tom Venn as saying 40 had died.', 'police chief Tom Venn'],
    ['The minister was quoted by the Oakford Ledger as saying 40 homes were lost.', 'The minister'],
    ['A spokesman for the ministry was quoted as saying that 40 had died.', 'A spokesman for the ministry'],
    ['Mayor Jane Doe told the Ledger that 40 homes were lost.', 'Mayor Jane Doe'],
    ['In an interview with the Ledger, Mayor Jane Doe said 40 homes were lost.', 'Mayor Jane Doe'],
    ['Some 40 homes were lost, Jane Doe said in an interview with the Oakford Ledger.', 'Jane Doe'],
    ['The Oakford Ledger, citing police, reported that 40 people were killed.', 'police'],
    ['Citing hospital officials, the Ledger reported 40 dead.', 'hospital officials'],
    ['According to the Ledger, which cited a police spokesman, 12 were held.', 'a police spokesman'],
    ['“We lost 40 homes,” the Oakford Ledger quoted Jane Doe as saying.', 'Jane Doe'],
    ['The Ledger spoke to Jane Doe, who said 12 homes had been lost.', 'Jane Doe'],
  ])('%s', (text, speaker) => expect(speakers(text)).toEqual([speaker]))

  test.each([
    ['The Oakford Ledger reported on 5 May that 40 homes were lost.', 'The Oakford Ledger'],
    ['The Ledger reported that 40 homes were lost, citing a leaked report.', 'The Ledger'],
    ['The mayor said the bridge must close, citing engineers.', 'The mayor'],
  ])('and leaves who speaks for themselves: %s', (text, speaker) => expect(speakers(text)).toEqual([speaker]))
})

describe('speakerOf names', () => {
  test.each([
    ['Police put the toll at 12.', 'Police'],
    ['Speaking to the Ledger, Jane Doe put the cost at 5 million crowns.', 'Jane Doe'],
    ['The county counts 40 flooded homes.', 'The county'],
    ['The opposition speaks of 900 dead.', 'The opposition'],
    ['Forty people are missing, the WHO said.', 'the WHO'],
  ])('who tells a figure: %s', (text, speaker) => expect(speakers(text)).toEqual([speaker]))

  test.each([
    ['The company, whose chief is Ann Roe, said it would cut 1,200 jobs.', 'The company'],
    ['The mayor, speaking on 9 May, said 90 homes were lost.', 'the mayor'],
  ])('nobody with what only hangs on the name: %s', (text, speaker) =>
    expect(speakers(text)[0]?.toLowerCase()).toBe(speaker.toLowerCase()),
  )

  test.each([
    ['The town put the school at 12 Mill Road on sale.'],
    ['They put their trust in the dam.'],
    ['The mayor cited three reasons.'],
    ['Jane Doe counted on the dam.'],
  ])('nobody where no figure is told: %s', (text) => expect(speakers(text)).toEqual([null]))
})

describe('speakerOf names nobody', () => {
  test.each([
    'The potential prisoner swap with Tarnia is promising and dangerous.',
    'The start looks promising.',
    'Though the port does well, adding about 900 berths each spring, the town shrinks.',
    'The FBI put alleged smuggler Tom Venn on its list of wanted men.',
    'Aldermen held up the plan because of rules added by Greens about other streets.',
    'Oakford have won again, claiming victories over Lund and FC Velm in their last matches.',
  ])('where something only is promising: %s', (text) => expect(speakers(text)).toEqual([null]))

  test('where nobody speaks, not even beside one who does', () => {
    expect(speakers('The county said 40 people are missing. The bridge is 200 metres long.')[1]).toBeNull()
  })

  test('where the quotation before has ended', () => {
    expect(speakers('“We lost everything,” said Jane Doe. The flood closed two roads.')[1]).toBeNull()
  })

  test('where somebody only wants, signs or is told not to have spoken', () => {
    expect(speakers('The mayor signed the order.')).toEqual([null])
    expect(speakers('The mayor did not say when the bridge will open.')).toEqual([null])
  })

  test('where a colon only labels a caption', () => {
    expect(speakers('Photo: The bridge at Oakford after the flood.')).toEqual([null])
  })

  test('for an index that the text does not have', () => {
    const text = 'The county said so.'
    expect(speakerOf(text, sentencesOf(text), 7)).toBeNull()
    expect(speakerOf('', [], 0)).toBeNull()
  })
})

test('no piece of text throws, and what is named lies in the text', () => {
  const word = fc.constantFrom(
    'said',
    'Jane',
    '“',
    '”',
    '"',
    ',',
    '.',
    ':',
    'she',
    '\n',
    'roads',
    'the county',
    'told',
    'We',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      const sentences = sentencesOf(text)
      sentences.forEach((_, i) => {
        const voice = speakerOf(text, sentences, i)
        if (voice === null) return
        expect(voice.cue.end).toBeLessThanOrEqual(text.length)
        expect(voice.speaker?.start ?? 0).toBeGreaterThanOrEqual(0)
      })
    }),
  )
})

describe('speakerOf names whoever speaks as a whole', () => {
  test.each([
    [
      "A litre of diesel stood at 2.31 crowns according to the latest count of the Carters' Guild on Friday.",
      "the latest count of the Carters' Guild",
    ],
    ['Deaths rose to 26,800, according to a Ledger study published in 2020.', 'a Ledger study'],
    ['As reported by the Velm Ledger, investigators found over 2,200 letters.', 'the Velm Ledger'],
    [
      '“They left,” said Andrew Rice, a former senator who ran for the Senate in 2008.',
      'Andrew Rice, a former senator who ran for the Senate',
    ],
    ['Roe abused his son, a charge Gonzalez denied.', 'Gonzalez'],
    ['A boy was hurt, a family spokesperson told the Ledger.', 'a family spokesperson'],
    ['Nora King Monday evening said he had lived there for 64 years.', 'Nora King'],
    ['The swap was fair, Tom Venn said, promising more.', 'Tom Venn'],
    [
      'Venn did not say so, but Tower House press secretary Ida Roe said the votes are not there.',
      'Tower House press secretary Ida Roe',
    ],
    ['"We just ran out of gas," Lund coach Tom Venn told reporters.', 'Lund coach Tom Venn'],
    [
      '“It was no win,” said Roe’s spokesman Tom Venn, insisting that Roe is happy with it.',
      'Roe’s spokesman Tom Venn',
    ],
    [
      'Of “all the theories” for why the dam of Velm fell, this is “perhaps the worst”, argued Ida Roe at the Ledger soon after.',
      'Ida Roe at the Ledger',
    ],
    ['Last Friday the same agency had spoken of 12,000.', 'the same agency'],
    ['Earlier this week Chirper confirmed that it will not hire.', 'Chirper'],
    [
      'Witnesses who saw what happened inside the Town Hall on May 6 told the committee that Roe slept.',
      'Witnesses',
    ],
    [
      "The court's three liberal judges dissented, asserting that the rule was left.",
      "The court's three liberal judges",
    ],
    ["The cause was the flood, Brandt's family said in a statement.", "Brandt's family"],
    [
      '"Most of us do not like it," Ida Roe, a Lund farmer who lives in the valley, told the Ledger.',
      'Ida Roe, a Lund farmer who lives in the valley',
    ],
    [
      'By the early evening, Ash, Birch and Cole were announcing that the dam would be built.',
      'Ash, Birch and Cole',
    ],
    ['Velm Motor, Lunda and Marza recently promised to recall all cars.', 'Velm Motor, Lunda and Marza'],
    [
      'The Tarnian Centers for Disease Control and Prevention announced late on Sunday that the fever had ended.',
      'The Tarnian Centers for Disease Control and Prevention',
    ],
    [
      "Shortly afterwards, rebels in Tarnia's Velm and Lund regions declared their independence.",
      "rebels in Tarnia's Velm and Lund regions",
    ],
    [
      'Roe was held by officers, according to Velm-based reporter, Ida Martin.',
      'Velm-based reporter, Ida Martin',
    ],
    ['A Velm software engineer claimed the machine felt pain.', 'A Velm software engineer'],
    ['Velm and Lund both announced their plans in May.', 'Velm and Lund'],
    ["Losses stood at 4,000, by Roe's own account at the base on Thursday.", 'Roe'],
    ["Arms came before the men, in Velm's account.", 'Velm'],
  ])('%s', (text, speaker) => expect(speakers(text)).toEqual([speaker]))

  test.each([
    'Neither Velm nor Lund has officially acknowledged the plan.',
    'Velm has neither confirmed nor denied the plan.',
    'Aides to Ida Roe were left without words, acknowledging to CNN that the report was a blow.',
    'It took Roe until 4 p.m. to release a video on Chirper telling the rioters to go home.',
    '86% of farmers and 89% of fishers say they do not want the dam.',
    "The mayor's claim that 40 died was repeated.",
    'A 90% majority who favor leaving Velm say this would be good.',
    'Ada Roe heard Tom Venn tell the crew of the plan.',
    'Losses stood at 4,000, by his own account at the base on Thursday.',
  ])('and nobody where nobody does: %s', (text) => expect(speakers(text)).toEqual([null]))

  test.each([
    ['In Oakford, Tarnia, Roe and Venn said the dam held.', 'Roe and Venn'],
    ['Roe told Venn and Marsh said no.', 'Roe'],
    ['The dam broke in Lund, the Velm Ledger reported.', 'the Velm Ledger'],
  ])('with nothing that stands before by chance: %s', (text, speaker) =>
    expect(speakers(text)).toEqual([speaker]),
  )
})
