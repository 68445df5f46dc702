import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Read } from '../../src/ingest/formats/about.ts'
import { headFrom } from '../../src/ingest/formats/head.ts'
import { jsonFrom } from '../../src/ingest/formats/json.ts'
import { markdownFrom } from '../../src/ingest/formats/markdown.ts'
import { plainText } from '../../src/ingest/formats/plain.ts'
import { inEnglish } from '../../src/render/words/english/refusals.ts'

/** What is wrong with a reading, as an operator reads it. */
const problemOf = (read: Read<unknown>): string => (read.kind === 'bad' ? inEnglish(read.problem) : 'nothing')

describe('Markdown', () => {
  it('is read up to 20,000 lines: hundreds of thousands keep everybody waiting', () => {
    expect(problemOf(markdownFrom('|\n'.repeat(30_000)))).toContain('more than 5,000 lines')
    expect(markdownFrom('The river rose.\n\n'.repeat(5_000)).kind).toBe('read')
  })

  it.each([
    ['headings', '## The dam ##', 'The dam'],
    [
      'emphasis',
      'The **river** rose *again*, __very__ _high_ and ***fast***.',
      'The river rose again, very high and fast.',
    ],
    [
      'links',
      'The [county](https://county.example) said [so][1].\n\n[1]: https://x.example',
      'The county said so.',
    ],
    ['bare links', 'See <https://county.example/a>.', 'See https://county.example/a.'],
    ['pictures', '![The mill](mill.jpg) The mill fell.', 'The mill fell.'],
    ['soft line breaks', 'The river\nrose.', 'The river rose.'],
    ['paragraphs', 'The river rose.\n\nIt fell.', 'The river rose.\n\nIt fell.'],
    ['bullets', '- Two bridges\n- One ferry\n  that runs', 'Two bridges\n\nOne ferry that runs'],
    ['numbered lists', '1. Two bridges\n2) One ferry', 'Two bridges\n\nOne ferry'],
    ['quotations', '> We saw water.\n> Much of it.', 'We saw water.\n\nMuch of it.'],
    ['rules and fences', '---\n\n```text\nThe river.\n```', 'The river.'],
    ['tables', '| Town | Homes |\n| --- | --- |\n| Oakford | 210 |', 'Town Homes\n\nOakford 210'],
    ['code', 'The word `flood` stands.', 'The word flood stands.'],
    ['escapes', 'It cost \\*much\\* and 5 \\_ more.', 'It cost *much* and 5 _ more.'],
    ['tags and comments', 'The<br>river <!-- not said --> rose &amp; fell.', 'The river rose & fell.'],
    ['footnotes', 'The river rose.[^1]', 'The river rose.'],
  ])('loses its marks and keeps its words: %s', (_name, markdown, words) => {
    expect(plainText(markdown).replaceAll(/ {2,}/g, ' ')).toBe(words)
  })

  it.each([
    '2 * 3 is 6',
    'a snake_case_name',
    'It cost $5 * 4 in 2026.',
    'from 5 < 6 to 7 > 6',
    'The vote was 4-3 [sic].',
    "The mayor's plan (2021)",
  ])('leaves plain words alone: %s', (words) => {
    expect(plainText(words)).toBe(words)
  })

  it('says its fields above its text', () => {
    const read = markdownFrom(
      '---\ntitle: Oakford\npublished: 2026-05-05\nlanguage: en\nrests_on: [a, b]\n---\nThe river rose.',
    )
    expect(read).toEqual({
      kind: 'read',
      value: {
        title: 'Oakford',
        source: null,
        agency: null,
        url: null,
        published: '2026-05-05',
        language: 'en',
        text: 'The river rose.',
      },
    })
  })

  it('without fields takes its first heading for the title, once', () => {
    const read = markdownFrom('# The river *rose*\n\nIt fell again.')
    expect(read).toMatchObject({ value: { title: 'The river rose', text: 'It fell again.' } })
  })

  it('keeps a heading that says other than its title', () => {
    const read = markdownFrom('---\ntitle: Oakford\n---\n# What was lost\n\n210 homes.')
    expect(read).toMatchObject({ value: { title: 'Oakford', text: 'What was lost\n\n210 homes.' } })
  })

  it('that is broken says what to mend', () => {
    expect(problemOf(markdownFrom('---\ntitle: a'))).toContain('never closed')
    expect(problemOf(markdownFrom('---\ntitle: [a\n---\nx'))).toContain('YAML')
    for (const head of ['title: &a [*a]', '&a [*a]', '&a {title: *a}', 'published: &a {x: [*a]}'])
      expect(problemOf(markdownFrom(`---\n${head}\n---\nx`))).toContain('holds itself')
  })

  it('never throws', () => {
    const marks = fc.array(
      fc.constantFrom(
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '|',
        '#',
        '`',
        '<',
        '>',
        '!',
        '\\',
        '\n',
        '---',
        ' ',
        'a',
        ':',
        '&a',
        '*a',
      ),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(marks, (list) => ['read', 'bad'].includes(markdownFrom(list.join('')).kind)),
      { numRuns: 1000 },
    )
  })
})

describe('a list of fields', () => {
  it.each([
    ['published: soon', '"published" is not a date (got "soon").'],
    ['published: 2026-02-30', '"published" is not a date (got "2026-02-30").'],
    ['published: 2026', '"published" is not a date (got 2026).'],
    ['published: 05/06/2026', '"published" is not a date (got "05/06/2026").'],
    ['url: file:///etc/passwd', '"url" is not a link that starts with https:// (got "file:///etc/passwd").'],
    ['title: [a]', '"title" is not text (got ["a"]).'],
    [
      'titel: a\nsauce: b',
      '"titel", "sauce" is no field (known are title, source, agency, url, published, language).',
    ],
    ['- a', 'The fields are not a list of "name: value" (got ["a"]).'],
  ])('that says %j says what to mend', (yaml, problem) => {
    expect(problemOf(headFrom(yaml))).toBe(problem)
  })

  it('may say nothing', () => {
    expect(headFrom('')).toMatchObject({ kind: 'read', value: { title: null, published: null } })
    expect(headFrom('title:\n')).toMatchObject({ kind: 'read', value: { title: null } })
  })

  it('runs nothing and expands no bomb', () => {
    expect(headFrom('title: !!js/function "function () {}"').kind).toBe('read')
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: [*b,*b,*b,*b,*b,*b,*b,*b]',
    ].join('\n')
    expect(headFrom(bomb).kind).toBe('bad')
  })
})

describe('a JSON article', () => {
  it('has a text, and what else it says', () => {
    expect(
      jsonFrom('{"title":"Oakford","date":"2026-05-05T23:30:00-08:00","text":"The river rose."}'),
    ).toMatchObject({
      kind: 'read',
      value: { title: 'Oakford', published: '2026-05-05', text: 'The river rose.', url: null },
    })
  })

  it.each([
    ['', 'The JSON is broken'],
    ['[]', 'The fields are not a list'],
    ['{"text": 5}', '"text" is not text (got 5)'],
    ['{"text": "a", "published": "May"}', '"published" is not a date (got "May")'],
    ['{"text": "a", "constructor": {}}', '"constructor" is no field'],
  ])('%j says what to mend', (raw, problem) => {
    expect(problemOf(jsonFrom(raw))).toContain(problem)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (raw) => ['read', 'bad'].includes(jsonFrom(raw).kind)),
    )
  })
})
