import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { because } from '../../src/article/refusal.ts'
import { Library } from '../../src/library/library.ts'
import { importArchive } from '../../src/moderation/archive/import.ts'
import { archiveOf } from '../../src/moderation/archive/write.ts'
import { differenceOf } from '../../src/moderation/changes/difference.ts'
import { historyOf, lineOf } from '../../src/moderation/changes/history.ts'
import { auditNews, auditTold } from '../../src/moderation/changes/log.ts'
import {
  type Done,
  draftOfArticle,
  mended,
  removeArticle,
  saveDraft,
} from '../../src/moderation/changes/save.ts'
import { undone } from '../../src/moderation/changes/undo.ts'
import { Undo } from '../../src/moderation/changes/way-back.ts'
import { stampOf } from '../../src/moderation/desk.ts'
import { draftAt, dropDraft, keepDraft } from '../../src/moderation/draft/drafts.ts'
import { everything, listed, rowOf } from '../../src/moderation/list.ts'
import { mayModerate } from '../../src/moderation/may.ts'
import { pagesOf } from '../../src/moderation/pages.ts'
import { accept, decline, most, suggest, suggestionsOf } from '../../src/moderation/queue.ts'
import { changeSettings, defaultSettings, serverSettings } from '../../src/moderation/settings.ts'
import { inUtc, withMoments } from '../../src/render/moment.ts'
import { inEnglish } from '../../src/render/words/english/refusals.ts'
import { english } from '../../src/render/words/english.ts'
import { articleOf, deskAt, draftOf, report } from './fixtures.ts'

const words = english('en-GB')

const done = (result: Done): Extract<Done, { kind: 'done' }> => {
  if (result.kind === 'refused') throw new Error(inEnglish(result.reason))
  return result
}
const undoOf = (result: Done): Undo => Undo.parse(JSON.parse(JSON.stringify(done(result).undo)))

const standing = async (desk: ReturnType<typeof deskAt>) =>
  (await desk.library.articles('oakford')).map(({ title, version }) => `${title} ${version}`)

test('a shelf takes no more than the memory that all of them have; what makes it smaller is done', async () => {
  const { store, ...rest } = deskAt()
  const desk = { ...rest, store, library: new Library([], store, { bytes: 40_000 }) }
  const text = (of: string) => draftOf({ text: `${of} rose in Oakford, the county said. `.repeat(60) })
  const first = done(await saveDraft(desk, 'oakford', text('The river'), '42'))
  const full = { kind: 'refused', reason: because('shelfFull') }
  const more = Array.from({ length: 12 }, (_, n) =>
    articleFrom({ id: `m${n}`, shelf: 'oakford', text: text(`Lake ${n}`).fields.text }),
  )
  const archive = await archiveOf(more, '2031-05-06T08:00:00.000Z', words)
  expect(await importArchive(desk, 'oakford', archive, '42')).toMatchObject({
    problems: [{ file: null, reason: because('shelfFull') }],
  })
  const others = ['The lake', 'The sea', 'The pond', 'The brook', 'The well'].map(text)
  const results: Done[] = []
  for (const draft of others) results.push(await saveDraft(desk, 'oakford', draft, '42'))
  expect(results.at(-1)).toEqual(full)
  const { article } = first
  if (article === null) throw new Error('no article')
  const longer = { ...draftOfArticle(article), fields: { ...text('The long river').fields } }
  expect(await saveDraft(desk, 'oakford', longer, '42')).toEqual(full)
  const shorter = { ...draftOfArticle(article), fields: { ...draftOf().fields, text: report } }
  done(await saveDraft(desk, 'oakford', shorter, '42'))
  expect((await saveDraft(desk, 'elmford', text('The lake'), '42')).kind).toBe('done')
})

