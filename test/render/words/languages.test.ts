import { describe, expect, it } from 'vitest'
import { languages, wordsFor } from '../../../src/discord/wording.ts'
import type { Words } from '../../../src/render/words/words.ts'

/** What a text is filled with, where it takes other things than names; what must show is in the second list. */
const filled: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  searched: [[{ articles: 3, sentences: 17, from: '2025-01-24', to: '2025-02-25' }]],
  page: [[4, 9]],
  'lookup.noSuchCommand': [[['Aaa', 'Bbb']]],
  'lookup.timelineNote': [
    [1, 0],
    [22, 3],
  ],
  'lookup.figuresMore': [[1], [17]],
  'lookup.figuresDiffer': [
    [17, 40, 300],
    [17, 40, 40],
  ],
  'lookup.found': [[1], [2], [5], [21]],
  'lookup.foundFirst': [[21]],
  'lookup.unknownWords': [[['Aaa']], [['Aaa', 'Bbb']]],
  'lookup.limited': [
    ['Aaa', 'Bbb', 'Ccc'],
    ['Aaa', 'Bbb', null],
    [null, null, 'Ccc'],
  ],
  'lookup.unreadable': [
    [{ problem: 'nothing' }, []],
    [{ problem: 'unclosed' }, []],
    [{ problem: 'empty', operator: 'Aaa' }, []],
    [{ problem: 'day', operator: 'Aaa', typed: 'Bbb' }, []],
    [{ problem: 'source', typed: 'Bbb' }, []],
    [{ problem: 'source', typed: 'Bbb' }, ['Ccc']],
    [{ problem: 'operator', operator: 'Aaa' }, []],
    [{ problem: 'backwards', since: 'Aaa', until: 'Bbb' }, []],
  ],
  'lookup.holding': [['Aaa', 3, 17]],
  'lookup.undatedArticles': [[17]],
  'lookup.bucket': [['2025'], ['2025-Q3'], ['2025-02']],
  'lookup.claims': [[1], [17]],
  'lookup.claimsLeft': [[1], [17]],
  'lookup.exact': [
    ['Aaa', 'Bbb'],
    ['Aaa', null],
  ],
  'lookup.period': [[{ from: '2025-02-01', to: '2025-02-28' }], [{ from: '2025-02-03', to: '2025-02-09' }]],
  'edge.tooLong': [[417, 300]],
  'edge.noSource': [
    ['Aaa', []],
    ['Aaa', ['Bbb', 'Ccc']],
  ],
  'edge.follow.tooMany': [[17]],
  'edge.follow.quotes': [[1], [17]],
  'edge.unanswered.asked': [
    ['Aaa', 1, 'Bbb'],
    ['Aaa', 17, 'Bbb'],
  ],
  'edge.unanswered.reported': [
    ['Aaa', 'Bbb', null],
    ['Aaa', 'Bbb', 'Ccc'],
  ],
  'edge.settings.unanswered': [[true], [false]],
  'edge.settings.feeds': [[true], [false]],
  'edge.settings.turnUnanswered': [[true], [false]],
  'edge.settings.turnFeeds': [[true], [false]],
}

const names = ['Aaa', 'Bbb', 'Ccc']

type Text = { readonly path: string; readonly text: string; readonly values: readonly string[] }

const shown = (args: readonly unknown[]): readonly string[] =>
  args.flatMap((arg) => {
    if (typeof arg === 'number' && arg > 2) return [String(arg)]
    if (typeof arg === 'string') return names.includes(arg) ? [arg] : []
    if (Array.isArray(arg)) return arg.map(String)
    return typeof arg === 'object' && arg !== null ? shown(Object.values(arg)) : []
  })

const said = (path: string, of: (...args: unknown[]) => unknown): readonly Text[] =>
  (filled[path] ?? [names.slice(0, of.length)]).flatMap((args, i) => {
    const values = shown(args)
    const result = of(...args)
    const texts = Array.isArray(result) ? result : [result]
    return texts.map((text) => ({ path: `${path}(${i})`, text: String(text), values }))
  })

/** Every text of a language with the values that it must show. */
const textsOf = (value: unknown, path = ''): readonly Text[] => {
  if (typeof value === 'string') return [{ path, text: value, values: [] }]
  if (typeof value === 'function') return said(path, value as (...args: unknown[]) => unknown)
  if (Array.isArray(value)) return value.flatMap((one, i) => textsOf(one, `${path}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'calendar' ? [] : textsOf(inner, path === '' ? name : `${path}.${name}`),
  )
}

/** The same in every language: they hold names and commands only. */
const common =
  /^(?:help\.topicExamples|lookup\.bucket|lookup\.period|lookup\.limited\(0\)|edge\.unanswered\.reported\(0\)|about\.version)/

const english = textsOf(wordsFor('en-GB'))

describe.each([...languages.keys()].filter((code) => code !== 'en'))('the words in %s', (code) => {
  const words: Words = wordsFor(code)
  const texts = textsOf(words)

  it('are all there', () => {
    expect(texts.map(({ path }) => path)).toEqual(english.map(({ path }) => path))
    expect(
      texts.filter(({ text }) => text.trim() === '' || /undefined|null|NaN|\[object/.test(text)),
    ).toEqual([])
  })

  it('show every value that the English ones show', () => {
    const missing = texts.flatMap(({ path, text, values }, i) =>
      values
        .filter((value) => english[i]?.text.includes(value))
        .filter((value) => !text.includes(value))
        .map((value) => `${path}: ${value}`),
    )
    expect(missing).toEqual([])
  })

  it('are nowhere left in English', () => {
    const same = texts.filter(({ path, text }, i) => text === english[i]?.text && !common.test(path))
    expect(same.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
  })

  it('name the same commands, options and operators', () => {
    const marks = /\/[a-z]+(?: [a-z]+)?|\b(?:source|before|after|since|until):|Message Content Intent/g
    const of = (text: string): string =>
      [...text.matchAll(marks)]
        .map(([mark]) => mark.split(' ')[0])
        .toSorted()
        .join(' ')
    expect(texts.map(({ path, text }) => `${path} ${of(text)}`)).toEqual(
      english.map(({ path, text }) => `${path} ${of(text)}`),
    )
  })

  it('fit where they stand: buttons, a form’s title and labels, menus', () => {
    const { edge, lookup } = words
    const buttons = [
      words.moreQuotes,
      words.inContext,
      lookup.figuresOverTime,
      lookup.timeline,
      edge.follow.follow,
      edge.follow.stop,
      edge.thread.start,
      edge.report.open,
      edge.unanswered.clear,
      ...[true, false].flatMap((on) => [edge.settings.turnFeeds(on), edge.settings.turnUnanswered(on)]),
    ]
    expect(buttons.filter((label) => label.length > 74)).toEqual([])
    const { report, settings } = edge
    expect([report.title, report.what, report.question].filter((label) => label.length > 45)).toEqual([])
    const menus = [settings.moderatorRole, settings.auditChannel, settings.askChannels]
    expect(menus.filter((label) => label.length > 150)).toEqual([])
  })
})

describe('the words for a Discord language', () => {
  it.each([
    ['de', 'Im Zusammenhang'],
    ['es-ES', 'En contexto'],
    ['es-419', 'En contexto'],
    ['fr', 'En contexte'],
    ['uk', 'У контексті'],
    ['ko', '앞뒤 보기'],
    ['en-US', 'In context'],
    ['ja', 'In context'],
    ['', 'In context'],
    ['__proto__', 'In context'],
  ])('%s say "%s"', (locale, label) => {
    expect(wordsFor(locale).inContext).toBe(label)
  })
})
