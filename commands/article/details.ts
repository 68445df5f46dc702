import type { Field } from '../../src/discord/command.ts'
import { dayFrom } from '../../src/discord/day.ts'
import type { Detail, Fields } from '../../src/moderation/draft.ts'

/** The details of an article as a form shows them. */
export const detailFields = ({ title, source, agency, url, published }: Fields): readonly Field[] => {
  const field = (name: Detail, label: string, value: string | null): Field => ({
    name,
    label,
    value: value ?? '',
    long: false,
    required: false,
  })
  return [
    field('title', 'Title', title),
    field('source', 'Source: the publisher', source),
    field('agency', 'Agency, such as Reuters', agency),
    field('url', 'Link', url),
    field('published', 'Published, such as 2025-01-24', published?.date ?? null),
  ]
}

type Changes = Partial<Pick<Fields, Detail>>

const dayOf = (typed: string, today: string): Changes['published'] | string => {
  if (typed === '') return null
  const [first, last] = [dayFrom(typed, today, 'first'), dayFrom(typed, today, 'last')]
  // "January 2025" is no day, and none is invented.
  if (first === null || first !== last)
    return `“${typed}” is not one day that I can read. Write it as 2025-01-24.`
  return { date: first, basis: 'moderator' }
}

const isLink = (typed: string): boolean => /^https?:$/.test(URL.parse(typed)?.protocol ?? '')

/** What a moderator typed as changes; a text says what to mend. An emptied field is unknown, not kept. */
export const changesFrom = (
  values: ReadonlyMap<string, string>,
  before: Fields,
  today: string,
): Changes | string => {
  const typed = (name: string): string | undefined => values.get(name)?.trim()
  const line = (name: Detail): Changes => {
    const value = typed(name)
    return value === undefined ? {} : { [name]: value === '' ? null : value.slice(0, 2000) }
  }
  const url = typed('url')
  if (url !== undefined && url !== '' && !isLink(url))
    return `“${url.slice(0, 200)}” is not a link. It should begin with https://`
  const day = typed('published')
  if (day === undefined || day === (before.published?.date ?? ''))
    return { ...line('title'), ...line('source'), ...line('agency'), ...line('url') }
  const published = dayOf(day, today)
  if (typeof published === 'string') return published
  return {
    ...line('title'),
    ...line('source'),
    ...line('agency'),
    ...line('url'),
    published: published ?? null,
  }
}
