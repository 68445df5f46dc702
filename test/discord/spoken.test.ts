import { describe, expect, it } from 'vitest'
import { spoken } from '../../src/discord/hearing/spoken.ts'
import { textOf } from '../loopback/components.ts'
import { answersAfter, answersIn, endAll, question, started } from './faulty.ts'

endAll()

describe('the words of what somebody wrote', () => {
  it.each([
    ['how many homes, <@42>?', 'how many homes,?'],
    ['<@!42> how many homes?', '  how many homes?'],
    ['ask <@&7> in <#9> how many', 'ask in how many'],
    ['homes <:flood:123> <a:wave:456>', 'homes'],
    ['see </ask:123> and </article add:123>', 'see and'],
    ['what stood on <t:1746403200:D>?', 'what stood on 5 May 2025?'],
    ['since <t:1746403200>', 'since 5 May 2025'],
  ])('%s', (written, words) => expect(spoken(written)).toBe(words))

  it.each([
    'a < b > c',
    '<b>bold</b>',
    'x <@everyone> y',
    '@everyone',
    '#general',
    '<https://oakford.example/a>',
    ':flood: 42',
    '<t:soon>',
    '<@>',
  ])('%s stays as it is', (written) => expect(spoken(written)).toBe(written))
})

describe.concurrent('somebody or something picked from Discord’s lists in a question', () => {
  it('is not looked for among the articles: by mention', async () => {
    const at = await started()
    const ben = at.discord.user('ben')
    at.discord.say(at.channel, at.ada, `${question} <@${ben.id}> <:flood:123456789012345678>`, {
      mention: true,
    })
    const [answer] = await at.discord.waitFor(() => answersIn(at).length > 0 && answersIn(at), 'an answer')
    expect(textOf(answer?.body ?? {}).split('\n')[0]).toBe(`### ${question}`)
    const [plain] = await answersAfter(await started(), () => undefined)
    expect(textOf(answer?.body ?? {})).toBe(textOf(plain?.body ?? {}))
  })

  it('and by command', async () => {
    const at = await started()
    const asked = at.discord.slash(at.ada, at.channel, 'ask', { question: `${question} <@${at.ada.id}>` })
    const reply = await at.discord.waitFor(() => asked.reply, 'a reply')
    expect(textOf(reply.body).split('\n')[0]).toBe(`### ${question}`)
  })
})
