import type { ShelfWords } from '../shelf.ts'
import { articles, feeds, number, sources } from './counts.ts'

/** The shelf, its history and its feeds in German. */
export const germanShelf: ShelfWords = {
  list: {
    nothing: 'Im Regal dieses Servers gibt es keinen Artikel, der dazu passt.',
    articles,
  },
  history: {
    deeds: {
      add: 'hinzugefügt',
      edit: 'bearbeitet',
      remove: 'entfernt',
      restore: 'wiederhergestellt',
    },
    version: (version) => `Version ${version}`,
    by: (who) => `von ${who}`,
    earlier: (n) => (n === 1 ? 'und 1 frühere Änderung' : `und ${number(n)} frühere Änderungen`),
  },
  who: {
    member: (id) => `Mitglied ${id}`,
    feed: 'einem Feed',
    commandLine: 'der Kommandozeile',
  },
  audit: {
    deeds: {
      add: (article, who) => `${article} wurde von ${who} hinzugefügt`,
      edit: (article, who) => `${article} wurde von ${who} bearbeitet`,
      remove: (article, who) => `${article} wurde von ${who} entfernt`,
      restore: (article, who) => `${article} wurde von ${who} wiederhergestellt`,
    },
    earlier: (n) => (n === 1 ? '1 frühere Änderung' : `${number(n)} frühere Änderungen`),
  },
  feeds: {
    none: 'Ich folge keinem Feed. Mit /feed add folge ich einem.',
    heading: feeds,
    next: (when) => `nächstes Lesen: ${when}`,
    leftOut: (link) => `${link} wurde weggelassen.`,
  },
  status: {
    heading: 'Das Regal dieses Servers',
    articles: (some, from) => `${articles(some)} aus ${sources(from)}`,
    undated: (n) => `${number(n)} ohne Datum`,
    removed: (n) => `${number(n)} entfernt, wiederherstellbar`,
    damaged: (n) => `${number(n)} auf der Platte beschädigt und nicht zitiert`,
    waiting: (n) => (n === 1 ? '1 Vorschlag wartet' : `${number(n)} Vorschläge warten`),
    feeds: (n, failing) => `${feeds(n)}${failing === 0 ? '' : `, davon ${number(failing)} gestört`}`,
    never: 'nie geändert',
    changed: (when) => `zuletzt geändert: ${when}`,
  },
  archive: {
    nothing: 'Im eigenen Regal dieses Servers steht noch nichts.',
    tooLarge:
      'Das Regal ist größer, als Discord eine Datei annimmt. Wer mich betreibt, kann nehmen: npm run shelf -- export',
    exported: (n) => `${articles(n)}, wie sie jetzt dastehen.`,
    readme: {
      title: 'Ein Regal von Verbatim',
      text: 'Jede Datei in `articles` ist ein Artikel. `/shelf import` und `npm run shelf -- import` nehmen dieses Archiv, wie es ist; ausgepackt kann es auch im Ordner `corpus` liegen. Die Texte gehören denen, die sie veröffentlicht haben.',
    },
    noFile: 'Bitte gib eine .zip-Datei an.',
    refused: 'Es wurde nichts importiert. Bitte behebe zuerst das:',
    imported: (n) => `Importiert: ${articles(n)}.`,
    known: (file) => `${file}: der Text steht schon hier und wurde weggelassen`,
  },
}
