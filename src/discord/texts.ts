/** What the bot says at Discord's edge, in plain words. Answers have their own words in `src/render/words`. */
export const texts = {
  failed: 'Sorry, something went wrong with that one. It has been noted; please try again.',
  tooSlow: 'Sorry, I was too slow for a question just now. Please ask it again.',
  restarting: 'I am restarting. Please ask again in a moment.',
  busyYou: 'One moment: you ask faster than I can answer. Please try again in a few seconds.',
  busyServer: 'I am busy in this server right now. Please try again in a few seconds.',
  tooOld: 'This button is too old for me, or it belongs to another server. Please ask again.',
  otherPerson: 'This button is for the person who asked. Ask the question yourself and you get your own.',
  unknownCommand: 'I do not know this command any more. Restarting Discord brings the new ones.',
  cannotWrite: 'I am not allowed to write in that channel. A moderator can give me "Send Messages" there.',
  unread: 'I can only read a reply that pings me. Leave the ping on, or mention me.',
  noWords: 'I see no words to look for in that. Ask in a few words, such as: how many homes were flooded?',
  tooLong: (length: number, most: number): string =>
    `That question has ${length} characters and I read up to ${most}. Please shorten it.`,
  notADay: (option: string, typed: string): string =>
    `"${option}" is not a day that I can read (got "${typed}"). Write it as 2025-01-24.`,
  backwards: (since: string, until: string): string =>
    `"until" (${until}) is before "since" (${since}). Please swap them.`,
  noSource: (typed: string, known: readonly string[]): string =>
    known.length === 0
      ? `There is no source called "${typed}" here.`
      : `There is no source called "${typed}" here. There are: ${known.join(', ')}.`,
  gone: 'That article is no longer here.',
  changed: 'That article has changed since. Please ask again.',
  sent: 'That form was sent already.',
} as const
