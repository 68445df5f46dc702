import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { article, oakford, servicesOver } from '../discord/oakford.ts'
import { type Running, running } from '../discord/running.ts'
import { buttonsOf, textOf } from '../loopback/components.ts'
import type { Exchange } from '../loopback/exchange.ts'
import type { Json } from '../loopback/json.ts'
import type { Message } from '../loopback/world.ts'

/** More sentences than one page holds. */
const ferries = article(
  'ferry',
  'Valley Notes',
  '2025-05-07',
  'Crossings by boat',
  Array.from({ length: 14 }, (_, at) => `The ferry crossed for hour ${at + 2} without a pause.`).join('\n\n'),
)

let at: Running
beforeAll(async () => {
  at = await running(servicesOver([...oakford, ferries]))
})
afterAll(() => at.end())
afterEach(() => {
  expect(at.discord.violations()).toEqual([])
})

const replyTo = (exchange: Exchange): Promise<Message> => at.discord.waitFor(() => exchange.reply, 'a reply')

let asked = 0
/** Each use by another person: nobody is told that they ask too fast. */
const use = (name: string, options: Json = {}): Promise<Message> =>
  replyTo(at.discord.slash(at.discord.user(`reader${asked++}`), at.channel, name, options))

const press = (message: Message, label: string): Promise<Message> => {
  const id = buttonsOf(message.body).find((button) => button.label === label)?.customId ?? ''
  return replyTo(at.discord.press(message, id, at.discord.user(`reader${asked++}`)))
}

const read = (message: Message): string => textOf(message.body).replaceAll(/[*\\]/g, '')
const pictures = (message: Message): string => JSON.stringify(message.body['components'])

describe('/figures', () => {
  it('lays figures side by side, by day, with a chart and its words', async () => {
    const reply = await use('figures', { topic: 'homes destroyed' })
    expect(read(reply)).toMatch(/at least 210 homes.*260/s)
    expect(read(reply)).toContain('the county')
    expect(pictures(reply)).toContain('attachment://figures.png')
    expect(pictures(reply)).toMatch(/"description":"[^"]*at least 210/)
  })

  it('keeps to a source and to days', async () => {
    const reply = await use('figures', { topic: 'homes destroyed', source: 'Millbrook Herald' })
    expect(read(reply)).toContain('260')
    expect(read(reply)).not.toContain('210')
  })

  it('says so where the articles count nothing of the kind', async () => {
    const reply = await use('figures', { topic: 'penguins hatched' })
    expect(read(reply)).toContain('The articles give no figures for this')
    expect(pictures(reply)).not.toContain('attachment://')
  })

  it('can be for the asker alone', async () => {
    expect((await use('figures', { topic: 'homes', private: true })).privateTo).not.toBeNull()
  })
})

describe('/timeline', () => {
  it('gives dated sentences in order and says what the day rests on', async () => {
    const text = read(await use('timeline', { topic: 'flood Oakford' }))
    expect(text).toMatch(/earliest first/)
    expect(text).toMatch(/^published May 5, 2025$/m)
    expect(text.indexOf('210 homes')).toBeLessThan(text.indexOf('260 homes'))
  })

  it('puts undated sentences last, in a group of their own', async () => {
    const text = read(await use('timeline', { topic: 'homes' }))
    expect(text.indexOf('Without any date')).toBeGreaterThan(text.indexOf('260 homes'))
  })
})

describe('/search', () => {
  it('lists sentences with the words in bold, counted', async () => {
    const reply = await use('search', { words: '"in Oakford" flood' })
    expect(textOf(reply.body)).toContain('**in Oakford**')
    expect(read(reply)).toContain('3 sentences · best first')
  })

  it.each<[string, string, string]>([
    ['-bridges', '"in Oakford" flood -bridges', 'Two bridges'],
    ['source:', 'flood source:Oakford Ledger', '260 homes'],
    ['before:', 'flood before:2025-05-09', '260 homes'],
    ['after:', 'flood after:2025-05-05', '210 homes'],
  ])('understands %s', async (_, words, hidden) => {
    const text = read(await use('search', { words }))
    expect(text).toContain('sentence')
    expect(text).not.toContain(hidden)
  })

  it.each<[string, string, RegExp]>([
    ['an open quotation mark', '"in Oakford', /quotation mark is missing/],
    ['a day that is none', 'flood before:soonish', /"soonish" is not a day/],
    ['a source that is not here', 'flood source:Nowhere', /no source called "Nowhere".*Oakford Ledger/],
    ['an operator that it does not know', 'flood author:Ada', /do not know "author:"/],
    ['nothing to look for', '-flood', /no word to look for/],
    ['days the wrong way round', 'flood after:2025-05-09 before:2025-05-01', /No day lies between/],
  ])('says in one private line what to mend about %s', async (_, words, line) => {
    const reply = await use('search', { words })
    expect(read(reply)).toMatch(line)
    expect(reply.privateTo).not.toBeNull()
  })

  it('says which word no article holds', async () => {
    expect(read(await use('search', { words: 'flood penguins' }))).toContain(
      'No article here says "penguins"',
    )
  })

  it('gives the page that was asked for, and turns pages in private for whoever presses', async () => {
    const first = await use('search', { words: 'ferry' })
    expect(read(first)).toContain('14 sentences · best first · page 1 of 3')
    const second = await press(first, 'Next page')
    expect(second.privateTo).not.toBeNull()
    expect(read(second)).toContain('page 2 of 3')
    const next = buttonsOf(second.body).find(({ label }) => label === 'Next page')?.customId ?? ''
    const turned = at.discord.press(second, next, second.privateTo ?? at.ada)
    const third = await replyTo(turned)
    expect(third.id).toBe(second.id)
    expect(read(third)).toContain('page 3 of 3')
    expect(read(await use('search', { words: 'ferry', page: 3 }))).toContain('page 3 of 3')
  })
})

