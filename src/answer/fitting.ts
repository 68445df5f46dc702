import type { Figure } from '../sentence/values.ts'
import { type Entry, sentenceAt } from '../shelf/entry.ts'
import { tellsAge } from './ledger/ages.ts'
import { fitsWanted, mayFit, type Wanted } from './ledger/wanted.ts'
import { figuresOf } from './reading.ts'

/** The figures of sentence `at` of an entry that answer what was asked. They are read only where one may. */
export const fittingAt = (entry: Entry, at: number, wanted: Wanted | null): readonly Figure[] => {
  if (wanted === null) return []
  const { start, end } = sentenceAt(entry, at)
  if (!mayFit(entry.article.text.slice(start, end), wanted)) return []
  const { text } = entry.article
  return figuresOf(entry, at).filter(
    (figure) => fitsWanted(figure, wanted) && (wanted.ages === true || !tellsAge(text, figure)),
  )
}
