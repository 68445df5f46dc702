import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { shownWanted, spelledAs } from '../../src/answer/ledger/short.ts'
import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { queryFrom } from '../../src/shelf/expand.ts'
import { Shelf } from '../../src/shelf/shelf.ts'
import { stemOf } from '../../src/shelf/stems.ts'
import { ShelfView } from '../../src/shelf/view.ts'

const article = (id: string, date: string, title: string, text: string): Article =>
  articleFrom({
    id,
    shelf: 'corpus',
    title,
    source: `${id} Ledger`,
    published: { date, basis: 'stated' },
    text,
  })

const articles: readonly Article[] = [
  article(
    'oakford',
    '2031-03-04',
    'Ferry sinks off Oakford',
    `The ferry from Oakford to Elmford sank on Tuesday night in heavy seas, and at least 40 people drowned, the coastguard said. Fishermen speak of 55.

A survivor, Anna Reed, 58, swam for an hour. The ferry company had been warned twice.`,
  ),
  article(
    'marsh',
    '2031-03-07',
    'What we know about the Oakford ferry',
    `Divers worked through the night at the ferry off Oakford. The death toll has risen to 48, a hospital spokesman said. The mayor thanked 300 volunteers.`,
  ),
  article(
    'weir',
    '2031-03-06',
    'Avalanche buries hut',
    `An avalanche killed 12 skiers above Weir on Thursday. The army sent two helicopters.`,
  ),
]

const rows = (question: string): readonly string[] => {
  const shelf = new Shelf()
  for (const one of articles) shelf.add(one)
  const found = answer(questionFrom(question), new ShelfView(shelf))
  if (found.kind === 'silent') throw new Error('silent')
  return found.figures.flatMap(({ measure, entries }) =>
    entries.map(
      ({ quote, start, end, speaker }) => `${measure}: ${quote.article.text.slice(start, end)} · ${speaker}`,
    ),
  )
}

describe('the figures laid side by side', () => {
  const shown = rows('How many people died when the Oakford ferry sank?')

  it('hold those of sentences that name neither the ferry nor Oakford', () => {
    expect(shown).toContain('killed: 48 · a hospital spokesman')
  })

  it('hold those that only a speaker is named with', () => {
    expect(shown).toContain('killed: 55 · Fishermen')
  })

  it('hold none of another story, and none of anything else', () => {
    expect(shown).toHaveLength(3)
  })
})

const crash: readonly Article[] = [
  article(
    'dawn',
    '2031-05-02',
    'Tram derails in Oakford',
    `A tram derailed on Mill Hill in Oakford on Friday and injured 30 people, said Mayor Ilse Brandt. The line belongs to Tarn Transit.`,
  ),
  article(
    'noon',
    '2031-05-03',
    'Oakford tram: brakes failed',
    `Tarn Transit said that the brakes of the tram had failed on Mill Hill. Mayor Ilse Brandt of Oakford visited the injured.`,
  ),
  article(
    'dusk',
    '2031-05-04',
    'Questions for Tarn Transit',
    `In Oakford, Ilse Brandt spoke of a black week. At the clinic on Mill Hill, 41 patients are still in hospital beds.`,
  ),
  article(
    'peak',
    '2031-05-04',
    'Avalanche above Weir',
    `Above Weir, 12 skiers are in hospital, the Alpine Rescue said.`,
  ),
]

describe('a word with a slip of the pen', () => {
  it('counts what it was meant for', () => {
    const shelf = new Shelf()
    shelf.add(
      article('shop', '2031-06-01', 'Stolen data', 'Hackers stole the data of 2,100 customers in Oakford.'),
    )
    const text = 'how many custumers were hit?'
    const query = queryFrom(text, new ShelfView(shelf))
    expect([...(spelledAs(shownWanted(questionFrom(text)), query)?.counted ?? [])]).toContain(
      stemOf('customers'),
    )
  })
})

describe('an article that shares no word with the question', () => {
  const shown = (() => {
    const shelf = new Shelf()
    for (const one of crash) shelf.add(one)
    const found = answer(questionFrom('how many injured'), new ShelfView(shelf))
    return found.kind === 'silent'
      ? []
      : found.figures.flatMap(({ entries }) => entries.map(({ value }) => value))
  })()

  it('is read where it names the same people and places', () => {
    expect(shown).toContain(41)
  })

  it('is left alone where it tells another story', () => {
    expect(shown).toContain(30)
    expect(shown).not.toContain(12)
  })
})
