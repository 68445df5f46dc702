import { tokensOf } from '../shelf/tokens.ts'

/** Why a text cannot be answered with quotes: it holds no word, or asks the bot to make something. */
export type Unaskable = 'empty' | 'command' | null

const making =
  /^\s*(?:(?:please|can you|could you|would you|will you|hey|ok|now)[ ,]+)*(?:write|compose|translate|sing|draw|paint|generate|rewrite|summari[sz]e|ignore|pretend|act as|roleplay|imagine|code|calculate|repeat after|tell me a (?:joke|story)|make (?:me|up)|give me a (?:poem|recipe|joke|story)|invent|forget)\b/i

/** Is this something no quote can answer? */
export const unaskable = (text: string): Unaskable =>
  tokensOf(text).length === 0 ? 'empty' : making.test(text) ? 'command' : null
