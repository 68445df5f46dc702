import { kinOf } from '../../shelf/kin.ts'
import { stemOf } from '../../shelf/stems.ts'
import { tokensOf } from '../../shelf/tokens.ts'
import { fitsWanted } from '../ledger/wanted.ts'
import type { Ranked } from '../rank.ts'
import { figuresOf } from '../reading.ts'
import type { Outcome } from './sign.ts'

/** A plain reason why the quotes found do not answer. */
type Reason = { readonly name: string; readonly holds: (outcome: Outcome) => boolean }

/** So many of the first quotes are looked at. */
const first = 8

const top = ({ ranking }: Outcome): readonly Ranked[] => ranking.slice(0, first)

/** A name in the question that stands in no article, nor anything spelled like it. */
const unknownName = ({ asked }: Outcome): boolean => [...asked.names].some((name) => !asked.slotOf.has(name))

/** Someone is asked to have spoken who is named nowhere in the quotes found or beside them. */
const nobodySpeaks = (outcome: Outcome): boolean => {
  const { speaker } = outcome.asked.question.filters
  if (speaker === null) return false
  const stems = tokensOf(speaker)
    .map((token) => stemOf(token.fold))
    .filter((stem) => stem !== '')
  return (
    stems.length > 0 &&
    !top(outcome).some(({ seen }) => stems.some((stem) => seen.reading.stems.includes(stem)))
  )
}

/** Things are to be counted ("how many tanks") of which no quote found gives a figure. */
const nothingCounted = (outcome: Outcome): boolean => {
  const wanted = outcome.asked.wanted
  if (wanted === null || !/\bhow (?:many|much)\b/i.test(outcome.asked.question.text)) return false
  const named = [...wanted.counted].flatMap((stem) => [stem, ...kinOf(stem).map(([kin]) => kin)])
  return !top(outcome).some(({ seen }) => {
    const figures = figuresOf(seen.candidate.entry, seen.candidate.at)
    if (figures.some((figure) => fitsWanted(figure, wanted))) return true
    return (
      wanted.unit === null && figures.length > 0 && named.some((stem) => seen.reading.stems.includes(stem))
    )
  })
}

/** The plain reasons for silence, whatever the learned odds say. */
export const reasons: readonly Reason[] = [
  { name: 'a name that no article holds', holds: unknownName },
  { name: 'a speaker that no quote names', holds: nobodySpeaks },
  { name: 'nothing counted that was asked for', holds: nothingCounted },
]
