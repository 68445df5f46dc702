import { countIn } from '../common.ts'

const format = new Intl.NumberFormat('es', { maximumFractionDigits: 2 })

/** Spain and Latin America part thousands by different signs; a space, as the Academies advise, is read alike in both. */
export const number = (n: number): string =>
  format
    .formatToParts(n)
    .map(({ type, value }) => (type === 'group' ? '\u00a0' : value))
    .join('')

const count = countIn('es', number)

export const articles = (n: number): string => count(n, { one: 'artículo', other: 'artículos' })
export const sentences = (n: number): string => count(n, { one: 'frase', other: 'frases' })
export const lines = (n: number): string => count(n, { one: 'línea', other: 'líneas' })
export const sources = (n: number): string => count(n, { one: 'fuente', other: 'fuentes' })
export const feeds = (n: number): string => count(n, { one: 'feed', other: 'feeds' })
export const figures = (n: number): string => count(n, { one: 'cifra', other: 'cifras' })
