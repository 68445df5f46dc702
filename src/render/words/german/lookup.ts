import type { Unreadable } from '../../../lookup/search/search.ts'
import type { Calendar } from '../../when.ts'
import { bucketWith, differWith, joined, stopped } from '../common.ts'
import type { LookupWords } from '../lookup.ts'
import { articles, figures, number, sentences } from './counts.ts'

/** Which sources there are, where one was named that is not. */
export const noSource = (typed: string, known: readonly string[]): string =>
  known.length === 0
    ? `Eine Quelle namens "${typed}" gibt es hier nicht.`
    : `Eine Quelle namens "${typed}" gibt es hier nicht. Es gibt: ${known.join(', ')}.`

const unreadable = (wrong: Unreadable, sources: readonly string[]): string => {
  switch (wrong.problem) {
    case 'nothing':
      return 'Ich sehe kein Suchwort. Schreib eines oder mehrere, etwa: Brücke "altes Rathaus" -Damm'
    case 'unclosed':
      return 'Ein Anführungszeichen fehlt: schreib "altes Rathaus" mit einem auf jeder Seite.'
    case 'empty':
      return `Nach ${wrong.operator}: fehlt etwas. Schreib es ohne Leerzeichen, etwa before:2025-01-24 oder source:"The Star".`
    case 'day':
      return `"${wrong.typed}" kann ich nicht als Tag lesen. Schreib ${wrong.operator}:2025-01-24.`
    case 'source':
      return noSource(wrong.typed, sources)
    case 'operator':
      return `"${wrong.operator}:" kenne ich nicht. Ich kenne "ganze Wendungen", -ohne, source:, before:, after:, since:, until:.`
    case 'backwards':
      return `Zwischen ${wrong.since} und ${wrong.until} liegt kein Tag. Bitte vertausche sie.`
  }
}

/** The look-ups in German. */
export const germanLookup = (calendar: Calendar): LookupWords => ({
  nextPage: 'Nächste Seite',
  previousPage: 'Vorige Seite',
  restBelow: 'Der Rest steht unter dem Bild.',
  noSuchCommand: (commands) => `Diesen Befehl kenne ich nicht. Es gibt: ${commands.join(', ')}.`,
  figuresOverTime: 'Zahlen im Verlauf',
  figuresMore: (left) => `${number(left)} weitere unter „Zahlen im Verlauf“`,
  figuresOn: (topic) => `Zahlen: ${topic}`,
  figuresNear: 'Genau das zählt keine Zahl. Diese stehen in Sätzen darüber.',
  noFigures: 'Die Artikel nennen dazu keine Zahlen.',
  noWinner:
    'Jede Zahl, wie sie geschrieben steht, nach Tagen. Arten werden nie zusammengezählt, und keine wird zur richtigen erklärt.',
  figuresDiffer: differWith(
    figures,
    (n) => `alle ${number(n)}`,
    (low, high) => `${number(low)} bis ${number(high)}`,
  ),
  timeline: 'Zeitleiste',
  timelineOf: (topic) => `Zeitleiste: ${topic}`,
  timelineNote: (quotes, undated) =>
    `${sentences(quotes)}${quotes === 1 ? '' : ', die frühesten zuerst'}${undated === 0 ? '' : `, ${number(undated)} ohne Datum am Ende`}`,
  noTimeline: 'Die Artikel sagen darüber nichts.',
  undated: 'Ohne jedes Datum',
  found: sentences,
  foundFirst: (n) => `die ersten ${sentences(n)}`,
  foundNothing: 'Dazu passt hier kein Satz. Versuch es mit weniger Wörtern oder mit /ask.',
  unknownWords: (words) => `Kein Artikel hier enthält ${words.map((word) => `"${word}"`).join(' oder ')}.`,
  orders: { best: 'beste zuerst', newest: 'neueste zuerst' },
  limited: (source, since, until) =>
    joined([
      source,
      since && until ? `${since} – ${until}` : since ? `ab ${since}` : until && `bis ${until}`,
    ]),
  unreadable,
  laid: {
    newest: 'Neueste zuerst.',
    events: 'In der Reihenfolge, in der es geschah.',
    noSummary: 'Ich zitiere und fasse nicht zusammen. Diese Sätze sagen am meisten.',
    nothingFrom: (time) =>
      time === null
        ? 'Aus dieser Zeit ist hier nichts.'
        : stopped(`Hier ist nichts aus dieser Zeit: ${time}`),
    newestDay: (day) => `Der neueste Tag im Regal ist: ${day}`,
    nearestDay: (day) => `Zeitlich am nächsten liegt: ${day}`,
  },

  onTheShelf: 'Im Regal',
  emptyShelf: 'Hier gibt es noch keine Artikel. Die Moderation fügt sie mit /article add hinzu.',
  holding: (source, some, all) => `${source}: ${articles(some)}, ${sentences(all)}`,
  undatedArticles: (n) => `${number(n)} ohne Datum`,
  bucket: bucketWith(calendar, {
    quarter: (which, year) => `Q${which} ’${year}`,
    month: (name, year) => `${name} ’${year}`,
  }),
  undatedColumn: 'kein Datum',
  articlesBySource: 'Artikel nach Quelle und Zeit',
  claims: (checked) => `${sentences(checked)} nachgeschlagen`,
  noClaims:
    'In dieser Nachricht sehe ich keine Aussage, die ich nachschlagen könnte. Fragen und sehr kurze Texte bleiben außen vor.',
  claimsLeft: (left) => `Außen vor blieben weitere Sätze: ${number(left)}.`,
  exact: (source, day) => `Wörtlich gefunden. Zuerst gesehen: ${source}, ${day ?? 'Datum unbekannt'}.`,
  near: 'Nicht wörtlich gefunden. Der nächstliegende Satz:',
  absent: 'Steht nicht in diesen Artikeln.',
  otherFigures: 'Widersprochen: die Artikel nennen für dasselbe andere Zahlen.',
})
