import { bad, type Read } from '../../ingest/formats/about.ts'
import { inEnglish } from '../../render/words/english/refusals.ts'

/** A file of the folder as it was read, or what is wrong with it in words for the operator. */
export type FileRead<T> = Read<T, string>

/** "The page is empty." as it stands behind a file's name: "the page is empty". */
const clause = (sentence: string): string =>
  sentence.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()).replace(/\.$/, '')

/** The same reading, with what is wrong in words. */
export const inWords = <T>(read: Read<T>): FileRead<T> =>
  read.kind === 'bad' ? bad(read.problem.map((one) => clause(inEnglish([one]))).join('; '), read.cause) : read
