import { percentIn } from '../common.ts'
import type { DeskWords } from '../desk.ts'
import { articles, lines, number, sentences } from './counts.ts'

const percent = percentIn('de')

/** The moderators' desk in German. */
export const germanDesk: DeskWords = {
  refused: {
    moderators:
      'Das darf nur die Moderation: wer diesen Server verwalten darf oder die dafür gewählte Rolle hat.',
    servers: 'Das geht auf einem Server, nicht in einer Direktnachricht.',
    noDesk: 'Dieser Bot führt hier keine eigenen Regale, darum gibt es nichts zu ändern.',
    gone: 'Das ist nicht mehr da. Bitte fang noch einmal an.',
    noArticle:
      'So einen Artikel gibt es im Regal dieses Servers nicht. Bitte wähl einen aus der Liste, die beim Tippen erscheint.',
    disk: 'Das ließ sich nicht speichern, darum wurde nichts geändert. Bitte versuch es noch einmal und sag es der Person, die mich betreibt.',
    unknownOutcome:
      'Ob das gespeichert wurde, ist nicht bekannt: Die Verbindung zum Speicher ist abgebrochen. Bitte sieh nach, bevor du es noch einmal versuchst, und sag es der Person, die mich betreibt.',
    day: (typed) => `„${typed}“ kann ich nicht als einen Tag lesen. Schreib ihn als 2025-01-24.`,
    link: (typed) => `„${typed}“ ist kein Link. Er sollte mit „https://“ beginnen.`,
  },
  quoted: (name) => `„${name}“`,
  labelled: (name, value) => `${name}: ${value}`,
  untitled: 'Ein Artikel ohne Titel',
  noPublisher: 'ohne Quelle',
  none: 'nichts',
  noneFound: 'nichts gefunden',
  fields: {
    title: 'Titel',
    source: 'Quelle',
    agency: 'Agentur',
    url: 'Adresse',
    published: 'Veröffentlicht',
    text: 'Wortlaut',
  },
  origins: {
    'the page': 'von der Seite',
    'the file': 'aus der Datei',
    'the text': 'aus dem Text',
    'the link': 'aus dem Link',
    'the message': 'aus der Nachricht',
    'the feed': 'aus dem Feed',
    'a moderator': 'von der Moderation',
  },
  makings: {
    'a link': 'aus einem Link',
    'a file': 'aus einer Datei',
    'a saved page': 'aus einer gespeicherten Seite',
    'a PDF': 'aus einem PDF',
    'a message': 'aus einer Nachricht',
    'a paste': 'aus eingefügtem Text',
    'an edit': 'aus einer Bearbeitung',
    'a feed': 'aus einem Feed',
    'an archive': 'aus einem Archiv',
  },
  putBack: (version) => `Version ${version}, wiederhergestellt`,

  preview: {
    lookFirst: 'Bitte sieh dir zuerst das an:',
    changes: 'Was sich ändert:',
    begins: (n) => `${sentences(n)}. So beginnt es:`,
    ends: 'und so endet es:',
    leftOut: (n) => `Weggelassen: ${lines(n)} neben dem Artikel, zum Beispiel`,
    leftOutAll: (n) => `Weggelassen: ${lines(n)} neben dem Artikel`,
    more: (n) => `und ${number(n)} weitere`,
    andMore: '(und mehr)',
  },
  buttons: {
    save: 'Speichern',
    editDetails: 'Angaben bearbeiten',
    wholeText: 'Ganzer Text',
    cancel: 'Abbrechen',
    editFirst: 'Erst bearbeiten',
    decline: 'Ablehnen',
    next: 'Weiter',
    undo: 'Rückgängig',
  },
  forms: {
    paste: 'Artikel einfügen',
    suggest: 'Artikel vorschlagen',
    details: 'Angaben',
    headline: 'Überschrift (kann leer bleiben)',
    text: 'Der Text, wie du ihn kopiert hast',
    moreText: 'Mehr davon (4.000 Zeichen je Feld)',
    stillMore: 'Mehr davon',
    rest: 'Der Rest',
    fields: {
      title: 'Titel',
      source: 'Quelle: wer es veröffentlicht hat',
      agency: 'Agentur, etwa Reuters',
      url: 'Adresse (Link)',
      published: 'Veröffentlicht, etwa 2025-01-24',
    },
  },
  warnings: {
    notices: {
      'no date':
        'Ein Datum habe ich nicht gefunden. Ohne eines steht dort „Datum unbekannt“; du kannst es unter „Angaben bearbeiten“ nachtragen.',
      paywall: 'Die Seite endet an einer Bezahlschranke: das ist nur der Anfang.',
      'language unknown':
        'Es ist nicht klar, ob das Englisch ist; ich beantworte Fragen aus englischen Artikeln.',
      'not English': 'Das ist kein Englisch. Englische Fragen werden es kaum finden.',
      digest: 'Eine Seite mit einzelnen Meldungen: keine bekommt ein Datum.',
      PDF: 'Aus einem PDF: die Zeilen wurden zu Absätzen verbunden. Bitte sieh es durch.',
    },
    future: (day) => `Das Datum, ${day}, liegt noch in der Zukunft.`,
    noSource: 'Eine Quelle habe ich nicht gefunden: bei Zitaten wird nicht stehen, woher sie sind.',
    sameText: (article) => `Derselbe Text steht schon im Regal: ${article}.`,
    nearlySame: (article, share) =>
      `Fast derselbe Text steht schon im Regal: ${article} (${percent(share)} der Wörter).`,
    sameReport: (article, agency) =>
      `Das scheint derselbe Bericht${agency === null ? '' : ` von ${agency}`} zu sein wie ${article}. Gleiche Wörter zählen in Antworten nur einmal.`,
    sameSentences: (shared, of, article, more) =>
      `${number(shared)} von ${number(of)} Sätzen stehen auch in ${article}${more === 0 ? '' : ` und in ${more === 1 ? '1 weiteren Artikel' : `${number(more)} weiteren Artikeln`}`}: jeder zählt in Antworten einmal.`,
    translated: {
      said: 'Auf der Seite steht, dass eine Maschine sie übersetzt hat.',
      link: 'Der Link führt über einen Übersetzungsdienst.',
      articles: 'Es liest sich wie maschinell übersetzt (kaum ein „the“ oder „a“).',
    },
  },
  done: {
    saved: (article) => `Gespeichert: ${article}.`,
    savedAs: (article, version) => `Gespeichert als Version ${version}: ${article}.`,
    removed: (article) => `Entfernt: ${article}. Daraus wird nicht mehr zitiert.`,
    restored: (article) => `Wieder im Regal: ${article}.`,
    cancelled: 'Abgebrochen. Es wurde nichts gespeichert.',
    suggested: 'Danke. Die Moderation wird es sich ansehen.',
    declined: 'Abgelehnt.',
    waitsAgain: 'Der Vorschlag wartet wieder auf die Moderation.',
    tookBack: (n, stayed) =>
      `Wieder aus dem Regal genommen: ${articles(n)} aus dem Import.${stayed === 0 ? '' : ` Seither geändert und geblieben: ${articles(stayed)}.`}`,
    following: (feed, items) =>
      `Ich folge jetzt ${feed}. Was dort heute schon steht (${number(items)}), bleibt weg; neue Artikel kommen, sobald sie erscheinen.`,
    unfollowed: (feed) => `Ich folge ${feed} nicht mehr. Die Artikel bleiben.`,
    followingAgain: (feed) => `Ich folge ${feed} wieder.`,
  },
  queue: {
    nothing: 'Es wartet nichts. Mitglieder können /article suggest benutzen.',
    waiting: (n, by, when) => `Wartend: ${number(n)}. Dieser: ${by}, ${when}`,
    fromFeed: 'neu in einem Feed',
    fromMember: (id) => `vorgeschlagen von Mitglied ${id}`,
  },
}
