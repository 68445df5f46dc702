import type { EdgeWords } from '../edge.ts'
import { noSource } from './lookup.ts'

/** The edge in Spanish. */
export const spanishEdge: EdgeWords = {
  failed: 'Lo siento, algo ha fallado. Queda anotado; inténtalo de nuevo.',
  tooSlow: 'Lo siento, he tardado demasiado con una pregunta. Hazla otra vez.',
  restarting: 'Me estoy reiniciando. Pregunta de nuevo en un momento.',
  busyYou: 'Un momento: preguntas más rápido de lo que puedo responder. Inténtalo en unos segundos.',
  busyServer: 'Ahora mismo hay mucho movimiento en este servidor. Inténtalo en unos segundos.',
  tooOld: 'Este botón es demasiado antiguo para mí, o es de otro servidor. Pregunta de nuevo.',
  otherPerson: 'Este botón es para quien preguntó. Haz tú la pregunta y tendrás el tuyo.',
  unknownCommand: 'Ya no conozco ese comando. Reinicia Discord y verás los nuevos.',
  cannotWrite: 'No puedo escribir en ese canal. La moderación puede darme allí «Enviar mensajes».',
  unread: 'Solo puedo leer una respuesta que me mencione. Deja la mención puesta o nómbrame.',
  byRole:
    'Eso menciona mi rol y no puedo leerlo. Mencióname a mí: el nombre con imagen en la lista que aparece al escribir.',
  noWords: 'No veo en eso palabras que buscar. Pregunta con unas pocas, como: how many homes were flooded?',
  tooLong: (length, most) =>
    `Esa pregunta tiene ${length} caracteres y leo hasta ${most}. Acórtala, por favor.`,
  notADay: (option, typed) =>
    `No puedo leer "${option}" como un día (pone "${typed}"). Escríbelo como 2025-01-24.`,
  dayRead: (typed, day, plain) => `"${typed}" se ha leído como ${day}. Escrito ${plain} no hay duda.`,
  backwards: (since, until) => `"until" (${until}) es anterior a "since" (${since}). Intercámbialos.`,
  noSource,
  gone: 'Ese artículo ya no está aquí.',
  changed: 'Ese artículo ha cambiado desde entonces. Pregunta de nuevo.',
  sent: 'Ese formulario ya se envió.',
  withheld: 'Aquí se ha retenido una cita: no coincide con su artículo guardado.',
  switchNeeded:
    'Aquí no puedo leer mensajes que no me mencionen. Quien me mantiene puede activar «Message Content Intent» en el portal de desarrolladores de Discord (página «Bot»); después, elige el canal de preguntas en /settings, otra vez si ya está elegido. Hasta entonces, mencióname o responde a mis respuestas.',
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
      on ? 'Lo nuevo de los feeds se guarda enseguida.' : 'Lo nuevo de los feeds espera a la moderación.',
    turnUnanswered: (on) => (on ? 'Guardar preguntas sin respuesta' : 'No guardar preguntas sin respuesta'),
    turnFeeds: (on) => (on ? 'Guardar los feeds enseguida' : 'Hacer esperar los feeds'),
    notReading:
      'Hay canales de preguntas elegidos, pero todavía no puedo leer mensajes sin mención. Quien me mantiene tiene que activar «Message Content Intent» en el portal de desarrolladores de Discord (página «Bot»). Un minuto después, abre otra vez /settings o elige otra vez el canal: no hace falta reiniciar. Todo lo demás funciona.',
    explained: 'Los cambios valen al momento. No elijas nada en un menú para vaciarlo.',
    showMenu:
      'Quien tiene el rol de moderación puede usar /article al momento. Para que vea también «Añadir como artículo», /settings y /unanswered, permítelos a ese rol en Ajustes del servidor, Integraciones, Verbatim.',
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
