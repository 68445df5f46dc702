import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { articleFrom } from '../../src/article/make.ts'
import { sha256 } from '../../src/article/verbatim.ts'
import { bar, progressOn } from '../../src/batch/progress.ts'
import { shelfCommand } from '../../src/batch/shelf.ts'
import { stopWorker } from '../../src/ingest/worker.ts'
import { importArchive } from '../../src/moderation/archive/import.ts'
import { manifestName } from '../../src/moderation/archive/manifest.ts'
import { type Problem, readArchive } from '../../src/moderation/archive/read.ts'
import { archiveOf as archiveIn } from '../../src/moderation/archive/write.ts'
import { ArchiveError, unpacked } from '../../src/moderation/archive/zip.ts'
import { undone } from '../../src/moderation/changes/undo.ts'
import { inEnglish } from '../../src/render/words/english/refusals.ts'
import { english } from '../../src/render/words/english.ts'
import { readFolder } from '../../src/store/folder.ts'
import { articleOf, deskAt, report } from './fixtures.ts'

afterAll(stopWorker)

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const zipOf = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, is]) => [name, typeof is === 'string' ? bytes(is) : is]),
    ),
  )

const articles = [
  articleFrom({
    id: 'a',
    shelf: 'oakford',
    title: 'River: “rises” #1',
    source: 'Oakford Ledger',
    agency: 'Reuters',
    url: 'https://ledger.example/river?a=1#b',
    published: { date: '2031-05-05', basis: 'stated' },
    retrieved: '2031-05-06T08:00:00.000Z',
    text: report,
  }),
  articleFrom({
    id: 'b',
    shelf: 'oakford',
    text: '1. A *starred* line_with_marks, [a](b) & <b>bold</b>.\nNext line.',
  }),
  articleFrom({ id: 'c', shelf: 'oakford', text: '- one\n- two', kind: 'digest', title: '- - -' }),
]

const wordsOf = (list: readonly { title: string | null; text: string }[]) =>
  list.map(({ title, text }) => ({ title, text })).toSorted((a, b) => a.text.localeCompare(b.text))

const archiveOf = (shelf: Parameters<typeof archiveIn>[0], exported: string): Promise<Uint8Array> =>
  archiveIn(shelf, exported, english('en-GB'))

/** A file that cannot be an article, in words. */
const inWords = ({ file, reason }: Problem): string => `${file}: ${inEnglish(reason)}`

const stands = async (desk: ReturnType<typeof deskAt>) => desk.library.articles('oakford')

describe('a whole shelf goes out and comes back', () => {
  test('every field and every letter is the same after export and import', async () => {
    const desk = deskAt()
    const result = await importArchive(
      desk,
      'oakford',
      await archiveOf(articles, '2031-05-06T08:00:00.000Z'),
      '42',
    )
    expect(result).toMatchObject({ kind: 'done', added: 3, known: [] })
    const told = ({ id: _id, retrieved: _retrieved, ...rest }: (typeof articles)[number]) => rest
    const by = (a: { text: string }, b: { text: string }) => a.text.localeCompare(b.text)
    expect((await stands(desk)).map(told).toSorted(by)).toEqual(articles.map(told).toSorted(by))
    expect((await stands(desk)).find(({ text }) => text === report)?.retrieved).toBe(
      '2031-05-06T08:00:00.000Z',
    )
  })

  test('any text at all comes back to the letter', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    const signs = fc.string({
      unit: fc.constantFrom(...'*_`[]()<>#-+.!|~\\&;a1 \n'),
      minLength: 1,
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(text, signs), { minLength: 1, maxLength: 4 }),
        text,
        async (lines, title) => {
          const given = articleFrom({ id: 'a', shelf: 'oakford', text: lines.join('\n\n'), title })
          fc.pre(given.text !== '')
          const { articles: read, problems } = await readArchive(
            await archiveOf([given], '2031-05-06T08:00:00.000Z'),
            deskAt().fetcher,
          )
          expect(problems).toEqual([])
          expect(wordsOf(read)).toEqual(wordsOf([given]))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('unpacked, it lies in the corpus folder and says the same there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-archive-'))
    mkdirSync(path.join(folder, 'articles'))
    for (const { name, bytes: content } of await unpacked(
      await archiveOf(articles, '2031-05-06T08:00:00.000Z'),
    ))
      writeFileSync(path.join(folder, name), content)
    const { articles: read, problems } = await readFolder(folder)
    expect(problems).toEqual([])
    expect(wordsOf(read)).toEqual(wordsOf(articles))
    expect(read.find(({ text }) => text === report)).toMatchObject({
      source: 'Oakford Ledger',
      agency: 'Reuters',
      published: { date: '2031-05-05' },
    })
  })

  test('the same shelf gives the same bytes, and names of files are plain', async () => {
    const files = await unpacked(await archiveOf(articles, '2031-05-06T08:00:00.000Z'))
    expect(files.map(({ name }) => name)).toEqual([
      'README.md',
      'articles/0001-river-rises-1.md',
      expect.stringMatching(/^articles\/0002-1-a-starred-line[a-z-]*\.(?:md|json)$/),
      expect.stringMatching(/^articles\/0003-article\.(?:md|json)$/),
      manifestName,
    ])
    expect(await archiveOf(articles, 'now')).toEqual(await archiveOf(articles, 'now'))
  })

  test('others have their turn while a shelf is packed, and what is too large to send is not packed to its end', async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      articleFrom({ id: `m${n}`, shelf: 'oakford', text: `The river rose ${n} times. `.repeat(n + 1) }),
    )
    let turns = 0
    const count = (): void => {
      turns += 1
      counting = setImmediate(count)
    }
    let counting = setImmediate(count)
    const packed = await archiveOf(many, 'now')
    expect(turns).toBeGreaterThanOrEqual(many.length)
    clearImmediate(counting)
    const cut = await archiveIn(many, 'now', english('en-GB'), 2000)
    expect(cut.length).toBeGreaterThan(2000)
    expect(cut.length).toBeLessThan(packed.length / 2)
  })
})

