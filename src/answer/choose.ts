import type { Statement } from './origin.ts'

/** So many quotes at most where each shows another figure. */
export const mostFigures = 4
/** Another article goes before the next best as long as it scores within so much of it. */
const close = 1

/**
 * The statements to show first: the best, then those that bring another article (and score nearly as well) and another figure; the rest after.
 * `figuresOf` gives what a statement shows ("killed 300"), as strings; statements without figures count by article.
 */
export const chosenFirst = (
  statements: readonly Statement[],
  show: number,
  figuresOf: (statement: Statement) => readonly string[],
): { readonly first: readonly Statement[]; readonly rest: readonly Statement[] } => {
  const first: Statement[] = []
  const shown = new Set<string>()
  const articles = new Set<string>()
  const article = ({ best }: Statement): string => best.seen.candidate.entry.article.id
  const take = (statement: Statement): void => {
    first.push(statement)
    articles.add(article(statement))
    for (const figure of figuresOf(statement)) shown.add(figure)
  }
  const brings = (statement: Statement): boolean => figuresOf(statement).some((figure) => !shown.has(figure))
  for (const statement of statements) if (first.length < mostFigures && brings(statement)) take(statement)
  const next = (): number => statements.find((one) => !first.includes(one))?.best.score ?? 0
  for (const other of [true, false])
    for (const statement of statements) {
      if (first.length >= show || first.includes(statement)) continue
      if (!other || (!articles.has(article(statement)) && statement.best.score >= next() - close))
        take(statement)
    }
  const order = [...first].sort((a, b) => statements.indexOf(a) - statements.indexOf(b))
  return { first: order, rest: statements.filter((statement) => !first.includes(statement)) }
}
