import { calendarOf } from '../when.ts'
import { numberIn } from './common.ts'
import { articles, number, sentences } from './spanish/counts.ts'
import { spanishDesk } from './spanish/desk.ts'
import { spanishEdge } from './spanish/edge.ts'
import { spanishAbout, spanishHelp } from './spanish/help.ts'
import { spanishLookup } from './spanish/lookup.ts'
import { spanishRefusals } from './spanish/refusals.ts'
import { spanishShelf } from './spanish/shelf.ts'
import type { Words } from './words.ts'

/** Spanish. */
export const spanish = (locale: string): Words => {
  const calendar = calendarOf(locale)
  return {
    calendar,
    number: (n) => (Number.isInteger(n) ? number(n) : numberIn(locale)(n)),
    dateUnknown: 'fecha desconocida',
    published: (day) => `publicado el ${day}`,
    sourceUnknown: 'fuente desconocida',
    carriedBy: (names) => `también en ${names}`,
    unsure: 'No sé con seguridad si esto responde. Son las frases más cercanas que he encontrado.',
    silent: 'Los artículos no responden a esto.',
    otherLanguage:
      'Busco las palabras de una pregunta tal como están y no traduzco nada. Pregunta en el idioma de los artículos, por favor.',
    nearest: 'Frases más cercanas, que no responden:',
    searched: ({ articles: some, sentences: all, from, to }) =>
      `Consultado: ${articles(some)} (${sentences(all)})${from && to ? `, ${calendar.range(from, to)}` : ''}.`,
    figures: 'Cifras, una junto a otra',
    inContext: 'En contexto',
    moreQuotes: 'Más citas',
    noMore: 'Eso es todo lo que he encontrado.',
    basis: {
      stated: 'fecha indicada en la página',
      metadata: 'fecha de los metadatos de la página',
      url: 'fecha de la dirección',
      moderator: 'fecha dada por la moderación',
    },
    page: (page, of) => `página ${page} de ${of}`,
    earlier: 'Antes',
    later: 'Después',
    openArticle: 'Abrir el artículo',
    lookup: spanishLookup(calendar),
    help: spanishHelp,
    about: spanishAbout,
    edge: spanishEdge,
    desk: spanishDesk,
    shelf: spanishShelf,
    refusals: spanishRefusals,
  }
}
