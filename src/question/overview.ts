import { verbReading } from '../sentence/attributions/lexicon.ts'
import { stopWords } from '../shelf/stop.ts'
import { tokensOf } from '../shelf/tokens.ts'
import { asksOf } from './asks.ts'
import { momentsIn } from './moments.ts'
import { escaped } from './named.ts'
import { type Rule, rules, shelf } from './overview-rules.ts'
import type { Overview } from './question.ts'

const politeness =
  /^\W*(?:(?:in short|in brief|briefly|hey|hi|hello|ok|okay|so|and|but|please|well|now|bot|just)\b[ ,!]*)*(?:(?:(?:can|could|would|will) you|let me know)\b[ ,]*(?:please )?)?/i
const tail =
  /(?:[\s?!.,:;]|\b(?:please|pls|right now|currently|at the moment|at present|now|these days|lately|thanks|thank you|for (?:me|us)|here|so far|in (?:short|brief|a nutshell)))+$/i

/** A preposition that a time hangs on, and what hangs on a time. */
const beforeTime =
  /(?:[, ]*\b(?:as at|up to|from|in|(?<!\b(?:going|went) )on|of|during|for|since|until|till|over|through|throughout|between|after|before|by|around|and|to|the|all of|as)\b)*\s*$/i
/** Times that reckon from today, which may not be known. */
const reckoned =
  /\b(?:today|yesterday|tonight|last night|(?:this|last|past|the last|the past) (?:few (?:hours|days|weeks|months)|morning|afternoon|evening|night|hour|day|week|weekend|month|year)|recently)\b/gi

type Cut = { readonly rest: string; readonly timed: boolean }

/** The words without the times that they name, and whether they name any. `today`: what "on Friday" reckons from. */
export const withoutTimes = (text: string, today: string | null): Cut => {
  const spans = [
    ...momentsIn(text, today).map(({ start, end }) => ({ start, end })),
    ...Array.from(text.matchAll(reckoned), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  ].sort((a, b) => b.start - a.start)
  let rest = text
  let last = text.length + 1
  for (const { start, end } of spans) {
    if (end > last) continue
    last = start
    rest = `${rest.slice(0, start).replace(beforeTime, '')} ${rest.slice(end).replace(/^['’]s?\b/, '')}`
  }
  return { rest: rest.replace(/\s+/g, ' ').trim(), timed: spans.length > 0 }
}

/** What a follow-up kept of the question before stands behind it. */
const kept = / \(([^()]+)\)\?$/
/** Whole, but for what points back or means all there is. */
const nothing = new RegExp(
  `^(?:${shelf}|it|this|that|them|these|those|here|there|me|us|him|her|things|the world|the day|up)$`,
  'i',
)
const asking = /\b(?:who|whom|whose|what|when|where|why|how|which|whether|if)\b/i
const isContent = (text: string): boolean => tokensOf(text).some(({ fold }) => !stopWords.has(fold))

const topicFrom = (found: string | undefined, before: string | null): string | null => {
  const own =
    found
      ?.replace(
        /^(?:the )?(?:latest |recent )?(?:story|news|situation|subject|topic) (?:of|on|about|with|in) /i,
        '',
      )
      .trim() ?? ''
  return own === '' || nothing.test(own) || !isContent(own) ? before : own
}

/** Longer than this it is a question of its own. */
const longestTopic = 5

/** Is this what can be laid out, and no question in disguise ("tell me when it broke", "news on the number of dead")? */
const isTopic = (words: string): boolean =>
  !asking.test(words) && asksOf(words) === 'open' && tokensOf(words).length <= longestTopic

const called = String.raw`\p{Lu}[\p{L}\p{N}.'’-]*(?<!['’]s)`
/** "The Storm Corps", "Ana of Lund"; in small letters throughout where somebody types so: "ana roe". */
const name = new RegExp(
  String.raw`^(?:the )?(?:${called}(?: (?:(?:of|the|and|de|van|von|al|bin) )*${called}){0,4}|[\p{Ll}'’-]+(?<!['’]s)(?: [\p{Ll}'’-]+(?<!['’]s)){0,2})$`,
  'u',
)
const isNamed = (words: string): boolean => {
  if (!name.test(words)) return false
  if (/\p{Lu}/u.test(words)) return true
  const own = tokensOf(words.replace(/^the /, ''))
  return !own.some(({ fold }) => stopWords.has(fold)) && (own.length > 1 || !words.startsWith('the '))
}

/** What the question before was about need not be a topic by itself: "any news?" after "how many were rescued at Lund?". */
const isLeft = (words: string): boolean => tokensOf(words).length <= 2 * longestTopic

type Fit = { readonly own: string | null; readonly before: string | null; readonly timed: boolean }

const fits = ({ named, wants }: Rule, { own, before, timed }: Fit): boolean => {
  if (own === null) return named !== true
  if (own === before) return isLeft(own)
  return isTopic(own) && (wants !== 'who' || (!timed && isNamed(own)))
}

/** "The latest from the Ledger" is the latest; "what does the Ledger say of it" asks what articles say. */
const withoutSource = (text: string, source: string): string => {
  const name = `(?:the )?${escaped(source.replace(/^the /i, ''))}`
  return text
    .replace(new RegExp(` (?:from|in|by|of|per|via|at|according to) ${name}(?![\\p{L}\\p{N}])`, 'iu'), '')
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu'), 'the articles')
}

/** What stands in a topic of its own: names and nouns, no verb in the past ("treaty ratified"), nothing that points. */
const bare = /^(?:(?:the|a|an|this|these|all) )?[\p{L}\p{N}'’-]+(?: (?:of (?:the )?)?[\p{L}\p{N}'’-]+){0,2}$/u

