import type { AboutWords, HelpWords } from '../help.ts'

/** Help in English. */
export const englishHelp: HelpWords = {
  title: 'Ask your articles. Get their own words back.',
  ways: [
    'Mention me with a question, or send me a direct message.',
    'Or ask how things stand: "what’s new?", "what happened in December?", "tell me about" a topic, "tl;dr"',
    'Reply to an answer to ask on: "and in January?"',
    'Or begin your message with a command’s name: "timeline" and a topic.',
    'In context shows the paragraphs around a quote.',
  ],
  tryThese: 'Try one of these:',
  commandsTitle: 'Commands',
  commands: [
    '/ask – choose a source, days, or a private answer',
    '/search – every sentence with these words: "a phrase", -without, source:, before:, after:',
    '/figures – who said which number when, with a chart',
    '/timeline – what happened when',
    '/sources – what is on the shelf',
    '/follow – what is new on a question, without a ping',
    '/article suggest – give the moderators an article',
    'Find sources, in the menu of a message under Apps – what the articles say to each sentence of it',
  ],
  moderatingTitle: 'For moderators',
  moderating: [
    '/article – add, edit, remove, restore; list, history, queue',
    '/feed – follow a feed: what it brings becomes articles',
    '/unanswered – what could not be answered, and what readers report',
    '/shelf – status, export, import',
    '/settings – who moderates, where I answer, what is kept',
    'Add as article, in the menu of a message under Apps – its words, its link or its file',
  ],
  onlyQuotes: 'I only quote, word for word, with date and source. Where the articles are silent I say so.',
  topicExamples: (topic) => [`/timeline topic: ${topic}`, `/search words: "${topic}"`],
}

/** About in English. */
export const englishAbout: AboutWords = {
  what: 'I answer with exact sentences of articles. No language model writes anything here.',
  nobodyPicked: 'Where articles disagree you see who said what when; no winner is picked.',
  speed: (milliseconds) => `Answers take ${milliseconds} here (the middle one of the last questions).`,
  notMeasured: 'I have answered no question since I started.',
  version: (version) => `Verbatim ${version}`,
  privacy:
    'A question is kept only so that its buttons and follow-ups work, or where this server keeps what could not be answered, without who asked. No log holds it.',
}
