import type { Unreadable } from '../../lookup/search/search.ts'
import { type Calendar, calendarOf } from '../when.ts'
import { bucketWith, countIn, joined, number, periodWith } from './common.ts'
import type { EdgeWords } from './edge.ts'
import type { LookupWords } from './lookup.ts'
import type { Words } from './words.ts'

const count = countIn('de')
const articles = (n: number): string => count(n, { one: 'Artikel', other: 'Artikel' })
const sentences = (n: number): string => count(n, { one: 'Satz', other: 'Sätze' })

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

const noSource = (typed: string, known: readonly string[]): string =>
  known.length === 0
    ? `Eine Quelle namens "${typed}" gibt es hier nicht.`
    : `Eine Quelle namens "${typed}" gibt es hier nicht. Es gibt: ${known.join(', ')}.`

const lookup = (calendar: Calendar): LookupWords => ({
  nextPage: 'Nächste Seite',
  previousPage: 'Vorige Seite',
  restBelow: 'Der Rest steht unter dem Bild.',
  noSuchCommand: (commands) => `Diesen Befehl kenne ich nicht. Es gibt: ${commands.join(', ')}.`,
  figuresOverTime: 'Zahlen im Verlauf',
  figuresDiffer: (figures, low, high) =>
    `${number(figures, 'de')} Zahlen, ${low === high ? `alle ${number(low, 'de')}` : `${number(low, 'de')} bis ${number(high, 'de')}`}`,
  figuresMore: (left) => `${left} weitere unter „Zahlen im Verlauf“`,
  figuresOn: (topic) => `Zahlen: ${topic}`,
  figuresNear: 'Mit diesen Worten wird nichts gezählt. Diese Zahlen stehen in Sätzen darüber.',
  noFigures: 'Die Artikel nennen dazu keine Zahlen.',
  noWinner:
    'Jede Zahl, wie sie geschrieben steht, nach Tagen. Arten werden nie zusammengezählt, und keine wird zur richtigen erklärt.',
  timeline: 'Zeitleiste',
  timelineOf: (topic) => `Zeitleiste: ${topic}`,
  timelineNote: (quotes, undated) =>
    `${sentences(quotes)}, die frühesten zuerst${undated === 0 ? '' : `, ${undated.toLocaleString('de')} ohne Datum am Ende`}`,
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
  onTheShelf: 'Im Regal',
  emptyShelf: 'Hier gibt es noch keine Artikel.',
  holding: (source, some, all) => `${source}: ${articles(some)}, ${sentences(all)}`,
  undatedArticles: (n) => `${n.toLocaleString('de')} ohne Datum`,
  bucket: bucketWith(calendar, (which, year) => `${which}. Quartal ${year}`),
  undatedColumn: 'kein Datum',
  articlesBySource: 'Artikel nach Quelle und Zeit',
  claims: (checked) => `${sentences(checked)} nachgeschlagen`,
  noClaims:
    'In dieser Nachricht sehe ich keine Aussage, die ich nachschlagen könnte. Fragen und sehr kurze Texte bleiben außen vor.',
  claimsLeft: (left) => `Weitere ${sentences(left)} blieben außen vor.`,
  exact: (source, day) => `Wörtlich gefunden. Zuerst gesehen: ${source}, ${day ?? 'Datum unbekannt'}.`,
  near: 'Nicht wörtlich gefunden. Der nächstliegende Satz:',
  absent: 'Steht nicht in diesen Artikeln.',
  otherFigures: 'Widersprochen: die Artikel nennen für dasselbe andere Zahlen.',
  period: periodWith(calendar),
})

