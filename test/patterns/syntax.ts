/** A regular expression as far as its ways through a text matter: one sign, one after another, one of several, again. */
export type Syntax =
  | { readonly kind: 'sign'; readonly source: string }
  | { readonly kind: 'all'; readonly parts: readonly Syntax[] }
  | { readonly kind: 'any'; readonly options: readonly Syntax[] }
  | { readonly kind: 'again'; readonly of: Syntax; readonly least: number; readonly most: number }

const nothing: Syntax = { kind: 'all', parts: [] }

/** Where an expression is read; what it only looks at, ahead or behind, is read as an expression of its own. */
type Reading = { readonly source: string; at: number; readonly looks: Syntax[] }

const taken = (reading: Reading, form: RegExp): RegExpExecArray | null => {
  const found = form.exec(reading.source.slice(reading.at))
  reading.at += found?.[0].length ?? 0
  return found
}

const group = (reading: Reading): Syntax => {
  const opening = taken(reading, /^\((?:\?(?:[:=!]|<[=!]|<\w+>|[ims-]+:))?/)?.[0] ?? ''
  const inside = either(reading)
  if (taken(reading, /^\)/) === null) throw new Error(`a group is open in ${reading.source}`)
  if (!/^\(\?<?[=!]/.test(opening)) return inside
  reading.looks.push(inside)
  return nothing
}

const one = (reading: Reading): Syntax => {
  if (reading.source[reading.at] === '(') return group(reading)
  if (taken(reading, /^(?:[$^]|\\[bB]|\\k<\w+>|\\[1-9]\d*)/) !== null) return nothing
  const sign = taken(
    reading,
    /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]+\}|\\u\{[^}]+\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|.)/isu,
  )
  if (sign === null) throw new Error(`nothing is left of ${reading.source}`)
  return { kind: 'sign', source: sign[0] }
}

const repeated = (reading: Reading, of: Syntax): Syntax => {
  const found = taken(reading, /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/)
  if (found === null) return of
  const [, mark, first, comma, last] = found
  const least = mark === undefined ? Number(first) : mark === '+' ? 1 : 0
  const limit = comma === '' ? least : last === '' ? Number.POSITIVE_INFINITY : Number(last)
  const most = mark === undefined ? limit : mark === '?' ? 1 : Number.POSITIVE_INFINITY
  return { kind: 'again', of, least, most }
}

const sequence = (reading: Reading): Syntax => {
  const parts: Syntax[] = []
  while (reading.at < reading.source.length && !/[|)]/.test(reading.source.charAt(reading.at)))
    parts.push(repeated(reading, one(reading)))
  return { kind: 'all', parts }
}

const either = (reading: Reading): Syntax => {
  const options = [sequence(reading)]
  while (taken(reading, /^\|/) !== null) options.push(sequence(reading))
  return { kind: 'any', options }
}

/** The expression, and each that it looks ahead or behind for. */
export const syntaxOf = (source: string): readonly Syntax[] => {
  const reading: Reading = { source, at: 0, looks: [] }
  const whole = either(reading)
  if (reading.at < source.length) throw new Error(`a group is closed twice in ${source}`)
  return [whole, ...reading.looks]
}
