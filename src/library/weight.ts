import type { Shelf } from '../shelf/shelf.ts'


/** About how many bytes of memory a shelf takes. */
export const bytesOf = ({ size, counts }: Shelf): number =>
  cost.shelf +
  size * cost.article +
  counts.sentences * cost.sentence +
  counts.terms * cost.stem +
  counts.words * cost.word +
  counts.textBytes
