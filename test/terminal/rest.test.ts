import { describe, expect, it } from 'vitest'
import { plain, terminalFrom } from '../../src/render/terminal.ts'
import { english } from '../../src/render/words/english.ts'
import { asksForMore, nextPageOf, restOfAnswers } from '../../src/terminal/rest.ts'
import { shown } from '../../src/terminal/shown.ts'
import { articleOf, quotedAnswer, quoteOf } from '../render/fixtures.ts'

const words = english('en-GB')
const quotes = ['One.', 'Two.', 'Three.', 'Four.'].map((text) => quoteOf(articleOf({ text })))

const turned = (line: string, ...pages: readonly number[]): string | null =>
  nextPageOf(line, {
    blocks: [],
    actions: pages.map((page) => ({
      kind: 'button',
      id: 'timeline',
      label: 'Next',
      style: 'plain',
      data: { text: 'dam', page },
    })),
    private: false,
  })

describe('"more" behind a command', () => {
  it.each([
    ['/timeline dam', [2], '/timeline dam page: 2'],
    ['/timeline dam page: 2', [1, 3], '/timeline dam page: 3'],
    ['/search "old dam" page:3', [2, 4], '/search "old dam" page: 4'],
  ])('turns the page of %s', (line, pages, next) => expect(turned(line, ...pages)).toBe(next))

  it('turns none where there is none further', () => {
    expect(turned('/timeline dam page: 5', 4)).toBeNull()
    expect(turned('/sources')).toBeNull()
  })
})

describe('"more" in the terminal', () => {
  it.each(['more', 'More quotes', '/more', 'next'])('is "%s"', (line) => expect(asksForMore(line)).toBe(true))
  it.each(['more homes?', 'how many more', 'next week?'])('is not "%s"', (line) =>
    expect(asksForMore(line)).toBe(false),
  )

  it('shows what the answer left out, a page at a time, and says when that is all', () => {
    const rest = restOfAnswers()
    const next = (): string => terminalFrom(rest.next(words), plain, 80)
    expect(next()).toContain('That is everything I found.')
    rest.after({ ...quotedAnswer([]), kind: 'quoted', quotes: [], more: quotes, figures: [] })
    const first = next()
    expect(first).toMatch(/One\.[\s\S]*Two\.[\s\S]*Three\./)
    expect(first).not.toMatch(/Four|everything/)
    expect(next()).toMatch(/Four\.[\s\S]*everything I found/)
  })
})

describe('a question that was typed', () => {
  const look = { json: false, explain: false, color: false }
  const found = {
    ...quotedAnswer([]),
    kind: 'quoted',
    quotes: quotes.slice(0, 1),
    more: [],
    figures: [],
  } as const

  it('is not said again below the line it stands on, but is where it was read otherwise', () => {
    const { text } = found.question
    expect(shown(found, look, text)).not.toContain(text)
    expect(shown(found, look, 'and homes?')).toContain(text)
    expect(shown(found, look)).toContain(text)
  })
})
