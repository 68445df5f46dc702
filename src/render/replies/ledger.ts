import type { LedgerEntry, LedgerKind } from '../../answer/values.ts'
import { asStated } from '../../lookup/stated.ts'
import { voiceOf } from '../../sentence/attributions/voice.ts'
import type { Block, FigureRow } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { asOfText } from './as-of.ts'
import { sourceOf } from './quote.ts'
import { spreadIn } from './spread.ts'

/** The articles that tell a line of the ledger by their sources, its own first, each once. */
const sourcesOf = ({ quote }: LedgerEntry, words: Words): readonly string[] => [
  ...new Set([quote.article, ...quote.carriedBy].map((article) => sourceOf(article, words))),
]

/** What all lines share, and is said once above them: their one source, and that none is dated. */
type Shared = { readonly source: string | null; readonly undated: boolean }

const sharedBy = (kinds: readonly LedgerKind[], words: Words): Shared => {
  const entries = kinds.flatMap((kind) => kind.entries)
  const [source, ...others] = new Set(entries.flatMap((entry) => sourcesOf(entry, words)))
  return {
    source: others.length === 0 ? (source ?? null) : null,
    undated: entries.every(({ asOf }) => asOf === null),
  }
}

/** "Kyiv (The Star; also carried by …)": who says it, where it stands, who carries it too. */
const whoOf = (entry: LedgerEntry, { source: shared }: Shared, words: Words): string | null => {
  const voice = entry.speaker === null ? null : voiceOf(entry.speaker)
  if (shared !== null) return voice
  const [source, ...carriers] = sourcesOf(entry, words)
  const carried = carriers.length === 0 ? [] : [words.carriedBy(carriers.join(', '))]
  // Beside a voice, an unknown source adds nothing.
  const known = source === words.sourceUnknown && voice !== null ? [] : [source]
  const where = [...known, ...carried].join('; ')
  if (voice === null || where === '') return voice ?? where
  return `${voice} (${where})`
}

const rowOf = (entry: LedgerEntry, shared: Shared, folded: boolean, words: Words): FigureRow => {
  const { start, end, quote } = asStated(entry)
  return {
    when: shared.undated ? null : (asOfText(entry, words.calendar) ?? words.dateUnknown),
    figure: quote.article.text.slice(start, end),
    counted: entry.counted,
    who: whoOf(entry, shared, words),
    folded,
  }
}

/** Above the figures: what they are, and what would else stand on every line. */
const headNote = ({ source, undated }: Shared, words: Words): Block => {
  const parts = [words.figures, source, undated ? words.dateUnknown : null]
  return { kind: 'note', text: parts.filter((part) => part !== null).join(' · ') }
}

/** Figures side by side, each kind as lines with their day, their words as written, and who says so. */
export const ledgerBlocks = (
  kinds: readonly LedgerKind[],
  folded: ReadonlySet<LedgerEntry>,
  words: Words,
): readonly Block[] => {
  if (kinds.length === 0) return []
  const shared = sharedBy(kinds, words)
  const blocks = kinds.map(({ measure, entries }): Block => {
    const left = entries.filter((entry) => folded.has(entry)).length
    const rows = entries.map((entry) => rowOf(entry, shared, folded.has(entry), words))
    return {
      kind: 'figures',
      title: measure,
      spread: spreadIn(entries, words),
      rows,
      more: left ? words.lookup.figuresMore(left) : null,
    }
  })
  return [headNote(shared, words), ...blocks]
}