const edge: EdgeWords = {
  failed: 'Entschuldige, dabei ging etwas schief. Es ist vermerkt; bitte versuch es noch einmal.',
  tooSlow: 'Entschuldige, ich war eben zu langsam für eine Frage. Bitte stell sie noch einmal.',
  restarting: 'Ich starte gerade neu. Bitte frag gleich noch einmal.',
  busyYou:
    'Einen Moment: du fragst schneller, als ich antworten kann. Bitte versuch es in ein paar Sekunden.',
  busyServer: 'Auf diesem Server ist gerade viel los. Bitte versuch es in ein paar Sekunden noch einmal.',
  tooOld: 'Dieser Knopf ist mir zu alt, oder er gehört zu einem anderen Server. Bitte frag noch einmal.',
  otherPerson:
    'Dieser Knopf ist für die Person, die gefragt hat. Stell die Frage selbst, dann bekommst du deinen.',
  unknownCommand: 'Diesen Befehl kenne ich nicht mehr. Starte Discord neu, dann kommen die neuen.',
  cannotWrite:
    'In jenem Kanal darf ich nicht schreiben. Die Moderation kann mir dort „Nachrichten senden“ geben.',
  unread: 'Eine Antwort kann ich nur lesen, wenn sie mich anpingt. Lass den Ping an oder erwähne mich.',
  noWords: 'Darin sehe ich kein Suchwort. Frag mit ein paar Wörtern, etwa: how many homes were flooded?',
  tooLong: (length, most) => `Diese Frage hat ${length} Zeichen, ich lese bis zu ${most}. Bitte kürze sie.`,
  notADay: (option, typed) =>
    `"${option}" kann ich nicht als Tag lesen (dort steht "${typed}"). Schreib ihn als 2025-01-24.`,
  backwards: (since, until) => `"until" (${until}) liegt vor "since" (${since}). Bitte vertausche sie.`,
  noSource,
  gone: 'Dieser Artikel ist nicht mehr hier.',
  changed: 'Dieser Artikel wurde inzwischen geändert. Bitte frag noch einmal.',
  sent: 'Dieses Formular wurde schon abgeschickt.',
  withheld: 'Hier wurde ein Zitat zurückgehalten: es stimmt nicht mit seinem gespeicherten Artikel überein.',
  switchNeeded:
    'Hier kann ich keine Nachrichten lesen, die mich nicht erwähnen. Wer mich betreibt, kann in Discords Entwicklerportal (Seite „Bot“) „Message Content Intent“ einschalten, mit /settings einen Fragekanal wählen und mich neu starten. Bis dahin: erwähne mich oder antworte auf meine Antworten.',
  notHere: 'Das geht auf einem Server, auf dem ich Mitglied bin.',
  thread: {
    start: 'Thread beginnen',
    started: 'Der Thread ist offen. Frag dort weiter: ohne Erwähnung, das Thema bleibt.',
    startedUnread:
      'Der Thread ist offen. Frag dort weiter: erwähne mich oder antworte mir, das Thema bleibt.',
    refused:
      'Hier kann ich keinen Thread beginnen. Vielleicht gibt es schon einen, oder mir fehlt „Öffentliche Threads erstellen“.',
  },
  follow: {
    follow: 'Verfolgen',
    stop: 'Nicht mehr verfolgen',
    here: (question) =>
      `Wird verfolgt: ${question}\nBringt ein neuer Artikel ein Zitat dazu oder ändert eine Zahl, sage ich es hier. Niemand wird angepingt.`,
    direct: (question) =>
      `Wird verfolgt: ${question}\nBringt ein neuer Artikel ein Zitat dazu oder ändert eine Zahl, schreibe ich dir.`,
    already: 'Das verfolgst du schon.',
    tooMany: (most) => `Du verfolgst hier ${most} Fragen, mehr geht nicht. Beende erst eine: /follow list`,
    heading: 'Was du hier verfolgst',
    none: 'Du verfolgst hier nichts. Drück „Verfolgen“ unter einer Antwort oder nimm /follow question.',
    stopped: (question) => `Wird nicht mehr verfolgt: ${question}`,
    unknown: 'Das verfolgst du nicht.',
    news: (question) => `Neues zu: ${question}`,
    quotes: (n) =>
      n === 1 ? 'Ein neues Zitat seit dem letzten Mal.' : `${n} neue Zitate seit dem letzten Mal.`,
    figures: (figures) => `Neue Zahlen: ${figures}`,
  },
  report: {
    open: 'Falsch oder fehlt etwas?',
    title: 'Falsch oder fehlt etwas?',
    what: 'Was ist falsch, oder was fehlt?',
    question: 'Deine Frage (leeren, um sie wegzulassen)',
    thanks: 'Danke. Die Moderation wird es sehen, ohne deinen Namen.',
    empty: 'Es stand kein Wort darin, darum wurde nichts geschickt.',
    tooMany: 'Die Moderation hat schon viele davon zu lesen. Bitte sag es ihr direkt.',
  },
  unanswered: {
    heading: 'Was die Artikel nicht beantworten konnten',
    none: 'Hier wartet nichts.',
    off: 'Unbeantwortete Fragen werden auf diesem Server nicht behalten. /settings schaltet das ein; wer gefragt hat, wird nie behalten.',
    asked: (question, times, day) =>
      `${question} (${times === 1 ? 'einmal' : `${times}-mal`} gefragt, zuletzt am ${day})`,
    reports: 'Falsch oder fehlend, sagen die Leser',
    reported: (day, what, question) =>
      question === null ? `${day}: ${what}` : `${day}: ${what} (gefragt: ${question})`,
    clear: 'Beide Listen leeren',
    cleared: 'Beide Listen sind jetzt leer.',
  },
  settings: {
    heading: 'Einstellungen dieses Servers',
    onlyModerators:
      'Das ist für die Moderation: wer den Server verwalten darf oder die in /settings gewählte Rolle hat.',
    onlyManagers: 'Die Moderationsrolle kann nur wählen, wer den Server verwalten darf.',
    moderatorRole: 'Moderationsrolle (neben „Server verwalten“)',
    auditChannel: 'Protokollkanal: jede Änderung wird dort gemeldet',
    askChannels: 'Fragekanäle: jede Nachricht ist eine Frage',
    unanswered: (on) =>
      on
        ? 'Unbeantwortete Fragen werden behalten, ohne wer gefragt hat.'
        : 'Unbeantwortete Fragen werden nicht behalten.',
    feeds: (on) =>
      on ? 'Neues aus Feeds wird sofort gespeichert.' : 'Neues aus Feeds wartet auf die Moderation.',
    turnUnanswered: (on) => (on ? 'Unbeantwortete Fragen behalten' : 'Unbeantwortete Fragen nicht behalten'),
    turnFeeds: (on) => (on ? 'Feeds sofort speichern' : 'Feeds warten lassen'),
    notReading:
      'Fragekanäle sind gewählt, aber ich kann Nachrichten ohne Erwähnung noch nicht lesen. Wer mich betreibt, muss in Discords Entwicklerportal (Seite „Bot“) „Message Content Intent“ einschalten und mich neu starten. Alles andere geht.',
    explained: 'Änderungen gelten sofort. Wähl in einem Menü nichts, um es zu leeren.',
    showMenu:
      'Wer die Moderationsrolle hat, kann /article sofort nutzen. Damit diese Personen auch „Add as article“, /settings und /unanswered sehen, erlaube der Rolle das unter Servereinstellungen, Integrationen, Verbatim.',
  },
  welcome: {
    heading: 'Hallo, ich bin Verbatim. Ich antworte mit genauen Sätzen aus euren Artikeln.',
    steps: [
      'Fragen: erwähne mich mit einer Frage oder nimm /ask.',
      'Eigene Artikel: die Moderation nimmt /article add mit einem Link, einer Datei oder einem Text.',
      'Wer moderiert und wo ich antworten darf: /settings.',
    ],
    note: 'Ich zitiere Wort für Wort, mit Datum und Quelle. Fragen behalte ich nur, wenn dieser Server das einschaltet. /help zeigt Beispiele, /about sagt, was ich behalte.',
  },
}