describe('what moderators do can be seen and taken back', () => {
  test('a saved draft stands with who, when and where each field came from', async () => {
    const desk = deskAt()
    const draft = mended(draftOf(), { source: 'Oakford Evening Ledger', title: draftOf().fields.title })
    const { article, says } = done(await saveDraft(desk, 'oakford', draft, '42'))
    expect(says(words)).toBe('Saved: “River rises in Oakford”.')
    const [version] = await desk.store.versions('oakford', article?.id ?? '')
    expect(version?.who).toEqual({
      by: '42',
      at: '2031-05-06T08:00:00.000Z',
      note: 'from a link; title, published, text: the page; source: a moderator; url: the link',
    })
    expect(version?.article.source).toBe('Oakford Evening Ledger')
  })

  test('add, edit, remove, restore: each is undone, and each undo too', async () => {
    const desk = deskAt()
    const added = await saveDraft(desk, 'oakford', draftOf(), '42')
    const article = done(added).article
    if (article === null) throw new Error('no article')
    const removed = await undone(desk, 'oakford', undoOf(added), '42')
    expect(await standing(desk)).toEqual([])
    await undone(desk, 'oakford', undoOf(removed), '42')
    expect(await standing(desk)).toEqual(['River rises in Oakford 1'])
    const edited = await saveDraft(desk, 'oakford', mended(draftOfArticle(article), { title: 'Flood' }), '42')
    expect(await standing(desk)).toEqual(['Flood 2'])
    const back = await undone(desk, 'oakford', undoOf(edited), '42')
    expect(await standing(desk)).toEqual(['River rises in Oakford 3'])
    await undone(desk, 'oakford', undoOf(back), '42')
    expect(await standing(desk)).toEqual(['Flood 4'])
    const gone = await removeArticle(desk, 'oakford', article.id, '42')
    await undone(desk, 'oakford', undoOf(gone), '42')
    expect(await standing(desk)).toEqual(['Flood 4'])
  })

  test('what was changed again in between is not undone, and that is said', async () => {
    const desk = deskAt()
    const added = await saveDraft(desk, 'oakford', draftOf(), '42')
    const article = done(added).article
    if (article === null) throw new Error('no article')
    await saveDraft(desk, 'oakford', mended(draftOfArticle(article), { title: 'Flood' }), '43')
    expect(await undone(desk, 'oakford', undoOf(added), '42')).toMatchObject({ kind: 'refused' })
    expect(await standing(desk)).toEqual(['Flood 2'])
    const late = mended(draftOfArticle(article), { title: 'Water' })
    expect(await saveDraft(desk, 'oakford', late, '42')).toMatchObject({
      reason: because('changedMeanwhile'),
    })
    const gone = await removeArticle(desk, 'oakford', article.id, '42')
    await undone(desk, 'oakford', undoOf(gone), '42')
    expect(await undone(desk, 'oakford', undoOf(gone), '42')).toMatchObject({ kind: 'refused' })
  })

  test('of two who edit the same version at once, one is told that it was changed meanwhile', async () => {
    const desk = deskAt()
    const article = done(await saveDraft(desk, 'oakford', draftOf(), '42')).article
    if (article === null) throw new Error('no article')
    const edits = ['Flood', 'Water'].map((title) => mended(draftOfArticle(article), { title }))
    const results = await Promise.all(edits.map((draft) => saveDraft(desk, 'oakford', draft, '42')))
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused'])
    expect(await standing(desk)).toEqual(['Flood 2'])
  })

  test('an undo of one server does nothing in another', async () => {
    const desk = deskAt()
    const added = await saveDraft(desk, 'oakford', draftOf(), '42')
    expect(await undone(desk, 'elmford', undoOf(added), '42')).toMatchObject({ kind: 'refused' })
    expect(await standing(desk)).toHaveLength(1)
  })

  test('the history says what happened, newest first, and how the versions differ', async () => {
    const desk = deskAt()
    const article = done(await saveDraft(desk, 'oakford', draftOf(), '42')).article
    if (article === null) throw new Error('no article')
    const changed = { ...draftOfArticle(article) }
    const fields = { ...changed.fields, text: report.replace('210', '345'), title: 'Flood' }
    await saveDraft(desk, 'oakford', { ...changed, fields }, '43')
    await removeArticle(desk, 'oakford', article.id, '42')
    const history = await historyOf(desk, 'oakford', article.id, words)
    expect(history.map((one) => withMoments(lineOf(one, words), inUtc))).toEqual([
      '2031-05-06 08:00 UTC · removed (version 2)',
      '2031-05-06 08:00 UTC · edited (version 2) · from an edit',
      '2031-05-06 08:00 UTC · added (version 1) · from a link; Title, Source, Published, Text: from the page; Link: from the link',
    ])
    const [title, mended] = history[1]?.difference ?? []
    expect(title).toBe('Title: “River rises in Oakford” → “Flood”')
    expect(mended).toMatch(/^± The river took at least \[− 210\]\[\+ 345\] homes in Oakford/)
    expect(await historyOf(desk, 'elmford', article.id, words)).toEqual([])
  })
})

describe('the audit channel', () => {
  test('is told how many changes there were, also where an archive brought hundreds', async () => {
    const desk = deskAt()
    await changeSettings(desk.store, 'oakford', { auditChannel: '5' })
    const who = { by: '42', at: stampOf(desk), note: null }
    const many = Array.from({ length: 250 }, (_, n) => articleOf(`article${n}`, `Report ${n} of the week.`))
    await desk.library.save('oakford', many, who)
    const news = await auditNews(desk, 'oakford', english('en-GB'))
    expect(news?.lines).toHaveLength(21)
    expect(news?.lines[0]).toBe('230 earlier changes')
    await auditTold(desk, 'oakford', news?.last ?? 0)
    expect(await auditNews(desk, 'oakford', english('en-GB'))).toBeNull()
  })
})

