import type { Article } from '../article/article.ts'
import { isForeign, isGrammarAbroad } from '../question/foreign.ts'
import type { Question } from '../question/question.ts'
import type { Span } from '../sentence/span.ts'
import { carriersOn } from '../shelf/carriers.ts'
import { accepts } from '../shelf/filters.ts'
import type { ShelfView } from '../shelf/view.ts'
import type { Asked } from './asked.ts'
import { chosenFirst } from './choose.ts'
import { isEcho } from './echo.ts'
import { fittingAt } from './fitting.ts'
import { moreTelling, onSubject, relevantOf } from './gather.ts'
import { ledgerOf } from './ledger/ledger.ts'
import { shownWanted, spelledAs } from './ledger/short.ts'
import type { Wanted } from './ledger/wanted.ts'
import { carriersOf, type Statement, statementsOf } from './origin.ts'
import { laidOut } from './overview/overview.ts'
import { bareQuote, once, placeQuote, quoteOf } from './quote.ts'
import { rankable, ranked } from './rank.ts'
import { confidenceOf } from './silence/confidence.ts'
import type { Outcome } from './silence/sign.ts'
import { QuotedAnswer, SilentAnswer } from './sought.ts'
import type { Answer, LedgerKind, Quote } from './values.ts'

/** `pool`: only these articles may be quoted. `show`: how many quotes are shown first. */
export type Options = {
  readonly pool?: ReadonlySet<string> | null
  readonly show?: number
}

/**
 * Below the first an answer is silent, below the second it is unsure. By odds learned without the question's fold, plain reasons
 * heard, below .22 lie 1.8 % of the answerable of realtimeqa (90 % of the unanswerable), .7 % of newsfacts (99 %), 1.6 % of squad
 * (5 %: its unanswerable questions ask with the words of the text) and 4.8 % of the stories (39 %); below .4 lie 2.7, 1.4, 18 and
 * 18 % (100, 100, 37 and 65 %).
 */
export const thresholds = { silent: 0.22, unsure: 0.4 } as const
/** How many quotes are made ready beyond those shown, and how many stay in the ranked list. */
const kept = { more: 12, ranked: 20, nearest: 3, forLedger: 60 } as const

/** A figure as far as it is compared: where it stands and what it says. */
type Stated = Span & {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
}

/** What one answer is made from: the question as read, its ranking, and what is shared by its quotes. */
type Found = Outcome & {
  readonly view: ShelfView
  readonly allowed: (article: Article) => boolean
  /** The figures to show; more often asked for than the ranking knows. */
  readonly wanted: Wanted | null
  readonly statements: readonly Statement[]
  readonly carriers: (statement: Statement) => readonly Article[]
  /** The figures of a statement that fit the question. */
  readonly fitting: (statement: Statement) => readonly Stated[]
}

/** The figures of each statement that fit, each looked for once: choosing asks for them again and again. */
const fittingOnce = (wanted: Wanted | null): Found['fitting'] => {
  const known = new Map<Statement, readonly Stated[]>()
  return (statement) => {
    if (wanted === null) return []
    const kept = known.get(statement)
    if (kept !== undefined) return kept
    const { entry, at } = statement.best.seen.candidate
    const fresh = fittingAt(entry, at, wanted)
    known.set(statement, fresh)
    return fresh
  }
}

const allowedIn =
  ({ filters }: Question, pool: ReadonlySet<string> | null) =>
  (article: Article): boolean =>
    accepts(filters, article) && (pool === null || pool.has(article.id))

const found = (question: Question, view: ShelfView, options: Options): Found => {
  const pool = options.pool ?? null
  const allowed = allowedIn(question, pool)
  const all = rankable(question, view, { pool })
  const ranking = ranked(all)
  const wanted = spelledAs(all.asked.wanted ?? shownWanted(all.asked.question), all.asked.query)
  return {
    ...all,
    view,
    allowed,
    wanted,
    ranking,
    statements: statementsOf(ranking, view),
    carriers: (statement) => carriersOf(statement, view, allowed),
    fitting: fittingOnce(wanted),
  }
}

const asQuote = ({ asked, carriers, fitting }: Found, statement: Statement): Quote =>
  quoteOf(statement.best, asked, () => carriers(statement), fitting(statement))

/** Without those that only say the question again, where there are others. */
const tellingOf = (near: readonly Statement[]): readonly Statement[] => {
  const telling = near.filter(({ best }) => !isEcho(best.seen))
  return telling.length > 0 ? telling : near
}

