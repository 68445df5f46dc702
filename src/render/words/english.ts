import type { Searched } from '../../answer/values.ts'
import { calendarOf } from '../when.ts'
import { englishEdge } from './english-edge.ts'
import { englishAbout, englishHelp } from './english-help.ts'
import { englishLookup } from './english-lookup.ts'
import type { Words } from './words.ts'

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** English, with dates as `locale` writes them. */
export const english = (locale: string): Words => {
  const calendar = calendarOf(locale)
  const dates = ({ from, to }: Searched): string => (from && to ? `, ${calendar.range(from, to)}` : '')
  return {
    calendar,
    dateUnknown: 'date unknown',
    published: (day) => `published ${day}`,
    sourceUnknown: 'source unknown',
    carriedBy: (names) => `also carried by ${names}`,
    unsure: 'I am not sure that these answer it. They are the closest sentences I found.',
    silent: 'The articles do not answer this.',
    nearest: 'Nearest sentences, which do not answer it:',
    searched: (searched) =>
      `Searched ${count(searched.articles, 'article', 'articles')} (${count(searched.sentences, 'sentence', 'sentences')})${dates(searched)}.`,
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
  }
}
