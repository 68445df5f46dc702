import type { Unreadable } from '../../lookup/search/search.ts'
import { type Calendar, calendarOf } from '../when.ts'
import { bucketWith, countIn, joined, number, periodWith } from './common.ts'
import type { EdgeWords } from './edge.ts'
import type { LookupWords } from './lookup.ts'
import type { Words } from './words.ts'

const count = countIn('es')
const articles = (n: number): string => count(n, { one: 'artículo', other: 'artículos' })
const sentences = (n: number): string => count(n, { one: 'frase', other: 'frases' })

const noSource = (typed: string, known: readonly string[]): string =>
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

const lookup = (calendar: Calendar): LookupWords => ({
  nextPage: 'Página siguiente',
  previousPage: 'Página anterior',
  restBelow: 'El resto está debajo de la imagen.',
  noSuchCommand: (commands) => `No conozco esa orden. Hay: ${commands.join(', ')}.`,
  figuresOverTime: 'Cifras en el tiempo',
  figuresDiffer: (figures, low, high) =>
    `${number(figures, 'es')} cifras, ${low === high ? `todas ${number(low, 'es')}` : `de ${number(low, 'es')} a ${number(high, 'es')}`}`,
  figuresMore: (left) => `${left} más en «Cifras en el tiempo»`,
  figuresOn: (topic) => `Cifras: ${topic}`,
  figuresNear: 'Con estas palabras no se cuenta nada. Estas cifras están en frases sobre ellas.',
  noFigures: 'Los artículos no dan cifras sobre esto.',
  noWinner: 'Cada cifra tal como se escribió, por días. Las clases nunca se suman y no se elige ganadora.',
  timeline: 'Cronología',
  timelineOf: (topic) => `Cronología: ${topic}`,
  timelineNote: (quotes, undated) =>
    `${sentences(quotes)}, primero las más antiguas${undated === 0 ? '' : `, al final ${undated.toLocaleString('es')} sin fecha`}`,
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
  onTheShelf: 'En la estantería',
  emptyShelf: 'Aquí todavía no hay artículos.',
  holding: (source, some, all) => `${source}: ${articles(some)}, ${sentences(all)}`,
  undatedArticles: (n) => `${n.toLocaleString('es')} sin fecha`,
  bucket: bucketWith(calendar, (which, year) => `T${which} ${year}`),
  undatedColumn: 'sin fecha',
  articlesBySource: 'Artículos por fuente y fecha',
  claims: (checked) => `${sentences(checked)} consultadas`,
  noClaims:
    'No veo en ese mensaje ninguna afirmación que pueda consultar. Se dejan fuera las preguntas y los textos muy cortos.',
  claimsLeft: (left) => `Se dejaron fuera ${sentences(left)} más.`,
  exact: (source, day) =>
    `Encontrada palabra por palabra. Vista por primera vez: ${source}, ${day ?? 'fecha desconocida'}.`,
  near: 'No encontrada palabra por palabra. La frase más cercana:',
  absent: 'No está en estos artículos.',
  otherFigures: 'Contradicha: los artículos dan otras cifras para lo mismo.',
  period: periodWith(calendar),
})

