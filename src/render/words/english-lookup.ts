import type { Unreadable } from '../../lookup/search/search.ts'
import type { Period } from '../../sentence/dates/period.ts'
import type { Calendar } from '../when.ts'
import { number } from './common.ts'
import type { LookupWords } from './lookup.ts'

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

const unreadable = (wrong: Unreadable, sources: readonly string[]): string => {
  switch (wrong.problem) {
    case 'nothing':
      return 'I see no word to look for. Write one or more, such as: bridge "town hall" -dam'
    case 'unclosed':
      return 'A quotation mark is missing: write "town hall" with one on each side.'
    case 'empty':
      return `Something is missing after ${wrong.operator}: — write it without a space, such as before:2025-01-24 or source:"The Star".`
    case 'day':
      return `"${wrong.typed}" is not a day that I can read. Write ${wrong.operator}:2025-01-24.`
    case 'source':
      return sources.length === 0
        ? `There is no source called "${wrong.typed}" here.`
        : `There is no source called "${wrong.typed}" here. There are: ${sources.join(', ')}.`
    case 'operator':
      return `I do not know "${wrong.operator}:". I know "quoted phrases", -without, source:, before:, after:, since:, until:.`
    case 'backwards':
      return `No day lies between ${wrong.since} and ${wrong.until}. Please swap them.`
  }
}

const shortYear = (value: string): string => `’${value.slice(2, 4)}`

/** The look-ups in English. */
export const englishLookup = (calendar: Calendar): LookupWords => {
  const period = ({ from, to }: Period): string =>
    from.slice(8) === '01' && from.slice(0, 7) === to.slice(0, 7) && to > from && Number(to.slice(8)) >= 28
      ? calendar.month(from)
      : calendar.range(from, to)
  return {
    nextPage: 'Next page',
    previousPage: 'Previous page',
    restBelow: 'The rest stands below the picture.',

    noSuchCommand: (commands) => `I do not know that command. There are: ${commands.join(', ')}.`,

    figuresOverTime: 'Figures over time',
    figuresDiffer: (figures, low, high) =>
      `${count(figures, 'figure', 'figures')}, ${low === high ? `all ${number(low, 'en')}` : `${number(low, 'en')} to ${number(high, 'en')}`}`,
    figuresMore: (left) => `${left.toLocaleString('en')} more under “Figures over time”`,
    figuresOn: (topic) => `Figures: ${topic}`,
    figuresNear: 'Nothing is counted by these words. These figures stand in sentences about them.',
    noFigures: 'The articles give no figures for this.',
    noWinner: 'Each figure as it was written, by day. Kinds are never added up, and no winner is picked.',

    timeline: 'Timeline',
    timelineOf: (topic) => `Timeline: ${topic}`,
    timelineNote: (quotes, undated) =>
      `${count(quotes, 'sentence', 'sentences')}, earliest first${undated === 0 ? '' : `, ${undated.toLocaleString('en')} without a date last`}`,
    noTimeline: 'The articles say nothing about this.',
    undated: 'Without any date',

    found: (sentences) => count(sentences, 'sentence', 'sentences'),
    foundFirst: (sentences) => `the first ${count(sentences, 'sentence', 'sentences')}`,
    foundNothing: 'No sentence here fits that. Try fewer words, or /ask.',
    unknownWords: (words) =>
      words.length === 1
        ? `No article here says "${words[0]}".`
        : `No article here says ${words.map((word) => `"${word}"`).join(' or ')}.`,
    orders: { best: 'best first', newest: 'newest first' },
    limited: (source, since, until) => {
      const days =
        since && until ? `${since} – ${until}` : since ? `from ${since}` : until && `until ${until}`
      const parts = [source, days].filter((part) => part !== null && part !== '')
      return parts.length === 0 ? null : parts.join(', ')
    },
    unreadable,

    onTheShelf: 'On the shelf',
    emptyShelf: 'There are no articles here yet.',
    holding: (source, articles, sentences) =>
      `${source}: ${count(articles, 'article', 'articles')}, ${count(sentences, 'sentence', 'sentences')}`,
    undatedArticles: (articles) => `${articles.toLocaleString('en')} without a date`,
    bucket: (value) => {
      if (/^\d{4}$/.test(value)) return value
      if (value.includes('Q')) return `${value.slice(5)} ${shortYear(value)}`
      return `${calendar.month(`${value}-01`).replace(/\s*\d{4}\s*/, '')} ${shortYear(value)}`
    },
    undatedColumn: 'no date',
    articlesBySource: 'Articles by source and time',

    claims: (checked) => `${count(checked, 'sentence', 'sentences')} looked up`,
    noClaims:
      'I see no statement in that message that I could look up. Questions and very short texts are left out.',
    claimsLeft: (left) => `${count(left, 'further sentence was', 'further sentences were')} left out.`,
    exact: (source, day) => `Found word for word. First seen: ${source}, ${day ?? 'date unknown'}.`,
    near: 'Not found word for word. The closest sentence:',
    absent: 'Not in these articles.',
    otherFigures: 'Contradicted: the articles give other figures for the same thing.',
    period,
  }
}
