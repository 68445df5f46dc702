import type { Unreadable } from '../../../lookup/search/search.ts'
import type { Calendar } from '../../when.ts'
import { bucketWith, differWith, joined, stopped } from '../common.ts'
import type { LookupWords } from '../lookup.ts'
import { articles, figures, number, sentences } from './counts.ts'

/** Which sources there are, where one was named that is not. */
export const noSource = (typed: string, known: readonly string[]): string =>
  known.length === 0
    ? `Aquí no hay ninguna fuente llamada "${typed}".`
    : `Aquí no hay ninguna fuente llamada "${typed}". Hay: ${known.join(', ')}.`

const unreadable = (wrong: Unreadable, sources: readonly string[]): string => {
  switch (wrong.problem) {
    case 'nothing':
      return 'No veo ninguna palabra que buscar. Escribe una o más, por ejemplo: puente "casa consistorial" -presa'
    case 'unclosed':
      return 'Falta una comilla: escribe "casa consistorial" con una a cada lado.'
    case 'empty':
      return `Falta algo después de ${wrong.operator}: — escríbelo sin espacio, como before:2025-01-24 o source:"The Star".`
    case 'day':
      return `No puedo leer "${wrong.typed}" como un día. Escribe ${wrong.operator}:2025-01-24.`
    case 'source':
      return noSource(wrong.typed, sources)
    case 'operator':
      return `No conozco "${wrong.operator}:". Conozco "frases exactas", -sin, source:, before:, after:, since:, until:.`
    case 'backwards':
      return `No hay ningún día entre ${wrong.since} y ${wrong.until}. Intercámbialos.`
  }
}

/** The look-ups in Spanish. */
export const spanishLookup = (calendar: Calendar): LookupWords => ({
  nextPage: 'Página siguiente',
  previousPage: 'Página anterior',
  restBelow: 'El resto está debajo de la imagen.',
  noSuchCommand: (commands) => `No conozco ese comando. Hay: ${commands.join(', ')}.`,
  figuresOverTime: 'Cifras en el tiempo',
  figuresMore: (left) => `${number(left)} más en «Cifras en el tiempo»`,
  figuresOn: (topic) => `Cifras: ${topic}`,
  figuresNear: 'Ninguna cifra cuenta exactamente eso. Estas están en frases que hablan de ello.',
  noFigures: 'Los artículos no dan cifras sobre esto.',
  noWinner: 'Cada cifra tal como se escribió, por días. Las clases nunca se suman y no se elige ganadora.',
  figuresDiffer: differWith(
    figures,
    (n) => `todas ${number(n)}`,
    (low, high) => `de ${number(low)} a ${number(high)}`,
  ),
  timeline: 'Cronología',
  timelineOf: (topic) => `Cronología: ${topic}`,
  timelineNote: (quotes, undated) =>
    `${sentences(quotes)}${quotes === 1 ? '' : ', primero las más antiguas'}${undated === 0 ? '' : `, al final ${number(undated)} sin fecha`}`,
  noTimeline: 'Los artículos no dicen nada sobre esto.',
  undated: 'Sin ninguna fecha',
  found: sentences,
  foundFirst: (n) => `las primeras ${sentences(n)}`,
  foundNothing: 'Ninguna frase encaja con eso. Prueba con menos palabras o con /ask.',
  unknownWords: (words) => `Ningún artículo dice ${words.map((word) => `"${word}"`).join(' ni ')}.`,
  orders: { best: 'primero las mejores', newest: 'primero las más recientes' },
  limited: (source, since, until) =>
    joined([
      source,
      since && until ? `${since} – ${until}` : since ? `desde ${since}` : until && `hasta ${until}`,
    ]),
  unreadable,
  laid: {
    newest: 'Primero las más recientes.',
    events: 'En el orden en que pasó.',
    noSummary: 'Cito y no resumo. Estas frases son las que más cuentan.',
    nothingFrom: (time) =>
      time === null ? 'Aquí no hay nada de ese tiempo.' : stopped(`Aquí no hay nada de ese tiempo: ${time}`),
    newestDay: (day) => `El día más reciente de la estantería: ${day}`,
    nearestDay: (day) => `Lo más cercano en el tiempo: ${day}`,
  },

  onTheShelf: 'En la estantería',
  emptyShelf: 'Aquí todavía no hay artículos. La moderación los añade con /article add.',
  holding: (source, some, all) => `${source}: ${articles(some)}, ${sentences(all)}`,
  undatedArticles: (n) => `${number(n)} sin fecha`,
  bucket: bucketWith(calendar, {
    quarter: (which, year) => `T${which} ’${year}`,
    month: (name, year) => `${name} ’${year}`,
  }),
  undatedColumn: 'sin fecha',
  articlesBySource: 'Artículos por fuente y fecha',
  claims: (checked) => `Frases consultadas: ${number(checked)}`,
  noClaims:
    'No veo en ese mensaje ninguna afirmación que pueda consultar. Se dejan fuera las preguntas y los textos muy cortos.',
  claimsLeft: (left) => `Frases que quedaron fuera: ${number(left)}.`,
  exact: (source, day) =>
    `Encontrada palabra por palabra. Vista por primera vez: ${source}, ${day ?? 'fecha desconocida'}.`,
  near: 'No encontrada palabra por palabra. La frase más cercana:',
  absent: 'No está en estos artículos.',
  otherFigures: 'Contradicha: los artículos dan otras cifras para lo mismo.',
})
