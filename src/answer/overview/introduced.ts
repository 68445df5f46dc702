import { verbReading } from '../../sentence/attributions/lexicon.ts'
import type { Span } from '../../sentence/span.ts'
import { stopWords } from '../../shelf/stop.ts'
import { type Token, tokensOf } from '../../shelf/tokens.ts'
import { holdsRole, namesRole, office } from './roles.ts'

/** How a sentence says who or what somebody is: the words that say it, how plainly they do, and the name as a whole. */
export type Introduced = { readonly by: Span; readonly plainness: number; readonly name: string }

/** "Sun-won": what follows a hyphen needs no capital. */
const isJoined = (text: string, { start }: Token): boolean => text.charAt(start - 1) === '-'

/** Where the words of a name stand one after another, each with its capital. */
const namedAt = (text: string, tokens: readonly Token[], folds: readonly string[]): readonly number[] =>
  tokens.flatMap((_, at) =>
    folds.every((fold, ahead) => {
      const token = tokens[at + ahead]
      return (
        token?.fold === fold && (token.capital || stopWords.has(fold) || token.digit || isJoined(text, token))
      )
    })
      ? [at]
      : [],
  )

const joins = /^[ -]$/

const isOfName = (token: Token | undefined): boolean =>
  token?.capital === true && !token.digit && !stopWords.has(token.fold) && !namesRole(token.fold)

/** The whole name that these words are of: "Vladimir Putin" of "Putin"; in places among the tokens. */
const wholeName = (text: string, tokens: readonly Token[], from: number, to: number): Span => {
  const side = (a: number, b: number): boolean =>
    joins.test(text.slice(tokens[a]?.end ?? 0, tokens[b]?.start ?? 0))
  let [start, end] = [from, to]
  while (start > 0 && isOfName(tokens[start - 1]) && side(start - 1, start)) start--
  while (tokens[end]?.capital === true && isOfName(tokens[end]) && side(end - 1, end)) end++
  return { start, end }
}

type Name = Span & { readonly text: string }
type Way = { readonly plainness: number; readonly by: (name: Name, isPerson: boolean) => Span | null }

const found = (match: RegExpExecArray | null, at: number): Span | null => {
  const words = match?.[1]
  if (match === null || words === undefined) return null
  const start = at + match.index + match[0].indexOf(words)
  return { start, end: start + words.length }
}

/** What stands between a name and the next comma says who it is only if it names a role. */
const role = (span: Span | null, text: string): Span | null => {
  if (span === null) return null
  const words = text.slice(span.start, span.end)
  return holdsRole(words) && !acts(words) ? span : null
}

/** "Ana Roe, asks the court": she does something. */
const acts = (words: string): boolean =>
  /^(?:s|past)$/.test(verbReading(tokensOf(words)[0]?.fold ?? '')?.form ?? '')

const unlike =
  '(?!(?:said|says|told|and|but|or|who|whose|which|per|still|now|followed|while|after|before|in|on|at|where|when|according|as|by|with|for|to|from|adding|because|if|then)\\b)'

const aside = String.raw`(?: \([^()]{2,40}\))?`
const copula = new RegExp(
  String.raw`^${aside},? (?:is|was|are|were|became|remains) ((?:an?|the|one of|\p{Lu}[\p{L}-]*['’]s) (?!(?:latest|first|last|only|one|same|most|best|next|key|main)\b)[^,.;:?!]{3,120})`,
  'u',
)
const apposition = new RegExp(
  String.raw`^${aside}, (?:aged )?(?:\d{1,3}, )?(?:who (?:is|was|has been) )?(${unlike}[^,.;:?!()“”"]{3,90}?)(?=[,.;)]| (?:who|whose|which|when|after|said|told)\b)`,
  'u',
)

const does = new RegExp(
  `^${aside}, (who (?:runs|ran|leads|led|heads|headed|chairs|chaired|founded|owns|owned|commands|commanded) [^,.;:?!]{3,80})(?=[,.;])`,
  'u',
)

