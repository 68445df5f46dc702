import { familyOf, isEventNoun } from '../../sentence/figures/families.ts'
import { type Token, type Tokens, tokenAt, tokensOf } from '../../sentence/figures/tokens.ts'
import {
  isAdverb,
  isFunctionWord,
  isState,
  looksGerund,
  looksPast,
} from '../../sentence/figures/word-classes.ts'

/** Where what is counted begins. */
const opening = /\b(?:how many|number of)\b/i

/** Words between "how many" and the noun that name nothing: "other", "more", "of the", "in total". */
const leading =
  /^(?:of|the|its|their|other|more|additional|further|new|in|all|total|different|separate|extra|these|those)$/

/** Does what stands here describe the noun behind it: "wounded soldiers", "flooded homes"? */
const describes = (tokens: Tokens, at: number): boolean => {
  const next = tokenAt(tokens, at + 1)
  return (
    next.kind === 'word' && !isFunctionWord(next) && !isAdverb(next) && !looksPast(next) && !isState(next)
  )
}

/** "Took part", "had their homes": the noun belongs to the verb. */
const verbs =
  /^(?:take|took|taken|taking|part|come|came|get|got|go|goes|live|lives|remain|remains|use|uses|want|wants|need|needs|work|works)$/

const plural = /(?:[^siu]s|ies|ches|shes|sses|xes|^people|^police|men|children)$/

/** "Schools stay", "nurses walk out": behind a noun of many that another of many does not follow, a verb does. */
const isVerbBehind = (noun: Token, next: Token): boolean =>
  plural.test(noun.lower) && !plural.test(next.lower)

/** "Died", "still missing", "left": what happened begins, and nothing more is counted. */
const endsNoun = (tokens: Tokens, at: number, found: boolean): boolean => {
  const token: Token = tokenAt(tokens, at)
  if (verbs.test(token.lower)) return true
  if (token.kind !== 'word' || isFunctionWord(token) || isAdverb(token) || token.lower === 'according')
    return true
  if (looksPast(token) || isState(token) || looksGerund(token)) return found || !describes(tokens, at)
  const family = familyOf(token.lower)
  return family !== null && !isEventNoun(token.lower) && !describes(tokens, at)
}

/**
 * The noun that a question counts, in small letters: "soldiers" of "how many North Korean soldiers died?"; null where it
 * only tells what happened ("how many were hurt?"), undefined where it counts nothing.
 */
export const countedNoun = (question: string): string | null | undefined => {
  const found = opening.exec(question)
  if (found === null) return undefined
  const tokens = tokensOf(question.slice(found.index + found[0].length))
  let at = 0
  while (leading.test(tokenAt(tokens, at).lower)) at += 1
  let head: Token | null = null
  for (; at < tokens.length && !endsNoun(tokens, at, head !== null); at += 1) {
    const next = tokenAt(tokens, at)
    if (head !== null && isVerbBehind(head, next)) break
    head = next
  }
  return head === null || isEventNoun(head.lower) ? null : head.lower
}

const havingPlaces =
  /\bhow many (?:\p{L}+ )?(?:states|countries|nations|towns|cities|villages|provinces|regions|counties|districts|islands|schools|hospitals) (?:have |has |had |with )?(?:reported |recorded |confirmed |found |seen |saw |report |had )?(?:\p{L}+ ){0,3}?(?:cases|deaths|infections|outbreaks|casualties|fatalities|victims)\b/iu

/** "How many states have cases?" counts states, whatever befell people there. */
export const countsPlaces = (question: string): boolean => havingPlaces.test(question)
