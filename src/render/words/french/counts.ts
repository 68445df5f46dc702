import { countIn, numberIn } from '../common.ts'

const count = countIn('fr')

export const articles = (n: number): string => count(n, { one: 'article', other: 'articles' })
export const sentences = (n: number): string => count(n, { one: 'phrase', other: 'phrases' })
export const lines = (n: number): string => count(n, { one: 'ligne', other: 'lignes' })
export const sources = (n: number): string => count(n, { one: 'source', other: 'sources' })
export const feeds = (n: number): string => count(n, { one: 'flux', other: 'flux' })
export const figures = (n: number): string => count(n, { one: 'chiffre', other: 'chiffres' })
export const number = numberIn('fr')
