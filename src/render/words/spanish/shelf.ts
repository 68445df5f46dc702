import type { ShelfWords } from '../shelf.ts'
import { articles, feeds, number, sources } from './counts.ts'

/** The shelf, its history and its feeds in Spanish. */
export const spanishShelf: ShelfWords = {
  list: {
    nothing: 'En la estantería de este servidor no hay ningún artículo que encaje.',
    articles,
  },
  history: {
    deeds: {
      add: 'añadido',
      edit: 'editado',
      remove: 'quitado',
      restore: 'recuperado',
    },
    version: (version) => `versión ${version}`,
    by: (who) => `por ${who}`,
    earlier: (n) => (n === 1 ? 'y 1 cambio anterior' : `y ${number(n)} cambios anteriores`),
  },
  who: {
    member: (id) => `el miembro ${id}`,
    feed: 'un feed',
    commandLine: 'la línea de comandos',
  },
  audit: {
    deeds: {
      add: (article, who) => `${article} fue añadido por ${who}`,
      edit: (article, who) => `${article} fue editado por ${who}`,
      remove: (article, who) => `${article} fue quitado por ${who}`,
      restore: (article, who) => `${article} fue recuperado por ${who}`,
    },
    earlier: (n) => (n === 1 ? '1 cambio anterior' : `${number(n)} cambios anteriores`),
  },
  feeds: {
    none: 'No se sigue ningún feed. /feed add sigue uno.',
    heading: feeds,
    next: (when) => `próxima lectura: ${when}`,
    leftOut: (link) => `${link} se dejó fuera.`,
  },
  status: {
    heading: 'La estantería de este servidor',
    articles: (some, from) => `${articles(some)} de ${sources(from)}`,
    undated: (n) => `${number(n)} sin fecha`,
    removed: (n) => `quitados que se pueden recuperar: ${number(n)}`,
    damaged: (n) => `dañados en el disco y sin citar: ${number(n)}`,
    waiting: (n) => (n === 1 ? '1 propuesta en espera' : `${number(n)} propuestas en espera`),
    feeds: (n, failing) => `${feeds(n)}${failing === 0 ? '' : `, ${number(failing)} con problemas`}`,
    never: 'nunca ha cambiado',
    changed: (when) => `último cambio: ${when}`,
  },
  archive: {
    nothing: 'En la estantería de este servidor todavía no hay nada.',
    tooLarge:
      'La estantería es más grande de lo que Discord admite como archivo. Quien me mantiene puede usar: npm run shelf -- export',
    exported: (n) => `${articles(n)}, tal como están ahora.`,
    readme: {
      title: 'Una estantería de Verbatim',
      text: 'Cada archivo de `articles` es un artículo. `/shelf import` y `npm run shelf -- import` toman este .zip tal como está; descomprimido, también puede estar en la carpeta `corpus`. Los textos pertenecen a quienes los publicaron.',
    },
    noFile: 'Da un archivo .zip, por favor.',
    refused: 'No se ha importado nada. Arregla antes esto:',
    imported: (n) => `Importado: ${articles(n)}.`,
    known: (file) => `${file}: su texto ya está aquí, así que se dejó fuera`,
  },
}
