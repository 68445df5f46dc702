import type { Article } from '../../../src/article/article.ts'
import { articleFrom } from '../../../src/article/make.ts'

/** An invented article: its paragraphs stand between blank lines. */
export const told = (
  id: string,
  source: string,
  date: string,
  title: string,
  ...paragraphs: readonly string[]
): Article =>
  articleFrom({
    id,
    shelf: 'corpus',
    title,
    source,
    published: { date, basis: 'stated' },
    text: paragraphs.join('\n\n'),
  })
