/** A person stands in a text between two signs that no article, title or name holds, as a moment does. */
const sign = '\u0002'
const told = /\u0002(\d{1,20})\u0002/g

/** Somebody in a text, by the id that Discord gave them: a renderer may lead to who that is; it never pings. */
export const person = (id: string): string => `${sign}${id}${sign}`

/** The text with each person shown. */
export const withPeople = (text: string, shown: (id: string) => string): string =>
  text.replace(told, (_, id: string) => shown(id))
