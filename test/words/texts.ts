/** One of each form that a noun takes beside numbers, in any of the languages. */
const counts: readonly (readonly [number])[] = [[1], [2], [5], [11], [21], [22], [25]]

/** What a text is filled with, where it takes other things than names; what must show is in the second list. */
const filled: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  searched: [[{ articles: 3, sentences: 17, from: '2025-01-24', to: '2025-02-25' }]],
  page: [[4, 9]],
  number: [[7]],
  'lookup.noSuchCommand': [[['Aaa', 'Bbb']]],
  'lookup.figuresDiffer': [
    [3, 17, 417],
    [3, 17, 17],
  ],
  'lookup.timelineNote': [
    [1, 0],
    [22, 3],
  ],
  'lookup.found': counts,
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
  'lookup.holding': counts.map(([n]) => ['Aaa', n, 17]),
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
  'desk.putBack': [[17]],
  'desk.preview.begins': counts,
  'desk.preview.leftOut': counts,
  'desk.preview.leftOutAll': counts,
  'desk.preview.more': [[17]],
  'desk.warnings.nearlySame': [['Aaa', 0.5]],
  'desk.warnings.sameSentences': [
    [4, 17, 'Aaa', 0],
    [4, 17, 'Aaa', 1],
    [4, 17, 'Aaa', 21],
  ],
  'lookup.figuresMore': [[1], [17]],
  'desk.warnings.sameReport': [
    ['Aaa', 'Bbb'],
    ['Aaa', null],
  ],
  'desk.done.savedAs': [['Aaa', 17]],
  'desk.done.tookBack': [
    [1, 0],
    [17, 1],
    [17, 21],
  ],
  'desk.done.following': [['Aaa', 17]],
  'desk.queue.waiting': [[17, 'Aaa', 'Bbb']],
  'shelf.list.articles': counts,
  'shelf.history.version': [[17]],
  'shelf.history.earlier': counts,
  'shelf.audit.earlier': counts,
  'shelf.feeds.heading': counts,
  'shelf.status.articles': counts.map(([n]) => [17, n]),
  'shelf.status.undated': [[17]],
  'shelf.status.removed': [[17]],
  'shelf.status.damaged': [[17]],
  'shelf.status.waiting': counts,
  'shelf.status.feeds': [
    [1, 0],
    [17, 4],
  ],
  'shelf.archive.exported': counts,
  'shelf.archive.imported': counts,
  'edge.settings.unanswered': [[true], [false]],
  'edge.settings.feeds': [[true], [false]],
  'edge.settings.turnUnanswered': [[true], [false]],
  'edge.settings.turnFeeds': [[true], [false]],
}

const names = ['Aaa', 'Bbb', 'Ccc']

/** One text, where it stands among the words, and the values that it must show. */
export type Text = { readonly path: string; readonly text: string; readonly values: readonly string[] }

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
export const textsOf = (value: unknown, path = ''): readonly Text[] => {
  if (typeof value === 'string') return [{ path, text: value, values: [] }]
  if (typeof value === 'function') return said(path, value as (...args: unknown[]) => unknown)
  if (Array.isArray(value)) return value.flatMap((one, i) => textsOf(one, `${path}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'calendar' ? [] : textsOf(inner, path === '' ? name : `${path}.${name}`),
  )
}
