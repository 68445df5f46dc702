import type { Detail } from '../../article/provenance.ts'
import type { Words } from '../../render/words/words.ts'
import { sentencesOf } from '../../sentence/sentences.ts'
import type { Draft } from './draft.ts'

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

const from = (draft: Draft, name: Detail, { desk }: Words): string => {
  const origin = draft.origins[name]
  return origin === undefined ? '' : ` (${desk.origins[origin]})`
}

const fact = (draft: Draft, name: Detail, words: Words): string => {
  const { desk } = words
  const { published } = draft.fields
  const shown = (value: string): string => desk.labelled(desk.fields[name], value)
  if (name === 'published')
    return shown(
      published === null
        ? words.dateUnknown
        : `${words.calendar.day(published.date)} (${words.basis[published.basis]})`,
    )
  const value = draft.fields[name]
  return shown(value === null ? desk.noneFound : `${value}${from(draft, name, words)}`)
}

/** A paragraph that is longer is shown by its first words alone. */
const longest = 600

const shortened = (paragraph: string, { desk }: Words): string =>
  paragraph.length <= longest
    ? paragraph
    : `${paragraph.slice(0, longest).toWellFormed()} ${desk.preview.andMore}`

/** What a moderator sees of a draft; `warnings` as `warningsFor` gives them. */
export const previewOf = (draft: Draft, warnings: readonly string[], words: Words): Preview => {
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
    facts: shown.map((name) => fact(draft, name, words)),
    sentences: sentencesOf(text).length,
    first: shortened(paragraphs[0] ?? '', words),
    last: paragraphs.length > 1 ? shortened(paragraphs.at(-1) ?? '', words) : '',
    dropped: draft.dropped,
    warnings,
  }
}
