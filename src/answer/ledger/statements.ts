import { voicesIn } from '../../sentence/attributions/speaker.ts'
import type { Span } from '../../sentence/span.ts'
import type { Voice } from '../../sentence/values.ts'
import { type Gap, gapBefore } from './gaps.ts'

/** One statement of a sentence and who makes it; null where the sentence names nobody for it. */
export type Stated = Span & { readonly speaker: Span | null }

/** Where one statement ends and another, often somebody else's, begins: "…; …", "…, while …". */
const border = /;|, (?=(?:while|but|whereas|though|although)\b)/g
/** The same where a name follows: ", and Elmford lost 90". */
const nameBorder = /, (?=and \p{Lu}[^,;]{0,60}\d)/gu

const bordersIn = (text: string, { start, end }: Span, at: RegExp): readonly number[] =>
  [...text.slice(start, end).matchAll(at)].map(({ index, 0: { length } }) => start + index + length)

/** What parts two statements by two voices: a comma, a dash, "and". */
const seam = /(?:[,–—]|\b(?:and|but|while|against|versus))\s/g

const startOf = ({ speaker, cue }: Voice): number => Math.min(speaker?.start ?? cue.start, cue.start)
const endOf = ({ speaker, cue }: Voice): number => Math.max(speaker?.end ?? cue.end, cue.end)

/** The last seam between two places; null where there is none. Commas and a word behind them are one. */
const lastSeam = (text: string, from: number, to: number): number | null => {
  const found = [...text.slice(from, to).matchAll(seam)].at(-1)
  if (found === undefined) return null
  const at = from + found.index
  const comma = /, $/.exec(text.slice(Math.max(from, at - 2), at))
  return comma === null ? at + (/^[,–—]/.test(found[0]) ? 1 : 0) : at - 1
}

const between = (figures: readonly Span[], from: number, to: number): readonly Span[] =>
  figures.filter(({ start, end }) => start >= from && end <= to)

/**
 * Where the statement of one voice ends and that of the next begins. "Police said 12, the hospital 20 said" is parted
 * before the second voice where figures follow it, and behind the first where its figures stand before it.
 */
const cutBetween = (text: string, figures: readonly Span[], all: Span, a: Voice, b: Voice): number | null => {
  const [from, to] = [endOf(a), startOf(b)]
  const inside = between(figures, from, to)
  if (between(figures, endOf(b), all.end).length > 0 || inside.length === 0) return lastSeam(text, from, to)
  if (between(figures, all.start, startOf(a)).length > 0) return from
  const [one, last] = inside.slice(-2)
  return one === undefined || last === undefined ? null : lastSeam(text, one.end, last.start)
}

const voiceCuts = (
  text: string,
  figures: readonly Span[],
  clause: Span,
  voices: readonly Voice[],
): readonly number[] =>
  voices.slice(1).flatMap((voice, at) => {
    const [before, after] = [voices[at], voices[at + 2]]
    if (before === undefined) return []
    const all = {
      start: at === 0 ? clause.start : endOf(voices[at - 1] ?? before),
      end: after === undefined ? clause.end : startOf(after),
    }
    return cutBetween(text, figures, all, before, voice) ?? []
  })

const pieces = ({ start, end }: Span, cuts: readonly number[]): readonly Span[] => {
  const inner = [...new Set(cuts)].filter((cut) => cut > start && cut < end).sort((a, b) => a - b)
  return [start, ...inner].map((from, i) => ({ start: from, end: inner[i] ?? end }))
}

const holding = (span: Span, voices: readonly Voice[]): readonly Voice[] =>
  voices.filter(({ cue }) => cue.start >= span.start && cue.end <= span.end)

/** The gaps of a span, in order: behind one whose speaker is plain the next is plain too. */
const gapsIn = (text: string, figures: readonly Span[], span: Span, voiced: boolean): readonly Gap[] => {
  const found: Gap[] = []
  for (const [at, second] of figures.slice(1).entries()) {
    const first = figures[at]
    const chained = (found.at(-1)?.cut ?? span.start) > span.start && found.at(-1)?.speaker !== null
    const gap = first && gapBefore(text, span, { first, second, voiced, chained })
    if (gap) found.push(gap)
  }
  return found
}

/** The statements that leave out their verb, cut off: "the county said 100 were killed, the mayor 200". */
const gapped = (
  text: string,
  figures: readonly Span[],
  span: Span,
  voices: readonly Voice[],
): readonly Stated[] => {
  const gaps = gapsIn(text, between(figures, span.start, span.end), span, voices.length > 0)
  const cuts = gaps.map(({ cut }) => cut)
  return pieces(span, cuts).map((piece) => {
    const gap = gaps.find(({ cut }) => cut === piece.start)
    return { ...piece, speaker: gap === undefined ? (voices[0]?.speaker ?? null) : gap.speaker }
  })
}

/** What begins with another name is nobody's who spoke before. */
const byName = (text: string, stated: Stated): readonly Stated[] =>
  pieces(stated, bordersIn(text, stated, nameBorder)).map((piece, at) => ({
    ...piece,
    speaker: at === 0 ? stated.speaker : null,
  }))

/** The statements of a sentence, in order, each with its speaker; together they are the whole sentence. */
export const statementsIn = (text: string, sentence: Span, figures: readonly Span[]): readonly Stated[] => {
  const all = voicesIn(text, sentence)
  return pieces(sentence, bordersIn(text, sentence, border))
    .flatMap((clause) => pieces(clause, voiceCuts(text, figures, clause, holding(clause, all))))
    .flatMap((piece) => gapped(text, figures, piece, holding(piece, all)))
    .flatMap((stated) => byName(text, stated))
}
