import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Article } from '../../src/article/article.ts'
import { articleOf, articleRow } from '../../src/batch/lines.ts'

const optional = z.string().nullish()
const id = z.union([z.string(), z.number()]).transform(String)
const questionRow = z.object({
  id,
  question: z.string(),
  asOf: optional,
  /** The question that this one follows, in a story. */
  after: optional,
  pool: z.array(z.string()).nullish(),
  answerable: z.boolean(),
  answers: z.array(z.string()).nullish(),
  wrongPeriodAnswers: z.array(z.string()).nullish(),
  evidence: z
    .array(z.object({ docId: z.string(), sentence: z.string(), strong: z.boolean().nullish() }))
    .nullish(),
})

/** A question of a set with its gold: for training and measuring alone. */
export type GoldQuestion = z.infer<typeof questionRow>

const rows = <T>(file: string, schema: z.ZodType<T>): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)))

/** The articles and questions of one set of the evaluation kit. */
export const readSet = (
  folder: string,
): { readonly articles: readonly Article[]; readonly questions: readonly GoldQuestion[] } => ({
  articles: rows(`${folder}/docs.jsonl`, articleRow).map(articleOf),
  questions: rows(`${folder}/questions.jsonl`, questionRow),
})