describe('a difference is readable', () => {
  const edit = (text: string): readonly string[] => differenceOf(articleOf('a'), articleOf('a', text), words)
  test('nothing for the same', () => expect(edit(report)).toEqual([]))
  test('a paragraph more, a paragraph less', () => {
    expect(edit(`${report}\n\nThe mill is dry again.`)).toEqual(['+ The mill is dry again.'])
    expect(edit(report.split('\n\n').slice(0, -1).join('\n\n'))).toEqual([`− ${report.split('\n\n').at(-1)}`])
  })
  test('two texts of nothing but other lines are old and new, however long they are', () => {
    const text = (sign: string) => Array.from({ length: 20_000 }, (_, at) => `${sign}${at}`).join('\n')
    const lines = differenceOf(articleOf('a', text('a')), articleOf('a', text('b')), words)
    expect(lines).toHaveLength(40_000)
    expect([lines[0], lines.at(-1)]).toEqual(['− a0', '+ b19999'])
  })
  test('the words of a dozen paragraphs are compared, of more only the paragraphs', () => {
    const text = (count: number) =>
      Array.from({ length: 14 }, (_, at) => `In street ${at} the water reached ${count} homes.`).join('\n')
    const lines = differenceOf(articleOf('a', text(210)), articleOf('a', text(345)), words)
    expect(lines.map((line) => line[0]).join('')).toBe('±±±±±±±±±±±±−+−+')
    expect(lines[0]).toContain('[− 210][+ 345]')
  })
  test('wholly other words are shown as old and new', () => {
    expect(
      differenceOf(articleOf('a', 'The river rose.'), articleOf('a', 'Nobody was hurt at all today.'), words),
    ).toEqual(['− The river rose.', '+ Nobody was hurt at all today.'])
  })
})

describe('the list and the pages', () => {
  const articles = [
    { ...articleOf('a'), published: { date: '2031-05-05', basis: 'stated' } as const },
    { ...articleOf('b', 'The bridge is open.', 'Elmford Star'), title: 'Bridge', published: null },
    { ...articleOf('c'), title: 'Élan', published: { date: '2031-05-09', basis: 'stated' } as const },
  ]
  const ids = (filters: Partial<typeof everything>) =>
    listed(articles, { ...everything, ...filters }).map(({ id }) => id)

  test('newest first, undated last; narrowed by words, source, days', () => {
    expect(ids({})).toEqual(['c', 'a', 'b'])
    expect(ids({ words: 'river oak' })).toEqual(['a'])
    expect(ids({ words: 'elan' })).toEqual(['c'])
    expect(ids({ source: 'the elmford star' })).toEqual(['b'])
    expect(ids({ since: '2031-05-06' })).toEqual(['c'])
    expect(ids({ until: '2031-05-06' })).toEqual(['a'])
    expect(ids({ undated: true })).toEqual(['b'])
    expect(rowOf(articles[1] ?? articleOf('x'), words)).toBe('Bridge · Elmford Star · date unknown')
  })

  test('pages hold every word, in order, none too long, no character cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 20 }), (lines) => {
        const { text } = articleOf('a', lines.join('\n\n'))
        const pages = pagesOf(text, 40)
        const words = pages.map(({ start, end }) => text.slice(start, end))
        expect(words.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
        expect(words.every((page) => page.length <= 40 && page.isWellFormed())).toBe(true)
      }),
    )
  })
})

describe('the queue of suggestions', () => {
  const draft = (n: number) => draftOf({ text: `${report} Reader ${n}.` })

  test('a suggestion waits, is accepted once, and stands then', async () => {
    const desk = deskAt()
    done(await suggest(desk, 'oakford', draft(1), '7'))
    expect(await standing(desk)).toEqual([])
    const [one] = await suggestionsOf(desk, 'oakford')
    expect(one).toMatchObject({ by: '7', draft: { fields: { source: 'Oakford Ledger' } } })
    expect(await suggestionsOf(desk, 'elmford')).toEqual([])
    expect(await accept(desk, 'elmford', one?.id ?? '', '42')).toMatchObject({ kind: 'refused' })
    const both = await Promise.all([1, 2].map(() => accept(desk, 'oakford', one?.id ?? '', '42')))
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused'])
    expect(await standing(desk)).toHaveLength(1)
  })

  test('a declined one is gone and can be put back', async () => {
    const desk = deskAt()
    await suggest(desk, 'oakford', draft(1), '7')
    const [one] = await suggestionsOf(desk, 'oakford')
    const declined = await decline(desk, 'oakford', one?.id ?? '')
    expect(await suggestionsOf(desk, 'oakford')).toEqual([])
    await undone(desk, 'oakford', undoOf(declined), '42')
    expect(await suggestionsOf(desk, 'oakford')).toEqual([one])
  })

  test('one member cannot fill it, nor suggest the same twice', async () => {
    const desk = deskAt()
    for (let n = 0; n < most.person; n++) done(await suggest(desk, 'oakford', draft(n), '7'))
    expect(await suggest(desk, 'oakford', draft(99), '7')).toMatchObject({
      reason: because('yourSuggestionsTooMany', most.person),
    })
    expect(await suggest(desk, 'oakford', draft(1), '8')).toMatchObject({
      reason: because('suggestedAlready'),
    })
  })
})

