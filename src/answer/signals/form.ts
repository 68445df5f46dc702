import { type Entry, sentenceCount } from '../../shelf/entry.ts'
import { reckonedBy, type Signal } from './signal.ts'

/** What a sentence looks like whatever is asked, each by its pattern. */
const patterns = {
  quotes: /["“”]/,
  says: /["“”]|\b(?:said|says|told|announced|claimed|stated|warned|added|denied|dismissed|responded|according to|called)\b/i,
  defines:
    /\b(?:is|are|was|were|means|refers to|known as|defined as|called|stands for)\b (?:an?|the|one)?\b/i,
  reasons:
    /\b(?:because|due to|owing to|in order to|so that|since|as a result|therefore|reasons?|caused?|aim(?:ed)? (?:to|at)|thanks to|amid|after|to (?:protect|help|prevent|avoid|support|reduce|ensure|make|keep|stop))\b/i,
  cutShort: { test: (text: string): boolean => text.includes('...') || text.includes('…') },
  hasVerb:
    /\b(?:is|are|was|were|has|have|had|be|been|will|would|can|could|may|might|must|do|does|did|said|says|\p{Ll}{3,}(?:ed|es))\b/u,
  /** It begins as if it went on from the sentence before: "It …", and "The bridge …" too. */
  pronoun: /^["“]?(?:he|she|it|they|we|i|you|this|that|these|those|his|her|its|their)\b/i,
  leans: /^["“]?(?:he|she|it|they|we|this|that|these|those|his|her|its|their|the)\b/i,
} as const

/** One way that a sentence may look. */
export type Form = keyof typeof patterns

const tests = Object.values(patterns)
const bits = Object.fromEntries(Object.keys(patterns).map((form, at) => [form, 1 << at]))
/** Says that a sentence was read: none of the patterns may fit. */
const read = 1 << tests.length

/** By entry a number for each of its sentences, with a bit for each way that it looks; 0 for one that was not read. */
const known = new WeakMap<Entry, Uint16Array>()

const formsIn = (text: string): number =>
  tests.reduce((all, pattern, at) => (pattern.test(text) ? all | (1 << at) : all), read)

const formsOf = reckonedBy((_, { seen }) =>
  Uint16Array.from(seen, ({ candidate: { entry, at }, reading: { text } }) => {
    const own = known.get(entry) ?? new Uint16Array(sentenceCount(entry))
    known.set(entry, own)
    own[at] ||= formsIn(text)
    return own[at]
  }),
)

/** Does the sentence look so? 0 or 1; each sentence is read once, for all who ask. */
export const formed = (form: Form): Signal['of'] => {
  const bit = bits[form] ?? 0
  return ({ place }, asked, field) => (((formsOf(asked, field)[place] ?? 0) & bit) === 0 ? 0 : 1)
}
