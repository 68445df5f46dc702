import type { Article } from '../../article/article.ts'
import { articleFrom } from '../../article/make.ts'
import { nameOf } from '../../article/name.ts'
import type { Words } from '../../render/words/words.ts'
import type { ShelfView } from '../../shelf/view.ts'
import { type Copy, copiesOf } from './copies.ts'
import type { Draft } from './draft.ts'
import { type Shared, sharedOf } from './shared.ts'
import { machineTranslated } from './translated.ts'

/**
 * What a rule may look at: the draft, the articles that say the same words, which of its sentences others carry, the day,
 * and the words to warn in.
 */
type Case = {
  readonly draft: Draft
  readonly copies: readonly Copy[]
  readonly common: Shared
  readonly today: string
  readonly words: Words
}
type Rule = (seen: Case) => string | null | readonly string[]

const labelOf = (article: Article): string =>
  [nameOf(article), article.source].filter((part) => part !== null).join(', ')

const undated: Rule = ({ draft, words }) =>
  draft.fields.published === null && draft.fields.kind === 'article'
    ? words.desk.warnings.notices['no date']
    : null

const future: Rule = ({ draft, today, words }) =>
  draft.fields.published !== null && draft.fields.published.date > today
    ? words.desk.warnings.future(words.calendar.day(draft.fields.published.date))
    : null

const noSource: Rule = ({ draft, words }) =>
  draft.fields.source === null && draft.fields.agency === null ? words.desk.warnings.noSource : null

const sameWords: Rule = ({ copies: [first], words }) => {
  if (first === undefined || first.share < 0.85) return null
  const { sameText, nearlySame } = words.desk.warnings
  const name = labelOf(first.article)
  return first.share > 0.995 ? sameText(name) : nearlySame(name, first.share)
}

const sameReport: Rule = ({ draft, copies, words }) => {
  const other = copies.find(({ share, article }) => share < 0.85 || article.source !== draft.fields.source)
  if (other === undefined) return null
  const agency = draft.fields.agency ?? other.article.agency
  return words.desk.warnings.sameReport(labelOf(other.article), agency)
}

const sameSentences: Rule = ({ copies: [copy], common: { shared, sentences, articles }, words }) => {
  const [first, ...more] = articles
  if (first === undefined || shared < 2 || (shared === sentences && (copy?.share ?? 0) > 0.995)) return null
  return words.desk.warnings.sameSentences(shared, sentences, labelOf(first), more.length)
}

const translated: Rule = ({ draft, words }) => {
  const sign = machineTranslated(draft)
  return sign === null ? null : words.desk.warnings.translated[sign]
}

const noticed: Rule = ({ draft, words }) =>
  draft.notes.filter((note) => note !== 'no date').map((note) => words.desk.warnings.notices[note])

const rules: readonly Rule[] = [
  undated,
  future,
  noSource,
  sameWords,
  sameReport,
  sameSentences,
  translated,
  noticed,
]

/** What a moderator should know before saving, each in a sentence. `today` is `YYYY-MM-DD`. */
export const warningsFor = async (
  draft: Draft,
  view: ShelfView,
  today: string,
  words: Words,
): Promise<readonly string[]> => {
  const found = await copiesOf(draft.fields.text, view)
  const copies = found.filter(({ article }) => article.id !== draft.edits?.id)
  const own = articleFrom({ id: draft.edits?.id ?? '', shelf: '', text: draft.fields.text })
  const common = await sharedOf(own, view)
  return rules.flatMap((rule) => rule({ draft, copies, common, today, words }) ?? [])
}
