import type { Published } from '../../article/article.ts'
import { canonicalText, LONGEST_TEXT } from '../../article/canonical.ts'
import type { Notice } from '../../article/provenance.ts'
import { because, type Why } from '../../article/refusal.ts'
import { agencyIn } from '../agency.ts'
import type { Extracted } from '../extracted.ts'
import { type Body, bodyOf } from './body.ts'
import { isDigest } from './digest.ts'
import { languageOf } from './language.ts'
import { type Line, linesOf } from './lines.ts'
import { datelineDay, dayIn, statedDay } from './stated.ts'
import { couldBeTitle, type Headline, headlineFrom, namesPublisher, publisherIn, titleOf } from './title.ts'

const refused = (why: Why): Extracted => ({ kind: 'refused', reason: because(why) })

/** Fewer words than this are no article. */
const FEWEST_WORDS = 8

/** A pile of snippets holds hardly any furniture: at least this share of its lines is none. */
const MOSTLY = 0.8

/** Lines beyond this are not looked at: no page that somebody copies is so long. */
const MOST_LINES = 5_000

const notesOn = (published: Published, language: string | null): readonly Notice[] => [
  ...(published === null ? ['no date' as const] : []),
  ...(language === 'en'
    ? []
    : [language === null ? ('language unknown' as const) : ('not English' as const)]),
]

const linesAt = (lines: readonly Line[], places: readonly number[]): readonly Line[] =>
  places.flatMap((at) => lines[at] ?? [])

const wordsOf = (lines: readonly Line[]): readonly string[] => lines.map(({ words }) => words)

/** Says a line the headline again, with or without a tail? */
const repeats = (line: Line, title: string | null): boolean =>
  title !== null && (line.words === title || headlineFrom(line.words).title === title)

const digestFrom = (lines: readonly Line[], plain: readonly Line[]): Extracted => {
  const text = wordsOf(plain).join('\n\n')
  const language = languageOf(text)
  return {
    kind: 'digest',
    title: null,
    source: null,
    agency: null,
    url: null,
    published: null,
    language,
    text,
    dropped: wordsOf(lines.filter(({ furniture }) => furniture !== null)),
    notes: ['digest', ...notesOn(null, language).slice(1)],
  }
}

const LINK = /^https?:\/\/[^\s<>"]{4,2000}$/

/** The page's address, where it stands on a line of its own above the body. */
const urlIn = (before: readonly Line[]): string | null =>
  before.find(({ words }) => LINK.test(words))?.words ?? null

const publishedIn = (lines: readonly Line[], body: Body, first: string): Published => {
  const [before, after] = [lines.slice(0, body.start), lines.slice(body.end)]
  const inside = lines.slice(body.start, body.end).filter(({ furniture }) => furniture !== null)
  const isSaid = ({ words }: Line): boolean => !LINK.test(words)
  const said = [wordsOf(before.filter(isSaid)), wordsOf([...inside, ...after].filter(isSaid))] as const
  const day = statedDay(...said) ?? datelineDay(first)
  if (day !== null) return { date: day, basis: 'stated' }
  const inUrl = dayIn(urlIn(before) ?? '')
  return inUrl === null ? null : { date: inUrl, basis: 'url' }
}

/** The publisher: hung on the headline, else named by the line of copyright below the body. */
const sourceIn = (
  headline: Headline | null,
  after: readonly Line[],
  agency: string | null,
): string | null => {
  const tail = headline?.tail ?? null
  if (tail !== null && tail !== agency && namesPublisher(tail)) return tail
  return after.map(({ words }) => publisherIn(words)).find((name) => name !== null) ?? null
}

/** A first line of the body that may be the headline, if the next one does not go on with its sentence. */
const headIn = ([first, second]: readonly Line[]): readonly Line[] =>
  first !== undefined && couldBeTitle(first) && !/^\p{Ll}/u.test(second?.words ?? '') ? [first] : []

const articleIn = (lines: readonly Line[], body: Body): Extracted => {
  const before = lines.slice(0, body.start)
  const all = linesAt(lines, body.kept)
  const headline = titleOf([...before, ...headIn(all)], wordsOf(all).join('\n'))
  const title = headline?.title ?? null
  const kept = all.filter((line) => !repeats(line, title))
  const text = wordsOf(kept).join('\n\n')
  const signs = [...wordsOf(kept).slice(0, 3), ...wordsOf(lines.filter(({ size }) => size <= 40))]
  const agency = agencyIn(signs.join('\n'))
  const published = publishedIn(lines, body, kept[0]?.words ?? '')
  const language = languageOf(text)
  const told = new Set(kept)
  return {
    kind: 'article',
    title,
    source: sourceIn(headline, lines.slice(body.end), agency),
    agency,
    url: urlIn(before),
    published,
    language,
    text,
    dropped: wordsOf(lines.filter((line) => !told.has(line))),
    notes: notesOn(published, language),
  }
}

/**
 * The article in a page's visible text as somebody pastes it, one line a block: its paragraphs word for word, and what the
 * text itself says of title, day, agency and publisher. A page of loose snippets is a digest; a text without
 * one is refused in words. Each paragraph is a part of `canonicalText(raw)`.
 */
export const extractText = (raw: string): Extracted => {
  if (raw.length > LONGEST_TEXT * 5) return refused('textTooLong')
  if (raw.includes('\0')) return refused('notText')
  const lines = linesOf(canonicalText(raw), MOST_LINES)
  if (lines.length === 0) return refused('textEmpty')
  const plain = lines.filter(({ furniture }) => furniture === null)
  if (plain.length >= lines.length * MOSTLY && isDigest(plain)) return digestFrom(lines, plain)
  const body = bodyOf(lines)
  const found = articleIn(lines, body)
  if (found.kind === 'refused') return found
  if ((found.text.match(/[\p{L}\p{N}]+/gu) ?? []).length < FEWEST_WORDS) return refused('noArticleInText')
  return found.text.length > LONGEST_TEXT ? refused('articleTooLong') : found
}
