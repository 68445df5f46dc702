import type { Article } from '../src/article/article.ts'
import type { Command } from '../src/discord/command.ts'
import type { ShelfView } from '../src/shelf/view.ts'

const dayOf = ({ published }: Article): string => published?.date ?? ''

/** Up to three articles that differ in source, newest first: what examples are made of. */
const examplesOn = (view: ShelfView): readonly Article[] => {
  const bySource = new Map<string | null, Article>()
  for (const { article } of view.entries()) {
    const known = bySource.get(article.source)
    const newer = known === undefined || dayOf(article) > dayOf(known)
    if (article.title !== null && article.kind === 'article' && newer) bySource.set(article.source, article)
  }
  return [...bySource.values()].toSorted((a, b) => dayOf(b).localeCompare(dayOf(a))).slice(0, 3)
}

const lines = (view: ShelfView): readonly string[] => {
  const articles = examplesOn(view)
  const [source] = articles.map((article) => article.source).filter((name) => name !== null)
  const titles = articles.map(({ title }) => `What about: ${title}`)
  return source === undefined ? titles : [...titles, `/ask question: what was said? source: ${source}`]
}

/** `/help`: how to ask, with examples from this server's shelf. */
export const help: Command = {
  definition: {
    name: 'help',
    description: 'How to ask, with examples from the articles here.',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  },
  run: async ({ server, services }) => {
    const examples = lines(await services.view(server))
    return {
      blocks: [
        { kind: 'heading', text: 'Ask your articles. Get their own words back.' },
        {
          kind: 'list',
          items: [
            'Mention me with a question, or send me a direct message.',
            'Reply to an answer to ask on: "and in January?"',
            'Use /ask to choose a source, days, or a private answer.',
            'In context shows the paragraphs around a quote; More quotes shows the next ones.',
          ],
        },
        ...(examples.length === 0
          ? [{ kind: 'note', text: 'There are no articles here yet.' } as const]
          : ([
              { kind: 'text', text: 'Try:' },
              { kind: 'list', items: examples },
            ] as const)),
        {
          kind: 'note',
          text: 'I only quote, word for word, with date and source. Where the articles are silent I say so.',
        },
      ],
      actions: [],
      private: true,
    }
  },
}
