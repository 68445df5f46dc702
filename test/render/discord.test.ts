import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discordFrom, limits } from '../../src/render/discord.ts'
import { unescapeDiscord } from '../../src/render/escape.ts'
import { quotation } from '../../src/render/markdown.ts'
import { replyToAnswer } from '../../src/render/replies/answer.ts'
import { replyWithContext } from '../../src/render/replies/context.ts'
import type { Reply } from '../../src/render/reply.ts'
import { plain, terminalFrom } from '../../src/render/terminal.ts'
import { english } from '../../src/render/words/english.ts'
import { articleOf, quotedAnswer, quoteOf } from './fixtures.ts'

const words = english('en-GB')
const bind = (): string => 'ticket'

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

/** Every component of a message, nested ones too. */
const componentsIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'type' in value && typeof value.type === 'number' ? 1 : 0
  return Object.values(value).reduce<number>((total, part) => total + componentsIn(part), own)
}

const textIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'content' in value && typeof value.content === 'string' ? value.content.length : 0
  return Object.values(value).reduce<number>((total, part) => total + textIn(part), own)
}

describe('an answer in Discord', () => {
  test('shows the quote with what answers in bold, its speaker-less byline, and the host of its link', () => {
    const article = articleOf({ text: 'The river took at least 210 homes in Oakford, the county said.' })
    const [message] = discordFrom(
      replyToAnswer(quotedAnswer([quoteOf(article, article.text, 'at least 210 homes')]), words),
      bind,
    )
    const shown = strings(message).join('\n')
    expect(shown).toContain(
      '❝\u00a0The river took **at least 210 homes** in Oakford, the county said.\u00a0❞',
    )
    expect(shown).toContain('-# Oakford Ledger · published 5 May 2031')
    expect(shown).toContain('[ledger.example](<https://ledger.example/oakford-flood>)')
  })

  test('an undated article says so', () => {
    const article = articleOf({ text: 'Water rose.', published: null })
    expect(
      strings(discordFrom(replyToAnswer(quotedAnswer([quoteOf(article)]), words), bind)).join(),
    ).toContain('date unknown')
  })

  test('a link that is not http is never offered', () => {
    const article = articleOf({ text: 'Water rose.', url: 'javascript:alert(1)' })
    expect(
      strings(discordFrom(replyToAnswer(quotedAnswer([quoteOf(article)]), words), bind)).join(),
    ).not.toContain('javascript')
  })

  test('whatever the words are, what a reader sees is the slice of the article', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), fc.nat(), (text, cut) => {
        const article = articleOf({ text })
        const marked = text.slice(0, cut % (text.length + 1))
        const block = quotation({
          ...quoteOf(article),
          highlights: marked ? [{ start: 0, end: marked.length }] : [],
        })
        const inside = marked ? block.replace('**', '').replace(/\*\*/, '') : block
        if (!text.includes('*')) expect(unescapeDiscord(inside)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('a long reply becomes several messages, each within the limits, and no quote is cut', () => {
    const sentence = (n: number): string =>
      `Sentence ${n} of the long record ${'goes on and on '.repeat(90)}here.`
    const quotes = Array.from({ length: 30 }, (_, n) => quoteOf(articleOf({ text: sentence(n) })))
    const messages = discordFrom(replyToAnswer(quotedAnswer(quotes), words), bind)
    expect(messages.length).toBeGreaterThan(1)
    for (const message of messages) {
      expect(componentsIn(message.components)).toBeLessThanOrEqual(limits.components)
      expect(textIn(message.components)).toBeLessThanOrEqual(limits.text)
    }
    const all = strings(messages).join('\n')
    for (const { article } of quotes) expect(all).toContain(article.text)
  })

  test('a sentence that no message can hold goes out whole, as a file', () => {
    const article = articleOf({ text: `${'and so on '.repeat(600)}end.` })
    const [message] = discordFrom(replyToAnswer(quotedAnswer([quoteOf(article)]), words), bind)
    expect(new TextDecoder().decode(message?.files[0]?.bytes)).toBe(article.text)
  })

  test('a passage that no message can hold is shown in several texts, and no letter of it is lost', () => {
    const signs = fc.stringMatching(/^(?:[a-z_*#>. -]|😀|\n){3000,6000}$/u)
    fc.assert(
      fc.property(signs, fc.nat(6000), fc.nat(6000), (text, from, to) => {
        const article = articleOf({ text: `x${text}x` })
        const [start, end] = [Math.min(from, to), Math.min(Math.max(from, to), article.text.length)]
        const highlights = start < end ? [{ start, end }] : []
        const passage = { article, start: 0, end: article.text.length, highlights }
        const reply: Reply = { blocks: [{ kind: 'passage', passage }], actions: [], private: true }
        const texts = strings(discordFrom(reply, bind))
        expect(texts.every((one) => one.length <= 4000)).toBe(true)
        expect(texts.join('').replaceAll(/\\([\s\S])|\*\*/g, '$1')).toBe(article.text)
      }),
      { numRuns: 20 },
    )
  })

  test('names that go on and on leave the quote in its message', () => {
    const article = articleOf({
      ...{ text: 'Water rose.', title: '*'.repeat(2000), source: `${'_'.repeat(299)}😀${'_'.repeat(2000)}` },
    })
    const [message] = discordFrom(replyToAnswer(quotedAnswer([quoteOf(article)]), words), bind)
    expect(message?.files).toEqual([])
    const text = strings([message]).join('\n')
    expect(text).toContain('Water rose.')
    expect(text.length).toBeLessThan(4000)
    expect(text.isWellFormed()).toBe(true)
  })

  test('a line of our own that goes on and on is cut before it is escaped', () => {
    const text = `${'*'.repeat(1999)}😀${'_'.repeat(3000)}`
    const blocks: Reply['blocks'] = [
      { kind: 'heading', text },
      { kind: 'text', text },
      { kind: 'text', text, strong: true },
      { kind: 'note', text },
      { kind: 'list', items: [text] },
    ]
    const texts = strings(discordFrom({ blocks, actions: [], private: true }, bind))
    expect(texts).toHaveLength(blocks.length)
    for (const one of texts) {
      expect(one.length <= 4000 && one.isWellFormed()).toBe(true)
      expect(one).toMatch(/\\\*…(?:\*\*)?$/)
    }
  })

  test('an address with signs that none has is escaped, in the line of a quote and on the button of its article', () => {
    const address = /^https?:\/\/[^/\s]+(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9a-fA-F]{2})*$/
    const signs = fc.string({ unit: fc.constantFrom(...'ab%4|^[]{}<>"`\\() é😀\t?#&='), maxLength: 40 })
    fc.assert(
      fc.property(signs, (place) => {
        const article = articleOf({ text: 'Water rose.', url: `https://u:p@ledger.example/${place}` })
        const links = replyWithContext(article, { quote: null, page: 0 }, words).actions
        expect(links).toHaveLength(1)
        for (const link of links) expect(link.kind === 'link' && link.url).toMatch(address)
        const shown = strings(discordFrom(replyToAnswer(quotedAnswer([quoteOf(article)]), words), bind)).join(
          '\n',
        )
        expect(/\(<(.*)>\)/.exec(shown)?.[1]).toMatch(address)
        expect(shown).not.toContain('u:p')
      }),
    )
  })

  test('what a picture shows is told without a mention, and cut inside no sign', () => {
    const alt = `<@1> <@&2> <#3> @everyone @here ${'x'.repeat(987)}😀😀😀`
    const reply: Reply = {
      ...{ blocks: [{ kind: 'picture', name: 'a.png', png: new Uint8Array(), alt }], actions: [] },
      private: false,
    }
    const [message] = discordFrom(reply, bind)
    for (const told of [...strings(message?.components), message?.files[0]?.alt ?? '']) {
      expect(told).not.toMatch(/<[@#]|@everyone|@here/)
      expect(told.length <= 1024 && told.isWellFormed()).toBe(true)
    }
  })

  test('at most five buttons stand in a row', () => {
    const action = { kind: 'button', id: 'more', label: 'More', style: 'plain', data: null } as const
    const reply: Reply = { blocks: [], actions: Array(7).fill(action), private: false }
    expect(discordFrom(reply, bind)[0]?.components).toHaveLength(2)
  })

  test('seven buttons stand as four and three, in their order', () => {
    const action = (label: number) =>
      ({ kind: 'button', id: 'more', label: String(label), style: 'plain', data: null }) as const
    const reply: Reply = { blocks: [], actions: [1, 2, 3, 4, 5, 6, 7].map(action), private: false }
    const rows = discordFrom(reply, bind)[0]?.components ?? []
    expect(rows.map((row) => ('components' in row ? row.components.length : 0))).toEqual([4, 3])
  })

  test('one quote has its button below it and no number', () => {
    const reply = replyToAnswer(quotedAnswer([quoteOf(articleOf({ text: 'Water rose.' }))]), words)
    const shown = strings(discordFrom(reply, bind))
    expect(shown).toContain('In context')
    expect(shown.join()).toContain('❝\u00a0Water rose.\u00a0❞')
    expect(shown.join()).not.toContain('1\u00a0❝')
  })

  test('several quotes and their buttons have the same numbers, whoever else stands between', () => {
    const quotes = ['Water rose.', 'Water fell.'].map((text) => quoteOf(articleOf({ text })))
    const shown = strings(discordFrom(replyToAnswer(quotedAnswer(quotes), words), bind)).join('\n')
    expect(shown).toMatch(
      /1\u00a0❝\u00a0Water rose\.[\s\S]*2\u00a0❝\u00a0Water fell\.[\s\S]*In context 1[\s\S]*In context 2/,
    )
  })

  test('folded figures are counted, not shown; a terminal shows them all', () => {
    const row = { when: null, counted: 'homes', who: null }
    const rows = [
      { ...row, figure: '210', folded: false },
      { ...row, figure: '260', folded: true },
    ]
    const block = { kind: 'figures', title: 'destroyed', rows, spread: null, more: '1 more' } as const
    const reply: Reply = { blocks: [block], actions: [], private: false }
    expect(strings(discordFrom(reply, bind)).join()).toMatch(/\*\*210\*\* homes\n-# 1 more/)
    expect(strings(discordFrom(reply, bind)).join()).not.toContain('260')
    expect(terminalFrom(reply, plain, 80)).toContain('*260*')
  })
})
