import type { Reading } from './reading.ts'
import { type Reported, spanOf } from './reported.ts'

const view = /^(?:account|view|words|opinion|telling|reckoning|estimates?|assessment|judge?ment)$/

/** "by the mayor's own account", "in Velm's view": whose account it is says so; "by his own account" names nobody. */
export const viewsIn = ({ tokens, phrases }: Reading): readonly Reported[] =>
  tokens.flatMap(({ tag, quoted }, mark) => {
    const cue = tokens[tokens[mark + 1]?.lower === 'own' ? mark + 2 : mark + 1]
    if (tag !== 'S' || quoted || cue === undefined || !view.test(cue.lower)) return []
    const whose = phrases.find(({ to, kind }) => (to === mark && kind !== 'owner') || to === mark + 1)
    const led = /^(?:by|in)$/.test(tokens[(whose?.from ?? 0) - 1]?.lower ?? '')
    const speaker = led && whose !== undefined ? spanOf(tokens, whose.from, mark) : null
    return speaker === null ? [] : [{ speaker, cue: { start: cue.start, end: cue.end } }]
  })
