import type { Call, Said } from '../../src/command/command.ts'
import { type DayRead, dayFrom, type Edge, isDoubtful } from '../../src/command/day.ts'

/** A day that was typed into an option, as the asker's locale writes days. */
export const dayTyped = ({ services, locale }: Call, typed: string, edge: Edge): string | null =>
  dayFrom(typed, services.today(), edge, locale)

/** How days typed into options were read, those alone in which either number may be the month. */
export const doubtfulOf = (
  days: readonly { readonly typed: string | null; readonly day: string | null }[],
): readonly DayRead[] =>
  days.flatMap(({ typed, day }) =>
    typed !== null && day !== null && isDoubtful(typed) ? [{ typed, day }] : [],
  )

/** The reply with a line below its heading for each day that could be read in two ways: how it was. */
export const sayingDays = (said: Said, read: readonly DayRead[], { words }: Call): Said => ({
  ...said,
  blocks: said.blocks.toSpliced(
    1,
    0,
    ...read.map(
      ({ typed, day }) =>
        ({ kind: 'note', text: words.edge.dayRead(typed, words.calendar.day(day), day) }) as const,
    ),
  ),
})
