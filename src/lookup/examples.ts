import { answer } from '../answer/answer.ts'
import { notesOf } from '../answer/reading.ts'
import { questionFrom } from '../question/from.ts'
import { type Entry, sentenceCount } from '../shelf/entry.ts'
import type { Shelf } from '../shelf/shelf.ts'
import type { ShelfView } from '../shelf/view.ts'
import { countedIn } from './counted.ts'
import { frequent, newest } from './frequent.ts'
import { topicsOf } from './topics.ts'

/** Examples for help, all built from what stands on the shelf: questions it answers, and a topic it is about. */
export type Examples = { readonly questions: readonly string[]; readonly topic: string | null }

/** How much is read for examples, so that help comes at once. */
const read = { articles: 16, sentences: 40 } as const
/** Questions shown of each sort, and of all. */
const shown = { titles: 1, all: 4 } as const

/** A name, perhaps with what somebody is: "Mayor Lena Brandt", "the NIS"; no pronoun, no sentence. */
const speaks = /^(?:the )?\p{Lu}[\p{L}\p{N}.’'-]*(?: (?:of |for )?\p{Lu}[\p{L}\p{N}.’'-]*){0,4}$/u
const pronouns = /^(?:It|He|She|They|We|I|You|This|That|Who|One|Some|Many|Others)$/

const speakerIn = (entry: Entry, at: number): string | null => {
  const speaker = notesOf(entry, at).voice?.speaker
  const words = speaker == null ? '' : entry.article.text.slice(speaker.start, speaker.end)
  return speaks.test(words) && !pronouns.test(words) ? words : null
}

/** A headline that reads as what somebody would type: short, no list, not a question without its mark. */
const isTypable = (title: string): boolean =>
  title.split(' ').length <= 10 &&
  !/[,;:|]/.test(title) &&
  (title.endsWith('?') || !/^(?:what|who|why|how|when|where|which)\b/i.test(title))

/** What could be asked of a shelf, the likeliest first; not yet tried. */
type Ideas = {
  readonly figures: readonly string[]
  readonly speakers: readonly string[]
  readonly titles: readonly string[]
}

const ideasIn = (entries: readonly Entry[]): Ideas => {
  const speakers = entries.flatMap((entry) =>
    Array.from(
      { length: Math.min(read.sentences, sentenceCount(entry)) },
      (_, at) => speakerIn(entry, at) ?? [],
    ).flat(),
  )
  return {
    figures: countedIn(entries, read.sentences).map(({ noun, kind }) => `How many ${noun} were ${kind}?`),
    speakers: frequent(speakers, (speaker) => speaker).map((speaker) => `What did ${speaker} say?`),
    titles: entries.flatMap(({ article: { title, kind } }) =>
      title !== null && kind === 'article' && isTypable(title) ? [title] : [],
    ),
  }
}

/** A shelf is read again when its counts have changed. */
const known = new WeakMap<Shelf, { readonly state: string; readonly ideas: Ideas }>()

const ideasOf = (shelf: Shelf): Ideas => {
  const state = `${shelf.size} ${shelf.counts.sentences} ${shelf.counts.terms}`
  const kept = known.get(shelf)
  if (kept?.state === state) return kept.ideas
  const ideas = ideasIn(newest(shelf.entries(), read.articles))
  known.set(shelf, { state, ideas })
  return ideas
}

const order = { quoted: 0, unsure: 1 } as const

/** The first of a few that the shelf is known to answer; a sure answer goes before an unsure one. */
const answered = (questions: readonly string[], view: ShelfView, many: number): readonly string[] =>
  questions
    .slice(0, 3 + many)
    .flatMap((text) => {
      const { kind } = answer(questionFrom(text, { ...view.known() }), view)
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
