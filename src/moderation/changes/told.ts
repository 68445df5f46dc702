import { provenanceFrom } from '../../article/provenance.ts'
import { person } from '../../render/person.ts'
import type { Words } from '../../render/words/words.ts'

/** Who did something, as the log names them: a member's id, a feed's, the command line. */
export const whoIn = (by: string, { shelf }: Words): string => {
  if (/^\d+$/.test(by)) return shelf.who.member(person(by))
  if (by.startsWith('feed ')) return shelf.who.feed
  return by === commandLine ? shelf.who.commandLine : by
}

/** How the log names whoever works at a terminal. */
export const commandLine = 'command line'

/** Where a stored version came from; the log's own words where they tell something else. */
export const provenanceIn = (note: string, { desk }: Words): string => {
  const told = provenanceFrom(note)
  if (told === null) return note
  const parts = told.parts.map(({ fields, origin }) =>
    desk.labelled(fields.map((name) => desk.fields[name]).join(', '), desk.origins[origin]),
  )
  const from = typeof told.from === 'string' ? desk.makings[told.from] : desk.putBack(told.from.version)
  return [from, ...parts].join('; ')
}
