/** A body as it came over the wire. */
export type Json = { readonly [key: string]: unknown }

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects in a list; an empty list where there is none. */
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

/** The text at a key; empty where there is none. */
export const textAt = (value: Json, key: string): string => {
  const text = value[key]
  return typeof text === 'string' ? text : ''
}

/** Every string in a value with the keys that lead to it, as `components.0.content`. */
export const stringsOf = (value: unknown, at = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, at === '' ? key : `${at}.${key}`))
}
