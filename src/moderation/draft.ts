import { z } from 'zod'

/** Where a field of a draft comes from, in the words that a person reads. */
export const Origin = z.enum([
  'the page',
  'the file',
  'the text',
  'the link',
  'the message',
  'the feed',
  'a moderator',
])
export type Origin = z.infer<typeof Origin>

const line = z.string().nullable()

/** The fields of an article before it is stored; `published.date` is `YYYY-MM-DD`. */
export const Fields = z.object({
  title: line,
  source: line,
  agency: line,
  url: line,
  published: z
    .object({ date: z.string(), basis: z.enum(['stated', 'metadata', 'url', 'moderator']) })
    .nullable(),
  text: z.string(),
  kind: z.enum(['article', 'digest']),
})
export type Fields = Readonly<z.infer<typeof Fields>>

/** The fields that a person can read and mend one by one. */
export const details = ['title', 'source', 'agency', 'url', 'published'] as const
export type Detail = (typeof details)[number]

/** An article as it will be stored, shown to a moderator before it is. */
export const Draft = z.object({
  /** The article that this is an edit of, and the version that was looked at; `null` for a new one. */
  edits: z.object({ id: z.string(), version: z.number() }).nullable(),
  fields: Fields,
  origins: z.partialRecord(z.enum([...details, 'text']), Origin),
  language: z.string().nullable(),
  dropped: z.array(z.string()).readonly(),
  /** What the reader of the page or text noticed: "no date found". */
  notes: z.array(z.string()).readonly(),
  /** What it was made from: "a link", "a file". */
  from: z.string(),
})
export type Draft = Readonly<z.infer<typeof Draft>>

/** A draft, or why there is none, in words for the person who gave it. */
export type Drafted =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly reason: string }

/** A refusal in words. */
export const refused = (reason: string): Drafted => ({ kind: 'refused', reason: sentence(reason) })

/** A reason as a sentence of its own: capital letter, full stop. */
export const sentence = (reason: string): string => {
  const whole = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`
  return /[.!?]$/.test(whole) ? whole : `${whole}.`
}
