import { RULE_GROUPS, type RuleGroup } from './rules.ts'

/** The groups that ask for a word, each with a bit of its own. */
const asking = RULE_GROUPS.flatMap(({ word }) => (word === undefined ? [] : [word]))
const bits = new Map(asking.map((word, at) => [word, 1 << at]))

const read = (word: string): number => {
  let found = 0
  for (const [form, bit] of bits) if (form.test(word)) found |= bit
  return found
}

/** Words come again and again; so many are remembered, none that is longer. */
const remembered = new Map<string, number>()
const mostRemembered = 4_000
const longestRemembered = 24

const bitsOf = (word: string): number => {
  if (word.length > longestRemembered) return read(word)
  const known = remembered.get(word)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const fresh = read(word)
  // A long word is a slice that would keep its article in memory.
  remembered.set(word.length > 12 ? `\0${word}`.slice(1) : word, fresh)
  return fresh
}

/** The groups of rules that may find something in a line, in their order. */
export const groupsFor = (line: string): readonly RuleGroup[] => {
  let told = 0
  for (const word of line.match(/[a-z]+/gi) ?? []) told |= bitsOf(word)
  return RULE_GROUPS.filter(
    ({ word, needs }) =>
      (word === undefined || (told & (bits.get(word) ?? 0)) !== 0) &&
      (needs === undefined || needs.test(line)),
  )
}
