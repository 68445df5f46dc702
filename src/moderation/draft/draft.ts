import { z } from 'zod'
import { fields, type Notice, notices, origins } from '../../article/provenance.ts'
import { because, type Refusal, type Why } from '../../article/refusal.ts'

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

/** Drafts outlive a new version of the program: what it no longer knows is passed over. */
const known = (note: string): readonly Notice[] => notices.filter((one) => one === note)

/** An article as it will be stored, shown to a moderator before it is. */
export const Draft = z.object({
  /** The article that this is an edit of, and the version that was looked at; `null` for a new one. */
  edits: z.object({ id: z.string(), version: z.number() }).nullable(),
  fields: Fields,
  origins: z.partialRecord(z.enum(fields), z.enum(origins)),
  language: z.string().nullable(),
  dropped: z.array(z.string()).readonly(),
  /** What the reader of the page or text noticed. */
  notes: z
    .array(z.string())
    .transform((notes) => notes.flatMap(known))
    .readonly(),
  /** What it was made from: "a link", "a file". */
  from: z.string(),
})
export type Draft = Readonly<z.infer<typeof Draft>>

/** A draft, or why there is none. */
export type Drafted =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly reason: Refusal }

/** A refusal of one reason. */
export const refused = (why: Why, ...of: readonly (string | number)[]): Drafted => ({
  kind: 'refused',
  reason: because(why, ...of),
})
