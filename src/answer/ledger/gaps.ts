import type { Span } from '../../sentence/span.ts'

/** A statement without its verb begins at `cut`; `speaker` null where it is not plain who makes it. */
export type Gap = { readonly cut: number; readonly speaker: Span | null }

/** What stands before a figure whose verb is left out: ", the mayor 200", " and the rebels at 900", ", Elmford only 90". */
const opening =
  /(?:,|;| and| but| while)(?: and| but| while)? ((?:(?:the|its|a|an) )?(?:[\p{L}’'.-]+ ){0,4}?[\p{L}’'.-]+?)(?: (?:at|of|with|only|just|about|around|some|at least|more than|over|up to|as many as|nearly|almost))* $/u

/** Words that are no name of anybody: verbs in their forms, prepositions, what counts and is counted. */
const others =
  /(?:^|\s)(?:\p{Ll}+(?:ed|ing)|in|on|at|by|for|from|to|of|with|about|some|another|other|more|least|nearly|almost|including|among|was|were|is|are|has|have|had|hurt|left|then|also|later|another|dead|further|up|down|as|or|not|that|which|who|than|when|where|after|before|since|until)(?:\s|$)/u

/** Behind the figure the statement ends, or only says when and where. */
const ending = /^(?:["”’]?(?:$|[.,;:)!?])| (?:on|in|at|by|as|and|but|while|so far|dead|killed|people)\b)/

/** "said 100 people were killed": the content of what is said begins with the figure, or is put "at" it. */
const atOnce =
  /(?:\b(?:say|says|said|saying|claim(?:s|ed)?|report(?:s|ed)?|count(?:s|ed)?|estimat(?:e|es|ed)|confirm(?:s|ed)?|announce(?:s|d)?|record(?:s|ed)?|list(?:s|ed)?|spoke of|speaks of|put[^,;]{1,60} at)(?: that)?(?: (?:about|around|some|only|at least|more than|over|up to|as many as|nearly|almost|no fewer than))?|^According to [^,;\d]{2,60},?) $/i

/** "killed in Oakford and Elmford 20": a place beside a place is no speaker for sure. */
const placed = /\b(?:in|at|near|from|of|to) \p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*\s?$/u

/** Two figures next to each other; `voiced`: their span names a speaker; `chained`: the first's own verb is left out. */
export type Pair = {
  readonly first: Span
  readonly second: Span
  readonly voiced: boolean
  readonly chained: boolean
}

/** May these words name who makes a statement: with an article, a capital, or as a body known without? */
const names =
  /^(?:the|its|a|an) |^\p{Lu}|^(?:police|officials|rebels|organisers|unions|doctors|activists|residents)$/u

/**
 * Does a statement without a verb begin between two figures of a span? It is given to the one named before the second
 * figure only where the first figure is itself the first that is said.
 */
export const gapBefore = (text: string, span: Span, { first, second, voiced, chained }: Pair): Gap | null => {
  const words = text.slice(first.end, second.start)
  const found = words.length > 160 ? null : opening.exec(words)
  const name = found?.[1]
  if (!voiced || found === null || name === undefined) return null
  if (others.test(name) || !names.test(name) || !ending.test(text.slice(second.end))) return null
  const from = first.end + found.index
  const start = from + found[0].indexOf(name)
  const beside = placed.test(words.slice(0, found.index)) && /^\p{Lu}/u.test(name)
  const plain = chained || (atOnce.test(text.slice(span.start, first.start)) && !beside)
  return {
    cut: from + (/^[,;]/.test(found[0]) ? 1 : 0),
    speaker: plain ? { start, end: start + name.length } : null,
  }
}
