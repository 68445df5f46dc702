/**
 * What Discord's markdown reads as markup anywhere in a line: emphasis, code, spoilers, links, mentions, timestamps,
 * emoji. A backslash before punctuation makes it literal; `@everyone` and `<@&1>` lose their meaning the same way.
 */
const markup = /[\\*_~`|[\]<>@:#]/g
/** What it reads as markup at the start of a line alone: lists, headings, quotations, small print. */
const lineStart = /^(\s{0,9})([-+>]|\d{1,9}\.)/gm

/** The text as Discord shows it literally. `unescapeDiscord` gives it back to the letter. */
export const escapeDiscord = (text: string): string =>
  text.replace(markup, '\\$&').replace(lineStart, (_, space: string, mark: string) => {
    const end = mark.length - 1
    return `${space}${mark.slice(0, end)}\\${mark.slice(end)}`
  })

/** The text that a reader of Discord sees for an escaped one. */
export const unescapeDiscord = (escaped: string): string => escaped.replace(/\\([\\*_~`|[\]<>@:#+.-])/g, '$1')