/** Where a description in front of a name may begin: at an article or a pronoun that no preposition leads to, else at whose it is. */
const begins =
  /(?<!\b(?:of|in|for|at|to|from|with|on|by) )\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?=\S)/gu
const whose = /(?<=^|[ “"(])\p{Lu}[\p{L}-]*['’]s? (?=\S)/gu

/** "The head of the office, Ana Roe,": the shortest description that a role heads. */
const inFront = (text: string, start: number): Span | null => {
  const before = /(?<=^|[,.;:?!()“”"] ?)[^,.;:?!()“”"]{3,120}(?=, $)/u.exec(text.slice(0, start))
  if (before === null) return null
  const [from, to] = [before.index, before.index + before[0].length]
  const starts = [begins, whose].flatMap((form) =>
    Array.from(before[0].matchAll(form), ({ index }) => from + index).reverse(),
  )
  return starts.map((at) => role({ start: at, end: to }, text)).find((span) => span !== null) ?? null
}

/** The ways in which news says who somebody is, the plainest first. */
const ways: readonly Way[] = [
  {
    plainness: 4,
    by: ({ text, end }, isPerson) => {
      const is = found(copula.exec(text.slice(end)), end)
      return isPerson ? role(is, text) : is
    },
  },
  {
    plainness: 4,
    by: ({ text, end }) => role(found(apposition.exec(text.slice(end)), end), text),
  },
  { plainness: 4, by: ({ text, end }) => found(does.exec(text.slice(end)), end) },
  {
    plainness: 3,
    by: ({ text, start, end }) => (/^(?:,|\.$)/.test(text.slice(end)) ? inFront(text, start) : null),
  },
  {
    plainness: 3,
    by: ({ text, start }) => {
      const before = found(/((?:(?:\p{Lu}[\p{L}.’'-]*|[\p{Ll}-]+) ){1,6})$/u.exec(text.slice(0, start)), 0)
      return before === null ? null : office(text, before)
    },
  },
  {
    plainness: 2,
    by: ({ text, start, end }) =>
      text.charAt(end) === ')'
        ? found(
            /((?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|\p{Lu}[\p{L}’'-]*)(?: [\p{L}’'-]+){1,7}) \($/u.exec(
              text.slice(0, start),
            ),
            0,
          )
        : found(
            /^ \((\p{Lu}{2,8}|(?:also |formerly |better )?(?:known|called)[^()]{3,60})\)/u.exec(
              text.slice(end),
            ),
            end,
          ),
  },
]

/** Where somebody comes from, and what they did, is not who they are. */
const beyond = /,? (?:from|who|whose|born|where|when|since|after|before|and|but|at|on|with)\b.*$/u

const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end).replace(beyond, '').trimEnd()
  return { start, end: start + words.length }
}

/** One word, "President", says less than "Tarnian President", and "his lawyer" leaves open whose. */
const worth = (words: string): number =>
  /^(?:its|his|her|their) /i.test(words) ? -0.2 : words.includes(' ') ? 0.5 : 0

const asFound = ({ text, start, end }: Name, span: Span, plainness: number): Introduced => {
  const by = trimmed(text, span)
  return { by, plainness: plainness + worth(text.slice(by.start, by.end)), name: text.slice(start, end) }
}

/** How a sentence says who or what the named is, the plainest way; null where it does not. Offsets into the sentence. */
export const introducedIn = (text: string, called: string, isPerson: boolean): Introduced | null => {
  const folds = tokensOf(called.replace(/^(?:the|an?) /i, '')).map(({ fold }) => fold)
  const tokens = tokensOf(text)
  const all = namedAt(text, tokens, folds).flatMap((at) => {
    const { start, end } = wholeName(text, tokens, at, at + folds.length)
    // "The Ana Roe Prize" is not Ana Roe.
    if (folds.length > 1 && end > at + folds.length) return []
    const name = { text, start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
    return ways.flatMap(({ plainness, by }) => {
      const span = by(name, isPerson)
      return span === null ? [] : [asFound(name, span, plainness)]
    })
  })
  return all.toSorted((a, b) => b.plainness - a.plainness)[0] ?? null
}
