import type { Asked, Field, Seen } from '../asked.ts'
import { speakerHeld } from '../spoken.ts'
import type { Signal } from './signal.ts'

const share = <T>(wanted: readonly T[], holds: (word: T) => boolean): number =>
  wanted.length === 0 ? -1 : wanted.filter(holds).length / wanted.length

const nameShare = ({ reading }: Seen, _: Asked, { names }: Field): number =>
  share(names, (name) => reading.stems.includes(name))

const titleShare = (seen: Seen, asked: Asked): number =>
  share([...asked.names], (name) => (seen.title[asked.slotOf.get(name)?.slot ?? -1] ?? 0) > 0)

const numberShare = ({ reading }: Seen, _: Asked, { numbers }: Field): number =>
  share(numbers, (number) => reading.words.includes(number))

const speakerShare = ({ reading }: Seen, asked: Asked, { glossary }: Field): number => {
  const speaker = asked.question.filters.speaker
  return speaker === null ? -1 : speakerHeld(speaker, reading, glossary)
}

/** Names, numbers and speakers of the question that the sentence holds. */
export const names: readonly Signal[] = [
  { name: 'names', of: nameShare },
  { name: 'names in title', of: titleShare },
  { name: 'names asked', of: (_, asked) => asked.names.size },
  { name: 'numbers', of: numberShare },
  { name: 'speaker', of: speakerShare },
]
