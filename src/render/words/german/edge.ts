import type { EdgeWords } from '../edge.ts'
import { noSource } from './lookup.ts'

/** The edge in German. */
export const germanEdge: EdgeWords = {
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
  byRole:
    'Das erwähnt meine Rolle, und ich kann es nicht lesen. Erwähne mich selbst: den Namen mit Bild in der Liste, die beim Tippen erscheint.',
  noWords: 'Darin sehe ich kein Suchwort. Frag mit ein paar Wörtern, etwa: how many homes were flooded?',
  tooLong: (length, most) => `Diese Frage hat ${length} Zeichen, ich lese bis zu ${most}. Bitte kürze sie.`,
  notADay: (option, typed) =>
    `"${option}" kann ich nicht als Tag lesen (dort steht "${typed}"). Schreib ihn als 2025-01-24.`,
  dayRead: (typed, day, plain) =>
    `"${typed}" ist als ${day} gelesen. Als ${plain} geschrieben ist es eindeutig.`,
  backwards: (since, until) => `"until" (${until}) liegt vor "since" (${since}). Bitte vertausche sie.`,
  noSource,
  gone: 'Dieser Artikel ist nicht mehr hier.',
  changed: 'Dieser Artikel wurde inzwischen geändert. Bitte frag noch einmal.',
  sent: 'Dieses Formular wurde schon abgeschickt.',
  withheld: 'Hier wurde ein Zitat zurückgehalten: es stimmt nicht mit seinem gespeicherten Artikel überein.',
  switchNeeded:
    'Hier kann ich keine Nachrichten lesen, die mich nicht erwähnen. Wer mich betreibt, kann in Discords Entwicklerportal (Seite „Bot“) „Message Content Intent“ einschalten; dann wählt man in /settings den Fragekanal, auch wenn er schon gewählt ist. Bis dahin: erwähne mich oder antworte auf meine Antworten.',
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
      'Fragekanäle sind gewählt, aber ich kann Nachrichten ohne Erwähnung noch nicht lesen. Wer mich betreibt, muss in Discords Entwicklerportal (Seite „Bot“) „Message Content Intent“ einschalten. Öffne eine Minute später /settings noch einmal oder wähl den Kanal noch einmal: Ein Neustart ist nicht nötig. Alles andere geht.',
    explained: 'Änderungen gelten sofort. Wähl in einem Menü nichts, um es zu leeren.',
    showMenu:
      'Wer die Moderationsrolle hat, kann /article sofort nutzen. Damit diese Personen auch „Als Artikel hinzufügen“, /settings und /unanswered sehen, erlaube der Rolle das unter Servereinstellungen, Integrationen, Verbatim.',
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
