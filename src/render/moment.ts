/** A moment stands in a text between two signs that no article, title or name holds: control characters are taken out of those. */
const sign = '\u0001'
const told = /\u0001(\d{1,12})\u0001/g

/** A moment in a text, from an ISO time: each renderer shows it as its reader reads time. */
export const moment = (iso: string): string => `${sign}${Math.floor(Date.parse(iso) / 1000)}${sign}`

/** The text with each moment shown; `seconds` since 1970. */
export const withMoments = (text: string, shown: (seconds: number) => string): string =>
  text.replace(told, (_, seconds: string) => shown(Number(seconds)))

/** "2031-05-05 10:00 UTC". */
export const inUtc = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
