import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Article } from '../../src/article/article.ts'
import { articleOf, articleRow, rowsOf } from '../../src/batch/lines.ts'

/**
 * What it takes to find an answer beside the question's own words: other words for the same, or a longer way round; the
 * sentence before; a capital for its government; who reacts to whom; whose words; a day before which; the question before; a
 * number of some unit; a thing of some kind.
 */
const need = z.enum([
  'synonym',
  'inference',
  'context',
  'metonymy',
  'reaction',
  'speaker',
  'as-of',
  'follow-up',
  'unit',
  'kind',
])

/** A question of a story with what answers it. The bot reads `question` and `asOf` alone. */
export const storyQuestion = z.object({
  id: z.string(),
  question: z.string().min(1),
  asOf: z.iso.date().optional(),
  /** The question that this one follows in the channel. */
  after: z.string().optional(),
  type: z.enum(['figure', 'who', 'where', 'when', 'why', 'what', 'said', 'yesno', 'null']),
  answerable: z.boolean(),
  needs: z.array(need),
  /** Every sentence that answers. */
  evidence: z.array(z.object({ docId: z.string(), sentence: z.string().min(1) })),
  /** The numbers that a full answer shows, with every way they are written: `12/twelve`. */
  figures: z.array(z.string()),
})
export type StoryQuestion = z.infer<typeof storyQuestion>

/** An invented story: its articles and the questions on them. */
export type Story = {
  readonly name: string
  readonly articles: readonly Article[]
  readonly questions: readonly StoryQuestion[]
}

/** The folder of the stories that ship. */
export const storiesFolder = import.meta.dirname

const all = async <T>(file: string, schema: z.ZodType<T>): Promise<readonly T[]> => {
  const rows: T[] = []
  for await (const row of rowsOf(file, schema)) rows.push(row)
  return rows
}

/** Stories whose mistakes nobody reads while mending: they tell whether what mended the others is general. */
export const keptApart: readonly string[] = ['quake', 'tanker']

/** Stories that the ranker and the odds of silence learn from: they measure nothing. */
export const learnt: readonly string[] =
  'army bank blaze border bridge cable camp chips coup crash cup drug famine flood heist leak mine plane protest rocket siege summit trial vote'.split(
    ' ',
  )

/** The names of the stories, in order of the alphabet. */
export const storyNames = (): readonly string[] =>
  readdirSync(storiesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

/** Reads a story as the batch commands read it. Throws `InputError`. */
export const storyOf = async (name: string): Promise<Story> => {
  const folder = join(storiesFolder, name)
  const rows = await all(join(folder, 'docs.jsonl'), articleRow)
  const questions = await all(join(folder, 'questions.jsonl'), storyQuestion)
  return { name, articles: rows.map(articleOf), questions }
}
