/** One text of a command, an option or a choice in each language. */
export type Line = readonly [en: string, de: string, es: string, fr: string, uk: string, ko: string]
