import { z } from 'zod'

/** The manifest's place: hidden, so that the corpus folder takes it for no article. */
export const manifestName = '.manifest.json'

const line = z.string().max(4000).nullable()

/** What a shelf's archive says of itself: each file with what Markdown cannot say of its article. */
export const Manifest = z.object({
  format: z.literal('verbatim-shelf'),
  version: z.literal(1),
  exported: z.string(),
  articles: z
    .array(
      z.object({
        file: z.string().max(300),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        title: line,
        source: line,
        agency: line,
        url: line,
        published: z
          .object({ date: z.iso.date(), basis: z.enum(['stated', 'metadata', 'url', 'moderator']) })
          .nullable(),
        retrieved: z.iso.datetime().nullable(),
        kind: z.enum(['article', 'digest']),
      }),
    )
    .max(5000),
})
export type Manifest = z.infer<typeof Manifest>
