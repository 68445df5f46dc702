/**
 * The languages that people were last seen to have: Discord tells them with a command or a press, and not with a direct message.
 * In memory alone, of those who were there of late.
 */
export type Locales = {
  readonly note: (user: string, locale: string) => void
  readonly of: (user: string) => string | null
}

/** Nobody's language is known yet; above `most` people those seen longest ago are forgotten. */
export const localesInMemory = (most = 2000): Locales => {
  const known = new Map<string, string>()
  return {
    note: (user, locale) => {
      known.delete(user)
      known.set(user, locale)
      const [oldest] = known.keys()
      if (known.size > most && oldest !== undefined) known.delete(oldest)
    },
    of: (user) => known.get(user) ?? null,
  }
}
