import { zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { press, use } from '../../bench/soak/desk.ts'
import { stopWorker } from '../../src/ingest/worker.ts'
import { unpacked } from '../../src/moderation/archive/zip.ts'
import { keepDraft } from '../../src/moderation/draft/drafts.ts'
import { feedsOf } from '../../src/moderation/feeds/feeds.ts'
import { suggestionsOf } from '../../src/moderation/queue.ts'
import { changeSettings } from '../../src/moderation/settings.ts'
import { buttonsOf } from '../loopback/components.ts'
import { drawnMentionsOf, pingsOf } from '../loopback/mentions.ts'
import type { Message } from '../loopback/world.ts'
import { articleOf, draftOf, report } from './fixtures.ts'
import { idOf, type Office, office, said } from './office.ts'

let at: Office
beforeAll(async () => {
  at = await office()
})
afterEach(() => {
  expect([...at.discord.violations(), ...at.log.filter((line) => !/listed|ready/.test(line))]).toEqual([])
})
afterAll(async () => {
  await at.end()
  await stopWorker()
})
beforeEach(() => at.desk.library.forget(at.guild.id))

const how = { moderator: true }
const who = { by: '1', at: '2031-05-05T10:00:00Z', note: null }
const titles = async () => (await at.desk.library.articles(at.guild.id)).map(({ title }) => title)
const stored = (...articles: readonly ReturnType<typeof articleOf>[]) =>
  at.desk.library.save(at.guild.id, articles, who)
const labels = (message: Message): readonly string[] => buttonsOf(message.body).map(({ label }) => label)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a moderator adds an article', () => {
  test('from a link: a private preview, details mended, saved, quoted at once, undone, gone at once', async () => {
    const mod = at.person()
    const preview = await at.command(mod, 'article add', { link: `${at.site}/river` })
    expect(preview.privateTo).toBe(mod)
    expect(said(preview)).toMatch(/River rises in Oakford/)
    expect(said(preview)).toMatch(/Source: Oakford Ledger \(from the page\)/)
    expect(said(preview)).toMatch(/Published: May 5, 2021 \(date from the page’s metadata\)/)
    expect(said(preview)).toMatch(/4 sentences/)
    expect(said(preview)).toContain(report.split('\n\n').at(-1))
    expect(labels(preview)).toEqual(['Save', 'Edit details', 'Whole text', 'Cancel'])
    expect(await titles()).toEqual([])

    const form = at.press(preview, 'Edit details', mod)
    await at.discord.waitFor(() => form.modal, 'the form')
    const values = {
      title: 'Flood in Oakford',
      source: 'Oakford Ledger',
      agency: '',
      url: '',
      published: '6 May 2021',
    }
    const again = await at.reply(at.discord.submitModal(form, values, how))
    expect(said(again)).toMatch(/Flood in Oakford/)
    expect(said(again)).toMatch(/May 6, 2021 \(date given by a moderator\)/)

    const saved = await at.reply(at.press(again, 'Save', mod))
    expect(said(saved)).toBe('Saved: “Flood in Oakford”.')
    expect(await at.quoted('How many homes did the river take in Oakford?')).toContain('210 homes')
    const asked = await at.reply(
      at.discord.slash(mod, at.channel, 'ask', { question: 'How many homes did the river take in Oakford?' }),
    )
    expect(said(asked)).toContain('210')

    const undone = await at.reply(at.press(saved, 'Undo', mod))
    expect(said(undone)).toMatch(/Removed: “Flood in Oakford”/)
    expect(await at.quoted('How many homes did the river take in Oakford?')).not.toContain('210')
    expect(labels(undone)).toEqual(['Undo'])
  })

  test('and can read all that would be stored and all that was left out before it is', async () => {
    const mod = at.person()
    const pasted = `Oakford Ledger\nHome\nNews\nSport\nSubscribe\n\nRiver rises\n\nShare\n\n${report}\n\nRelated stories\nHow to dry a carpet\n© 2031 Oakford Ledger`
    const file = {
      option: 'file',
      name: 'river.txt',
      url: at.serve('/pasted.txt', bytes(pasted)),
      size: 900,
    }
    const preview = await at.reply(at.discord.slash(mod, at.channel, 'article add', {}, { ...how, file }))
    const whole = await at.reply(at.press(preview, 'Whole text', mod))
    expect(whole.privateTo).toBe(mod)
    expect(said(whole)).toContain(report)
    expect(said(whole)).toMatch(/page 1 of 2/)
    const dropped = await at.reply(at.press(whole, 'Next page', mod))
    expect(said(dropped)).toMatch(/Left out: \d+ lines beside the article/)
    for (const line of ['Oakford Ledger', 'Home', 'Subscribe', 'Share', 'How to dry a carpet'])
      expect(said(dropped)).toContain(`- ${line}`)
    await at.reply(at.press(preview, 'Save', mod))
    expect((await at.desk.library.articles(at.guild.id))[0]?.text).toBe(report)
    expect(said(await at.reply(at.press(preview, 'Whole text', mod)))).toMatch(/no longer there/)
  })

  test('and keeps what was typed beside a day that cannot be read', async () => {
    const mod = at.person()
    const preview = await at.command(mod, 'article add', { link: `${at.site}/river` })
    const form = at.press(preview, 'Edit details', mod)
    await at.discord.waitFor(() => form.modal, 'the form')
    const values = { title: 'Flood', source: 'Elmford Post', agency: '', url: 'ledger', published: 'soon' }
    const again = await at.reply(at.discord.submitModal(form, values, how))
    expect(said(again)).toMatch(/“soon” is not one day/)
    expect(said(again)).toMatch(/“ledger” is not a link/)
    expect(said(again)).toMatch(/Flood\n- Source: Elmford Post .*\n- Published: May 5, 2021 .*metadata/)
    await at.reply(at.press(again, 'Save', mod))
    expect((await at.desk.library.articles(at.guild.id))[0]).toMatchObject({
      title: 'Flood',
      source: 'Elmford Post',
      published: { date: '2021-05-05', basis: 'metadata' },
    })
  })

  test('from a file', async () => {
    const mod = at.person()
    const url = at.serve('/river.md', bytes(`---\ntitle: From a file\n---\n\n${report}`))
    const file = { option: 'file', name: 'river.md', url, size: 900 }
    const preview = await at.reply(at.discord.slash(mod, at.channel, 'article add', {}, { ...how, file }))
    expect(said(preview)).toContain('From a file')
    expect(said(await at.reply(at.press(preview, 'Cancel', mod)))).toBe('Cancelled. Nothing was stored.')
    expect(await titles()).toEqual([])
    expect(said(await at.reply(at.press(preview, 'Save', mod)))).toMatch(/no longer there/)
  })

  test('from a form with the text in several fields', async () => {
    const mod = at.person()
    const form = at.discord.slash(mod, at.channel, 'article add', {}, how)
    await at.discord.waitFor(() => form.modal, 'the form')
    const [first = '', ...rest] = report.split('\n\n')
    const values = { title: 'River rises in Oakford', text: first, text2: rest.join('\n\n') }
    const preview = await at.reply(at.discord.submitModal(form, values, how))
    expect(said(preview)).toMatch(/4 sentences/)
    await at.reply(at.press(preview, 'Save', mod))
    expect((await at.desk.library.articles(at.guild.id))[0]?.text).toBe(report)
  })

  test('from a message, by its menu: words, or the page that it links to', async () => {
    const mod = at.person()
    const message = at.discord.say(at.channel, at.ada, report)
    const words = await at.reply(at.discord.messageMenu(mod, 'Add as article', message, how))
    expect(said(words)).toMatch(/4 sentences/)
    const link = at.discord.say(at.channel, at.ada, `look at this ${at.site}/river`)
    const page = await at.reply(at.discord.messageMenu(mod, 'Add as article', link, how))
    expect(said(page)).toMatch(/Oakford Ledger/)
  })

  test('from a file that hangs on a message without words', async () => {
    const file = { name: 'river.md', url: at.serve('/hangs.md', bytes(report)), size: 900, contentType: null }
    const caller = { server: at.guild.id, user: at.person().id, moderates: true }
    const target = { text: '', url: 'https://discord.com/channels/1/2/3', attachment: file }
    const preview = await use(at.desk, caller, 'Add as article', { target })
    await press(at.desk, caller, preview, 'Save')
    expect((await at.desk.library.articles(at.guild.id))[0]?.text).toBe(report)
  })

  test('a link that cannot be read is refused in one private line', async () => {
    const mod = at.person()
    const reply = await at.command(mod, 'article add', { link: 'http://169.254.169.254/latest' })
    expect(said(reply)).toBe('That address is not on the public internet.')
    expect(reply.privateTo).toBe(mod)
  })

  test('a title full of mentions and markdown stays words', async () => {
    const mod = at.person()
    const draft = draftOf({ title: '@everyone <@1> **bold** [x](https://evil.example)', source: '<@&5>' })
    const id = await keepDraft(at.desk, at.guild.id, draft)
    expect(id).toHaveLength(12)
    await stored(articleOf('aaaaaaaaaaaa'), {
      ...articleOf('bbbbbbbbbbbb', `${report} It is so.`),
      title: draft.fields.title,
    })
    const list = await at.command(mod, 'article list')
    expect(pingsOf(list.body)).toEqual([])
    expect(drawnMentionsOf(list.body)).toEqual([])
  })
})

