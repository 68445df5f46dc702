import { describe, expect, it } from 'vitest'
import { discordFrom } from '../../src/render/discord.ts'
import { moment } from '../../src/render/moment.ts'
import { person } from '../../src/render/person.ts'
import type { Block, Reply } from '../../src/render/reply.ts'
import { plain, terminalFrom } from '../../src/render/terminal.ts'

const at = '2031-05-05T10:00:00.000Z'
const replyOf = (...blocks: readonly Block[]): Reply => ({ blocks, actions: [], private: false })
const inDiscord = (...blocks: readonly Block[]): string =>
  JSON.stringify(discordFrom(replyOf(...blocks), () => 'id').map(({ components }) => components))

describe('a moment in a text', () => {
  const said = `last changed: ${moment(at)}`

  it.each<readonly [string, Block]>([
    ['text', { kind: 'text', text: said }],
    ['note', { kind: 'note', text: said }],
    ['list', { kind: 'list', items: [said] }],
  ])('is shown in Discord as the reader’s Discord shows time, in a %s', (_kind, block) => {
    expect(inDiscord(block)).toContain(`last changed\\\\: <t:${Date.parse(at) / 1000}:f>`)
  })

  it('is shown in a terminal by its UTC time', () => {
    expect(terminalFrom(replyOf({ kind: 'text', text: said }), plain, 80)).toContain(
      'last changed: 2031-05-05 10:00 UTC',
    )
  })

  it('is not made by what somebody writes', () => {
    expect(inDiscord({ kind: 'text', text: '<t:1:f>' })).not.toContain('<t:1:f>')
    expect(inDiscord({ kind: 'heading', text: said })).not.toContain('<t:')
  })
})

describe('a person in a text', () => {
  const said = `by member ${person('42')}`

  it.each<readonly [string, Block]>([
    ['text', { kind: 'text', text: said }],
    ['note', { kind: 'note', text: said }],
    ['list', { kind: 'list', items: [said] }],
  ])('is a link to who that is in Discord, and no mention, in a %s', (_kind, block) => {
    expect(inDiscord(block)).toContain('by member [42](<https://discord.com/users/42>)')
    expect(inDiscord(block)).not.toContain('<@')
  })

  it('is an id in a terminal', () => {
    expect(terminalFrom(replyOf({ kind: 'text', text: said }), plain, 80)).toContain('by member 42')
  })
})
