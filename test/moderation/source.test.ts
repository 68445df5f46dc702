import { afterAll, describe, expect, test } from 'vitest'
import { stopWorker } from '../../src/ingest/worker.ts'
import { pdfText } from '../../src/moderation/draft/pdf.ts'
import { paragraphsOf } from '../../src/moderation/draft/pdf-lines.ts'
import { draftFrom, type Source } from '../../src/moderation/draft/source.ts'
import { inEnglish } from '../../src/render/words/english/refusals.ts'
import { homeFetcher, httpServer } from '../ingest/fetch/servers.ts'
import { draftIn, pageOf, pdfBomb, pdfOf, report } from './fixtures.ts'

afterAll(stopWorker)

const paragraphs = report.split('\n\n')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (name: string, content: Uint8Array | string): Source => ({
  kind: 'file',
  name,
  contentType: null,
  bytes: typeof content === 'string' ? bytes(content) : content,
})
const nowhere = homeFetcher(80)

const reasonOf = async (source: Source): Promise<string> => {
  const drafted = await draftFrom(source, nowhere)
  return drafted.kind === 'refused'
    ? inEnglish(drafted.reason)
    : `a draft of ${drafted.draft.fields.text.length} characters`
}

describe('whatever a moderator holds becomes a draft', () => {
  test('a link: the page is fetched, and each field says where it came from', async () => {
    const server = await httpServer((_, response) =>
      response.setHeader('content-type', 'text/html').end(pageOf(report)),
    )
    const url = `http://127.0.0.1:${server.port}/river`
    const draft = draftIn(await draftFrom({ kind: 'link', url }, homeFetcher(server.port)))
    await server.close()
    expect(draft.fields).toMatchObject({
      title: 'River rises in Oakford',
      source: 'Oakford Ledger',
      published: { date: '2021-05-05', basis: 'metadata' },
      url,
    })
    expect(draft.fields.text.split('\n\n')).toEqual(paragraphs)
    expect(draft).toMatchObject({ from: 'a link', language: 'en', edits: null })
    expect(draft.origins).toMatchObject({ title: 'the page', text: 'the page' })
  })

  test.each([
    ['river.txt', `River rises in Oakford\n\n${report}`],
    ['river.md', `---\ntitle: River rises in Oakford\n---\n\n${report}`],
    ['river.json', JSON.stringify({ title: 'River rises in Oakford', text: report })],
    ['river.html', pageOf(report)],
    ['RIVER.HTM', pageOf(report)],
  ])('a file called %s', async (name, content) => {
    const draft = draftIn(await draftFrom(file(name, content), nowhere))
    expect(draft.fields.title).toBe('River rises in Oakford')
    expect(draft.fields.text.split('\n\n')).toEqual(paragraphs)
  })

  test('a pasted text', async () => {
    const draft = draftIn(
      await draftFrom({ kind: 'paste', text: `River rises in Oakford\n\n${report}` }, nowhere),
    )
    expect(draft.fields.text.split('\n\n')).toEqual(paragraphs)
    expect(draft.origins.text).toBe('the text')
  })

  test('of what was left out no more is kept than somebody may want to look at', async () => {
    const furniture = Array.from(
      { length: 3_000 },
      (_, at) => `Sign up for our newsletter ${at} ${'and again '.repeat(10)}`,
    )
    const text = `River rises in Oakford\n\n${report}\n\n${furniture.join('\n')}`
    const { dropped, fields } = draftIn(await draftFrom({ kind: 'paste', text }, nowhere))
    expect(fields.text).toContain(paragraphs[0])
    expect(dropped.length).toBeGreaterThan(500)
    expect(dropped.join('').length).toBeLessThanOrEqual(100_000)
  })

  test('a message by its words, with the message’s own link; a message that is a link by its page', async () => {
    const link = 'https://discord.com/channels/1/2/3'
    const words = draftIn(await draftFrom({ kind: 'message', text: report, url: link }, nowhere))
    expect(words.fields).toMatchObject({ url: link, published: null })
    expect(words.origins.url).toBe('the message')
    const server = await httpServer((_, response) =>
      response.setHeader('content-type', 'text/html').end(pageOf(report)),
    )
    const text = `<http://127.0.0.1:${server.port}/river>`
    const page = draftIn(await draftFrom({ kind: 'message', text, url: link }, homeFetcher(server.port)))
    await server.close()
    expect(page.fields.title).toBe('River rises in Oakford')
  })

  test('a PDF: lines that stand together are a paragraph, a word parted at the line’s end is whole again', async () => {
    const lines = [
      'The river took at least 210 homes in Oakford on Sunday,',
      'the county said, after two days of heavy rain in the moun-',
      'tains above the town.',
      '',
      'A school was opened for those who had to leave, and boats',
      'brought food to the streets by the mill.',
    ]
    const draft = draftIn(await draftFrom(file('river.pdf', pdfOf(lines)), nowhere))
    expect(draft.fields.text).toBe(
      'The river took at least 210 homes in Oakford on Sunday, the county said, after two days of heavy rain in the ' +
        'mountains above the town.\n\nA school was opened for those who had to leave, and boats brought food to the streets by the mill.',
    )
    expect(draft.notes).toContain('PDF')
  })

  test('hyphens before a capital or a figure stay, letters of another size begin a paragraph', () => {
    const run = (str: string, y: number, height = 10) => ({ str, y, height, endsLine: true })
    expect(paragraphsOf([run('the Oakford-', 100), run('Elmford road', 88)])).toEqual([
      'the Oakford- Elmford road',
    ])
    expect(paragraphsOf([run('River rises', 100, 18), run('The river', 84)])).toEqual([
      'River rises',
      'The river',
    ])
    expect(paragraphsOf([])).toEqual([])
  })
})

