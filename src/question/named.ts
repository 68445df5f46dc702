import type { Span } from '../sentence/span.ts'

/** Words for a pattern that means nothing but them. */
export const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names that are also everyday words need a cue to be read as a source: "reported by Time", "in The Age". */
const cue = /(?:\b(?:by|in|from|per|of|to|via)\b|[‘'"“(,])\s*(?:the\s+)?[‘'"“]?$/i

const spanOf = (text: string, source: string): Span | null => {
  const name = source.replace(/^the\s+/i, '')
  if (name.length < 2 || !text.includes(name)) return null
  const match = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').exec(text)
  if (match === null) return null
  const start = match.index
  const sure = name.includes(' ') || /\b(?:report|article|according|story)/i.test(text)
  return sure || cue.test(text.slice(0, start)) ? { start, end: start + match[0].length } : null
}

/** Which of the known sources a question names: "reported by The Verge", "in TechCrunch". */
export const sourcesIn = (text: string, sources: readonly string[]): readonly string[] =>
  sources.filter((source) => spanOf(text, source) !== null)
