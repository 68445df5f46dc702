import { sentenceCount } from '../../shelf/entry.ts'
import type { Seen } from '../asked.ts'
import { formed } from './form.ts'
import type { Signal } from './signal.ts'

const ends = /[.!?…]["'”’)\]]*$/

const position = ({ candidate }: Seen): number =>
  candidate.at / Math.max(1, sentenceCount(candidate.entry) - 1)

/** The form of the sentence and its place in the article. */
export const shape: readonly Signal[] = [
  { name: 'length', of: (seen) => seen.reading.words.length },
  { name: 'place', of: (seen) => Math.log1p(seen.candidate.at) },
  { name: 'relative place', of: position },
  { name: 'is cut short', of: formed('cutShort') },
  { name: 'has a verb', of: formed('hasVerb') },
  { name: 'whole sentence', of: (seen) => (ends.test(seen.reading.text.slice(-4)) ? 1 : 0) },
  { name: 'is a question', of: (seen) => (/\?["'”’)\]]*$/.test(seen.reading.text.slice(-4)) ? 1 : 0) },
  { name: 'leans on another', of: formed('pronoun') },
]
