import type { Words } from '../render/words/words.ts'
import { StoreError, UnknownOutcome } from '../store/store.ts'

/** What to say where a change could not be stored, or where that is not known; `null` for trouble of any other kind. */
export const unstored = (error: unknown, { desk }: Words): string | null => {
  if (error instanceof UnknownOutcome) return desk.refused.unknownOutcome
  return error instanceof StoreError && error.changes ? desk.refused.disk : null
}
