import type { Article } from '../article/article.ts'
import type { Shelf } from '../shelf/shelf.ts'

/** All of an article that can be told apart; when it was read does not count. */
const sameness = ({ retrieved: _, ...article }: Article): string => JSON.stringify(article)

/** What has to come to a shelf and what has to go, so that it holds exactly these articles. */
export const changeOf = (
  shelf: Shelf,
  articles: readonly Article[],
): { readonly came: readonly Article[]; readonly gone: readonly string[] } => {
  const wanted = new Set(articles.map(({ id }) => id))
  return {
    came: articles.filter((article) => {
      const held = shelf.article(article.id)
      return held === undefined || sameness(held) !== sameness(article)
    }),
    gone: Array.from(shelf.entries(), ({ article }) => article.id).filter((id) => !wanted.has(id)),
  }
}