describe('a moderator mends, removes, restores, looks', () => {
  test('edit: a form with what stands, a preview of what changes, a new version', async () => {
    const mod = at.person()
    const [article] = await stored(articleOf('aaaaaaaaaaaa'))
    const form = at.discord.slash(mod, at.channel, 'article edit', { article: article?.id }, how)
    const modal = await at.discord.waitFor(() => form.modal, 'the form')
    expect(JSON.stringify(modal)).toContain('River rises in Oakford')
    const values = { title: 'Flood', source: 'Oakford Ledger', agency: '', url: '', published: '' }
    const preview = await at.reply(at.discord.submitModal(form, values, how))
    expect(said(preview)).toContain('Title: “River rises in Oakford” → “Flood”')
    const saved = await at.reply(at.press(preview, 'Save', mod))
    expect(said(saved)).toBe('Saved as version 2: “Flood”.')
    const history = await at.command(mod, 'article history', { article: 'aaaaaaaaaaaa' })
    expect(said(history)).toMatch(/edited \(version 2\)[\s\S]*→ “Flood”[\s\S]*added \(version 1\)/)
  })

  test.each([
    ['a month is no day', { published: 'May 2021' }, /not one day that I can read/],
    ['words are no day', { published: 'soon' }, /not one day/],
    ['words are no link', { url: 'ledger' }, /is not a link/],
  ])('%s', async (_, values, words) => {
    const mod = at.person()
    await stored(articleOf('aaaaaaaaaaaa'))
    const form = at.discord.slash(mod, at.channel, 'article edit', { article: 'aaaaaaaaaaaa' }, how)
    await at.discord.waitFor(() => form.modal, 'the form')
    expect(said(await at.reply(at.discord.submitModal(form, values, how)))).toMatch(words)
  })

  test('remove and restore, each with Undo; a second tap on it does nothing', async () => {
    const mod = at.person()
    await stored(articleOf('aaaaaaaaaaaa'))
    const removed = await at.command(mod, 'article remove', { article: 'River rises in Oakford' })
    expect(said(removed)).toMatch(/Removed/)
    expect(await titles()).toEqual([])
    const back = await at.command(mod, 'article restore', { article: 'aaaaaaaaaaaa' })
    expect(said(back)).toMatch(/Back on the shelf/)
    await at.reply(at.press(back, 'Undo', mod))
    expect(await titles()).toEqual([])
    expect(said(await at.reply(at.press(back, 'Undo', mod)))).toMatch(/too old/)
  })

  test('show turns pages and shows every word; list turns pages too', async () => {
    const mod = at.person()
    const long = Array.from(
      { length: 60 },
      (_, i) => `Paragraph ${i} says that the river rose again in Oakford.`,
    ).join('\n\n')
    await stored(
      articleOf('aaaaaaaaaaaa', long),
      ...Array.from({ length: 20 }, (_, i) => articleOf(`b${i}`, `${report} ${i}`)),
    )
    const first = await at.command(mod, 'article show', { article: 'aaaaaaaaaaaa' })
    expect(said(first)).toMatch(/Paragraph 0 [\s\S]*page 1 of 2/)
    const second = await at.reply(at.press(first, 'Next page', mod))
    expect(said(second)).toMatch(/Paragraph 59 [\s\S]*page 2 of 2/)
    const list = await at.command(mod, 'article list', { words: 'river' })
    expect(said(list)).toMatch(/21 articles[\s\S]*page 1 of 2/)
    expect(said(await at.reply(at.press(list, 'Next page', mod)))).toMatch(/page 2 of 2/)
  })

  test('articles are suggested by title as one types', async () => {
    await stored(articleOf('aaaaaaaaaaaa'), {
      ...articleOf('bbbbbbbbbbbb', `${report} More.`),
      title: 'The mill',
    })
    const typed = at.discord.autocomplete(
      at.person(),
      at.channel,
      'article remove',
      { article: 'mill' },
      'article',
      how,
    )
    const choices = await at.discord.waitFor(() => typed.choices, 'choices')
    expect(choices).toEqual([{ name: 'The mill · Oakford Ledger · date unknown', value: 'bbbbbbbbbbbb' }])
  })
})

