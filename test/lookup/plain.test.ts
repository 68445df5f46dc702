import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { plainCommands } from '../../src/command/plain-commands.ts'
import { commandInMessage } from '../../src/lookup/plain.ts'
import { commandLine } from '../../src/terminal/commands.ts'

const known = plainCommands(commands)

describe('a line of the terminal', () => {
  it.each<[string, object | null]>([
    ['/figures casualties', { name: 'figures', options: { topic: 'casualties' } }],
    [
      '/figures homes flooded source:"Oakford Ledger" private:yes',
      { name: 'figures', options: { topic: 'homes flooded', source: 'Oakford Ledger', private: true } },
    ],
    [
      '/search "town hall" source:Ledger order:newest page:2',
      { name: 'search', options: { words: '"town hall" source:Ledger', order: 'newest', page: 2 } },
    ],
    ['/sources', { name: 'sources', options: {} }],
    ['/ask how many homes?', { name: 'ask', options: { question: 'how many homes?' } }],
    ['/timeline topic: Oakford bridge', { name: 'timeline', options: { topic: 'Oakford bridge' } }],
    [
      '/figures topic: homes source: "Oakford Ledger"',
      { name: 'figures', options: { topic: 'homes', source: 'Oakford Ledger' } },
    ],
    ['/ask what did it say: open?', { name: 'ask', options: { question: 'what did it say: open?' } }],
    ['/nothing of the kind', null],
    ['how many homes?', null],
    ['/ 3', null],
  ])('%s', (line, call) => {
    expect(commandLine(line, known)).toEqual(call)
  })
})

describe('a message to the bot', () => {
  it.each<[string, string | null]>([
    ['figures casualties', 'figures'],
    ['Timeline Oakford', 'timeline'],
    ['sources', 'sources'],
    ['help', 'help'],
    ['Help!', 'help'],
    ['sources page:2', 'sources'],
    [`sources ${'a:b'.repeat(80)} x`, null],
    ['/figures homes?', 'figures'],
    ['figures', null],
    ['help flood victims', null],
    ['Figures on the flood, how many?', null],
    ['Sources say that the bridge fell', null],
    ['how many homes?', null],
    ['', null],
  ])('%s', (text, name) => {
    expect(commandInMessage(text, known)?.name ?? null).toBe(name)
  })
})