/** A topic and nothing else: "the flood", "Storm Corps". */
const bareTopic = (text: string): string | null => {
  if (!bare.test(text) || !isTopic(text) || nothing.test(text) || !isContent(text)) return null
  const words = tokensOf(text.replace(/^(?:the|an?|this|these|all) /i, ''))
  if ([words[0], words.at(-1)].some((word) => word === undefined || stopWords.has(word.fold))) return null
  const tells = words.some(
    ({ fold, capital }, at) => at > 0 && !capital && verbReading(fold)?.form === 'past',
  )
  return tells || words.every(({ digit }) => digit) ? null : text
}

/** One of these words stands in every longer question after the state of things; most questions after facts are told by it. */
const core =
  /\b(?:latest|newest|most recent|news|updates?|update|developments?|headlines|stories|story|new|happen\w*|occur\w*|going|developing|progressing|coming|situation|state|status|things|matters|miss|missed|date|speed|took|went|events?|timeline|chronolog\w*|chronicle|course|sequence|about|know|tell|fill|catch|brief|changed|important|summ\w*|sum|recap|overview|tl;?dr|gist|run-?down|round-?up|outline|synopsis|highlights|key|main|explain|describe|introduce|articles?|anything|something|info(?:rmation)?|details?|background|facts|everything|quotes?)\b|^\W*(?:who|what)(?:['’]?s| is| was| are| were) /i
const short = 40

/**
 * How a question asks for the state of things; null where it asks for a fact. `today`: the day that times reckon from;
 * `sources`: those that it names.
 */
export const overviewIn = (
  text: string,
  today: string | null,
  sources: readonly string[] = [],
): Overview | null => {
  if (text.length > short && !core.test(text)) return null
  const before = kept.exec(text)?.[1] ?? null
  const own = sources.reduce(withoutSource, text.replace(kept, ''))
  const asked = own.replace(politeness, '').replace(tail, '')
  const { rest, timed } = withoutTimes(asked, today)
  const plain = rest.replace(tail, '')
  for (const one of rules) {
    const found = one.pattern.exec(plain)
    if (found === null) continue
    const own = topicFrom(found.groups?.['topic'] ?? found.groups?.['other'], before)
    if (fits(one, { own, before, timed }))
      return {
        wants: timed && one.wants === 'newest' ? 'events' : one.wants,
        topic: own,
        sums: one.sums === true,
        bare: false,
      }
  }
  const alone = timed || before !== null ? null : bareTopic(plain)
  return alone === null ? null : { wants: 'about', topic: alone, sums: false, bare: true }
}
