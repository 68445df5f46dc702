import type { Article } from '../article/article.ts'
import { articleFrom } from '../article/make.ts'
import { type Shared, sharedOf } from '../shelf/carriers.ts'
import type { ShelfView } from '../shelf/view.ts'
import { type Copy, copiesOf } from './copies.ts'
import { type Draft, sentence } from './draft.ts'
import { machineTranslated } from './translated.ts'

/** What a rule may look at: the draft, the articles that say the same words, and which of its sentences others carry. */
type Case = { readonly draft: Draft; readonly copies: readonly Copy[]; readonly common: Shared }
type Rule = (seen: Case) => string | null

const nameOf = ({ title, source }: Article): string =>
  [title ?? 'an article without title', ...(source === null ? [] : [source])].join(', ')

const sameWords = ({ copies: [first] }: Case): string | null => {
  if (first === undefined || first.share < 0.85) return null
  return first.share > 0.995
    ? `The same text is on the shelf already: ${nameOf(first.article)}.`
    : `Nearly the same text is on the shelf already: ${nameOf(first.article)} (${Math.round(first.share * 100)} % of the words).`
}

const sameReport = ({ draft, copies }: Case): string | null => {
  const other = copies.find(({ share, article }) => share < 0.85 || article.source !== draft.fields.source)
  if (other === undefined) return null
  const agency = draft.fields.agency ?? other.article.agency
  const whose = agency === null ? 'the same report' : `the same ${agency} report`
  return `It seems to carry ${whose} as ${nameOf(other.article)}. Shared words count once in answers.`
}

const sameSentences = ({ copies: [copy], common: { shared, sentences, articles } }: Case): string | null => {
  const [first, ...more] = articles
  if (first === undefined || shared < 2 || (shared === sentences && (copy?.share ?? 0) > 0.995)) return null
  const others = more.length === 0 ? '' : ` and ${more.length} other article${more.length === 1 ? '' : 's'}`
  return `${shared} of its ${sentences} sentences also stand in ${nameOf(first)}${others}: each counts once in answers.`
}

const noted: readonly (readonly [RegExp, string])[] = [
  [
    /no date/i,
    'No date was found. Without one it is shown as “date unknown”; you can give one under Edit details.',
  ],
  [/paywall/i, 'The page stops at a paywall: this is only its beginning.'],
  [/language not told/i, 'It is not clear whether this is English; questions are answered in English.'],
  [/not english/i, 'It is not in English. Questions in English will hardly find it.'],
]

const fromNotes =
  (pattern: RegExp, words: string): Rule =>
  ({ draft }) =>
    draft.notes.some((note) => pattern.test(note)) ? words : null

const undated: Rule = ({ draft }) =>
  draft.fields.published === null && draft.fields.kind === 'article' ? (noted[0]?.[1] ?? null) : null

const futureOf =
  (today: string): Rule =>
  ({ draft }) =>
    draft.fields.published !== null && draft.fields.published.date > today
      ? `Its date, ${draft.fields.published.date}, has not come yet.`
      : null

const noSource: Rule = ({ draft }) =>
  draft.fields.source === null && draft.fields.agency === null
    ? 'No publisher was found: quotes will not say where they come from.'
    : null

const others: Rule = ({ draft }) => {
  const rest = draft.notes.filter((note) => !noted.some(([pattern]) => pattern.test(note)))
  return rest.length === 0 ? null : rest.map(sentence).join(' ')
}

/** What a moderator should know before saving, each in a sentence. `today` is `YYYY-MM-DD`. */
export const warningsFor = (draft: Draft, view: ShelfView, today: string): readonly string[] => {
  const copies = copiesOf(draft.fields.text, view).filter(({ article }) => article.id !== draft.edits?.id)
  const own = articleFrom({ id: draft.edits?.id ?? '', shelf: '', text: draft.fields.text })
  const common = sharedOf(own, view)
  const rules: readonly Rule[] = [
    undated,
    futureOf(today),
    noSource,
    sameWords,
    sameReport,
    sameSentences,
    (seen) => machineTranslated(seen.draft),
    ...noted.slice(1).map(([pattern, words]) => fromNotes(pattern, words)),
    others,
  ]
  return rules.flatMap((rule) => rule({ draft, copies, common }) ?? [])
}
