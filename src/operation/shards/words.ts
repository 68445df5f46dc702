import { z } from 'zod'

/** Ids of messages and interactions that were taken. */
const taken = z.array(z.string())

/** What the process that runs the shards and those of the shards say to each other. */
const Word = z.discriminatedUnion('verbatim', [
  /** A shard asks for its turn to identify at Discord, and is given it. */
  z.object({ verbatim: z.literal('may identify?') }),
  z.object({ verbatim: z.literal('identify') }),
  /** To the old process of a shard: hear no more. It says what it took. */
  z.object({ verbatim: z.literal('hand over') }),
  z.object({ verbatim: z.literal('handed over'), taken }),
  /** To the new process of a shard: all but that is yours. */
  z.object({ verbatim: z.literal('take over'), taken }),
])
export type Word = z.infer<typeof Word>

/** Reads a word; `null` for what discord.js says by the same way. */
export const wordFrom = (message: unknown): Word | null => Word.safeParse(message).data ?? null

/** The setting of a process that begins while the old one of its shard still answers. */
export const successor = 'VERBATIM_TAKES_OVER'
