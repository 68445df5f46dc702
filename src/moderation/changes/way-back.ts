import { z } from 'zod'

const article = z.object({
  deed: z.enum(['add', 'edit', 'remove', 'restore']),
  id: z.string(),
  version: z.number(),
})
/** A note is put back as it was; `null` for one that was not there. */
const note = z.object({
  deed: z.literal('note'),
  kind: z.literal('feed'),
  id: z.string(),
  body: z.unknown(),
})
const declined = z.object({ deed: z.literal('decline'), id: z.string() })
const imported = z.object({ deed: z.literal('import'), id: z.string() })

/** The way back from a change: what was done, to what. */
export const Undo = z.discriminatedUnion('deed', [article, note, declined, imported])
export type Undo = z.infer<typeof Undo>