const edge: EdgeWords = {
  failed: 'Lo siento, algo ha fallado. Queda anotado; inténtalo de nuevo.',
  tooSlow: 'Lo siento, he tardado demasiado con una pregunta. Hazla otra vez.',
  restarting: 'Me estoy reiniciando. Pregunta de nuevo en un momento.',
  busyYou: 'Un momento: preguntas más rápido de lo que puedo responder. Inténtalo en unos segundos.',
  busyServer: 'Ahora mismo hay mucho movimiento en este servidor. Inténtalo en unos segundos.',
  tooOld: 'Este botón es demasiado antiguo para mí, o es de otro servidor. Pregunta de nuevo.',
  otherPerson: 'Este botón es para quien preguntó. Haz tú la pregunta y tendrás el tuyo.',
  unknownCommand: 'Ya no conozco esa orden. Reinicia Discord y verás las nuevas.',
  cannotWrite: 'No puedo escribir en ese canal. La moderación puede darme allí «Enviar mensajes».',
  unread: 'Solo puedo leer una respuesta que me mencione. Deja la mención puesta o nómbrame.',
  noWords: 'No veo en eso palabras que buscar. Pregunta con unas pocas, como: how many homes were flooded?',
  tooLong: (length, most) =>
    `Esa pregunta tiene ${length} caracteres y leo hasta ${most}. Acórtala, por favor.`,
  notADay: (option, typed) =>
    `No puedo leer "${option}" como un día (pone "${typed}"). Escríbelo como 2025-01-24.`,
  backwards: (since, until) => `"until" (${until}) es anterior a "since" (${since}). Intercámbialos.`,
  noSource,
  gone: 'Ese artículo ya no está aquí.',
  changed: 'Ese artículo ha cambiado desde entonces. Pregunta de nuevo.',
  sent: 'Ese formulario ya se envió.',
  withheld: 'Aquí se ha retenido una cita: no coincide con su artículo guardado.',
  switchNeeded:
    'Aquí no puedo leer mensajes que no me mencionen. Quien me mantiene puede activar «Message Content Intent» en el portal de desarrolladores de Discord (página «Bot»), elegir un canal de preguntas con /settings y reiniciarme. Hasta entonces, mencióname o responde a mis respuestas.',
  notHere: 'Eso funciona en un servidor del que soy miembro.',
  thread: {
    start: 'Abrir un hilo',
    started: 'El hilo está abierto. Sigue preguntando allí: sin mención, el tema se mantiene.',
    startedUnread:
      'El hilo está abierto. Sigue preguntando allí: nómbrame o respóndeme, y el tema se mantiene.',
    refused: 'No puedo abrir un hilo aquí. Quizá ya hay uno, o me falta «Crear hilos públicos».',
  },
  follow: {
    follow: 'Seguir',
    stop: 'Dejar de seguir',
    here: (question) =>
      `Siguiendo: ${question}\nCuando un artículo nuevo añada una cita o cambie una cifra, lo diré aquí, sin avisar a nadie.`,
    direct: (question) =>
      `Siguiendo: ${question}\nCuando un artículo nuevo añada una cita o cambie una cifra, te escribiré.`,
    already: 'Eso ya lo sigues.',
    tooMany: (most) => `Aquí ya sigues ${most} preguntas, que es el máximo. Deja antes una: /follow list`,
    heading: 'Lo que sigues aquí',
    none: 'Aquí no sigues nada. Pulsa «Seguir» debajo de una respuesta o usa /follow question.',
    stopped: (question) => `Ya no se sigue: ${question}`,
    unknown: 'Eso no lo sigues.',
    news: (question) => `Novedades sobre: ${question}`,
    quotes: (n) =>
      n === 1 ? 'Una cita nueva desde el último aviso.' : `${n} citas nuevas desde el último aviso.`,
    figures: (figures) => `Cifras nuevas: ${figures}`,
  },
  report: {
    open: '¿Falta algo o está mal?',
    title: '¿Falta algo o está mal?',
    what: '¿Qué está mal o qué falta?',
    question: 'Tu pregunta (bórrala para no enviarla)',
    thanks: 'Gracias. La moderación lo verá, sin tu nombre.',
    empty: 'No había palabras, así que no se ha enviado nada.',
    tooMany: 'La moderación ya tiene muchos avisos por leer. Díselo directamente, por favor.',
  },
  unanswered: {
    heading: 'Lo que los artículos no han podido responder',
    none: 'Aquí no hay nada pendiente.',
    off: 'En este servidor no se guardan las preguntas sin respuesta. Se activa con /settings; nunca se guarda quién preguntó.',
    asked: (question, times, day) =>
      `${question} (${times === 1 ? 'una vez' : `${times} veces`}, la última el ${day})`,
    reports: 'Mal o ausente, según los lectores',
    reported: (day, what, question) =>
      question === null ? `${day}: ${what}` : `${day}: ${what} (pregunta: ${question})`,
    clear: 'Vaciar las dos listas',
    cleared: 'Las dos listas están vacías.',
  },
  settings: {
    heading: 'Ajustes de este servidor',
    onlyModerators:
      'Esto es para la moderación: quienes pueden gestionar el servidor o tienen el rol elegido en /settings.',
    onlyManagers: 'Solo quien puede gestionar el servidor elige el rol de moderación.',
    moderatorRole: 'Rol de moderación (además de «Gestionar servidor»)',
    auditChannel: 'Canal de registro: allí se cuenta cada cambio',
    askChannels: 'Canales de preguntas: cada mensaje es una pregunta',
    unanswered: (on) =>
      on
        ? 'Las preguntas sin respuesta se guardan, sin quién preguntó.'
        : 'Las preguntas sin respuesta no se guardan.',
    feeds: (on) =>
      on
        ? 'Lo nuevo de las fuentes web se guarda enseguida.'
        : 'Lo nuevo de las fuentes web espera a la moderación.',
    turnUnanswered: (on) => (on ? 'Guardar preguntas sin respuesta' : 'No guardar preguntas sin respuesta'),
    turnFeeds: (on) => (on ? 'Guardar lo nuevo enseguida' : 'Hacer esperar lo nuevo'),
    notReading:
      'Hay canales de preguntas elegidos, pero todavía no puedo leer mensajes sin mención. Quien me mantiene tiene que activar «Message Content Intent» en el portal de desarrolladores de Discord (página «Bot») y reiniciarme. Todo lo demás funciona.',
    explained: 'Los cambios valen al momento. No elijas nada en un menú para vaciarlo.',
    showMenu:
      'Quien tiene el rol de moderación puede usar /article al momento. Para que vea también «Add as article», /settings y /unanswered, permítelos a ese rol en Ajustes del servidor, Integraciones, Verbatim.',
  },
  welcome: {
    heading: 'Hola, soy Verbatim. Respondo con frases exactas de vuestros artículos.',
    steps: [
      'Preguntar: mencióname con una pregunta o usa /ask.',
      'Artículos propios: la moderación usa /article add con un enlace, un archivo o un texto.',
      'Quién modera y dónde puedo responder: /settings.',
    ],
    note: 'Cito palabra por palabra, con fecha y fuente. No guardo preguntas salvo que este servidor lo active. /help da ejemplos, /about dice qué guardo.',
  },
}