describe('an import is all or nothing', () => {
  test('with one bad file nothing is stored, and each bad file is named', async () => {
    const desk = deskAt()
    const archive = zipOf({
      'a.md': report,
      'b.md': '---\nrole: x\n---\nwords',
      'c.json': '{',
      'd.png': 'x',
      'README.md': 'no article',
    })
    const result = await importArchive(desk, 'oakford', archive, '42')
    expect(result.kind === 'refused' && result.problems.map(inWords)).toEqual([
      expect.stringMatching(/^b\.md: .*"role" is no field/),
      expect.stringMatching(/^c\.json: The JSON is broken/),
      expect.stringMatching(/^d\.png: That kind of file cannot be read/),
    ])
    expect(await stands(desk)).toEqual([])
    expect(await desk.store.audit('oakford', 9)).toEqual([])
  })

  test('an archive of loose files is taken as it is; what stands already is left out and named', async () => {
    const desk = deskAt()
    await desk.library.save('oakford', [articleOf('x')], { by: '1', at: '2031-05-05T10:00:00Z', note: null })
    const archive = zipOf({
      'same.md': report,
      'new.txt': `${report}\n\nThe mill is dry again since Friday.`,
      '__MACOSX/a.md': 'x',
    })
    const result = await importArchive(desk, 'oakford', archive, '42')
    expect(result).toMatchObject({ kind: 'done', added: 1, known: ['same.md'] })
    expect(await stands(desk)).toHaveLength(2)
  })

  test('it is undone in one tap, but not what was changed since', async () => {
    const desk = deskAt()
    const result = await importArchive(
      desk,
      'oakford',
      await archiveOf(articles, '2031-05-06T08:00:00.000Z'),
      '42',
    )
    if (result.kind === 'refused' || result.undo === null) throw new Error('not imported')
    const changed = (await stands(desk)).find(({ text }) => text === report)
    if (changed === undefined) throw new Error('not there')
    await desk.library.save('oakford', [{ ...changed, title: 'Mended' }], {
      by: '1',
      at: '2031-05-06T09:00:00Z',
      note: null,
    })
    const back = await undone(desk, 'oakford', result.undo, '42')
    expect(back.kind === 'done' && back.says(english('en-GB'))).toMatch(
      /Took 2 imported articles .* 1 article had been changed/,
    )
    expect((await stands(desk)).map(({ title }) => title)).toEqual(['Mended'])
    expect(await undone(desk, 'oakford', result.undo, '42')).toMatchObject({ kind: 'refused' })
  })

  test('a text that was changed inside an exported archive is not passed off as the exported one', async () => {
    const files = Object.fromEntries(
      (await unpacked(await archiveOf(articles, 'now'))).map(({ name, bytes: is }) => [name, is]),
    )
    const name = 'articles/0001-river-rises-1.md'
    const altered = zipOf({ ...files, [name]: new TextDecoder().decode(files[name]).replace('210', '12') })
    const { problems } = await readArchive(altered, deskAt().fetcher)
    expect(problems.map(inWords)).toEqual([
      expect.stringMatching(/0001-river.*not the one that was exported/),
    ])
    const missing = zipOf(Object.fromEntries(Object.entries(files).filter(([is]) => is !== name)))
    expect((await readArchive(missing, deskAt().fetcher)).problems.map(inWords)).toEqual([
      expect.stringMatching(/listed and missing/),
    ])
  })
})