describe('what cannot be read is refused in words', () => {
  test.each([
    ['a picture', file('a.png', 'x'), 'may be .txt, .md, .html, .json or .pdf'],
    ['a program', file('a.exe', 'x'), 'may be .txt'],
    ['no ending', file('article', 'x'), 'may be .txt'],
    ['an empty file', file('a.txt', ''), 'is empty'],
    ['more than 10 MB', file('a.txt', new Uint8Array(10_000_001)), 'larger than 10 MB'],
    [
      'more than a megabyte of text',
      file('a.md', new Uint8Array(1_000_001).fill(65)),
      'longer than a megabyte',
    ],
    ['text that is not UTF-8', file('a.txt', Uint8Array.of(0xff, 0xfe, 0x41)), 'UTF-8'],
    ['broken JSON', file('a.json', '{'), 'JSON is broken'],
    ['JSON without text', file('a.json', '{"title":"x"}'), '"text" is missing'],
    [
      'JSON that reaches for prototypes',
      file('a.json', '{"text":"x","__proto__":{"a":1},"constructor":1}'),
      'no field',
    ],
    ['front matter that never ends', file('a.md', '---\ntitle: x\n'), 'never closed'],
    ['front matter with a field of another tool', file('a.md', '---\nrole: admin\n---\nwords'), 'no field'],
    ['front matter alone', file('a.md', '---\ntitle: x\n---\n'), 'empty'],
    ['a page without an article', file('a.html', '<p>x</p>'), 'No article'],
    ['a page of nothing but brackets', file('a.html', '<'.repeat(5000)), 'long run'],
    ['a broken PDF', file('a.pdf', '%PDF-1.7 nothing'), 'PDF is broken'],
    ['a PDF of pictures', file('a.pdf', pdfOf([''])), 'pictures of text'],
    ['an empty paste', { kind: 'paste', text: '  ' }, 'empty'],
    ['a paste of NULs', { kind: 'paste', text: 'a\0b' }, 'NUL'],
    ['a link to a private place', { kind: 'link', url: 'http://127.0.0.2/' }, 'not on the public internet'],
    ['no link', { kind: 'link', url: 'the river' }, 'not a link'],
    ['a message without words', { kind: 'message', text: '', url: null }, 'empty'],
  ] as const)('%s', async (_, source, words) => {
    const reason = await reasonOf(source)
    expect(reason).toContain(words)
    expect(reason).toMatch(/^[\p{L}"“].*[.!?]$/su)
  })

  test('a PDF that takes too long is given up', async () => {
    expect(await pdfText(pdfOf(['words']), 1)).toMatchObject({
      kind: 'refused',
      reason: [{ why: 'pdfTooSlow' }],
    })
  })

  test('a PDF that unpacks to hundreds of megabytes is given up before it fills the memory', async () => {
    expect(await pdfText(pdfBomb(800), 60_000)).toMatchObject({
      kind: 'refused',
      reason: [{ why: 'pdfBroken' }],
    })
  })

  test('PDFs are read one after the other, and one that is given up keeps nobody', async () => {
    const [slow, whole] = [pdfText(pdfOf(['words']), 1), pdfText(pdfOf(['The river rose in Oakford.']))]
    expect(await Promise.race([slow.then(() => 'the first'), whole.then(() => 'the second')])).toBe(
      'the first',
    )
    expect(await whole).toMatchObject({ kind: 'text', text: 'The river rose in Oakford.' })
  })
})
