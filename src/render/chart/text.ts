/** A text inside a picture, where signs of markup are literal. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A text with room for so many signs; the rest of a longer one stands in the words beside the picture. */
export const short = (text: string, signs: number): string =>
  text.length > signs ? `${text.slice(0, signs - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text
