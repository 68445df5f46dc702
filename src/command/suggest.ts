import { fittingNames } from '../lookup/names.ts'
import type { Choice } from './command.ts'

/** Discord's limits: so many choices, of so many characters. */
const most = 25
const longest = 100

const itself = (name: string): string => name

/** The names that fit what was typed so far, best first, then by name. */
export const suggested = (names: readonly string[], typed: string): readonly Choice[] =>
  fittingNames(
    names.filter((name) => name.length <= longest).toSorted((a, b) => a.localeCompare(b)),
    itself,
    typed,
    most,
  ).map((name) => ({ name, value: name }))
