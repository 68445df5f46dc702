import type { Searched } from '../../shelf/searched.ts'
import { calendarOf } from '../when.ts'
import { numberIn } from './common.ts'
import { articles, sentences } from './english/counts.ts'
import { englishDesk } from './english/desk.ts'
import { englishEdge } from './english/edge.ts'
import { englishAbout, englishHelp } from './english/help.ts'
import { englishLookup } from './english/lookup.ts'
import { englishRefusals } from './english/refusals.ts'
import { englishShelf } from './english/shelf.ts'
import type { Words } from './words.ts'

/** English, with dates as `locale` writes them. */
export const english = (locale: string): Words => {
  const calendar = calendarOf(locale)
  const dates = ({ from, to }: Searched): string => (from && to ? `, ${calendar.range(from, to)}` : '')
  return {
    calendar,
    number: numberIn(locale),
    dateUnknown: 'date unknown',
    published: (day) => `published ${day}`,
    sourceUnknown: 'source unknown',
    carriedBy: (names) => `also carried by ${names}`,
    unsure: 'I am not sure that these answer it. They are the closest sentences I found.',
    silent: 'The articles do not answer this.',
    otherLanguage:
      'I look for the words of a question as they are, and translate nothing. Please ask in the language of the articles.',
    nearest: 'Nearest sentences, which do not answer it:',
    searched: (searched) =>
      `Searched ${articles(searched.articles)} (${sentences(searched.sentences)})${dates(searched)}.`,
    figures: 'Figures, side by side',
    inContext: 'In context',
    moreQuotes: 'More quotes',
    noMore: 'That is everything I found.',
    basis: {
      stated: 'date stated on the page',
      metadata: 'date from the page’s metadata',
      url: 'date from the address',
      moderator: 'date given by a moderator',
    },
    page: (page, of) => `page ${page} of ${of}`,
    earlier: 'Earlier',
    later: 'Later',
    openArticle: 'Open the article',
    lookup: englishLookup(calendar),
    help: englishHelp,
    about: englishAbout,
    edge: englishEdge,
    desk: englishDesk,
    shelf: englishShelf,
    refusals: englishRefusals,
  }
}