describe('an audit channel', () => {
  test('hears once of each change, of this server alone, and pings nobody', async () => {
    const mod = at.person()
    const log = at.discord.channel(at.guild, 'log')
    await changeSettings(at.desk.store, at.guild.id, { auditChannel: log.id })
    await stored({ ...articleOf('aaaaaaaaaaaa'), title: 'The mill @everyone' })
    await at.command(mod, 'article remove', { article: 'aaaaaaaaaaaa' })
    const told = await at.discord.waitFor(() => at.discord.said(log)[0], 'the audit channel')
    expect(said(told)).toMatch(/was added by member \[1\]/)
    // A moderator is one press away from whoever it was; a mention would ping.
    expect(said(told)).toContain(`was removed by member [${mod.id}](<https://discord.com/users/${mod.id}>)`)
    expect(pingsOf(told.body)).toEqual([])
    expect(drawnMentionsOf(told.body)).toEqual([])
    await at.command(mod, 'article restore', { article: 'aaaaaaaaaaaa' })
    const next = await at.discord.waitFor(() => at.discord.said(log)[1], 'the next line')
    expect(said(next)).toMatch(/was put back/)
    expect(said(next)).not.toMatch(/was added/)
  })
})

describe('members suggest, moderators decide', () => {
  test('a suggestion waits, is shown with who gave it, saved, and undone', async () => {
    const [member, mod] = [at.person('member'), at.person()]
    const thanks = await at.reply(
      at.discord.slash(member, at.channel, 'article suggest', { link: `${at.site}/river` }),
    )
    expect(said(thanks)).toMatch(/Thank you/)
    expect(await titles()).toEqual([])
    const queue = await at.command(mod, 'article queue')
    expect(said(queue)).toMatch(new RegExp(`1 waiting[\\s\\S]*member \\[${member.id}\\]`))
    const saved = await at.reply(at.press(queue, 'Save', mod))
    expect(said(saved)).toMatch(/Saved/)
    expect(await suggestionsOf(at.desk, at.guild.id)).toEqual([])
    await at.reply(at.press(saved, 'Undo', mod))
    expect(await titles()).toEqual([])
  })

  test('declined, taken back, edited first, saved: and then it waits no more', async () => {
    const [member, mod] = [at.person('member'), at.person()]
    await at.reply(at.discord.slash(member, at.channel, 'article suggest', { link: `${at.site}/river` }))
    const queue = await at.command(mod, 'article queue')
    const declined = await at.reply(at.press(queue, 'Decline', mod))
    expect(said(await at.command(mod, 'article queue'))).toMatch(/Nothing waits/)
    await at.reply(at.press(declined, 'Undo', mod))
    const preview = await at.reply(at.press(queue, 'Edit first', mod))
    await at.reply(at.press(preview, 'Save', mod))
    expect(await titles()).toHaveLength(1)
    expect(await suggestionsOf(at.desk, at.guild.id)).toEqual([])
  })
})