describe('drafts, settings, rights', () => {
  test('a draft is kept for a day, in its server alone, and dropped once', async () => {
    const desk = deskAt()
    const id = await keepDraft(desk, 'oakford', draftOf())
    expect(await draftAt(desk, 'oakford', id)).toEqual(draftOf())
    expect(await draftAt(desk, 'elmford', id)).toBeNull()
    expect(await draftAt({ ...desk, now: () => new Date('2031-05-08T00:00:00Z') }, 'oakford', id)).toBeNull()
    expect([await dropDraft(desk, 'oakford', id), await dropDraft(desk, 'oakford', id)]).toEqual([
      true,
      false,
    ])
  })

  test('settings have their usual values, are changed one by one, and a broken one is the usual', async () => {
    const { store } = deskAt()
    expect(await serverSettings(store, 'oakford')).toEqual(defaultSettings)
    await changeSettings(store, 'oakford', { moderatorRole: '77' })
    await changeSettings(store, 'oakford', { feedsSaveAtOnce: true })
    expect(await serverSettings(store, 'oakford')).toMatchObject({
      moderatorRole: '77',
      feedsSaveAtOnce: true,
    })
    expect(await serverSettings(store, 'elmford')).toEqual(defaultSettings)
    await expect(changeSettings(store, 'oakford', { moderatorRole: '<@&1>' })).rejects.toThrow()
    await store.keep({ kind: 'settings', shelf: 'oakford', id: 'settings', body: 'broken', expires: null })
    expect(await serverSettings(store, 'oakford')).toEqual(defaultSettings)
  })

  test('who manages the server may moderate, who has its role too, nobody else', () => {
    const chosen = { moderatorRole: '77' }
    const may = (permissions: bigint, ...roles: readonly string[]) =>
      mayModerate({ permissions, roles }, chosen)
    expect(may(1n << 5n)).toBe(true)
    expect(may(1n << 3n)).toBe(true)
    expect(may(0n, '5', '77')).toBe(true)
    expect(may(0n, '5')).toBe(false)
    expect(may((1n << 13n) | (1n << 10n))).toBe(false)
    expect(mayModerate({ permissions: 0n, roles: ['null'] }, { moderatorRole: null })).toBe(false)
  })
})

describe('a text with a sentence that does not end', () => {
  const endless = (length: number): string =>
    `${'210 homes '.repeat(length / 10 - 1)}and one.`.padStart(length, 'x')

  test('is refused in words, new or as an edit, and nothing is changed', async () => {
    const desk = deskAt()
    const text = `${report}\n\n${endless(5010)}`
    expect(await saveDraft(desk, 'oakford', draftOf({ text }), '42')).toEqual({
      kind: 'refused',
      reason: because('sentenceEndless'),
    })
    const { article } = done(await saveDraft(desk, 'oakford', draftOf(), '42'))
    if (article === null) throw new Error('no article')
    const edit = draftOfArticle(article)
    const longer = { ...edit, fields: { ...edit.fields, text } }
    expect((await saveDraft(desk, 'oakford', longer, '42')).kind).toBe('refused')
    expect(await standing(desk)).toEqual(['River rises in Oakford 1'])
  })

  test('nor may it be one of more than 5,000 lines', async () => {
    const lines = (count: number) => draftOf({ text: '- a home\n\n'.repeat(count) })
    expect(await saveDraft(deskAt(), 'oakford', lines(5001), '42')).toEqual({
      kind: 'refused',
      reason: because('linesTooMany'),
    })
    expect((await saveDraft(deskAt(), 'oakford', lines(5000), '42')).kind).toBe('done')
  })

  test('is not one of long paragraphs, nor of a long sentence', async () => {
    const text = `${endless(4990)}\n\n${'The river took 210 homes. '.repeat(400)}`
    expect((await saveDraft(deskAt(), 'oakford', draftOf({ text }), '42')).kind).toBe('done')
  })
})
