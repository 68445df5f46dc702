import { stemOf } from '../../shelf/stems.ts'
import { tokensOf } from '../../shelf/tokens.ts'
import type { Asked, Seen } from '../asked.ts'
import type { Signal } from './signal.ts'

const share = (wanted: ReadonlySet<string>, holds: (word: string) => boolean): number =>
  wanted.size === 0 ? -1 : [...wanted].filter(holds).length / wanted.size

const nameShare = ({ reading }: Seen, asked: Asked): number =>
  share(asked.names, (name) => reading.stems.includes(name))

const titleShare = (seen: Seen, asked: Asked): number =>
  share(asked.names, (name) => (seen.title[asked.slotOf.get(name)?.slot ?? -1] ?? 0) > 0)

const numberShare = ({ reading }: Seen, asked: Asked): number =>
  share(asked.numbers, (number) => reading.folds.includes(number))

const speakerShare = (seen: Seen, asked: Asked): number => {
  const speaker = asked.question.filters.speaker
  if (speaker === null) return -1
  const own = new Set(seen.reading.stems)
  return share(new Set(tokensOf(speaker).map((token) => stemOf(token.fold))), (stem) => own.has(stem))
}

/** Names, numbers and speakers of the question that the sentence holds. */
export const names: readonly Signal[] = [
  { name: 'names', of: nameShare },
  { name: 'names in title', of: titleShare },
  { name: 'names asked', of: (_, asked) => asked.names.size },
  { name: 'numbers', of: numberShare },
  { name: 'speaker', of: speakerShare },
]
