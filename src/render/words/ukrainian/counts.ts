import { countIn, numberIn } from '../common.ts'

const count = countIn('uk')

export const articles = (n: number): string => count(n, { one: 'стаття', few: 'статті', other: 'статей' })
export const sentences = (n: number): string => count(n, { one: 'речення', few: 'речення', other: 'речень' })
export const lines = (n: number): string => count(n, { one: 'рядок', few: 'рядки', other: 'рядків' })
/** After "з": from so many sources. */
export const fromSources = (n: number): string => count(n, { one: 'джерела', other: 'джерел' })
export const feeds = (n: number): string => count(n, { one: 'стрічка', few: 'стрічки', other: 'стрічок' })
export const figures = (n: number): string => count(n, { one: 'число', few: 'числа', other: 'чисел' })
export const quotes = (n: number): string =>
  count(n, { one: 'нова цитата', few: 'нові цитати', other: 'нових цитат' })
export const changes = (n: number): string =>
  count(n, { one: 'раніша зміна', few: 'раніші зміни', other: 'раніших змін' })
export const waiting = (n: number): string =>
  count(n, { one: 'пропозиція чекає', few: 'пропозиції чекають', other: 'пропозицій чекають' })
export const times = (n: number): string => count(n, { one: 'раз', few: 'рази', other: 'разів' })
export const number = numberIn('uk')
