import type { Detail } from '../../src/article/provenance.ts'
import type { Field } from '../../src/command/command.ts'
import { dayFrom } from '../../src/command/day.ts'
import type { Fields } from '../../src/moderation/draft/draft.ts'
import type { Words } from '../../src/render/words/words.ts'

/** The details of an article as a form shows them. */
export const detailFields = (
  { title, source, agency, url, published }: Fields,
  { desk }: Words,
): readonly Field[] => {
  const field = (name: Detail, value: string | null): Field => ({
    name,
    label: desk.forms.fields[name],
    value: value ?? '',
    long: false,
    required: false,
  })
  return [
    field('title', title),
    field('source', source),
    field('agency', agency),
    field('url', url),
    field('published', published?.date ?? null),
  ]
}

type Changes = Partial<Pick<Fields, Detail>>

const dayOf = (typed: string, today: string, { desk, calendar }: Words): Changes['published'] | string => {
  if (typed === '') return null
  const [first, last] = (['first', 'last'] as const).map((edge) =>
    dayFrom(typed, today, edge, calendar.locale),
  )
  // "January 2025" is no day, and none is invented.
  if (first == null || first !== last) return desk.refused.day(typed)
  return { date: first, basis: 'moderator' }
}

const isLink = (typed: string): boolean => /^https?:$/.test(URL.parse(typed)?.protocol ?? '')

/** What a moderator typed as changes; a text says what to mend. An emptied field is unknown, not kept. */
export const changesFrom = (
  values: ReadonlyMap<string, string>,
  before: Fields,
  today: string,
  words: Words,
): Changes | string => {
  const typed = (name: string): string | undefined => values.get(name)?.trim()
  const line = (name: Detail): Changes => {
    const value = typed(name)
    return value === undefined ? {} : { [name]: value === '' ? null : value.slice(0, 2000) }
  }
  const url = typed('url')
  if (url !== undefined && url !== '' && !isLink(url)) return words.desk.refused.link(url.slice(0, 200))
  const day = typed('published')
  if (day === undefined || day === (before.published?.date ?? ''))
    return { ...line('title'), ...line('source'), ...line('agency'), ...line('url') }
  const published = dayOf(day, today, words)
  if (typeof published === 'string') return published
  return {
    ...line('title'),
    ...line('source'),
    ...line('agency'),
    ...line('url'),
    published: published ?? null,
  }
}
