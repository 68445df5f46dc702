import type { Answer } from '../answer/values.ts'
import { answerRecord, explainedRecord } from '../render/record.ts'
import { explained, replyToAnswer } from '../render/replies/answer.ts'
import type { Reply } from '../render/reply.ts'
import { colour, plain, terminalFrom } from '../render/terminal.ts'
import { widthOf } from './width.ts'
import { terminalWords as words } from './words.ts'

/** How answers are wanted: as JSON, with why each quote was chosen, in colour. */
export type Look = { readonly json: boolean; readonly explain: boolean; readonly color: boolean }

/** How a reply is drawn on this terminal; into a pipe without colours, a paragraph a line. */
export const drawnBy = ({ color }: Look): ((reply: Reply) => string) => {
  const { isTTY, columns } = process.stdout
  const ink = color && isTTY && !process.env['NO_COLOR'] ? colour : plain
  const width = isTTY ? widthOf(columns) : Number.POSITIVE_INFINITY
  return (reply) => terminalFrom(reply, ink, width)
}

/** Without the heading where it only says again what stands on the line above. */
const underLine = (reply: Reply, line: string | null): Reply => {
  const [first, ...blocks] = reply.blocks
  return first?.kind === 'heading' && first.text === line ? { ...reply, blocks } : reply
}

/** An answer as text or as JSON, as the flags ask for it; `typed` is the line just above it, null where none is seen. */
export const shown = (found: Answer, look: Look, typed: string | null = null): string => {
  if (look.json) return JSON.stringify(look.explain ? explainedRecord(found) : answerRecord(found))
  const reply = underLine(replyToAnswer(found, words), typed)
  const text = drawnBy(look)(look.explain ? explained(reply) : reply)
  return typed === null ? text : `\n${text}`
}