describe('signs that hide or turn others', () => {
  const hidden = '\u202eHow\u200b many\u0007 homes\u2066 did\u00ad the flood\ndestroy?'

  it('are no part of what was asked, by command as by mention', async () => {
    const said = at.discord.say(at.channel, at.discord.user('turner'), hidden, { mention: true })
    const answered = () => at.discord.said(at.channel).find(({ reference }) => reference === said)
    for (const reply of [
      await use('ask', { question: hidden }),
      await at.discord.waitFor(answered, 'an answer'),
    ]) {
      expect(read(reply)).toContain('How many homes did the flood destroy?')
      expect(read(reply)).toContain('210 homes')
      expect(textOf(reply.body)).not.toMatch(/[\u202e\u200b\u0007\u2066\u00ad]/)
    }
  })

  it('are not said back in a refusal', async () => {
    const reply = await use('ask', { question: 'homes?', source: 'Star\u202e' })
    expect(read(reply)).toContain('no source called "Star" here')
  })
})

describe('a day that can be read in two ways', () => {
  const inLocale = (name: string, options: Json, locale: string): Promise<Message> =>
    replyTo(at.discord.slash(at.discord.user(`reader${asked++}`), at.channel, name, options, { locale }))

  it.each<[string, Json]>([
    ['ask', { question: 'How many homes did the flood destroy?', since: '5/8/2025' }],
    ['figures', { topic: 'homes destroyed', since: '5/8/2025' }],
    ['timeline', { topic: 'flood Oakford', since: '5/8/2025' }],
    ['search', { words: 'flood since:5/8/2025' }],
  ])('/%s reads it as the asker writes days, and says so', async (name, options) => {
    const american = read(await inLocale(name, options, 'en-US'))
    expect(american).toContain('"5/8/2025" is read as May 8, 2025. Written as 2025-05-08')
    expect(american).toContain('260 homes')
    expect(american).not.toContain('210 homes')
    const german = read(await inLocale(name, options, 'de'))
    expect(german).toContain('"5/8/2025" ist als 5. Aug. 2025 gelesen')
    expect(german).not.toContain('260 homes')
  })

  it('is read so in a question too', async () => {
    const question = 'How many homes did the flood destroy as of 5/6/2025?'
    const said = read(await inLocale('ask', { question }, 'en-US'))
    expect(said).toContain('How many homes did the flood destroy as of 6 May 2025?')
    expect(said).toContain('"5/6/2025" is read as May 6, 2025')
    expect(said).toContain('210 homes')
    expect(said).not.toContain('260 homes')
  })

  it('is said nothing of where there is one way alone', async () => {
    for (const since of ['2025-05-08', '8 May 2025', '13/5/2025'])
      expect(read(await use('ask', { question: 'How many homes?', since }))).not.toContain('is read as')
  })
})

describe('/sources', () => {
  it('counts articles by source, with a chart by month and the undated apart', async () => {
    const reply = await use('sources')
    expect(read(reply)).toContain('Oakford Ledger: 1 article, 10 sentences, May 5, 2025')
    expect(read(reply)).toContain('Valley Notes: 2 articles, 16 sentences, May 7, 2025, 1 without a date')
    expect(pictures(reply)).toMatch(/"description":"[^"]*Oakford Ledger: 1 \(May/)
  })
})

