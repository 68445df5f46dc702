import type { AboutWords, HelpWords } from '../help.ts'

/** Help in German. */
export const germanHelp: HelpWords = {
  title: 'Frag deine Artikel. Lies ihre eigenen Worte.',
  ways: [
    'Erwähne mich mit einer Frage, oder schreib mir direkt.',
    'Oder frag nach dem Stand der Dinge: "what’s new?", "what happened in December?", "tell me about" und ein Thema, "tl;dr"',
    'Antworte auf eine Antwort, um weiterzufragen: "and in January?"',
    'Oder beginn deine Nachricht mit dem Namen eines Befehls: "timeline" und ein Thema.',
    '„Im Zusammenhang“ zeigt die Absätze um ein Zitat.',
  ],
  tryThese: 'Versuch eine davon:',
  commandsTitle: 'Befehle',
  commands: [
    '/ask – mit Quelle, Tagen oder nur für dich',
    '/search – jeder Satz mit diesen Wörtern: "eine Wendung", -ohne, source:, before:, after:',
    '/figures – wer wann welche Zahl nannte, mit Schaubild',
    '/timeline – was wann geschah',
    '/sources – was im Regal steht',
    '/follow – Neues zu einer Frage, ohne Ping',
    '/article suggest – der Moderation einen Artikel vorschlagen',
    'Quellen finden, im Menü einer Nachricht unter Apps – was die Artikel zu jedem ihrer Sätze sagen',
  ],
  moderatingTitle: 'Für die Moderation',
  moderating: [
    '/article – hinzufügen, bearbeiten, entfernen, zurückholen; Liste, Verlauf, Vorschläge',
    '/feed – einem Feed folgen: was er bringt, wird zu Artikeln',
    '/unanswered – was nicht beantwortet werden konnte und was Leser melden',
    '/shelf – Stand, Export, Import',
    '/settings – wer moderiert, wo ich antworte, was behalten wird',
    'Als Artikel hinzufügen, im Menü einer Nachricht unter Apps – ihr Text, ihr Link oder ihre Datei',
  ],
  onlyQuotes: 'Ich zitiere nur, Wort für Wort, mit Datum und Quelle. Wo die Artikel schweigen, sage ich das.',
  topicExamples: (topic) => [`/timeline topic: ${topic}`, `/search words: "${topic}"`],
}

/** About in German. */
export const germanAbout: AboutWords = {
  what: 'Ich antworte mit genauen Sätzen aus Artikeln. Kein Sprachmodell schreibt hier etwas.',
  nobodyPicked: 'Wo Artikel sich widersprechen, siehst du, wer wann was sagte; keiner wird bevorzugt.',
  speed: (milliseconds) => `Antworten dauern hier ${milliseconds} (die mittlere der letzten Fragen).`,
  notMeasured: 'Seit dem Start habe ich noch keine Frage beantwortet.',
  version: (version) => `Verbatim, Version ${version}`,
  privacy:
    'Eine Frage wird nur behalten, damit ihre Knöpfe und Anschlussfragen gehen, oder wo dieser Server behält, was nicht beantwortet werden konnte, ohne wer gefragt hat. Kein Protokoll enthält sie.',
}
