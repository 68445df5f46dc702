import { percentIn } from '../common.ts'
import type { DeskWords } from '../desk.ts'
import { articles, lines, number, sentences } from './counts.ts'

const percent = percentIn('es')

/** The moderators' desk in Spanish. */
export const spanishDesk: DeskWords = {
  refused: {
    moderators:
      'Eso solo puede hacerlo la moderación: quienes pueden gestionar este servidor o tienen el rol elegido para ello.',
    servers: 'Eso funciona en un servidor, no en un mensaje directo.',
    noDesk: 'Este bot no lleva aquí estanterías propias, así que no hay nada que cambiar.',
    gone: 'Eso ya no está. Empieza de nuevo, por favor.',
    noArticle:
      'En la estantería de este servidor no hay tal artículo. Elige uno de la lista que aparece al escribir.',
    disk: 'No se pudo guardar, así que nada ha cambiado. Inténtalo de nuevo y díselo a quien me mantiene.',
    unknownOutcome:
      'No se sabe si se guardó: se cortó la conexión con el almacén. Compruébalo antes de intentarlo de nuevo y díselo a quien me mantiene.',
    day: (typed) => `No puedo leer «${typed}» como un día concreto. Escríbelo como 2025-01-24.`,
    link: (typed) => `«${typed}» no es un enlace. Debería empezar por «https://».`,
  },
  quoted: (name) => `«${name}»`,
  labelled: (name, value) => `${name}: ${value}`,
  untitled: 'Un artículo sin título',
  noPublisher: 'sin fuente',
  none: 'nada',
  noneFound: 'no se encontró',
  fields: {
    title: 'Título',
    source: 'Fuente',
    agency: 'Agencia',
    url: 'Enlace',
    published: 'Publicado',
    text: 'Texto',
  },
  origins: {
    'the page': 'según la página',
    'the file': 'según el archivo',
    'the text': 'según el texto',
    'the link': 'según el enlace',
    'the message': 'según el mensaje',
    'the feed': 'según el feed',
    'a moderator': 'indicado por la moderación',
  },
  makings: {
    'a link': 'de un enlace',
    'a file': 'de un archivo',
    'a saved page': 'de una página guardada',
    'a PDF': 'de un PDF',
    'a message': 'de un mensaje',
    'a paste': 'de un texto pegado',
    'an edit': 'de una edición',
    'a feed': 'de un feed',
    'an archive': 'de un .zip',
  },
  putBack: (version) => `versión ${version}, recuperada`,

  preview: {
    lookFirst: 'Mira antes esto, por favor:',
    changes: 'Lo que cambia:',
    begins: (n) => `${sentences(n)}. Empieza así:`,
    ends: 'y termina así:',
    leftOut: (n) => `Se ha dejado fuera: ${lines(n)} junto al artículo, por ejemplo`,
    leftOutAll: (n) => `Se ha dejado fuera: ${lines(n)} junto al artículo`,
    more: (n) => `y ${number(n)} más`,
    andMore: '(y más)',
  },
  buttons: {
    save: 'Guardar',
    editDetails: 'Editar los datos',
    wholeText: 'Texto completo',
    cancel: 'Cancelar',
    editFirst: 'Editar antes',
    decline: 'Rechazar',
    next: 'Siguiente',
    undo: 'Deshacer',
  },
  forms: {
    paste: 'Pegar un artículo',
    suggest: 'Proponer un artículo',
    details: 'Datos',
    headline: 'Titular (puede quedar vacío)',
    text: 'El texto, tal como lo copiaste',
    moreText: 'Más texto (4000 caracteres por campo)',
    stillMore: 'Más texto',
    rest: 'El resto',
    fields: {
      title: 'Título',
      source: 'Fuente: quién lo publicó',
      agency: 'Agencia, como Reuters',
      url: 'Enlace',
      published: 'Publicado, como 2025-01-24',
    },
  },
  warnings: {
    notices: {
      'no date':
        'No se ha encontrado fecha. Sin ella se verá «fecha desconocida»; puedes ponerla en «Editar los datos».',
      paywall: 'La página se corta en un muro de pago: esto es solo el principio.',
      'language unknown': 'No está claro que esté en inglés; respondo a partir de artículos en inglés.',
      'not English': 'No está en inglés. Las preguntas en inglés apenas lo encontrarán.',
      digest: 'Una página de noticias breves sueltas: a ninguna se le da fecha.',
      PDF: 'Viene de un PDF: sus líneas se unieron en párrafos. Revísalo, por favor.',
    },
    future: (day) => `Su fecha, ${day}, aún no ha llegado.`,
    noSource: 'No se ha encontrado la fuente: las citas no dirán de dónde vienen.',
    sameText: (article) => `El mismo texto ya está en la estantería: ${article}.`,
    nearlySame: (article, share) =>
      `Casi el mismo texto ya está en la estantería: ${article} (${percent(share)} de las palabras).`,
    sameReport: (article, agency) =>
      `Parece la misma información${agency === null ? '' : ` de ${agency}`} que ${article}. Las palabras comunes cuentan una sola vez en las respuestas.`,
    sameSentences: (shared, of, article, more) =>
      `${number(shared)} de sus ${sentences(of)} están también en ${article}${more === 0 ? '' : ` y en ${more === 1 ? '1 artículo más' : `${number(more)} artículos más`}`}: cada una cuenta una vez en las respuestas.`,
    translated: {
      said: 'La página dice que la tradujo una máquina.',
      link: 'El enlace pasa por un servicio de traducción.',
      articles: 'Parece una traducción automática (apenas hay «the» y «a»).',
    },
  },
  done: {
    saved: (article) => `Guardado: ${article}.`,
    savedAs: (article, version) => `Guardado como versión ${version}: ${article}.`,
    removed: (article) => `Quitado: ${article}. Ya no se cita.`,
    restored: (article) => `De nuevo en la estantería: ${article}.`,
    cancelled: 'Cancelado. No se ha guardado nada.',
    suggested: 'Gracias. La moderación lo mirará.',
    declined: 'Rechazado.',
    waitsAgain: 'La propuesta vuelve a esperar a la moderación.',
    tookBack: (n, stayed) =>
      `De nuevo fuera de la estantería, de lo importado: ${articles(n)}.${stayed === 0 ? '' : ` Con cambios posteriores, se quedan: ${articles(stayed)}.`}`,
    following: (feed, items) =>
      `Ahora sigo ${feed}. Lo que trae hoy (${number(items)}) se deja fuera; los artículos nuevos llegarán según aparezcan.`,
    unfollowed: (feed) => `Ya no sigo ${feed}. Sus artículos se quedan.`,
    followingAgain: (feed) => `Vuelvo a seguir ${feed}.`,
  },
  queue: {
    nothing: 'No hay nada en espera. Los miembros pueden usar /article suggest.',
    waiting: (n, by, when) => `En espera: ${number(n)}. Este: ${by}, ${when}`,
    fromFeed: 'nuevo en un feed',
    fromMember: (id) => `propuesto por el miembro ${id}`,
  },
}