describe('Find sources', () => {
  const find = async (text: string): Promise<Message> => {
    const message = at.discord.say(at.channel, at.ada, text)
    return replyTo(at.discord.messageMenu(at.discord.user(`reader${asked++}`), 'Find sources', message))
  }

  it('says where a sentence stands word for word, and when it was first seen', async () => {
    const reply = await find('Did you see? Two bridges were closed after the flood in Oakford.')
    expect(read(reply)).toMatch(/Found word for word\. First seen: Millbrook Herald, (?:May 9|9 May),? 2025/)
    expect(reply.privateTo).not.toBeNull()
  })

  it('shows the closest sentence, and figures that contradict', async () => {
    const text = read(await find('The flood destroyed 150 homes in Oakford, people say.'))
    expect(text).toContain('closest sentence')
    expect(text).toContain('Contradicted')
    expect(text).toMatch(/at least 210 homes.*260 homes/s)
  })

  it('says what is not in the articles', async () => {
    expect(read(await find('Penguins opened a bakery on the moon yesterday.'))).toContain(
      'Not in these articles',
    )
  })

  it('says kindly that there is nothing to look up', async () => {
    expect(read(await find('lol'))).toContain('no statement')
  })
})

describe('the buttons under an answer', () => {
  it('open its figures and its timeline, for whoever presses', async () => {
    const reply = await use('ask', { question: 'How many homes did the flood destroy in Oakford?' })
    const opened = await press(reply, 'Figures over time')
    expect(opened.privateTo).not.toBeNull()
    expect(read(opened)).toMatch(/210.*260/s)
    const timeline = await press(reply, 'Timeline')
    expect(read(timeline)).toContain('earliest first')
  })

  it('are at most six, in two even rows', async () => {
    const reply = await use('ask', { question: 'How many homes did the flood destroy in Oakford?' })
    const under = buttonsOf(reply.body).filter(({ label }) => !label.startsWith('In context'))
    expect(under.length).toBeLessThanOrEqual(6)
  })
})

describe('autocomplete of topics', () => {
  it('suggests what the articles are about', async () => {
    const exchange = at.discord.autocomplete(at.ada, at.channel, 'timeline', { topic: 'oak' }, 'topic')
    const choices = await at.discord.waitFor(() => exchange.choices, 'choices')
    expect(choices.map((choice) => choice['name'])).toContain('Oakford')
  })
})

describe('a message that begins with a command', () => {
  const say = async (text: string): Promise<string> => {
    const asked = at.discord.say(at.channel, at.discord.user(`speaker ${text}`), text, { mention: true })
    const answers = (): readonly Message[] =>
      at.discord.said(at.channel).filter(({ reference }) => reference === asked)
    await at.discord.waitFor(() => answers().length > 0, 'an answer')
    expect(answers()).toHaveLength(1)
    return answers().map(read).join()
  }

  it.each<[string, string]>([
    ['figures homes destroyed', 'Figures: homes destroyed'],
    ['timeline flood Oakford', 'earliest first'],
    ['search "in Oakford"', 'best first'],
    ['sources', 'On the shelf'],
    ['help', 'Mention me'],
  ])('"%s" runs it', async (text, words) => {
    expect(await say(text)).toContain(words)
  })

  it('and asks on is a question', async () => {
    expect(await say('Figures on flooded homes in Oakford, how many?')).not.toContain('Figures:')
  })
})

describe('/help', () => {
  it('tells members what is theirs, and moderators what is theirs, too', async () => {
    const help = async (moderator: boolean): Promise<string> =>
      read(
        await replyTo(
          at.discord.slash(at.discord.user(`helped${asked++}`), at.channel, 'help', {}, { moderator }),
        ),
      )
    const [member, moderator] = [await help(false), await help(true)]
    for (const name of ['/ask', '/follow', '/article suggest']) expect(member).toContain(`- ${name} –`)
    for (const name of ['/article', '/feed', '/unanswered', '/shelf', '/settings']) {
      expect(member).not.toContain(`- ${name} –`)
      expect(moderator).toContain(`- ${name} –`)
    }
    expect(moderator.startsWith(member.split('Commands')[0] ?? '?')).toBe(true)
  })
})

describe('where there are no articles yet', () => {
  it('every look-up says so, and who can add some', async () => {
    const bare = await running(servicesOver([]))
    for (const [name, options] of [
      ['ask', { question: 'How many homes were flooded?' }],
      ['figures', { topic: 'homes' }],
      ['timeline', { topic: 'homes' }],
      ['search', { words: 'homes' }],
      ['sources', {}],
      ['help', {}],
    ] as const) {
      const exchange = bare.discord.slash(bare.discord.user(`early ${name}`), bare.channel, name, options)
      const said = read(await bare.discord.waitFor(() => exchange.reply, 'a reply'))
      expect(said).toContain('There are no articles here yet. Moderators add them with /article add.')
    }
    expect(bare.discord.violations()).toEqual([])
    await bare.end()
  })
})