/** Spanish. */
export const spanish = (locale: string): Words => {
  const calendar = calendarOf(locale)
  return {
    calendar,
    dateUnknown: 'fecha desconocida',
    published: (day) => `publicado el ${day}`,
    sourceUnknown: 'fuente desconocida',
    carriedBy: (names) => `también en ${names}`,
    unsure: 'No sé con seguridad si esto responde. Son las frases más cercanas que he encontrado.',
    silent: 'Los artículos no responden a esto.',
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
    lookup: lookup(calendar),
    help: {
      title: 'Pregunta a tus artículos. Lee sus propias palabras.',
      ways: [
        'Mencióname con una pregunta o escríbeme en privado.',
        'Responde a una respuesta para seguir preguntando: "and in January?"',
        'O empieza tu mensaje con el nombre de una orden: "timeline" y un tema.',
        '«En contexto» muestra los párrafos alrededor de una cita.',
      ],
      tryThese: 'Prueba una de estas:',
      noArticles: 'Aquí todavía no hay artículos.',
      commandsTitle: 'Órdenes',
      commands: [
        '/ask – con fuente, días o una respuesta privada',
        '/search – cada frase con estas palabras: "una expresión", -sin, source:, before:, after:',
        '/figures – quién dijo qué número y cuándo, con un gráfico',
        '/timeline – qué pasó y cuándo',
        '/sources – qué hay en la estantería',
        'Find sources, en el menú de un mensaje, en Apps – qué dicen los artículos de cada una de sus frases',
      ],
      onlyQuotes: 'Solo cito, palabra por palabra, con fecha y fuente. Donde los artículos callan, lo digo.',
      topicExamples: (topic) => [`/timeline topic: ${topic}`, `/search words: "${topic}"`],
    },
    about: {
      what: 'Respondo con frases exactas de artículos. Aquí no escribe ningún modelo de lenguaje.',
      nobodyPicked: 'Donde los artículos discrepan ves quién dijo qué y cuándo; no se elige ganador.',
      speed: (milliseconds) =>
        `Aquí las respuestas tardan ${milliseconds} (la mediana de las últimas preguntas).`,
      notMeasured: 'Desde el arranque no se ha medido ninguna pregunta.',
      version: (version) => `Verbatim, versión ${version}`,
      privacy:
        'Una pregunta se guarda solo para que funcionen sus botones y su continuación, o donde este servidor guarda lo que no se pudo responder, sin quién preguntó. Ningún registro la contiene.',
    },
    edge,
  }
}
