import { expect, test } from 'vitest'
import { turnAt } from '../../src/sentence/attributions/turn.ts'

const conversation = [
  'The mayor of Oakford was on Vale Radio this morning.',
  'HOST: Mayor, is the bridge safe?',
  'BROOK: It is. We looked at every bolt: all of them hold.',
  'HOST: And the ferry?',
  'Ada Brook: Ask me in May.',
].join('\n')

const turnOf = (text: string, words: string): string | null => {
  const turn = turnAt(text, text.indexOf(words))
  return turn === null ? null : text.slice(turn.speaker.start, turn.speaker.end)
}

test.each([
  ['Mayor, is', 'HOST'],
  ['HOST: Mayor', 'HOST'],
  ['It is', 'BROOK'],
  ['We looked', 'BROOK'],
  ['And the ferry', 'HOST'],
])('at "%s" %s has the turn', (words, name) => expect(turnOf(conversation, words)).toBe(name))

test.each([
  [conversation, 'The mayor'],
  // Named once, and not in capitals beside others: no turn is told.
  [conversation, 'Ask me'],
  ['UPDATE: The bridge is open.\nUPDATE: The bridge is closed.', 'The bridge is closed'],
  ['The council wants three things: a ferry, a bridge, a road.', 'a ferry'],
  ['Oakford: the bridge is closed.', 'the bridge'],
  // A list of prices, and one of what is on: nobody asks, or speaks of himself.
  ['Regular: $4.68\nDiesel: $5.09\nRegular: $4.70', '$4.70'],
  ['Details: The fair opens at noon.\nDetails: The fair ends on Sunday.', 'The fair ends'],
])('in %j nobody has the turn at "%s"', (text, words) => expect(turnOf(text, words)).toBeNull())

test('the colon is the cue', () => {
  const turn = turnAt(conversation, conversation.indexOf('We looked'))
  expect(conversation.slice(turn?.cue.start, turn?.cue.end)).toBe(':')
})
