import { setImmediate } from 'node:timers/promises'
import type { Article } from '../article/article.ts'
import type { Holdings, Store } from './store.ts'

/** So many characters make a run: to index them takes some milliseconds. */
const most = 40_000

/** The articles in runs; between two runs others have their turn. What is given lazily is made run by run. */
export async function* inRuns(articles: Iterable<Article>): AsyncGenerator<readonly Article[]> {
  let run: Article[] = []
  let characters = 0
  for (const article of articles) {
    run.push(article)
    characters += article.text.length
    if (characters < most) continue
    yield run
    run = []
    characters = 0
    await setImmediate()
  }
  if (run.length > 0) yield run
}

/** All of a shelf at once, read run by run. */
export const holdingsOf = async (
  { standing, read }: Pick<Store, 'standing' | 'read'>,
  shelf: string,
): Promise<Holdings> => {
  const { articles: wanted, revision } = await standing(shelf)
  const articles: Holdings['articles'][number][] = []
  const damaged: string[] = []
  for await (const run of read(shelf, wanted)) {
    articles.push(...run.articles)
    damaged.push(...run.damaged)
  }
  return { articles, damaged, revision }
}
