import { sentencesOf } from '../sentence/sentences.ts'
import type { Detail, Draft } from './draft.ts'

/** What a moderator sees of a draft before it is stored. */
export type Preview = {
  readonly title: string | null
  /** "Source: Oakford Ledger (the page)": each field with where it came from. */
  readonly facts: readonly string[]
  readonly sentences: number
  readonly first: string
  readonly last: string
  readonly dropped: readonly string[]
  readonly warnings: readonly string[]
}

const bases = {
  stated: 'said in the text',
  metadata: 'from the page’s data',
  url: 'from the link',
  moderator: 'given by a moderator',
} as const

const names: Readonly<Record<Detail, string>> = {
  title: 'Title',
  source: 'Source',
  agency: 'Agency',
  url: 'Link',
  published: 'Published',
}

const from = (draft: Draft, name: Detail): string => {
  const origin = draft.origins[name]
  return origin === undefined
    ? ''
    : ` (${origin === 'a moderator' ? 'given by a moderator' : `from ${origin}`})`
}

const fact = (draft: Draft, name: Detail): string => {
  const { published } = draft.fields
  if (name === 'published')
    return published === null
      ? 'Published: date unknown'
      : `Published: ${published.date} (${bases[published.basis]})`
  const value = draft.fields[name]
  return value === null ? `${names[name]}: none found` : `${names[name]}: ${value}${from(draft, name)}`
}

/** A paragraph that is longer is shown by its first words alone. */
const longest = 600

const shortened = (paragraph: string): string =>
  paragraph.length <= longest ? paragraph : `${paragraph.slice(0, longest).toWellFormed()} (and more)`

/** What a moderator sees of a draft; `warnings` as `warningsFor` gives them. */
export const previewOf = (draft: Draft, warnings: readonly string[]): Preview => {
  const { text, title, agency } = draft.fields
  const paragraphs = text.split(/\n+/)
  const shown: readonly Detail[] = [
    'source',
    ...(agency === null ? [] : ['agency' as const]),
    'published',
    'url',
  ]
  return {
    title,
    facts: shown.map((name) => fact(draft, name)),
    sentences: sentencesOf(text).length,
    first: shortened(paragraphs[0] ?? ''),
    last: paragraphs.length > 1 ? shortened(paragraphs.at(-1) ?? '') : '',
    dropped: draft.dropped,
    warnings,
  }
}