describe('whole shelves and feeds', () => {
  test('export gives a file that import takes in another server; Undo takes it out', async () => {
    const mod = at.person()
    await stored(articleOf('aaaaaaaaaaaa'))
    await at.command(mod, 'shelf export')
    const sent = at.discord.recorded
      .flatMap(({ files }) => files)
      .find(({ name }) => /^shelf-.*\.zip$/.test(name))
    expect(await unpacked(sent?.bytes ?? new Uint8Array())).toHaveLength(3)
    const other = at.discord.guild('Elmford')
    const channel = at.discord.channel(other, 'news')
    const url = at.serve('/shelf.zip', sent?.bytes ?? new Uint8Array())
    const file = { option: 'file', name: 'shelf.zip', url, size: 2000 }
    const done = await at.reply(at.discord.slash(mod, channel, 'shelf import', {}, { ...how, file }))
    expect(said(done)).toContain('Imported 1 article.')
    expect(await at.desk.library.articles(other.id)).toHaveLength(1)
    await at.reply(at.press(done, 'Undo', mod))
    expect(await at.desk.library.articles(other.id)).toEqual([])
    expect(await titles()).toHaveLength(1)
  })

  test('an import with a bad file stores nothing and names it', async () => {
    const mod = at.person()
    const url = at.serve('/bad.zip', zipSync({ 'a.md': bytes(report), 'b.json': bytes('{') }))
    const file = { option: 'file', name: 'bad.zip', url, size: 2000 }
    const reply = await at.reply(at.discord.slash(mod, at.channel, 'shelf import', {}, { ...how, file }))
    expect(said(reply)).toMatch(/Nothing was imported[\s\S]*b\.json/)
    expect(await titles()).toEqual([])
  })

  test('status says how the shelf stands', async () => {
    await stored(articleOf('aaaaaaaaaaaa'))
    expect(said(await at.command(at.person(), 'shelf status'))).toMatch(/1 articles? from 1 source/)
  })

  test('a feed is followed, listed, removed, and the removal undone', async () => {
    const mod = at.person()
    const link = at.serve(
      '/feed',
      bytes('<rss version="2.0"><channel><title>Ledger feed</title></channel></rss>'),
    )
    expect(said(await at.command(mod, 'feed add', { link }))).toMatch(/not a page of text/)
    await at.desk.store.keep({
      kind: 'feed',
      shelf: at.guild.id,
      id: 'f',
      expires: null,
      body: {
        url: link,
        title: 'Ledger feed',
        by: '1',
        added: who.at,
        etag: null,
        lastModified: null,
        seen: [],
        next: who.at,
        failures: 0,
        problem: null,
      },
    })
    expect(said(await at.command(mod, 'feed list'))).toContain('Ledger feed')
    const removed = await at.command(mod, 'feed remove', { feed: 'Ledger feed' })
    expect(await feedsOf(at.desk, at.guild.id)).toEqual([])
    await at.reply(at.press(removed, 'Undo', mod))
    expect(await feedsOf(at.desk, at.guild.id)).toHaveLength(1)
  })
})

