import type { Line } from './lines.ts'
import { wordCount } from './lines.ts'

/** Words that end a publisher's name. */
const PRESS =
  /\b(?:ledger|times|post|herald|gazette|tribune|guardian|journal|chronicle|telegraph|observer|mail|star|sun|standard|express|mirror|independent|courier|bulletin|globe|sentinel|examiner|register|inquirer|dispatch|monitor|record|press|review|weekly|daily|today|magazine|network|radio|tv|broadcasting|argus|echo|advertiser|mercury|reporter|citizen|pravda|[\p{L}\d-]+\.(?:com|org|net|co\.uk|news|info))$/iu
const CALL_SIGN = /^\p{Lu}[\p{Lu}\d]{1,4}(?: (?:News|Sport|Business|World))?$/u

/** Does this look like a publisher's name, and not like a section ("World News", "Oakford floods News")? */
export const namesPublisher = (words: string): boolean =>
  wordCount(words) <= 5 &&
  words.split(' ').every((word) => /^(?:[\p{Lu}\d]|of$|the$|and$|&$|for$)|\./u.test(word)) &&
  (PRESS.test(words) || CALL_SIGN.test(words))

const RIGHTS =
  /^(?:©|\(c\)|copyright)(?: ?©)? ?(?:\d{4}(?: ?[-–] ?\d{4})?)?,? (?:by )?([^.,|©]{2,40}?)(?:[.,|]|,? all rights| \d{4}|$)/i

/** The publisher that a line of copyright names, where it is a publisher's name and not a company's: else `null`. */
export const publisherIn = (line: string): string | null => {
  const name = RIGHTS.exec(line.slice(0, 200))?.[1]?.trim() ?? ''
  return namesPublisher(name) && !/\b(?:inc|ltd|llc|limited|gmbh|corp|company|media|group)\b/i.test(name)
    ? name
    : null
}

/** A headline and what its publisher hung on its end: "River floods Oakford | Oakford Ledger". */
export type Headline = { readonly title: string; readonly tail: string | null }

const TAIL = / (?:[|·•]|[–—-]) ([^|·•–—]{2,40})$/u
const BAR = / [|·•] /u

/** Cuts the tail off a headline: whatever follows a bar, and a short name in capitals after a dash. */
export const headlineFrom = (line: string): Headline => {
  const found = TAIL.exec(line)
  if (found === null || wordCount(line.slice(0, found.index)) < 3) return { title: line, tail: null }
  const tail = (found[1] ?? '').trim()
  const hung = BAR.test(found[0]) || (wordCount(tail) <= 4 && /^\p{Lu}/u.test(tail) && !/[.!?]$/.test(tail))
  return hung ? { title: line.slice(0, found.index).trim(), tail } : { title: line, tail: null }
}

const content = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])

/** How much of a line the body says too: the share of its longer words, less where there are fewer than four. */
const shared = (line: string, body: ReadonlySet<string>): number => {
  const words = [...content(line)]
  const told = words.filter((word) => body.has(word)).length
  return (told / Math.max(1, words.length)) * Math.min(1, told / 4)
}

/** Could the line be a headline: some words, no full stop at its end, no furniture? */
export const couldBeTitle = (line: Line): boolean =>
  line.furniture === null &&
  line.size >= 3 &&
  line.size <= 32 &&
  !line.bullet &&
  !/[.,;:…]["”’)]?$/u.test(line.words)

/**
 * The headline of a page: of the lines above the body the one that is said again, shares its words with the body,
 * and stands near to it; `null` where none is likely.
 */
export const titleOf = (before: readonly Line[], body: string): Headline | null => {
  const known = content(body.slice(0, 20_000))
  const heads = before.map(({ words }) => headlineFrom(words).title)
  const scored = before.flatMap((line, at) => {
    if (!couldBeTitle(line)) return []
    const head = heads[at] ?? ''
    const again = line.size >= 4 && heads.filter((other) => other === head).length > 1 ? 1 : 0
    const near = 1 - Math.min(1, (before.length - at) / 15)
    const long = Math.min(1, line.size / 7) * 0.6
    return [{ line, score: again + near + shared(head, known) * 2 + long }]
  })
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best === undefined || best.score < 1.2 ? null : headlineFrom(best.line.words)
}
