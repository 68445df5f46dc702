import { describe, expect, it } from 'vitest'
import { timelineOf, timelineOn } from '../../src/lookup/timeline.ts'
import { articleOf, quoteOf } from '../render/fixtures.ts'
import { article, asked, viewOf } from './shelf.ts'

const said = (text: string, value: string, published: string | null = '2031-05-05') => {
  const quote = quoteOf(
    articleOf({ text, published: published === null ? null : { date: published, basis: 'stated' } }),
  )
  return { ...quote, dates: value === '' ? [] : [{ start: 0, end: 1, value, type: 'DATE' as const }] }
}

describe('an event stands on', () => {
  it.each<[string, string, string | null, string, 'sentence' | 'published']>([
    ['the day that its sentence names', '2031-05-02', '2031-05-05', '2031-05-02', 'sentence'],
    ['the first day of the month that it names', '2031-04', '2031-05-05', '2031-04-01', 'sentence'],
    ['the day that it names, though the article has no date', '2031-05-02', null, '2031-05-02', 'sentence'],
    ['the day of publication, where it names none', '', '2031-05-05', '2031-05-05', 'published'],
    ['the day of publication, where it names a decade', '202', '2031-05-05', '2031-05-05', 'published'],
    ['the day of publication, where it names a duration', 'P3D', '2031-05-05', '2031-05-05', 'published'],
  ])('%s', (_, value, published, from, basis) => {
    expect(timelineOf([said('The river rose.', value, published)]).dated).toMatchObject([{ from, basis }])
  })
})

describe('a timeline', () => {
  it('holds what happened, not the questions of a subhead', async () => {
    const text = 'When did the weir at Lund break?\n\nThe weir at Lund broke on 3 May 2031 in the night.'
    const view = await viewOf([article('weir', 'Lund Post', '2031-05-04', 'The weir at Lund', text)])
    const { dated } = timelineOn(asked('weir'), view).timeline
    expect(dated.map(({ from }) => from)).toEqual(['2031-05-03'])
  })

  it('is in order of what happened, not of publication', () => {
    const late = said('First it rained.', '2031-05-01', '2031-05-09')
    const early = said('Then it flooded.', '2031-05-03', '2031-05-04')
    expect(timelineOf([early, late]).dated.map(({ quote }) => quote)).toEqual([late, early])
  })

  const dated = (text: string, dates: readonly (readonly [words: string, value: string])[]) => ({
    ...said(text, ''),
    dates: dates.map(([words, value]) => {
      const start = text.indexOf(words)
      return { start, end: start + words.length, value, type: 'DATE' as const }
    }),
  })

  it('tells an event once, by the sentence that dates it', () => {
    const first = said('The council shut the old mill bridge of Oakford after the storm.', '')
    const told = dated('On 2 May the council of Oakford shut the old mill bridge after the storm.', [
      ['2 May', '2031-05-02'],
    ])
    const again = said('Oakford council has shut the old mill bridge after a storm.', '')
    const other = said('The council opened a new ferry to Elmford with two boats.', '')
    expect(timelineOf([first, told, again, other]).dated.map(({ quote }) => quote)).toEqual([told, other])
  })

  it('keeps two sentences with different numbers, and what happens again weeks later', () => {
    const few = said('The storm killed 12 people in the villages around Oakford.', '')
    const many = said('The storm killed 19 people in the villages around Oakford.', '')
    const later = said('The storm killed 12 people in the villages around Oakford.', '', '2031-07-05')
    expect(timelineOf([few, many, later]).dated).toHaveLength(3)
  })

  it('does not date an event by the day since which it lasts', () => {
    const quote = dated('The clinic has seen 38 people since 1 May.', [['1 May', '2031-05-01']])
    expect(timelineOf([quote]).dated).toMatchObject([{ from: '2031-05-05', basis: 'published' }])
  })

  it('dates it by the day on which it happened, not on which it was said', () => {
    const text = 'The mayor said on 4 May that the bridge fell on 1 May.'
    const quote = {
      ...dated(text, [
        ['4 May', '2031-05-04'],
        ['1 May', '2031-05-01'],
      ]),
      attribution: { speaker: { start: 0, end: 9 }, cue: { start: 10, end: 14 } },
    }
    expect(timelineOf([quote]).dated).toMatchObject([{ from: '2031-05-01', basis: 'sentence' }])
  })

  it('puts a month behind the days in it', () => {
    const month = said('The ferry came back with the new captain.', '2031-04')
    const day = said('Rain drowned the fields at Elmford.', '2031-04-20')
    expect(timelineOf([month, day]).dated.map(({ quote }) => quote)).toEqual([day, month])
  })

  it('keeps what has no date at all apart', () => {
    const { dated, undated } = timelineOf([said('The river rose.', '', null)])
    expect(dated).toEqual([])
    expect(undated).toHaveLength(1)
  })

  it('holds only sentences that name the topic', async () => {
    const view = await viewOf()
    const { timeline } = timelineOn(asked('bridges'), view)
    const texts = [...timeline.dated.map(({ quote }) => quote), ...timeline.undated].map(
      ({ article: { text }, start, end }) => text.slice(start, end),
    )
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(text).toMatch(/bridge/i)
  })

  it('is empty where the articles are silent', async () => {
    const view = await viewOf([article('one', 'Ledger', null, 'Rain', 'It rained all day in Oakford.')])
    expect(timelineOn(asked('chess tournament in Reykjavik'), view).timeline).toEqual({
      dated: [],
      undated: [],
    })
  })
})