describe('SAFETY, who may do what: a member can by no path do what moderators can', () => {
  const refusal = /Only moderators may do that/
  const commands: readonly (readonly [string, Record<string, string>])[] = [
    ['article add', { link: 'https://ledger.example/' }],
    ['article add', {}],
    ['article edit', { article: 'aaaaaaaaaaaa' }],
    ['article remove', { article: 'aaaaaaaaaaaa' }],
    ['article restore', { article: 'aaaaaaaaaaaa' }],
    ['article history', { article: 'aaaaaaaaaaaa' }],
    ['article show', { article: 'aaaaaaaaaaaa' }],
    ['article list', {}],
    ['article queue', {}],
    ['feed add', { link: 'https://ledger.example/' }],
    ['feed list', {}],
    ['feed remove', { feed: 'x' }],
    ['shelf status', {}],
    ['shelf export', {}],
    ['shelf import', {}],
  ]

  test.each(commands)('/%s %j', async (name, options) => {
    await stored(articleOf('aaaaaaaaaaaa'))
    const exchange = at.discord.slash(at.person('member'), at.channel, name, options)
    expect(said(await at.reply(exchange))).toMatch(refusal)
    expect(exchange.modal).toBeNull()
    expect(await titles()).toHaveLength(1)
  })

  test('the message menu, and suggestions of titles', async () => {
    await stored(articleOf('aaaaaaaaaaaa'))
    const message = at.discord.say(at.channel, at.ada, report)
    const menu = at.discord.messageMenu(at.person('member'), 'Add as article', message)
    expect(said(await at.reply(menu))).toMatch(refusal)
    for (const name of [
      'article remove',
      'article edit',
      'article restore',
      'article history',
      'article show',
    ]) {
      const typed = at.discord.autocomplete(at.person('member'), at.channel, name, { article: '' }, 'article')
      expect(await at.discord.waitFor(() => typed.choices, 'choices')).toEqual([])
    }
  })

  test('buttons and forms: of another person, and one’s own after the right is gone', async () => {
    const [mod, member] = [at.person(), at.person('member')]
    await stored(articleOf('aaaaaaaaaaaa'))
    const preview = await at.command(mod, 'article add', { link: `${at.site}/other` })
    const form = at.press(preview, 'Edit details', mod)
    await at.discord.waitFor(() => form.modal, 'the form')
    for (const label of ['Save', 'Cancel']) {
      const id = idOf(preview, label)
      expect(said(await at.reply(at.discord.press(preview, id, member)))).toMatch(/for the person who asked/)
      expect(said(await at.reply(at.discord.press(preview, id, mod)))).toMatch(refusal)
    }
    expect(said(await at.reply(at.discord.submitModal({ ...form, user: member }, { title: 'x' })))).toMatch(
      /person who asked/,
    )
    expect(said(await at.reply(at.discord.submitModal(form, { title: 'x' })))).toMatch(refusal)
    expect(await titles()).toEqual(['River rises in Oakford'])
  })

  test('an Undo pressed in another server, or made up, does nothing', async () => {
    const mod = at.person()
    await stored(articleOf('aaaaaaaaaaaa'))
    const removed = await at.command(mod, 'article remove', { article: 'aaaaaaaaaaaa' })
    const elsewhere = at.discord.channel(at.discord.guild('Elmford'), 'news')
    const moved = { ...removed, channel: elsewhere }
    expect(said(await at.reply(at.press(moved, 'Undo', mod)))).toMatch(/too old/)
    const forged = await at.reply(at.discord.press(removed, 'undo', mod, how))
    expect(said(forged)).toMatch(/too old/)
    expect(await titles()).toEqual([])
  })

  test('a role that the server chose moderates, and no longer when it chooses otherwise', async () => {
    await stored(articleOf('aaaaaaaaaaaa'))
    // Everybody has the role that bears the server's own id.
    await changeSettings(at.desk.store, at.guild.id, { moderatorRole: at.guild.id })
    const member = at.person('member')
    expect(said(await at.reply(at.discord.slash(member, at.channel, 'shelf status')))).toMatch(/1 article/)
    await changeSettings(at.desk.store, at.guild.id, { moderatorRole: null })
    expect(said(await at.reply(at.discord.slash(member, at.channel, 'shelf status')))).toMatch(refusal)
  })

  test('in a direct message there is no shelf to change', async () => {
    const user = at.person()
    const reply = await at.reply(at.discord.slash(user, at.discord.direct(user), 'shelf status'))
    expect(said(reply)).toMatch(/works in a server/)
  })
})

