import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import { buttons } from '../../commands/index.ts'
import { answer } from '../../src/answer/answer.ts'
import type { Quote } from '../../src/answer/values.ts'
import type { Services } from '../../src/command/command.ts'
import { bodiesWith } from '../../src/discord/body.ts'
import { ticketsInMemory } from '../../src/discord/keeping/tickets.ts'
import { verbatimOnly } from '../../src/discord/verbatim.ts'
import { questionFrom } from '../../src/question/from.ts'
import { replyToAnswer } from '../../src/render/replies/answer.ts'
import type { Reply } from '../../src/render/reply.ts'
import { wordsFor } from '../../src/render/words/languages.ts'
import type { Json } from '../loopback/json.ts'
import { brokenLimits, messageLimits } from '../loopback/limits.ts'
import { drawnMentionsOf, pingsOf } from '../loopback/mentions.ts'
import { specificationAt } from '../loopback/specification.ts'
import { article, callOf, servicesOver } from './oakford.ts'

const specification = specificationAt()
const log: string[] = []
const bodies = bodiesWith(
  ticketsInMemory(() => 0),
  new Map(buttons.map((button) => [button.id, button])),
  () => 0,
  (line) => log.push(line),
)

/** What a Discord would refuse of a reply, and whom it would ping. */
const troubleWith = async (reply: Reply): Promise<readonly string[]> => {
  const messages = await bodies(reply, { server: 's', user: 'u' })
  return messages.flatMap(({ body, files }) => {
    const sent: Json = JSON.parse(JSON.stringify(body))
    return [
      ...brokenLimits(messageLimits, files.length > 0 ? { attachments: [{}], ...sent } : sent),
      ...specification.check('POST', '/channels/1/messages', sent),
      ...pingsOf(sent),
      ...drawnMentionsOf(sent),
    ]
  })
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        '@everyone',
        '<@1>',
        '<@&2>',
        '**',
        '```',
        '> ',
        '# ',
        '-# ',
        '[a](http://b)',
        'homes',
        '\n',
        '\\',
        '||',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(' ')),
)

describe('whatever is asked', () => {
  it('is answered by messages that Discord takes and that ping nobody', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.option(anyText), fc.option(anyText), async (question, source, since) => {
        const options = {
          question,
          ...(source === null ? {} : { source }),
          ...(since === null ? {} : { since }),
        }
        expect(await troubleWith(await ask.run(callOf({ options })))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is completed by at most 25 choices of 1 to 100 characters', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      article(`a${i}`, `Paper ${'x'.repeat(i * 3)} ${i}`, null, 'T', 'Homes stood in water.'),
    )
    const call = callOf({ services: servicesOver(many) })
    await fc.assert(
      fc.asyncProperty(anyText, async (typed) => {
        const choices = (await ask.complete?.(call, 'source', typed)) ?? []
        expect(choices.length).toBeLessThanOrEqual(25)
        expect(
          choices.every(({ name, value }) => name.length > 0 && name.length <= 100 && value.length <= 100),
        ).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('whatever an article holds', () => {
  const hostile = (text: string, title: string): Services =>
    servicesOver([
      article('h', title.slice(0, 200) || 'T', '2025-05-05', title, `The flood took homes. ${text}`),
    ])

  it('is shown by messages that Discord takes and that ping nobody', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, title) => {
        const call = callOf({ services: hostile(text, title), options: { question: 'flood homes' } })
        expect(await troubleWith(await ask.run(call))).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(log).toEqual([])
  })

  it('may be one sentence that no message can hold', async () => {
    const long = `The flood took homes ${'and more homes '.repeat(400)}in Oakford.`
    const call = callOf({ services: hostile(long, 'Long'), options: { question: 'flood homes Oakford' } })
    expect(await troubleWith(await ask.run(call))).toEqual([])
  })
})

/** The same quote, some of it otherwise: what is read later is no property of its own. */
const withOther = (quote: Quote, other: Partial<Quote>): Quote => {
  const { article, start, end, paragraph, score, highlights, signals, attribution, dates, carriedBy } = quote
  return {
    article,
    start,
    end,
    paragraph,
    score,
    highlights,
    signals,
    attribution,
    dates,
    carriedBy,
    ...other,
  }
}

describe('a quote', () => {
  const view = servicesOver().view('s')
  const replied = async (): Promise<Reply> =>
    replyToAnswer(
      answer(questionFrom('How many homes did the flood destroy?'), await view),
      wordsFor('en-US'),
    )

  it('passes when it stands in its article', async () => {
    expect(verbatimOnly(await replied()).withheld).toBe(0)
  })

  it('is withheld and counted when its article is not the one that was stored', async () => {
    const reply = await replied()
    const blocks = reply.blocks.map((block) =>
      block.kind === 'quote'
        ? {
            ...block,
            quote: withOther(block.quote, { article: { ...block.quote.article, sha256: 'other' } }),
          }
        : block,
    )
    const { reply: kept, withheld } = verbatimOnly({ ...reply, blocks })
    expect(withheld).toBe(reply.blocks.filter(({ kind }) => kind === 'quote').length)
    expect(kept.blocks.some(({ kind }) => kind === 'quote')).toBe(false)
  })

  it('is withheld when its span does not lie in the article', async () => {
    const reply = await replied()
    const blocks = reply.blocks.map((block) =>
      block.kind === 'quote' ? { ...block, quote: withOther(block.quote, { end: 1_000_000 }) } : block,
    )
    expect(verbatimOnly({ ...reply, blocks }).withheld).toBeGreaterThan(0)
  })
})
