import { tellsMove } from '../../sentence/figures/change.ts'
import type { Figure } from '../../sentence/values.ts'
import type { LedgerEntry, Quote } from '../values.ts'
import { asOfIn } from './as-of.ts'
import { datesFor, voiceFor } from './clause.ts'

const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** "rose from 1,200 to 1,450", "revised the count from 48 to 71": it is the second now. */
const nowOf = (quote: Quote, { start, value, min, max }: Figure): Pick<Figure, 'value' | 'min' | 'max'> => {
  const before = quote.article.text.slice(Math.max(quote.start, start - 60), start)
  const moved =
    /\bfrom (?:about |around |nearly |some )?$/.test(before) &&
    (words(before).some(tellsMove) || revised.test(before))
  return moved && min !== null && max !== null ? { value: max, min: null, max: null } : { value, min, max }
}

const revised = /\b(?:revis|correct|adjust|amend|updat)(?:e|ed|es|ing)\b/

/** A figure as a line of the ledger; `rivals` are the others of its kind in its sentence. */
export const entryOf = (quote: Quote, figure: Figure, rivals: readonly Figure[]): LedgerEntry => {
  const asOf = asOfIn(quote, datesFor(quote, figure, rivals))
  return {
    quote,
    start: figure.start,
    end: figure.end,
    ...nowOf(quote, figure),
    change: figure.change,
    counted: figure.counted,
    unit: figure.unit,
    subject: figure.subject,
    speaker: voiceFor(quote, figure),
    asOf: asOf?.day ?? null,
    ...(asOf?.named == null ? {} : { asOfNamed: asOf.named }),
  }
}