/** German. */
export const german = (locale: string): Words => {
  const calendar = calendarOf(locale)
  return {
    calendar,
    dateUnknown: 'Datum unbekannt',
    published: (day) => `veröffentlicht ${day}`,
    sourceUnknown: 'Quelle unbekannt',
    carriedBy: (names) => `auch bei ${names}`,
    unsure: 'Ich bin nicht sicher, dass das die Antwort ist. Es sind die nächstliegenden Sätze.',
    silent: 'Die Artikel beantworten das nicht.',
    nearest: 'Die nächstliegenden Sätze, die es nicht beantworten:',
    searched: ({ articles: some, sentences: all, from, to }) =>
      `Durchsucht: ${articles(some)} (${sentences(all)})${from && to ? `, ${calendar.range(from, to)}` : ''}.`,
    figures: 'Zahlen nebeneinander',
    inContext: 'Im Zusammenhang',
    moreQuotes: 'Mehr Zitate',
    noMore: 'Mehr habe ich nicht gefunden.',
    basis: {
      stated: 'Datum steht auf der Seite',
      metadata: 'Datum aus den Metadaten der Seite',
      url: 'Datum aus der Adresse',
      moderator: 'Datum von der Moderation',
    },
    page: (page, of) => `Seite ${page} von ${of}`,
    earlier: 'Früher',
    later: 'Später',
    openArticle: 'Artikel öffnen',
    lookup: lookup(calendar),
    help: {
      title: 'Frag deine Artikel. Lies ihre eigenen Worte.',
      ways: [
        'Erwähne mich mit einer Frage, oder schreib mir direkt.',
        'Antworte auf eine Antwort, um weiterzufragen: "and in January?"',
        'Oder beginn deine Nachricht mit dem Namen eines Befehls: "timeline" und ein Thema.',
        '„Im Zusammenhang“ zeigt die Absätze um ein Zitat.',
      ],
      tryThese: 'Versuch eine davon:',
      noArticles: 'Hier gibt es noch keine Artikel.',
      commandsTitle: 'Befehle',
      commands: [
        '/ask – mit Quelle, Tagen oder nur für dich',
        '/search – jeder Satz mit diesen Wörtern: "eine Wendung", -ohne, source:, before:, after:',
        '/figures – wer wann welche Zahl nannte, mit Schaubild',
        '/timeline – was wann geschah',
        '/sources – was im Regal steht',
        'Find sources, im Menü einer Nachricht unter Apps – was die Artikel zu jedem ihrer Sätze sagen',
      ],
      onlyQuotes:
        'Ich zitiere nur, Wort für Wort, mit Datum und Quelle. Wo die Artikel schweigen, sage ich das.',
      topicExamples: (topic) => [`/timeline topic: ${topic}`, `/search words: "${topic}"`],
    },
    about: {
      what: 'Ich antworte mit genauen Sätzen aus Artikeln. Kein Sprachmodell schreibt hier etwas.',
      nobodyPicked: 'Wo Artikel sich widersprechen, siehst du, wer wann was sagte; keiner wird bevorzugt.',
      speed: (milliseconds) => `Antworten dauern hier ${milliseconds} (die mittlere der letzten Fragen).`,
      notMeasured: 'Seit dem Start wurde noch keine Frage gemessen.',
      version: (version) => `Verbatim, Version ${version}`,
      privacy:
        'Eine Frage wird nur behalten, damit ihre Knöpfe und Anschlussfragen gehen, oder wo dieser Server behält, was nicht beantwortet werden konnte, ohne wer gefragt hat. Kein Protokoll enthält sie.',
    },
    edge,
  }
}
