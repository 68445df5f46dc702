import { describe, expect, it } from 'vitest'
import { languages, wordsFor } from '../../src/render/words/languages.ts'
import type { Words } from '../../src/render/words/words.ts'
import { textsOf } from './texts.ts'

/** The same in every language: they hold names and commands only. */
const common =
  /^(?:help\.topicExamples|number|lookup\.bucket|lookup\.period|desk\.quoted|desk\.labelled|lookup\.limited\(0\)|edge\.unanswered\.reported\(0\)|about\.version)/

/** Words that a language has in common with English, "2 articles" in French. */
const alike: Readonly<Record<string, readonly string[]>> = {
  de: [],
  es: ['feed', 'feeds'],
  fr: ['Source', 'version 17', 'article', 'articles'],
  uk: [],
  ko: [],
}

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
    const same = texts.filter(
      ({ path, text }, i) =>
        text === english[i]?.text &&
        !common.test(path) &&
        alike[code]?.includes(text.replace(/^\d+ /, '')) !== true,
    )
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
    const { edge, lookup, desk } = words
    const buttons = [
      words.moreQuotes,
      words.inContext,
      words.openArticle,
      words.earlier,
      words.later,
      lookup.figuresOverTime,
      lookup.timeline,
      lookup.nextPage,
      lookup.previousPage,
      edge.follow.follow,
      edge.follow.stop,
      edge.thread.start,
      edge.report.open,
      edge.unanswered.clear,
      ...[true, false].flatMap((on) => [edge.settings.turnFeeds(on), edge.settings.turnUnanswered(on)]),
    ]
    expect(buttons.filter((label) => label.length > 40)).toEqual([])
    // A phone shows these side by side.
    expect(Object.values(desk.buttons).filter((label) => label.length > 22)).toEqual([])
    const { report, settings } = edge
    const { fields, ...forms } = desk.forms
    const inForms = [report.title, report.what, report.question, ...Object.values({ ...forms, ...fields })]
    expect(inForms.filter((label) => label.length > 45)).toEqual([])
    const menus = [settings.moderatorRole, settings.auditChannel, settings.askChannels]
    expect(menus.filter((label) => label.length > 150)).toEqual([])
    // Seven columns of the chart of sources share a phone's width.
    const columns = ['2025', '2025-Q3', '2025-09'].map(lookup.bucket)
    expect(columns.filter((name) => name.length > 9)).toEqual([])
  })

  it('are sentences where the English ones are', () => {
    const ends = /[.!?…:](?:["”»“])?$/u
    const { refusals } = words
    const left = textsOf(refusals, 'refusals').filter(({ text }) => !ends.test(text))
    expect(left).toEqual([])
  })
})

/** The Latin letters of a text that are no value, command, option or name of a thing. */
const latin = (text: string): readonly string[] =>
  [
    ...text
      .replaceAll(/"[^"]*"|“[^”]*”|\/[a-z]+(?: [a-z]+)?|\b[a-z]+:(?=[\s,.”")]|\d|$)/g, ' ')
      .matchAll(/\p{Script=Latin}{3,}/gu),
  ].map(([word]) => word)

describe.each(['uk', 'ko'])('the words in %s', (code) => {
  it('hold Latin letters only in names, commands and examples', () => {
    const names =
      /^(?:AaaMB|Aaa|Bbb|Ccc|Verbatim|Discord|Message|Content|Intent|Bot|Find|Add|as|article|articles|import|corpus|Apps|Reuters|PDF|YAML|JSON|NUL|UTF|zip|txt|html|json|pdf|https?|robots|npm|run|shelf|export|the|how|many|homes|were|flooded|source|since|until|before|after|Star|topic|words|ask|sources|Markdown)$/
    const left = textsOf(wordsFor(code)).flatMap(({ path, text }) =>
      latin(text)
        .filter((word) => !names.test(word))
        .map((word) => `${path}: ${word}`),
    )
    expect(left).toEqual([])
  })
})

describe('counted things', () => {
  it.each([
    ['uk', [1, 2, 5, 11, 21, 22, 25], '1 стаття|2 статті|5 статей|11 статей|21 стаття|22 статті|25 статей'],
    ['de', [1, 2, 1000], '1 Artikel|2 Artikel|1.000 Artikel'],
    ['fr', [0, 1, 2], '0 article|1 article|2 articles'],
    ['es', [1, 2, 12345], '1 artículo|2 artículos|12\u00a0345 artículos'],
    ['ko', [1, 2], '기사 1건|기사 2건'],
    ['en', [0, 1, 2], '0 articles|1 article|2 articles'],
  ])('take in %s the form of their number', (code, numbers, said) => {
    expect(numbers.map(wordsFor(code).shelf.list.articles).join('|')).toBe(said)
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
