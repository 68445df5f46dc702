import { z } from 'zod'
import { after, Change, type Model } from './change.ts'

const Line = z.discriminatedUnion('say', [
  z.object({ say: z.literal('will'), change: Change }),
  z.object({ say: z.literal('did') }),
  z.object({ say: z.literal('refused'), words: z.string() }),
  z.object({ say: z.literal('broke'), words: z.string() }),
])

/** What a changer said before it ended. */
export type Said = {
  /** What stands, if every acknowledged change stands and no other does. */
  readonly model: Model
  /** The same with the last change, where it was begun and never acknowledged or refused: it may stand or not. */
  readonly maybe: Model
  readonly acknowledged: number
  readonly refused: readonly string[]
  /** Errors that were not put in words for a person. */
  readonly broke: readonly string[]
}

const parsed = (output: string): readonly z.infer<typeof Line>[] =>
  output.split('\n').flatMap((line) => {
    const end = line.endsWith('}') ? Line.safeParse(JSON.parse(line)) : null
    return end?.success ? [end.data] : []
  })

/** Reads a changer's output, starting from what stood before. */
export const saidFrom = (output: string, before: Model): Said => {
  let said: Said = { model: before, maybe: before, acknowledged: 0, refused: [], broke: [] }
  for (const line of parsed(output)) {
    if (line.say === 'will') said = { ...said, maybe: after(said.model, line.change) }
    else if (line.say === 'did') said = { ...said, model: said.maybe, acknowledged: said.acknowledged + 1 }
    else if (line.say === 'refused')
      said = { ...said, maybe: said.model, refused: [...said.refused, line.words] }
    else said = { ...said, broke: [...said.broke, line.words] }
  }
  return said
}
