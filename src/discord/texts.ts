import { englishEdge } from '../render/words/english-edge.ts'

/** The edge's words in English, for calls whose language is not known. */
export const texts = englishEdge
