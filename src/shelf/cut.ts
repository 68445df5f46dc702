import type { Sentence } from '../sentence/values.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

export const sentencesOf = (text: string): readonly Sentence[] => {
  const found: Sentence[] = []
  let paragraph = 0
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].trim() === '') continue
    for (const piece of segmenter.segment(line[0])) {
      const lead = piece.segment.length - piece.segment.trimStart().length
      const words = piece.segment.trim()
      const start = line.index + piece.index + lead
      if (words !== '') found.push({ start, end: start + words.length, paragraph })
    }
    paragraph++
  }
  return found
}
