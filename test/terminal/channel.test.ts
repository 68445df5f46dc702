import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { terminalChannel } from '../../src/terminal/channel.ts'

const talk = async (lines: string): Promise<string> => {
  const output = new PassThrough()
  await terminalChannel(
    { input: Readable.from([lines]), output, prompt: null, gap: '' },
    async (line) => `> ${line}`,
  )
  output.end()
  return text(output)
}

describe('a piped terminal', () => {
  test('one question a line in, one answer out', async () => {
    expect(await talk('how many homes?\nwho said so?\n')).toBe('> how many homes?\n> who said so?\n')
  })

  test('empty lines are passed over, the last line needs no line break, and Windows line ends count as one', async () => {
    expect(await talk('\n  \r\nwhere?\r\nwhen?')).toBe('> where?\n> when?\n')
  })

  test('signs that steer a terminal or turn letters around are not shown again', async () => {
    expect(await talk('\u001b[31mhow many\u0007 homes\u202e?\n')).toBe('> how many  homes ?\n')
  })

  test('"exit" leaves', async () => {
    expect(await talk('where?\nexit\nnever reached\n')).toBe('> where?\n')
  })

  test('nothing in, nothing out', async () => {
    expect(await talk('')).toBe('')
  })

  test('answers are parted by an empty line, but for those of a line each', async () => {
    const output = new PassThrough()
    const input = Readable.from(['where?\nwhen?\n'])
    await terminalChannel({ input, output, prompt: null, gap: '\n' }, async (line) => `${line}\n  here`)
    output.end()
    expect(await text(output)).toBe('where?\n  here\n\nwhen?\n  here\n\n')
  })
})