const whole = await archiveOf(articles, 'now')

describe('SAFETY, archives from outside', () => {
  const big = new Uint8Array(30_000_000)
  test.each([
    ['not a .zip', bytes('The river rose.'), /not a \.zip/],
    ['nothing', new Uint8Array(), /not a \.zip/],
    ['a cut one', whole.subarray(0, 400), /broken|not a \.zip/],
    ['a bomb of one file', zipOf({ 'a.md': big }), /too large when unpacked/],
    [
      'a bomb that lies about its size',
      (() => {
        const lying = zipOf({ 'a.md': big })
        const view = new DataView(lying.buffer)
        view.setUint32(22, 100, true)
        return lying
      })(),
      /too large|broken/,
    ],
    [
      'six thousand files',
      zipOf(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`${i}.md`, 'x']))),
      /more than 5000/,
    ],
  ])('%s is refused in words', async (_, archive, reason) => {
    const result = await importArchive(deskAt(), 'oakford', archive, '42')
    expect(result.kind === 'refused' && result.problems.map(inWords).join()).toMatch(reason)
  })

  test('names of files are labels alone: they lead nowhere and are cut short', async () => {
    const names = [
      '../../etc/x.md',
      '/etc/passwd.md',
      'C:\\x.md',
      'a\0b.md',
      'CON.md',
      `${'n'.repeat(300)}.md`,
      'constructor.md',
      '@everyone.md',
    ]
    const archive = zipOf(
      Object.fromEntries(names.map((name, i) => [name, `${report}\n\nThis is number ${i} of them.`])),
    )
    const { articles: read, problems } = await readArchive(archive, deskAt().fetcher)
    expect(problems).toEqual([])
    expect(read).toHaveLength(names.length)
    expect(read.every(({ file }) => file.length <= 120 && !file.includes('\0'))).toBe(true)
    const result = await importArchive(deskAt(), 'oakford', archive, '42')
    expect(result).toMatchObject({ kind: 'done', added: names.length })
  })

  test('a broken file throws nothing but an ArchiveError, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, cut) => {
        const broken = Uint8Array.from(whole)
        broken[at] = byte
        try {
          await unpacked(broken.subarray(0, cut))
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('SAFETY, a manifest from outside', () => {
  const entry = {
    ...{ file: 'articles/a.md', sha256: '0'.repeat(64), title: null, source: null, agency: null, url: null },
    ...{ published: null, retrieved: null, kind: 'article' },
  }
  const shelfOf = (entries: readonly object[], text: string): Uint8Array =>
    zipOf({
      [manifestName]: JSON.stringify({
        format: 'verbatim-shelf',
        version: 1,
        exported: 'x',
        articles: entries,
      }),
      'articles/a.md': text,
    })

  test('that names one large file a thousand times is refused, and others have their turn meanwhile', async () => {
    const large = 'The river rose in Oakford.\n\n'.repeat(30_000)
    const archive = shelfOf(Array(1000).fill(entry), large)
    expect(archive.length).toBeLessThan(20_000)
    let turns = 0
    const others = setInterval(() => turns++, 1)
    const began = process.cpuUsage()
    const { problems } = await readArchive(archive, deskAt().fetcher)
    clearInterval(others)
    expect(problems).toHaveLength(1000)
    // Read once, it takes a tenth of a second; a thousand times, two minutes.
    expect(process.cpuUsage(began).user).toBeLessThan(10_000_000)
    expect(turns).toBeGreaterThan(0)
  })

  test('that lists a sentence without an end is refused, and so is a loose file of one', async () => {
    const text = '210 homes '.repeat(600).trim()
    const hash = sha256(text)
    for (const archive of [shelfOf([{ ...entry, sha256: hash }], text), zipOf({ 'a.md': text })])
      expect((await readArchive(archive, deskAt().fetcher)).problems.map(inWords)).toEqual([
        expect.stringMatching(/a\.md: .*more than 5,000 characters/),
      ])
  })

  test('that lists more than an article can hold is refused', async () => {
    const { problems } = await readArchive(shelfOf([entry], 'word '.repeat(250_000)), deskAt().fetcher)
    expect(problems).toHaveLength(1)
  })

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'discord://x', 'not a link'])(
    'that gives %s as the link of an article is refused in words',
    async (url) => {
      const { problems, articles: read } = await readArchive(
        shelfOf([{ ...entry, url }], report),
        deskAt().fetcher,
      )
      expect(read).toEqual([])
      expect(problems.map(inWords)).toEqual([expect.stringMatching(/"url" is not a link/)])
    },
  )
})

