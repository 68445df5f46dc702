/**
 * A file of the corpus folder that could not become an article. `String(error)` is what a person reads:
 * `CorpusError: corpus/owls.md: "published" is not a date (got "soon")`.
 */
export class CorpusError extends Error {
  readonly file: string
  readonly problem: string

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`${file}: ${problem}`, options)
    this.name = 'CorpusError'
    this.file = file
    this.problem = problem
  }
}
