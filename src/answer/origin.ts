import type { Article } from '../article/article.ts'
import { carriersOn } from '../shelf/carriers.ts'
import { type Said, saidOf, tellsSame } from '../shelf/same.ts'
import type { ShelfView } from '../shelf/view.ts'
import type { Ranked } from './rank.ts'

/** One statement: its best sentence, and the same in other articles as far as they are among the candidates. */
export type Statement = { readonly best: Ranked; readonly others: readonly Ranked[] }

/** Puts sentences that several articles share or lightly reword together; other numbers are another statement. */
export const statementsOf = (ranked: readonly Ranked[], view: ShelfView): readonly Statement[] => {
  const statements: { best: Ranked; others: Ranked[]; said: Said }[] = []
  for (const one of ranked) {
    const said = saidOf(view.vocabulary, one.seen.candidate)
    const same = statements.find((other) => tellsSame(said, other.said))
    if (same === undefined) statements.push({ best: one, others: [], said })
    else same.others.push(one)
  }
  return statements
}

/** The other articles that carry the statement, each once: those among the candidates, and all others on the shelves. */
export const carriersOf = (
  { best, others }: Statement,
  view: ShelfView,
  allowed: (article: Article) => boolean,
): readonly Article[] => {
  const found = new Map<string, Article>()
  for (const { seen } of others) found.set(seen.candidate.entry.article.id, seen.candidate.entry.article)
  for (const article of carriersOn(view, best.seen.candidate, allowed)) found.set(article.id, article)
  found.delete(best.seen.candidate.entry.article.id)
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
