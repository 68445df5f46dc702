import { sentenceCount } from '../../shelf/entry.ts'
import type { Seen } from '../asked.ts'
import { formed } from './form.ts'
import type { Signal } from './signal.ts'

/** What may stand behind the mark that ends a sentence, which is looked for in so many characters. */
const closing = '"\'”’)]'
const reach = 4

/** The mark that a sentence ends with, before what closes it; empty where there is none. */
const endOf = ({ reading: { text } }: Seen): string => {
  for (let at = text.length - 1; at >= Math.max(0, text.length - reach); at--)
    if (!closing.includes(text.charAt(at))) return text.charAt(at)
  return ''
}

const whole = new Set('.!?…')

const position = ({ candidate }: Seen): number =>
  candidate.at / Math.max(1, sentenceCount(candidate.entry) - 1)

/** The form of the sentence and its place in the article. */
export const shape: readonly Signal[] = [
  { name: 'length', of: (seen) => seen.reading.words.length },
  { name: 'place', of: (seen) => Math.log1p(seen.candidate.at) },
  { name: 'relative place', of: position },
  { name: 'is cut short', of: formed('cutShort') },
  { name: 'has a verb', of: formed('hasVerb') },
  { name: 'whole sentence', of: (seen) => (whole.has(endOf(seen)) ? 1 : 0) },
  { name: 'is a question', of: (seen) => (endOf(seen) === '?' ? 1 : 0) },
  { name: 'leans on another', of: formed('pronoun') },
]
