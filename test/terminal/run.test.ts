import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { plain, terminalFrom } from '../../src/render/terminal.ts'
import { english } from '../../src/render/words/english.ts'
import { asCommand } from '../../src/terminal/commands.ts'
import { commandReply } from '../../src/terminal/run.ts'
import { servicesOver } from '../discord/oakford.ts'

const words = english('en-GB')
const type = async (line: string): Promise<string> =>
  terminalFrom(
    await commandReply(line, { commands, services: servicesOver(), words, previous: null }),
    plain,
    100,
  )

describe('a line that begins with a slash', () => {
  test.each<[string, RegExp]>([
    ['/figures homes destroyed', /at least 210.*260/s],
    ['/timeline flood Oakford', /earliest first/],
    ['/search "two bridges" source:Millbrook', /\*Two bridges\*/],
    ['/sources', /Oakford Ledger: 1 article, 10 sentences, 5 May 2025/],
    ['/help', /How many homes were destroyed\?/],
    ['/ask how many homes? source:"Millbrook Herald"', /260/],
    ['/about', /Searched 3 articles/],
  ])('%s does what it does in Discord', async (line, expected) => {
    expect(await type(line)).toMatch(expected)
  })

  test('draws no picture: its words are the list below', async () => {
    const { blocks } = await commandReply('/figures homes', {
      commands,
      services: servicesOver(),
      words,
      previous: null,
    })
    expect(blocks.map(({ kind }) => kind)).not.toContain('picture')
  })

  test.each(['/nonsense', '/settings', '/unanswered', '/shelf export', '/find sources'])(
    '%s is no command here, and says which there are',
    async (line) => {
      expect(await type(line)).toContain('There are: /ask, /search')
    },
  )
})

describe('a line is for the commands', () => {
  test.each([
    ['/sources', '/sources'],
    ['help', '/help'],
    ['?', '/help'],
    ['!!', '/ask !!'],
    ['how many homes?', null],
    ['help for Oakford', null],
  ])('%s: %s', (line, command) => expect(asCommand(line)).toBe(command))
})
