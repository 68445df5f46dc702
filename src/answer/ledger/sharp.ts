import type { Question } from '../../question/question.ts'
import { familyOf } from '../../sentence/figures/families.ts'
import { fold } from '../../shelf/fold.ts'
import { stemOf } from '../../shelf/stems.ts'
import { stopWords } from '../../shelf/stop.ts'
import type { LedgerEntry, Quote } from '../values.ts'
import { tellsNothing } from './nothing.ts'
import type { Scene } from './scene.ts'
import type { Wanted } from './wanted.ts'

const words = (text: string): readonly string[] => text.match(/\p{L}[\p{L}’'-]*/gu) ?? []

/** What a question is about beside what it counts, its names and where: "petrol" and "litre", "concert", "invalid". */
export const sharpWords = ({ text }: Question, wanted: Wanted, scene: Scene): ReadonlySet<string> => {
  const measured = /\bhow (\p{L}+)/iu.exec(text)?.[1]?.toLowerCase()
  const named = new Set(scene.names)
  // "How many jobs will Halden cut?": who does what with them is told in many words; what they are in few.
  const said =
    wanted.unit === null
      ? text.replace(/\b(?:did|does|do|will|would|can|could|has|have|had)\b.*$/i, '')
      : text
  const plain = words(said)
    .map((word) => word.toLowerCase().replace(/['’]s$/, ''))
    .filter(
      (word) => !named.has(word) && word !== measured && !stopWords.has(word) && familyOf(word) === null,
    )
  const stems = plain.map((word) => stemOf(fold(word)))
  return new Set(stems.filter((stem) => stem !== '' && !wanted.counted.has(stem) && !tellsNothing(stem)))
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(words(text).map((word) => stemOf(fold(word.toLowerCase()))))

const holding = (stems: ReadonlySet<string>, sharp: ReadonlySet<string>): number =>
  [...sharp].filter((stem) => stems.has(stem)).length

const known = new WeakMap<Quote, ReadonlySet<string>>()

const ofQuote = (quote: Quote): ReadonlySet<string> => {
  const kept = known.get(quote)
  if (kept !== undefined) return kept
  const fresh = stemsOf(quote.article.text.slice(quote.start, quote.end))
  known.set(quote, fresh)
  return fresh
}

/** How many of these words the sentence of a figure holds, or the kind it is of. */
export const sharpness = ({ quote }: LedgerEntry, kind: string, sharp: ReadonlySet<string>): number => {
  if (sharp.size === 0) return 0
  const own = stemsOf(kind)
  const held = ofQuote(quote)
  return holding(own.size === 0 ? held : new Set([...held, ...own]), sharp)
}

/** Does the name of a kind hold one of them? */
export const namesSharp = (kind: string, sharp: ReadonlySet<string>): boolean =>
  holding(stemsOf(kind), sharp) > 0

/** Does the article of a figure tell of one of them anywhere? The stem of most words begins them. */
export const tellsSharp = ({ quote }: LedgerEntry, sharp: ReadonlySet<string>): boolean => {
  const text = `${quote.article.title ?? ''} ${quote.article.text}`.toLowerCase()
  return [...sharp].some((stem) => text.includes(stem.slice(0, Math.max(4, stem.length - 1))))
}
