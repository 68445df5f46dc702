import { countIn, numberIn } from '../common.ts'

const count = countIn('en')

export const articles = (n: number): string => count(n, { one: 'article', other: 'articles' })
export const sentences = (n: number): string => count(n, { one: 'sentence', other: 'sentences' })
export const lines = (n: number): string => count(n, { one: 'line', other: 'lines' })
export const sources = (n: number): string => count(n, { one: 'source', other: 'sources' })
export const feeds = (n: number): string => count(n, { one: 'feed', other: 'feeds' })
export const figures = (n: number): string => count(n, { one: 'figure', other: 'figures' })
export const number = numberIn('en')
