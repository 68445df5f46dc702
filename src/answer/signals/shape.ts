import { sentenceCount } from '../../shelf/entry.ts'
import type { Seen } from '../asked.ts'
import type { Signal } from './signal.ts'

const ends = /[.!?…]["'”’)\]]*$/
const verb =
  /\b(?:is|are|was|were|has|have|had|be|been|will|would|can|could|may|might|must|do|does|did|said|says|\p{Ll}{3,}(?:ed|es))\b/u
const pronoun = /^["“]?(?:he|she|it|they|we|i|you|this|that|these|those|his|her|its|their)\b/i

const position = ({ candidate }: Seen): number =>
  candidate.at / Math.max(1, sentenceCount(candidate.entry) - 1)

/** The form of the sentence and its place in the article. */
export const shape: readonly Signal[] = [
  { name: 'length', of: (seen) => seen.reading.words.length },
  { name: 'place', of: (seen) => Math.log1p(seen.candidate.at) },
  { name: 'relative place', of: position },
  { name: 'is cut short', of: (seen) => (/(?:\.\.\.|…)/.test(seen.reading.text) ? 1 : 0) },
  { name: 'has a verb', of: (seen) => (verb.test(seen.reading.text) ? 1 : 0) },
  { name: 'whole sentence', of: (seen) => (ends.test(seen.reading.text.slice(-4)) ? 1 : 0) },
  { name: 'is a question', of: (seen) => (/\?["'”’)\]]*$/.test(seen.reading.text.slice(-4)) ? 1 : 0) },
  { name: 'leans on another', of: (seen) => (pronoun.test(seen.reading.text) ? 1 : 0) },
]
