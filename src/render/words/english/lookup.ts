import type { Unreadable } from '../../../lookup/search/search.ts'
import type { Calendar } from '../../when.ts'
import { bucketWith, differWith, joined, stopped } from '../common.ts'
import type { LookupWords } from '../lookup.ts'
import { articles, figures, number, sentences } from './counts.ts'

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

/** The look-ups in English. */
export const englishLookup = (calendar: Calendar): LookupWords => {
  return {
    nextPage: 'Next page',
    previousPage: 'Previous page',
    restBelow: 'The rest stands below the picture.',

    noSuchCommand: (commands) => `I do not know that command. There are: ${commands.join(', ')}.`,

    figuresOverTime: 'Figures over time',
    figuresMore: (left) => `${number(left)} more under “Figures over time”`,
    figuresOn: (topic) => `Figures: ${topic}`,
    figuresNear: 'No figure counts just that. These stand in sentences about it.',
    noFigures: 'The articles give no figures for this.',
    noWinner: 'Each figure as it was written, by day. Kinds are never added up, and no winner is picked.',
    figuresDiffer: differWith(
      figures,
      (n) => `all ${number(n)}`,
      (low, high) => `${number(low)} to ${number(high)}`,
    ),

    timeline: 'Timeline',
    timelineOf: (topic) => `Timeline: ${topic}`,
    timelineNote: (quotes, undated) =>
      `${sentences(quotes)}${quotes === 1 ? '' : ', earliest first'}${undated === 0 ? '' : `, ${number(undated)} without a date last`}`,
    noTimeline: 'The articles say nothing about this.',
    undated: 'Without any date',

    found: sentences,
    foundFirst: (n) => `the first ${sentences(n)}`,
    foundNothing: 'No sentence here fits that. Try fewer words, or /ask.',
    unknownWords: (words) =>
      words.length === 1
        ? `No article here says "${words[0]}".`
        : `No article here says ${words.map((word) => `"${word}"`).join(' or ')}.`,
    orders: { best: 'best first', newest: 'newest first' },
    limited: (source, since, until) =>
      joined([
        source,
        since && until ? `${since} – ${until}` : since ? `from ${since}` : until && `until ${until}`,
      ]),
    unreadable,

    laid: {
      newest: 'Newest first.',
      events: 'In order of when it happened.',
      noSummary: 'I quote and do not summarise. These sentences tell the most.',
      nothingFrom: (time) =>
        time === null ? 'Nothing here is from that time.' : stopped(`Nothing here is from ${time}`),
      newestDay: (day) => `The newest day on the shelf is ${day}:`,
      nearestDay: (day) => `The nearest in time is from ${day}:`,
    },

    onTheShelf: 'On the shelf',
    emptyShelf: 'There are no articles here yet. Moderators add them with /article add.',
    holding: (source, some, all) => `${source}: ${articles(some)}, ${sentences(all)}`,
    undatedArticles: (n) => `${number(n)} without a date`,
    bucket: bucketWith(calendar, {
      quarter: (which, year) => `Q${which} ’${year}`,
      month: (name, year) => `${name} ’${year}`,
    }),
    undatedColumn: 'no date',
    articlesBySource: 'Articles by source and time',

    claims: (checked) => `${sentences(checked)} looked up`,
    noClaims:
      'I see no statement in that message that I could look up. Questions and very short texts are left out.',
    claimsLeft: (left) =>
      left === 1 ? '1 further sentence was left out.' : `${number(left)} further sentences were left out.`,
    exact: (source, day) => `Found word for word. First seen: ${source}, ${day ?? 'date unknown'}.`,
    near: 'Not found word for word. The closest sentence:',
    absent: 'Not in these articles.',
    otherFigures: 'Contradicted: the articles give other figures for the same thing.',
  }
}
