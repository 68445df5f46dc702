import type { EdgeWords } from '../edge.ts'
import { number } from './counts.ts'

const times = (n: number): string => (n === 1 ? 'once' : `${number(n)} times`)

/** The edge in English. */
export const englishEdge: EdgeWords = {
  failed: 'Sorry, something went wrong with that one. It has been noted; please try again.',
  tooSlow: 'Sorry, I was too slow for a question just now. Please ask it again.',
  restarting: 'I am restarting. Please ask again in a moment.',
  busyYou: 'One moment: you ask faster than I can answer. Please try again in a few seconds.',
  busyServer: 'I am busy in this server right now. Please try again in a few seconds.',
  tooOld: 'This button is too old for me, or it belongs to another server. Please ask again.',
  otherPerson: 'This button is for the person who asked. Ask the question yourself and you get your own.',
  unknownCommand: 'I do not know this command any more. Restarting Discord brings the new ones.',
  cannotWrite: 'I am not allowed to write in that channel. A moderator can give me “Send Messages” there.',
  unread: 'I can only read a reply that pings me. Leave the ping on, or mention me.',
  byRole:
    'That mentions my role, and I cannot read it. Mention me myself: the name with a picture in the list that appears as you type.',
  noWords: 'I see no words to look for in that. Ask in a few words, such as: how many homes were flooded?',
  tooLong: (length, most) =>
    `That question has ${length} characters and I read up to ${most}. Please shorten it.`,
  notADay: (option, typed) =>
    `"${option}" is not a day that I can read (got "${typed}"). Write it as 2025-01-24.`,
  dayRead: (typed, day, plain) =>
    `"${typed}" is read as ${day}. Written as ${plain} it can be read in one way only.`,
  backwards: (since, until) => `"until" (${until}) is before "since" (${since}). Please swap them.`,
  noSource: (typed, known) =>
    known.length === 0
      ? `There is no source called "${typed}" here.`
      : `There is no source called "${typed}" here. There are: ${known.join(', ')}.`,
  gone: 'That article is no longer here.',
  changed: 'That article has changed since. Please ask again.',
  sent: 'That form was sent already.',
  withheld: 'A quote was withheld here: it does not match its stored article.',
  switchNeeded:
    'I cannot read messages here that do not mention me. Whoever runs me can turn on “Message Content Intent” in Discord’s developer portal (Bot page); then choose the ask channel in /settings, again if it is chosen already. Until then, mention me or reply to my answers.',
  notHere: 'That works in a server where I am a member.',

  thread: {
    start: 'Start a thread',
    started: 'The thread is open. Ask on there: no mention needed, the subject is kept.',
    startedUnread: 'The thread is open. Ask on there: mention me or reply to me, and the subject is kept.',
    refused: 'I cannot start a thread here. There may be one already, or I lack “Create Public Threads”.',
  },
  follow: {
    follow: 'Follow',
    stop: 'Stop following',
    here: (question) =>
      `Following: ${question}\nWhen a new article adds a quote or changes a figure, I say so here. It pings nobody.`,
    direct: (question) =>
      `Following: ${question}\nWhen a new article adds a quote or changes a figure, I write to you.`,
    already: 'You follow that already.',
    tooMany: (most) => `You follow ${most} questions here, which is the most. Stop one first: /follow list`,
    heading: 'What you follow here',
    none: 'You follow nothing here. Press Follow under an answer, or use /follow question.',
    stopped: (question) => `No longer following: ${question}`,
    unknown: 'You do not follow that.',
    news: (question) => `New on: ${question}`,
    quotes: (count) =>
      count === 1
        ? 'One new quote since you were last told.'
        : `${count} new quotes since you were last told.`,
    figures: (figures) => `New figures: ${figures}`,
  },
  report: {
    open: 'Wrong or missing?',
    title: 'Wrong or missing?',
    what: 'What is wrong, or what is missing?',
    question: 'Your question (clear it to leave it out)',
    thanks: 'Thank you. The moderators will see it, without your name.',
    empty: 'There were no words in it, so nothing was sent.',
    tooMany: 'The moderators have many of these to read already. Please tell them directly.',
  },
  unanswered: {
    heading: 'What the articles could not answer',
    none: 'Nothing is waiting here.',
    off: 'Unanswered questions are not kept in this server. /settings turns that on; it never keeps who asked.',
    asked: (question, count, day) => `${question} (asked ${times(count)}, last on ${day})`,
    reports: 'Wrong or missing, as readers say',
    reported: (day, what, question) =>
      question === null ? `${day}: ${what}` : `${day}: ${what} (asked: ${question})`,
    clear: 'Clear both lists',
    cleared: 'Both lists are empty now.',
  },
  settings: {
    heading: 'Settings of this server',
    onlyModerators:
      'This is for moderators: people who may manage the server, or who have the role chosen in /settings.',
    onlyManagers: 'Only people who may manage the server can choose the moderator role.',
    moderatorRole: 'Moderator role (besides Manage Server)',
    auditChannel: 'Audit channel: every change is told there',
    askChannels: 'Ask channels: every message is a question',
    unanswered: (on) => `Unanswered questions are ${on ? 'kept, without who asked' : 'not kept'}.`,
    feeds: (on) => `New items of feeds ${on ? 'are saved at once' : 'wait for a moderator'}.`,
    turnUnanswered: (on) => (on ? 'Keep unanswered questions' : 'Do not keep unanswered questions'),
    turnFeeds: (on) => (on ? 'Save feed items at once' : 'Let feed items wait'),
    notReading:
      'Ask channels are chosen, but I cannot read messages without a mention yet. Whoever runs me has to turn on “Message Content Intent” in Discord’s developer portal (Bot page). A minute later, open /settings again or choose the channel again: no restart is needed. Everything else works.',
    explained: 'Changes count at once. Choose nothing in a menu to empty it.',
    showMenu:
      'Who has the moderator role can use /article at once. To show them “Add as article”, /settings and /unanswered, allow these for the role in Server Settings, Integrations, Verbatim.',
  },
  welcome: {
    heading: 'Hello, I am Verbatim. I answer with exact sentences of your articles.',
    steps: [
      'Ask: mention me with a question, or use /ask.',
      'Add your own articles: a moderator uses /article add with a link, a file or a text.',
      'Choose who moderates and where I may answer: /settings.',
    ],
    note: 'I quote word for word, with date and source. I keep no questions unless this server turns that on. /help shows examples, /about says what I keep.',
  },
}
