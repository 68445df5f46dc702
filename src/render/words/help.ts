/** What `/help` and `/about` say, in one language. */
export type HelpWords = {
  readonly title: string
  readonly ways: readonly string[]
  readonly tryThese: string
  readonly commandsTitle: string
  /** Each command with what it gives, on a line. */
  readonly commands: readonly string[]
  /** The same for those who moderate. */
  readonly moderatingTitle: string
  readonly moderating: readonly string[]
  readonly onlyQuotes: string
  /** "/timeline topic: Oakford" and the like, for a topic of this shelf. */
  readonly topicExamples: (topic: string) => readonly string[]
}

export type AboutWords = {
  readonly what: string
  readonly nobodyPicked: string
  readonly speed: (milliseconds: string) => string
  readonly notMeasured: string
  readonly version: (version: string) => string
  readonly privacy: string
}
