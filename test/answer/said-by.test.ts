import { describe, expect, test } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { rankable, ranked } from '../../src/answer/rank.ts'
import { nobodySays } from '../../src/answer/said-by.ts'
import type { Article } from '../../src/article/article.ts'
import { articleFrom } from '../../src/article/make.ts'
import { questionFrom } from '../../src/question/from.ts'
import { viewOf } from './corpus.ts'

const article = (id: string, text: string): Article =>
  articleFrom({
    id,
    shelf: 'corpus',
    title: 'The bridge at Oakford',
    source: `${id} Ledger`,
    published: { date: '2031-05-02', basis: 'stated' },
    text,
  })

const view = viewOf([
  article(
    'a',
    [
      'Mayor Ada Brook closed the bridge at Oakford on Friday after a crack was found.',
      'She called the closure of the bridge “a nuisance, not a tragedy”.',
      'Shopkeepers of Oakford said the closure of the bridge would ruin them.',
      'Rome offered Oakford a ferry to stand in for the bridge.',
    ].join(' '),
  ),
  article(
    'b',
    [
      'HOST: The bridge at Oakford is closed, and we have the engineer with us.',
      '',
      'FELL: I told them of the crack in the bridge in March. Nobody at Oakford wrote back.',
      '',
      'HOST: And the ferry?',
    ].join('\n'),
  ),
])

const firstOf = (text: string): string | undefined => {
  const [first] = answer(questionFrom(text, { today: null, sources: [] }), view).ranked
  return first?.article.text.slice(first.start, first.end)
}

const nobody = (text: string): boolean => {
  const all = rankable(questionFrom(text, { today: null, sources: [] }), view, {})
  return nobodySays(ranked(all).slice(0, 8), all.asked, all.field)
}

test.each([
  ['what did Ada Brook say about the bridge?', false],
  ['how did Italy respond?', false],
  ['what did Fell say?', false],
  ["what did Ada Brook's husband say about the bridge?", true],
  ['how did Ostland respond?', true],
  ['why is the bridge at Oakford closed?', false],
])('"%s" has nobody who says it: %s', (text, expected) => expect(nobody(text)).toBe(expected))

describe('somebody’s words', () => {
  test('are found behind a pronoun that leads back to them', () => {
    expect(firstOf('what did Ada Brook say about the closure of the bridge?')).toMatch(/^She called/)
  })

  test('are those of the group asked about', () => {
    expect(firstOf('how did the shopkeepers react to the closure of the bridge?')).toMatch(/^Shopkeepers/)
  })

  test('may be told of a country by its capital', () => {
    expect(firstOf('how did Italy respond to the closure of the bridge?')).toMatch(/^Rome/)
  })

  test('are not what others say of them', () => {
    const told = viewOf([
      article('c', 'Estland has a right to close the bridge, he added.'),
      article('d', 'Rome said then that Estland was building a ferry in secret.'),
      article('e', 'The bridge is closed for good, said the envoy of Estland.'),
      article('f', 'Nobody at the bridge had heard of Estland.'),
    ])
    const { ranked } = answer(questionFrom('how did Estland respond?', { today: null, sources: [] }), told)
    expect(ranked[0]?.article.id).toBe('e')
  })

  test('stand behind the name that opens a turn of a conversation', () => {
    expect(firstOf('what did Fell say about the crack in the bridge?')).toMatch(/^FELL: I told/)
  })
})
