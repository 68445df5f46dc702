import { calendarOf } from '../when.ts'
import { numberIn } from './common.ts'
import { articles, sentences } from './german/counts.ts'
import { germanDesk } from './german/desk.ts'
import { germanEdge } from './german/edge.ts'
import { germanAbout, germanHelp } from './german/help.ts'
import { germanLookup } from './german/lookup.ts'
import { germanRefusals } from './german/refusals.ts'
import { germanShelf } from './german/shelf.ts'
import type { Words } from './words.ts'

/** German. */
export const german = (locale: string): Words => {
  const calendar = calendarOf(locale)
  return {
    calendar,
    number: numberIn(locale),
    dateUnknown: 'Datum unbekannt',
    published: (day) => `veröffentlicht ${day}`,
    sourceUnknown: 'Quelle unbekannt',
    carriedBy: (names) => `auch bei ${names}`,
    unsure: 'Ich bin nicht sicher, dass das die Antwort ist. Es sind die nächstliegenden Sätze.',
    silent: 'Die Artikel beantworten das nicht.',
    otherLanguage:
      'Ich suche nach den Wörtern einer Frage, wie sie dastehen, und übersetze nichts. Bitte in der Sprache der Artikel fragen.',
    nearest: 'Die nächstliegenden Sätze, die es nicht beantworten:',
    searched: ({ articles: some, sentences: all, from, to }) =>
      `Durchsucht: ${articles(some)} (${sentences(all)})${from && to ? `, ${calendar.range(from, to)}` : ''}.`,
    figures: 'Zahlen nebeneinander',
    inContext: 'Im Zusammenhang',
    moreQuotes: 'Mehr Zitate',
    noMore: 'Mehr habe ich nicht gefunden.',
    basis: {
      stated: 'Datum steht auf der Seite',
      metadata: 'Datum aus den Metadaten der Seite',
      url: 'Datum aus der Adresse',
      moderator: 'Datum von der Moderation',
    },
    page: (page, of) => `Seite ${page} von ${of}`,
    earlier: 'Früher',
    later: 'Später',
    openArticle: 'Artikel öffnen',
    lookup: germanLookup(calendar),
    help: germanHelp,
    about: germanAbout,
    edge: germanEdge,
    desk: germanDesk,
    shelf: germanShelf,
    refusals: germanRefusals,
  }
}
