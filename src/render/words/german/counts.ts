import { countIn, numberIn } from '../common.ts'

const count = countIn('de')

export const articles = (n: number): string => count(n, { one: 'Artikel', other: 'Artikel' })
export const sentences = (n: number): string => count(n, { one: 'Satz', other: 'Sätze' })
export const lines = (n: number): string => count(n, { one: 'Zeile', other: 'Zeilen' })
export const sources = (n: number): string => count(n, { one: 'Quelle', other: 'Quellen' })
export const feeds = (n: number): string => count(n, { one: 'Feed', other: 'Feeds' })
export const figures = (n: number): string => count(n, { one: 'Zahl', other: 'Zahlen' })
export const number = numberIn('de')
