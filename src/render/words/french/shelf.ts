import type { ShelfWords } from '../shelf.ts'
import { articles, feeds, number, sources } from './counts.ts'

/** The shelf, its history and its feeds in French. */
export const frenchShelf: ShelfWords = {
  list: {
    nothing: 'Aucun article de l’étagère de ce serveur n’y correspond.',
    articles,
  },
  history: {
    deeds: {
      add: 'ajouté',
      edit: 'modifié',
      remove: 'retiré',
      restore: 'rétabli',
    },
    version: (version) => `version ${version}`,
    by: (who) => `par ${who}`,
    earlier: (n) => (n === 1 ? 'et 1 changement plus ancien' : `et ${number(n)} changements plus anciens`),
  },
  who: {
    member: (id) => `le membre ${id}`,
    feed: 'un flux',
    commandLine: 'la ligne de commande',
  },
  audit: {
    deeds: {
      add: (article, who) => `${article} a été ajouté par ${who}`,
      edit: (article, who) => `${article} a été modifié par ${who}`,
      remove: (article, who) => `${article} a été retiré par ${who}`,
      restore: (article, who) => `${article} a été rétabli par ${who}`,
    },
    earlier: (n) => (n === 1 ? '1 changement plus ancien' : `${number(n)} changements plus anciens`),
  },
  feeds: {
    none: 'Aucun flux n’est suivi. /feed add en suit un.',
    heading: feeds,
    next: (when) => `prochaine lecture : ${when}`,
    leftOut: (link) => `${link} a été laissé de côté.`,
  },
  status: {
    heading: 'L’étagère de ce serveur',
    articles: (some, from) => `${articles(some)} de ${sources(from)}`,
    undated: (n) => `${number(n)} sans date`,
    removed: (n) => `retirés, que l’on peut rétablir : ${number(n)}`,
    damaged: (n) => `abîmés sur le disque et non cités : ${number(n)}`,
    waiting: (n) => (n === 1 ? '1 proposition attend' : `${number(n)} propositions attendent`),
    feeds: (n, failing) => `${feeds(n)}${failing === 0 ? '' : `, dont ${number(failing)} en panne`}`,
    never: 'jamais modifiée',
    changed: (when) => `dernier changement : ${when}`,
  },
  archive: {
    nothing: 'Il n’y a encore rien sur l’étagère de ce serveur.',
    tooLarge:
      'L’étagère est plus grande que ce que Discord accepte comme fichier. Qui m’exploite peut utiliser : npm run shelf -- export',
    exported: (n) => `${articles(n)}, dans leur état actuel.`,
    readme: {
      title: 'Une étagère de Verbatim',
      text: 'Chaque fichier de `articles` est un article. `/shelf import` et `npm run shelf -- import` prennent cette archive telle quelle ; décompressée, elle peut aussi se trouver dans le dossier `corpus`. Les textes appartiennent à ceux qui les ont publiés.',
    },
    noFile: 'Veuillez donner un fichier .zip.',
    refused: 'Rien n’a été importé. Corrigez d’abord ceci :',
    imported: (n) => `Importé : ${articles(n)}.`,
    known: (file) => `${file} : son texte est déjà ici, il a été laissé de côté`,
  },
}
