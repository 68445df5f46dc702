import { sameSpeaker } from '../../sentence/attributions/names.ts'
import { stemsIn } from '../../shelf/expand.ts'
import { standsFor } from '../spoken.ts'
import type { LedgerEntry } from '../values.ts'

/** Words of a speaker that many share: they tell nobody apart. */
const common = new Set(
  stemsIn(
    'colonel general minister ministry president service government spokesman spokeswoman officials agency office police army',
  ),
)

/** Two seats of power in what one name alone would not tell apart. */
const seats: ReadonlyMap<string, RegExp> = new Map([
  ['seoul', /\bsouth korea/i],
  ['pyongyang', /\bnorth korea/i],
])

/** "Kyiv" is asked, "Ukraine’s general staff" says it. */
const isOfSeat = (speaker: string, asked: string): boolean => {
  const seat = seats.get(asked.toLowerCase())
  if (seat !== undefined) return seat.test(speaker)
  const [only, another] = stemsIn(asked)
  if (only === undefined || another !== undefined) return false
  const stands = standsFor(only)
  return stemsIn(speaker).some((stem) => stands.has(stem))
}

/** Is the figure said by whom the question names, or told in a sentence that names nobody else for it but them? */
const isBy = ({ speaker, quote }: LedgerEntry, asked: string): boolean => {
  const own = stemsIn(asked).filter((stem) => !common.has(stem))
  const wanted = own.length > 0 ? own : stemsIn(asked)
  const holds = (text: string): boolean => {
    const stems = stemsIn(text)
    return wanted.length > 0 && wanted.some((stem) => stems.includes(stem))
  }
  if (speaker !== null) return sameSpeaker(speaker, asked) || holds(speaker) || isOfSeat(speaker, asked)
  return holds(quote.article.text.slice(quote.start, quote.end))
}

/** Where the question asks for one's word ("according to the union") and it is there, the figures of others are left out. */
export const byAsked = (entries: readonly LedgerEntry[], asked: string | null): readonly LedgerEntry[] => {
  const own = asked === null ? [] : entries.filter((entry) => isBy(entry, asked))
  return own.length > 0 ? own : entries
}
