import { z } from 'zod'

const limit = z.string().nullable()

/** A question as the buttons under an answer carry it. */
export const Asked = z.object({
  text: z.string(),
  filters: z.object({ source: limit, since: limit, until: limit, asOf: limit, speaker: limit }),
})
