import type { Article } from '../article/article.ts'
import { byNewest } from '../article/newest.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { stopWords } from '../shelf/stop.ts'
import { type Token, tokensOf } from '../shelf/tokens.ts'
import type { ShelfView } from '../shelf/view.ts'
import { fittingNames } from './names.ts'

/** A suggestion as Discord takes it. */
type Choice = { readonly name: string; readonly value: string }

/** Discord's limits: so many choices, of so many characters. */
const most = 25
const longest = 100
/** How much is read for topics (articles, characters of each), so that the first key pressed is answered in time. */
const read = { articles: 120, characters: 4000, kept: 600 } as const
/** A phrase of a headline counts more than one of the text: the headline says what the article is about. */
const headline = 3

/** Runs of names ("Lena Brandt") and of plain words ("flooded homes") up to so many words. */
const longestRun = 3

const isPlain = (token: Token): boolean => !stopWords.has(token.fold) && !token.digit && token.fold.length > 2

/** The runs of content words that stand side by side; in a text only names, in a headline any words. */
const phrasesIn = (text: string, takes: (token: Token, at: number) => boolean): readonly string[] => {
  const phrases: string[] = []
  let run: Token[] = []
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)]
    if (first && last && run.length <= longestRun) phrases.push(text.slice(first.start, last.end))
    run = []
  }
  tokensOf(text).forEach((token, at) => {
    const last = run.at(-1)
    if (last !== undefined && (!/^[ -]$/.test(text.slice(last.end, token.start)) || !takes(token, at)))
      close()
    if (takes(token, at)) run.push(token)
  })
  close()
  return phrases
}

const isNameInside =
  (text: string) =>
  (token: Token): boolean =>
    isPlain(token) &&
    token.capital &&
    !/(?:^|[.!?:”"“\n])\s*$/.test(text.slice(Math.max(0, token.start - 3), token.start))

type Tally = Map<string, { readonly name: string; readonly written: Map<string, number>; count: number }>

const count = (tally: Tally, phrase: string, by: number): void => {
  const key = tokensOf(phrase)
    .map((token) => token.fold)
    .join(' ')
  const known = tally.get(key) ?? { name: phrase, written: new Map<string, number>(), count: 0 }
  tally.set(key, known)
  known.count += by
  known.written.set(phrase, (known.written.get(phrase) ?? 0) + by)
}

const writtenMost = (written: ReadonlyMap<string, number>): string =>
  [...written].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0]

const readInto = (tally: Tally, { title, text }: Article): void => {
  if (title !== null)
    for (const phrase of phrasesIn(title, isPlain)) {
      count(tally, phrase, headline)
      if (phrase.includes(' '))
        for (const word of phrasesIn(phrase.replaceAll(/[ -]/g, '\n'), isPlain)) count(tally, word, 1)
    }
  const start = text.slice(0, read.characters)
  for (const phrase of phrasesIn(start, isNameInside(start))) count(tally, phrase, 1)
}

/** Times are nothing that articles are about, however often they name one. */
const time =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:to)?days?|weeks?|months?|years?|weekend|tonight|yesterday|tomorrow)$/i

/** Words of the desk: they say of what kind a page is, not what it is about. */
const desk =
  /^(?:(?:live )?updates?|live(?: (?:blog|score|scores|stream))?|latest(?: news)?|news|breaking(?: news)?|highlights?|videos?|photos?|pictures?|watch|opinion|analysis|explainer|explained|exclusive|timeline|takeaways|everything|things|things to know|what we know|recap|review|preview|best|top|new|first|report|reports|read more)$/i

const topicsIn = (articles: readonly Article[]): readonly string[] => {
  const tally: Tally = new Map()
  for (const article of articles.toSorted(byNewest).slice(0, read.articles)) readInto(tally, article)
  return [...tally.values()]
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .map(({ written }) => writtenMost(written))
    .filter((name) => name.length <= longest && !time.test(name) && !desk.test(name))
    .slice(0, read.kept)
}

type Known = { readonly state: string; readonly topics: readonly string[] }

/** Topics of a shelf are read again when its counts have changed. */
const known = new WeakMap<Shelf, Known>()

const topicsOfShelf = (shelf: Shelf): readonly string[] => {
  const state = `${shelf.size} ${shelf.counts.sentences} ${shelf.counts.terms}`
  const kept = known.get(shelf)
  if (kept?.state === state) return kept.topics
  const topics = topicsIn(Array.from(shelf.entries(), ({ article }) => article))
  known.set(shelf, { state, topics })
  return topics
}

/** What the articles here are about, most frequent first: names, and phrases of headlines; a server's own shelf first. */
export const topicsOf = (view: ShelfView): readonly string[] => [
  ...new Set(view.shelves.toReversed().flatMap(topicsOfShelf)),
]

/** The topics that fit what was typed so far: by fit, then the most frequent first. */
export const topicsFitting = (topics: readonly string[], typed: string): readonly Choice[] =>
  fittingNames(topics, (name) => name, typed, most).map((name) => ({ name, value: name }))
