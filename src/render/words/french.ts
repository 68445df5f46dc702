import { calendarOf } from '../when.ts'
import { numberIn } from './common.ts'
import { articles, sentences } from './french/counts.ts'
import { frenchDesk } from './french/desk.ts'
import { frenchEdge } from './french/edge.ts'
import { frenchAbout, frenchHelp } from './french/help.ts'
import { frenchLookup } from './french/lookup.ts'
import { frenchRefusals } from './french/refusals.ts'
import { frenchShelf } from './french/shelf.ts'
import type { Words } from './words.ts'

/** French. */
export const french = (locale: string): Words => {
  const calendar = calendarOf(locale)
  return {
    calendar,
    number: numberIn(locale),
    dateUnknown: 'date inconnue',
    published: (day) => `publié le ${day}`,
    sourceUnknown: 'source inconnue',
    carriedBy: (names) => `aussi chez ${names}`,
    unsure: 'Je ne suis pas sûr que cela réponde. Ce sont les phrases les plus proches.',
    silent: 'Les articles ne répondent pas à cela.',
    otherLanguage:
      'Je cherche les mots d’une question tels quels et ne traduis rien. Merci de la poser dans la langue des articles.',
    nearest: 'Phrases les plus proches, qui n’y répondent pas :',
    searched: ({ articles: some, sentences: all, from, to }) =>
      `Parcouru : ${articles(some)} (${sentences(all)})${from && to ? `, ${calendar.range(from, to)}` : ''}.`,
    figures: 'Chiffres côte à côte',
    inContext: 'En contexte',
    moreQuotes: 'Plus de citations',
    noMore: 'C’est tout ce que j’ai trouvé.',
    basis: {
      stated: 'date indiquée sur la page',
      metadata: 'date des métadonnées de la page',
      url: 'date de l’adresse',
      moderator: 'date donnée par la modération',
    },
    page: (page, of) => `page ${page} sur ${of}`,
    earlier: 'Avant',
    later: 'Après',
    openArticle: 'Ouvrir l’article',
    lookup: frenchLookup(calendar),
    help: frenchHelp,
    about: frenchAbout,
    edge: frenchEdge,
    desk: frenchDesk,
    shelf: frenchShelf,
    refusals: frenchRefusals,
  }
}
