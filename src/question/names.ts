import { nations } from '../shelf/nations.ts'

/** A name of up to four words in a question, as the piece of a pattern. */
export const name = String.raw`\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3}`

/** The names of countries alone, as the piece of a pattern. */
export const nationNames: string = nations.map(({ name }) => name).join('|')

const places = nations.flatMap(({ name, adjectives, seats }) => [name, ...adjectives, ...seats]).join('|')
/** A country, its people or its capital, in small letters too: "russia". */
export const country = `(?:(?:north|south|saudi|united) )?(?:${places})`

/** The countries that a text names. */
export const countries: RegExp = new RegExp(String.raw`(?<![\p{L}’'])${country}(?![\p{L}’'])`, 'giu')
