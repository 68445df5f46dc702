import { answer } from '../answer/answer.ts'
import { notesOf } from '../answer/reading.ts'
import type { Article } from '../article/article.ts'
import { questionFrom } from '../question/from.ts'
import { familyOf, namesPeople } from '../sentence/figures/families.ts'
import { mayHoldFigure } from '../sentence/figures/holds.ts'
import { measureKind } from '../sentence/figures/measure.ts'
import type { Figure } from '../sentence/values.ts'
import { type Entry, sentenceAt, sentenceCount } from '../shelf/entry.ts'
import type { Shelf } from '../shelf/shelf.ts'
import type { ShelfView } from '../shelf/view.ts'
import { topicsOf } from './topics.ts'

/** Examples for help, all built from what stands on the shelf: questions it answers, and a topic it is about. */
export type Examples = { readonly questions: readonly string[]; readonly topic: string | null }

/** How much is read for examples, so that help comes at once. */
const read = { articles: 16, sentences: 40 } as const
/** Questions shown of each sort, and of all. */
const shown = { titles: 1, all: 4 } as const

/** Kinds of figures that can be asked for as "how many … were …?" */
const passive =
  /^(?:killed or wounded|killed|wounded|captured|arrested|abducted|displaced|evacuated|rescued|stranded|infected|vaccinated|hired|trained|sent|damaged|destroyed|flooded|shot down|donated|laid off)$/

const headNoun = ({ counted }: Figure): string | null => /\p{Ll}+$/u.exec(counted ?? '')?.[0] ?? null

const isPlural = (noun: string): boolean =>
  /[^s]s$/.test(noun) || (namesPeople(noun) && !/(?:man|son)$/.test(noun))

/** "How many homes were destroyed?" for a figure that counts homes; null where it makes no plain question. */
const questionOf = (figure: Figure): string | null => {
  const noun = headNoun(figure)
  const kind = measureKind(figure)
    .replace(/ \(.*\)$/, '')
    .replace(noun === null ? '' : `${noun} `, '')
  if (!passive.test(kind) || figure.unit !== null) return null
  return noun !== null && isPlural(noun) && familyOf(noun) === null ? `How many ${noun} were ${kind}?` : null
}

/** A name, perhaps with what somebody is: "Mayor Lena Brandt", "the NIS"; no pronoun, no sentence. */
const speaks = /^(?:the )?\p{Lu}[\p{L}\p{N}.’'-]*(?: (?:of |for )?\p{Lu}[\p{L}\p{N}.’'-]*){0,4}$/u
const pronouns = /^(?:It|He|She|They|We|I|You|This|That|Who|One|Some|Many|Others)$/

const speakerIn = (entry: Entry, at: number): string | null => {
  const speaker = notesOf(entry, at).voice?.speaker
  const words = speaker == null ? '' : entry.article.text.slice(speaker.start, speaker.end)
  return speaks.test(words) && !pronouns.test(words) ? words : null
}

const most = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([text]) => text)

const dayOf = ({ published }: Article): string => published?.date ?? ''

const newest = (entries: Iterable<Entry>): readonly Entry[] =>
  [...entries]
    .toSorted(
      (a, b) => dayOf(b.article).localeCompare(dayOf(a.article)) || (a.article.id < b.article.id ? -1 : 1),
    )
    .slice(0, read.articles)

/** What could be asked of a shelf, the likeliest first; not yet tried. */
type Ideas = {
  readonly figures: readonly string[]
  readonly speakers: readonly string[]
  readonly titles: readonly string[]
}

const ideasIn = (entries: readonly Entry[]): Ideas => {
  const [figures, speakers] = [new Map<string, number>(), new Map<string, number>()]
  const count = (counts: Map<string, number>, text: string | null): void => {
    if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  for (const entry of entries)
    for (let at = 0; at < Math.min(read.sentences, sentenceCount(entry)); at++) {
      const { start, end } = sentenceAt(entry, at)
      count(speakers, speakerIn(entry, at))
      if (mayHoldFigure(entry.article.text.slice(start, end)))
        for (const figure of notesOf(entry, at).figures) count(figures, questionOf(figure))
    }
  return {
    figures: most(figures),
    speakers: most(speakers).map((speaker) => `What did ${speaker} say?`),
    titles: entries.flatMap(({ article: { title, kind } }) =>
      title !== null && kind === 'article' ? [title] : [],
    ),
  }
}

/** A shelf is read again when its counts have changed. */
const known = new WeakMap<Shelf, { readonly state: string; readonly ideas: Ideas }>()

const ideasOf = (shelf: Shelf): Ideas => {
  const state = `${shelf.size} ${shelf.counts.sentences} ${shelf.counts.terms}`
  const kept = known.get(shelf)
  if (kept?.state === state) return kept.ideas
  const ideas = ideasIn(newest(shelf.entries()))
  known.set(shelf, { state, ideas })
  return ideas
}

const order = { quoted: 0, unsure: 1 } as const

/** The first of a few that the shelf is known to answer; a sure answer goes before an unsure one. */
const answered = (questions: readonly string[], view: ShelfView, many: number): readonly string[] =>
  questions
    .slice(0, 3 + many)
    .flatMap((text) => {
      const { kind } = answer(questionFrom(text, { sources: view.sources() }), view)
      return kind === 'silent' ? [] : [{ text, rank: order[kind] }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, many)
    .map(({ text }) => text)

/** Examples that work here: a server's own articles before the shared ones. */
export const examplesOn = (view: ShelfView): Examples => {
  const ideas = view.shelves.toReversed().map(ideasOf)
  const all = (of: (one: Ideas) => readonly string[], many: number): readonly string[] =>
    answered([...new Set(ideas.flatMap(of))], view, many)
  const found = [
    ...all(({ figures }) => figures, 1),
    ...all(({ speakers }) => speakers, 1),
    ...all(({ titles }) => titles, shown.titles),
  ]
  return { questions: found.slice(0, shown.all), topic: topicsOf(view)[0] ?? null }
}
