import { isLink } from '../../src/article/link.ts'
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

/** What a moderator typed as changes, and what of it cannot be read, in words: that stays as it was, the rest is kept. */
export type Typed = { readonly changes: Changes; readonly refused: readonly string[] }

const kept = (changes: Changes): Typed => ({ changes, refused: [] })
const refusedFor = (words: string): Typed => ({ changes: {}, refused: [words] })

const dayOf = (
  typed: string | undefined,
  before: Fields,
  today: string,
  { desk, calendar }: Words,
): Typed => {
  if (typed === undefined || typed === (before.published?.date ?? '')) return kept({})
  if (typed === '') return kept({ published: null })
  const [first, last] = (['first', 'last'] as const).map((edge) =>
    dayFrom(typed, today, edge, calendar.locale),
  )
  // "January 2025" is no day, and none is invented.
  return first == null || first !== last
    ? refusedFor(desk.refused.day(typed))
    : kept({ published: { date: first, basis: 'moderator' } })
}

/** What a moderator typed into the form of details. An emptied field is unknown, not kept. */
export const changesFrom = (
  values: ReadonlyMap<string, string>,
  before: Fields,
  today: string,
  words: Words,
): Typed => {
  const typed = (name: string): string | undefined => values.get(name)?.trim()
  const line = (name: Detail): Changes => {
    const value = typed(name)
    return value === undefined ? {} : { [name]: value === '' ? null : value.slice(0, 2000) }
  }
  const url = typed('url') ?? ''
  const link =
    url === '' || isLink(url) ? kept(line('url')) : refusedFor(words.desk.refused.link(url.slice(0, 200)))
  const day = dayOf(typed('published'), before, today, words)
  return {
    changes: { ...line('title'), ...line('source'), ...line('agency'), ...link.changes, ...day.changes },
    refused: [...link.refused, ...day.refused],
  }
}
