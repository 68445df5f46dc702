import { turnAt } from '../sentence/attributions/turn.ts'
import { type Entry, sentenceAt, termSpan } from '../shelf/entry.ts'
import { stemsIn } from '../shelf/expand.ts'
import { stemOf } from '../shelf/stems.ts'
import { tokensOf } from '../shelf/tokens.ts'
import type { Vocabulary } from '../shelf/vocabulary.ts'
import type { Asked, Field, Seen } from './asked.ts'
import { standsFor } from './spoken.ts'

/** So many of the first sentences are looked at. */
const first = 20
/** So many sentences before may name who goes on speaking. */
const back = 2

/** Words that put a sentence into somebody's mouth, or tell how they took something; quotation marks do so too. */
const speaking = new RegExp(
  `["“”]|\\b(?:${[
    'sa(?:id|ys?|ying)',
    'told|tells?|spoke|speaks?|wrote|writes?|according to',
    '(?:announc|claim|stat|warn|add|dismiss|accus|call|demand|reject|welcom|condemn|critici[sz]|prais|urg|promis|offer|refus|accept|express|insist|regret|ask|mention|affirm|declar|argu|deplor|summon|voic|apologi[sz]|want|conced)(?:ed|e?s)?',
    'den(?:y|ied|ies)|repl(?:y|ied|ies)|respon(?:d|ded|ds)|admit(?:s|ted)?',
  ].join('|')})\\b`,
  'i',
)
const pronoun = /\b(?:he|she|they|it|we|his|her|their|its)\b/i
/** Behind these a name is spoken of or to: "soldiers sent to Ostland". */
const towards = new Set('to in of from with for against at on into toward towards near over about'.split(' '))

const textOf = (entry: Entry, at: number): string => {
  const { start, end } = sentenceAt(entry, at)
  return entry.article.text.slice(start, end)
}

/** The words of a speaker: each as the stems that stand for it (itself, the country that a capital stands for) by their numbers. */
type Wanted = readonly ReadonlySet<number>[]

const wantedOf = (speaker: string, vocabulary: Vocabulary): Wanted =>
  stemsIn(speaker).map(
    (stem) => new Set([stem, ...standsFor(stem)].flatMap((one) => vocabulary.find(one) ?? [])),
  )

/** The share of a speaker's words that these stems hold. */
const heldBy = (wanted: Wanted, terms: readonly number[] | Uint32Array): number =>
  wanted.filter((numbers) => terms.some((term: number) => numbers.has(term))).length / wanted.length

const namedAt = (wanted: Wanted, entry: Entry, at: number): number => {
  const { start, end } = termSpan(entry, at, at + 1)
  return heldBy(wanted, entry.terms.subarray(start, end))
}

/** Is each name of the speaker in this text only spoken of or to, none before a verb or behind "according to"? */
const isSpokenOf = (wanted: Wanted, text: string, vocabulary: Vocabulary): boolean => {
  const tokens = tokensOf(text)
  const fold = (at: number): string => tokens[at]?.fold ?? ''
  return tokens.every((token, at) => {
    const number = vocabulary.find(stemOf(token.fold)) ?? -1
    if (!wanted.some((numbers) => numbers.has(number))) return true
    const lead = fold(at - 1) === 'the' ? at - 2 : at - 1
    return towards.has(fold(lead)) && fold(lead - 1) !== 'according'
  })
}

/** Who has the turn in a conversation at this sentence; null where the text is none. */
const turnOf = (entry: Entry, at: number): string | null => {
  const { text } = entry.article
  const turn = turnAt(text, sentenceAt(entry, at).start)
  return turn === null ? null : text.slice(turn.speaker.start, turn.speaker.end)
}

/** How much a name two sentences back still counts, and one that is spoken of and does not speak. */
const fading = 0.7
const lessened = 0.3

/** The most that the sentences before name of a speaker, the nearer the more. */
const namedBefore = (wanted: Wanted, entry: Entry, at: number): number =>
  Math.max(
    0,
    ...Array.from(
      { length: Math.min(at, back) },
      (_, by) => namedAt(wanted, entry, at - by - 1) * fading ** by,
    ),
  )

/**
 * How plainly a sentence is said by a speaker, or tells what they said: 1 in so many words, less where a pronoun leads back
 * to them or they are only named, -1 where they are nowhere near or another has the turn.
 */
const saidBy = (entry: Entry, at: number, wanted: Wanted, vocabulary: Vocabulary): number => {
  const having = turnOf(entry, at)
  if (having !== null)
    return heldBy(
      wanted,
      stemsIn(having).flatMap((stem) => vocabulary.find(stem) ?? []),
    ) > 0
      ? 1
      : -1
  const text = textOf(entry, at)
  const speaks = speaking.test(text)
  const here = namedAt(wanted, entry, at)
  if (here > 0) return speaks && !isSpokenOf(wanted, text, vocabulary) ? here : here * lessened
  const before = namedBefore(wanted, entry, at)
  return before === 0 ? -1 : before * (speaks ? (pronoun.test(text) ? 0.9 : 0.6) : 0.2)
}

/**
 * The scores where somebody's words are asked for ("how did the mayor react?"): sentences that are theirs gain up to 1, those
 * far from them lose 1. Measured by cross-validation over 71 such questions of the stories: .535 to .592 first right.
 */
export const bySpeaker = <T extends { readonly seen: Seen; readonly score: number }>(
  ranking: readonly T[],
  { question }: Asked,
  { glossary: { vocabulary } }: Field,
): readonly T[] => {
  const wanted = question.asks === 'speech' ? wantedOf(question.filters.speaker ?? '', vocabulary) : []
  if (wanted.length === 0) return ranking
  const scored = ranking.slice(0, first).map((one) => {
    const { entry, at } = one.seen.candidate
    return { ...one, score: one.score + saidBy(entry, at, wanted, vocabulary) }
  })
  return [...scored, ...ranking.slice(first)].sort((a, b) => b.score - a.score)
}
