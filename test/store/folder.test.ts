import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { isIntact } from '../../src/article/verbatim.ts'
import { readFolder } from '../../src/store/folder.ts'

const made: string[] = []

const folderOf = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'verbatim-'))
  made.push(root)
  const dir = join(root, 'corpus')
  await mkdir(dir)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), content)
  }
  return dir
}

afterEach(async () => {
  for (const root of made.splice(0)) await rm(root, { recursive: true })
})

const PASTE = `Home
Menu
River floods 210 homes in Oakford | Oakford Ledger
Tuesday, 5 May 2026
The river Wend took at least 210 homes in Oakford on Sunday, the county said in a statement.
More than 900 people slept in schools and churches, according to the fire service.
"We have not seen water like this in forty years," said Ann Example, who runs the ferry.
Leave a comment`

const MARKDOWN = `---
title: Oakford counts its homes
source: Verbatim sample desk
url: https://ledger.example/oakford
published: 2026-05-06
rests_on:
  - Oakford Ledger, https://ledger.example/a
licence: CC0-1.0
---
# Oakford counts its homes

The county has **counted 230 homes** that were
flooded, [it said](https://county.example).

- Two bridges are closed.
- The _ferry_ runs again.
`

describe('a corpus folder', () => {
  it('gives an article for each paste, Markdown and JSON file, in the order of their names', async () => {
    const dir = await folderOf({
      'c.json': JSON.stringify({
        title: 'Ferry back',
        date: '2026-05-07T09:00:00+02:00',
        text: 'The ferry runs again on the Wend.',
      }),
      'b.md': MARKDOWN,
      'a.txt': PASTE,
    })
    const { articles, problems } = await readFolder(dir)
    expect(problems).toEqual([])
    expect(articles.map(({ title, source, published }) => ({ title, source, published }))).toEqual([
      {
        title: 'River floods 210 homes in Oakford',
        source: 'Oakford Ledger',
        published: { date: '2026-05-05', basis: 'stated' },
      },
      {
        title: 'Oakford counts its homes',
        source: 'Verbatim sample desk',
        published: { date: '2026-05-06', basis: 'metadata' },
      },
      { title: 'Ferry back', source: null, published: { date: '2026-05-07', basis: 'metadata' } },
    ])
    expect(articles[1]?.text).toBe(
      'The county has counted 230 homes that were flooded, it said.\n\nTwo bridges are closed.\n\nThe ferry runs again.',
    )
    expect(articles.every(isIntact)).toBe(true)
    expect(articles.every(({ id, shelf }) => /^[a-z2-7]{12}$/.test(id) && shelf === 'corpus')).toBe(true)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(3)
  })

  it('gives an article the same id wherever the folder lies', async () => {
    const [here, there] = [
      await folderOf({ 'a.txt': PASTE }),
      await folderOf({ 'a.txt': PASTE, 'b.md': MARKDOWN }),
    ]
    expect((await readFolder(here)).articles[0]?.id).toBe((await readFolder(there)).articles[0]?.id)
  })

  it('completes a paste by what a moderator says beside it', async () => {
    const dir = await folderOf({
      'a.txt': PASTE,
      'a.meta.yaml':
        'source: Oakford Ledger Online\nurl: https://ledger.example/x\npublished: 2026-05-04\nagency: Reuters\n',
    })
    const { articles, problems } = await readFolder(dir)
    expect(problems).toEqual([])
    expect(articles[0]).toMatchObject({
      title: 'River floods 210 homes in Oakford',
      source: 'Oakford Ledger Online',
      url: 'https://ledger.example/x',
      agency: 'Reuters',
      published: { date: '2026-05-04', basis: 'moderator' },
    })
  })

  it('leaves its papers, side files and hidden files alone, and reads folders inside it', async () => {
    const dir = await folderOf({
      'README.md': '# What lies here',
      LICENSE: 'CC0',
      '.draft.md': 'not yet',
      '.git/x.md': 'no',
      'photo.png': 'no',
      'may/a.txt': PASTE,
    })
    const { articles, problems } = await readFolder(dir)
    expect([articles.length, problems]).toEqual([1, []])
  })

  const bytes = (...list: readonly number[]): Uint8Array => Uint8Array.from(list)
  const bad: readonly (readonly [string, string, string | Uint8Array, string])[] = [
    [
      'an impossible date',
      'owls.md',
      '---\npublished: soon\n---\nOwls sleep by day.',
      '"published" is not a date (got "soon")',
    ],
    [
      'a day that no calendar has',
      'owls.md',
      '---\npublished: 2026-02-30\n---\nOwls.',
      '"published" is not a date (got "2026-02-30")',
    ],
    ['a field of another name', 'owls.md', '---\ntitel: Owls\n---\nOwls.', '"titel" is no field'],
    ['a link that is none', 'owls.md', '---\nurl: javascript:alert(1)\n---\nOwls.', '"url" is not a link'],
    ['front matter that is not closed', 'owls.md', '---\ntitle: Owls\nOwls sleep by day.', 'never closed'],
    [
      'a headline with a colon',
      'owls.md',
      '---\ntitle: Owls: a count\n---\nOwls.',
      'stands in quotation marks',
    ],
    ['a PDF', 'owls.pdf', '%PDF-1.7', 'save it as .txt, .md or .html'],
    ['a document of an office', 'owls.docx', 'PK', 'save it as .txt, .md or .html'],
    ['broken YAML', 'owls.md', '---\ntitle: "Owls\n---\nOwls.', 'the YAML is broken'],
    [
      'a bomb of aliases',
      'owls.md',
      `---\na: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n---\nOwls.`,
      'the YAML is broken',
    ],
    ['front matter that is a list', 'owls.md', '---\n- a\n---\nOwls.', 'not a list of "name: value"'],
    ['a text without words', 'owls.md', '---\ntitle: Owls\n---\n\n', 'the article has no text'],
    ['broken JSON', 'owls.json', '{"text": ', 'the JSON is broken'],
    ['JSON without a text', 'owls.json', '{"title": "Owls"}', '"text" is missing'],
    ['JSON that hides a prototype', 'owls.json', '{"__proto__": {"x": 1}, "text": "Owls."}', 'is no field'],
    ['an empty file', 'owls.txt', '', 'the file is empty'],
    ['a file that is blank', 'owls.txt', ' \n\u200B\n', 'the text is empty'],
    ['a huge file', 'owls.txt', 'Owls sleep. '.repeat(90_000), 'larger than 1 MB'],
    [
      'a file that is too long an article',
      'owls.md',
      'Owls sleep by day. '.repeat(20_000),
      'longer than 200,000 characters',
    ],
    ['a picture', 'owls.txt', bytes(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'not text'],
    ['another encoding', 'owls.txt', bytes(0x4f, 0xe9, 0x4f), 'not UTF-8'],
    ['UTF-16', 'owls.txt', bytes(0xff, 0xfe, 0x4f, 0, 0x77, 0), 'UTF-16'],
    ['only emoji', 'owls.txt', '\u{1F989}\u{1F989}\n\u{1F319}', 'as .md it is taken whole'],
    ['a side file alone', 'owls.meta.yaml', 'title: Owls', 'there is no article of that name'],
    ['a sentence without an end', 'endless.md', '210 homes '.repeat(600), 'more than 5,000 characters'],
  ]

  it.each(bad)('names %s and serves the rest', async (_name, file, content, problem) => {
    const { articles, problems } = await readFolder(await folderOf({ 'good.txt': PASTE, [file]: content }))
    expect(articles.map(({ title }) => title)).toEqual(['River floods 210 homes in Oakford'])
    expect(problems.map(String)).toEqual([expect.stringContaining(`CorpusError: corpus/${file}: `)])
    expect(problems[0]?.message).toContain(problem)
  })

  const HTML = `<!doctype html><html lang="en"><head><meta charset="windows-1252"><title>Ferry back in service</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Ferry back in service</h1>
<p>The ferry on the Wend runs again from Thursday, the harbour said, after four days in which nobody could cross below the mill.</p>
<p>Zo\u00EB Example, who steers it, said that the new landing had been built within two days by the people of the town and of Elmford.</p>
</article></body></html>`

  it('reads a saved page in the encoding that it names, with the address of its side file', async () => {
    const dir = await folderOf({
      'a.html': Buffer.from(HTML, 'latin1'),
      'a.meta.yaml': 'url: https://ledger.example/ferry',
    })
    const { articles, problems } = await readFolder(dir)
    expect(problems).toEqual([])
    expect(articles[0]).toMatchObject({ title: 'Ferry back in service', url: 'https://ledger.example/ferry' })
    expect(articles[0]?.text).toContain('Zo\u00EB Example, who steers it')
  })

  it('names a page that nests without end', async () => {
    const { articles, problems } = await readFolder(
      await folderOf({ 'a.html': '<div>'.repeat(10_000), 'b.txt': PASTE }),
    )
    expect(articles).toHaveLength(1)
    expect(problems.map(String)).toEqual([
      expect.stringContaining('CorpusError: corpus/a.html: the page nests'),
    ])
  })

  it('keeps one of two files that say the same', async () => {
    const dir = await folderOf({
      'a.md': 'The Wend rose.  It fell.',
      'b.md': '\uFEFF# The Wend\n\n**The Wend** rose. It fell.',
    })
    const { articles, problems } = await readFolder(dir)
    expect(articles).toHaveLength(1)
    expect(problems.map(String)).toEqual([
      'CorpusError: corpus/b.md: the same text as a.md, which is kept; remove one',
    ])
  })

  it('tells a side file that is broken and still serves its article', async () => {
    const { articles, problems } = await readFolder(
      await folderOf({ 'a.txt': PASTE, 'a.meta.yaml': 'published: May' }),
    )
    expect(articles[0]?.published).toEqual({ date: '2026-05-05', basis: 'stated' })
    expect(problems.map(String)).toEqual([
      'CorpusError: corpus/a.meta.yaml: "published" is not a date (got "May")',
    ])
  })

  it('that is not there is a problem, not a crash', async () => {
    const { articles, problems } = await readFolder('no-such-folder')
    expect([articles, problems.map(String)]).toEqual([
      [],
      ['CorpusError: no-such-folder: there is no such folder'],
    ])
  })

  it('that is a file says so', async () => {
    const { problems } = await readFolder(join(await folderOf({ 'a.txt': PASTE }), 'a.txt'))
    expect(problems.map(({ problem }) => problem)).toEqual([
      'that is a file: name the folder that it lies in',
    ])
  })

  it.skipIf(!existsSync('../shared/seeds'))('serves the five pasted pages', async () => {
    const { articles, problems } = await readFolder('../shared/seeds')
    expect(problems).toEqual([])
    expect(articles.map(({ kind }) => kind)).toEqual(['digest', 'article', 'article', 'article', 'article'])
    expect(articles.map(({ published }) => published)).toEqual([
      null,
      { date: '2025-01-24', basis: 'stated' },
      null,
      null,
      null,
    ])
  })
})
