import { stemOf } from '../../shelf/stems.ts'

/** Words of a question that name nothing it is about: "so far", "in total", "the official number", "what percentage". */
const nothing = new Set(
  `far total number count figure official latest current currently overall altogether confirmed reported known exact exactly
  actual actually according said say says tell told give given roughly approximately about yet already still today yesterday
  percent percentage per cent share proportion price cost money amount sum rate level value size worth time people person
  make makes made making did does do done go goes went come came see saw show shown be become became lose loses lost win won wins get got receive received take took hold have had many much total average kind sort thing things`
    .split(/\s+/)
    .map(stemOf),
)

/** Does a stem of a question say nothing of what it is about? */
export const tellsNothing = (stem: string): boolean => nothing.has(stem)
