/** What the bot says at Discord's edge, in one language: refusals, apologies, threads, follows, reports, moderators' panels. */
export type EdgeWords = {
  readonly failed: string
  readonly tooSlow: string
  readonly restarting: string
  readonly busyYou: string
  readonly busyServer: string
  readonly tooOld: string
  readonly otherPerson: string
  readonly unknownCommand: string
  readonly cannotWrite: string
  readonly unread: string
  /** The bot's role was mentioned, not the bot: Discord keeps the words of such a message. */
  readonly byRole: string
  readonly noWords: string
  readonly tooLong: (length: number, most: number) => string
  readonly notADay: (option: string, typed: string) => string
  /** A day of numbers alone, as it was typed, as it was read, and as it should be written. */
  readonly dayRead: (typed: string, day: string, plain: string) => string
  readonly backwards: (since: string, until: string) => string
  readonly noSource: (typed: string, known: readonly string[]) => string
  readonly gone: string
  readonly changed: string
  readonly sent: string
  readonly withheld: string
  /** Reading without a mention: which switch it needs. */
  readonly switchNeeded: string
  readonly notHere: string

  readonly thread: {
    readonly start: string
    readonly started: string
    readonly startedUnread: string
    readonly refused: string
  }
  readonly follow: {
    readonly follow: string
    readonly stop: string
    readonly here: (question: string) => string
    readonly direct: (question: string) => string
    readonly already: string
    readonly tooMany: (most: number) => string
    readonly heading: string
    readonly none: string
    readonly stopped: (question: string) => string
    readonly unknown: string
    readonly news: (question: string) => string
    readonly quotes: (count: number) => string
    readonly figures: (figures: string) => string
  }
  readonly report: {
    readonly open: string
    readonly title: string
    readonly what: string
    readonly question: string
    readonly thanks: string
    readonly empty: string
    readonly tooMany: string
  }
  readonly unanswered: {
    readonly heading: string
    readonly none: string
    readonly off: string
    readonly asked: (question: string, times: number, day: string) => string
    readonly reports: string
    readonly reported: (day: string, what: string, question: string | null) => string
    readonly clear: string
    readonly cleared: string
  }
  readonly settings: {
    readonly heading: string
    readonly onlyModerators: string
    readonly onlyManagers: string
    readonly moderatorRole: string
    readonly auditChannel: string
    readonly askChannels: string
    readonly unanswered: (on: boolean) => string
    readonly feeds: (on: boolean) => string
    readonly turnUnanswered: (on: boolean) => string
    readonly turnFeeds: (on: boolean) => string
    /** Ask channels are chosen, and the bot does not read them: from the next start on, or the switch is off. */
    readonly notReading: string
    readonly explained: string
    /** How people with the moderator role come to see what Discord shows to those alone who manage the server. */
    readonly showMenu: string
  }
  readonly welcome: {
    readonly heading: string
    readonly steps: readonly string[]
    readonly note: string
  }
}