describe('SAFETY, faults: a disk that refuses is told in words, and the old state stands', () => {
  const question = 'How many homes did the river take in Oakford?'
  const told = /That could not be stored, so nothing was changed/

  test('save, remove, restore, undo', async () => {
    const mod = at.person()
    await stored(articleOf('aaaaaaaaaaaa'))
    const preview = await at.command(mod, 'article add', { link: `${at.site}/river` })
    const gone = await at.command(mod, 'article remove', { article: 'aaaaaaaaaaaa' })
    at.breakIt(true)
    expect(said(await at.reply(at.press(preview, 'Save', mod)))).toMatch(told)
    expect(said(await at.reply(at.press(gone, 'Undo', mod)))).toMatch(told)
    expect(said(await at.command(mod, 'article restore', { article: 'aaaaaaaaaaaa' }))).toMatch(told)
    expect(await titles()).toEqual([])
    expect(await at.quoted(question)).not.toContain('210')
    at.breakIt(false)
    await at.reply(at.press(preview, 'Save', mod))
    expect(await titles()).toHaveLength(1)
    at.breakIt(true)
    expect(said(await at.command(mod, 'article remove', { article: 'River rises in Oakford' }))).toMatch(told)
    expect(await at.quoted(question)).toContain('210')
    at.breakIt(false)
  })
})