const quoted = (all: Found, show: number) => {
  const figures = (statement: Statement): readonly string[] =>
    all.fitting(statement).map(({ value, min, max }) => `${value} ${min} ${max}`)
  const near = tellingOf(relevantOf(all.asked, all.statements))
  const { first, rest } = chosenFirst(near, show, figures)
  const ledger = all.wanted === null ? [] : ledgerOf(all.asked.question, telling(all, near), all.wanted)
  const own = first.filter((one) => one === near[0] || all.fitting(one).length > 0)
  const quotes = own.map((statement) => asQuote(all, statement))
  const room = Math.max(0, show - own.length)
  const besides = unshown(ledger, quotes).slice(0, room)
  const fillers = first.filter((one) => !own.includes(one))
  const filled = fillers.slice(0, room - besides.length)
  return {
    quotes: [...quotes, ...besides, ...filled.map((statement) => asQuote(all, statement))],
    // Made ready when somebody asks for more.
    more: once(() =>
      [...fillers.slice(filled.length), ...rest]
        .slice(0, kept.more)
        .map((statement) => asQuote(all, statement))
        .filter((quote) => !besides.some((one) => isSame(one, quote))),
    ),
    figures: ledger,
  }
}

const isSame = (one: Quote, other: Quote): boolean =>
  one.article.id === other.article.id && one.start === other.start

/** Sentences whose figures stand side by side, but that are not among the quotes: they tell more than one that holds none. */
const unshown = (ledger: readonly LedgerKind[], quotes: readonly Quote[]): readonly Quote[] =>
  ledger
    .flatMap(({ entries }) => entries.map(({ quote }) => quote))
    .filter(
      (quote, at, all) =>
        !quotes.some((one) => isSame(one, quote)) && all.findIndex((one) => isSame(one, quote)) === at,
    )

/** The quotes whose figures are laid side by side, best first: what was found near, then what else tells such a figure. */
const telling = (all: Found, near: readonly Statement[]): readonly Quote[] => {
  const { view, allowed, wanted } = all
  const asked = { ...all.asked, wanted }
  const first = near.slice(0, kept.forLedger).filter((one) => all.fitting(one).length > 0)
  const further = moreTelling(asked, all.statements, first, view, allowed)
  const on = onSubject(asked, [...first.map(({ best }) => best.seen.candidate), ...further], view)
  return [
    ...first.filter(({ best }) => on.has(best.seen.candidate)).map((one) => asQuote(all, one)),
    ...further
      .filter((place) => on.has(place))
      .map((place) =>
        placeQuote(place, fittingAt(place.entry, place.at, wanted), () => carriersOn(view, place, allowed)),
      ),
  ].slice(0, kept.forLedger)
}

/** Does hardly a word of the question stand in any article, beside names and words of grammar, which may? */
const isUnknown = ({ query: { slots }, names }: Asked): boolean => {
  const telling = slots.filter(({ stem }) => !names.has(stem) && !isGrammarAbroad(stem))
  const some = telling.length === 0 ? slots : telling
  return some.filter(({ known }) => known).length * 2 <= some.length
}

/** How sure it is that what was laid out is what was asked for; and that there is nothing. */
const sureness = { laid: 0.9, nothing: 0.1 } as const

/** What is laid out where no fact is asked for; null where one is, or where there is nothing to lay out. */
const laidAnswer = (question: Question, view: ShelfView, { pool = null, show }: Options): Answer | null => {
  const found = laidOut(question, view, { allowed: allowedIn(question, pool), show })
  if (found === null) return null
  const { laid, quotes, more, nearest } = found
  const common = { question, laid, searched: view.searched(question.filters), ranked: [...quotes, ...more] }
  return quotes.length === 0
    ? { ...common, kind: 'silent', confidence: sureness.nothing, nearest }
    : { ...common, kind: 'quoted', confidence: sureness.laid, quotes, more, figures: [] }
}

/** Answers a question with sentences of the articles on these shelves: quotes, or silence with the nearest ones. */
export const answer = (question: Question, view: ShelfView, options: Options = {}): Answer => {
  const laid = laidAnswer(question, view, options)
  if (laid === null) return soughtOut(question, view, options)
  if (question.overview?.bare !== true) return laid
  // "Casualties" or "share price" may want a figure that the articles give.
  const fact = soughtOut(question, view, options)
  return fact.kind !== 'silent' && fact.figures.length > 0 ? fact : laid
}

/** The answer to a question after a fact. */
const soughtOut = (question: Question, view: ShelfView, options: Options): Answer => {
  const all = found(question, view, options)
  const confidence = question.unaskable == null ? confidenceOf(all) : 0
  const common = {
    question,
    confidence,
    searched: view.searched(question.filters),
  }
  // For evaluation: to make twenty quotes takes as long as to choose those that are shown.
  const list = once(() => all.ranking.slice(0, kept.ranked).map(bareQuote))
  const foreign = isForeign(question.text) && isUnknown(all.asked)
  if (confidence < thresholds.silent || all.ranking.length === 0 || foreign)
    return new SilentAnswer(common, list, {
      foreign,
      nearest: foreign ? [] : all.statements.slice(0, kept.nearest).map((one) => asQuote(all, one)),
    })
  const kind = confidence < thresholds.unsure ? 'unsure' : 'quoted'
  return new QuotedAnswer(common, list, { kind, ...quoted(all, options.show ?? 3) })
}
