import { answer } from '../src/answer/answer.ts'
import type { Article } from '../src/article/article.ts'
import type { Command } from '../src/discord/command.ts'
import { questionFrom } from '../src/question/from.ts'
import type { ShelfView } from '../src/shelf/view.ts'

const dayOf = ({ published }: Article): string => published?.date ?? ''

/** Articles that are looked at for examples, and examples shown. */
const looked = 12
const shown = 3

/** Newest first, each source once before any comes again. */
const variedOn = (view: ShelfView): readonly Article[] => {
  const times = new Map<string | null, number>()
  return Array.from(view.entries(), ({ article }) => article)
    .filter(({ title, kind }) => title !== null && kind === 'article')
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))
    .map((article) => {
      const round = times.get(article.source) ?? 0
      times.set(article.source, round + 1)
      return { article, round }
    })
    .toSorted((a, b) => a.round - b.round)
    .map(({ article }) => article)
}

const order = { quoted: 0, unsure: 1, silent: 2 } as const

/** Questions for this shelf: titles of its articles, those first that it is known to answer. */
const examplesOn = (view: ShelfView): readonly Article[] =>
  variedOn(view)
    .slice(0, looked)
    .map((article) => ({ article, kind: answer(questionFrom(article.title ?? ''), view).kind }))
    .filter(({ kind }) => kind !== 'silent')
    .toSorted((a, b) => order[a.kind] - order[b.kind])
    .slice(0, shown)
    .map(({ article }) => article)

const lines = (view: ShelfView): readonly string[] => {
  const articles = examplesOn(view)
  const limited = articles.find(({ source }) => source !== null)
  const titles = articles.map(({ title }) => title ?? '')
  return limited === undefined
    ? titles
    : [...titles, `/ask question: ${limited.title} source: ${limited.source}`]
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
              { kind: 'text', text: 'Try one of these:' },
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