describe('npm run shelf', () => {
  const run = async (state: string, ...args: readonly string[]): Promise<string> => {
    const lines: string[] = []
    const code = await shelfCommand([...args, '--state', state], {}, (line) => lines.push(line)).catch(
      (error: unknown) => {
        lines.push(String(error))
        return 2
      },
    )
    return [...lines, `exit ${code}`].join('\n')
  }

  test('status, export, import and backup, in words', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-shelf-'))
    const [state, zip] = [path.join(folder, 'a.db'), path.join(folder, 'shelf.zip')]
    writeFileSync(path.join(folder, 'in.zip'), await archiveOf(articles, 'now'))
    const nowhere = path.join(folder, 'nowhere.db')
    expect(await run(nowhere, 'backup', path.join(folder, 'nothing.db'))).toMatch(
      /nowhere\.db is not there: --state.*\nexit 2/,
    )
    expect(existsSync(path.join(folder, 'nothing.db'))).toBe(false)
    expect(await run(state, 'status')).toBe('There is no shelf yet.\nexit 0')
    expect(await run(state, 'import', '--server', '7', path.join(folder, 'in.zip'))).toMatch(
      /Imported 3 articles\.\nexit 0/,
    )
    expect(await run(state, 'import', '--server', '7', path.join(folder, 'in.zip'))).toMatch(
      /Imported 0 articles\.\n.*already/,
    )
    expect(await run(state, 'status')).toMatch(
      /server 7\n {2}3 articles from 1 source, 5 May 2031\n {2}2 without a date/,
    )
    expect(await run(state, 'export', '--server', '7', '--out', zip)).toMatch(/3 articles are in/)
    expect(await unpacked(readFileSync(zip))).toHaveLength(5)
    expect(await run(state, 'export', '--server', '7', '--out', zip)).toMatch(/is there already/)
    const copy = path.join(folder, 'copy.db')
    expect(await run(state, 'backup', copy)).toMatch(/copied to/)
    expect(await run(copy, 'status')).toBe(await run(state, 'status'))
  })

  test('forget asks first, then leaves nothing of a server, and all of the others', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-shelf-'))
    const [state, zip] = [path.join(folder, 'a.db'), path.join(folder, 'in.zip')]
    writeFileSync(zip, await archiveOf(articles, 'now'))
    for (const server of ['7', '8']) await run(state, 'import', '--server', server, zip)
    expect(await run(state, 'forget')).toMatch(/--server/)
    expect(await run(state, 'export')).toMatch(/--server is missing/)
    expect(await run(state, 'forget', '--server', '7')).toMatch(/3 articles .*\nRepeat .* --yes\.\nexit 1/)
    expect(await run(state, 'status')).toMatch(/server 7\n/)
    expect(await run(state, 'forget', '--server', '7', '--yes')).toMatch(/Server 7 is forgotten: 3 articles/)
    const left = await run(state, 'status')
    expect(left).not.toContain('server 7')
    expect(left).toContain('server 8\n  3 articles')
  })

  test.each([
    [['dance'], /no command "dance"/],
    [['status', '--sate', 'x'], /did you mean --state\?/],
    [['import', '--server', '7', 'nowhere.zip'], /cannot be read/],
    [['status', '--loud'], /loud/],
    [['--help'], /npm run shelf/],
  ])('%j', async (args, words) => {
    expect(await run(':memory:', ...args)).toMatch(words)
  })

  test('progress is drawn on a terminal and not into a pipe', () => {
    const drawn: string[] = []
    const write = (text: string) => drawn.push(text)
    progressOn({ write }, 'reading')(1, 2)
    expect(drawn).toEqual([])
    progressOn({ write, isTTY: true }, 'reading')(2, 2)
    expect(drawn).toEqual([`\r${bar('reading', 2, 2)}\n`])
    expect(bar('reading', 1, 4)).toBe('reading [######··················] 1 of 4')
  })
})
