import { describe, expect, test } from 'vitest'
import { argumentsFrom, UsageError } from '../src/arguments.ts'

const options = { corpus: { type: 'string' }, port: { type: 'string' }, json: { type: 'boolean' } } as const
const call = (...args: readonly string[]) => argumentsFrom({ args: [...args], options })

describe('the options of a call', () => {
  test('are given where they are right', () => {
    expect(call('--corpus', 'clippings', '--json', '--port=-1').values).toEqual({
      corpus: 'clippings',
      json: true,
      port: '-1',
    })
  })

  test.each([
    [['--corpos', 'x'], '--corpos is no option; did you mean --corpus?'],
    [['--corpos=x'], '--corpos is no option; did you mean --corpus?'],
    [['--verbose'], '--verbose is no option'],
    [['-x'], '-x is no option'],
    [['--corpus'], '--corpus needs a value: --corpus=…'],
    [['--port', '-1'], '--port needs a value: --port=…'],
    [['--json=yes'], '--json takes no value'],
    [['clippings'], '"clippings" is one word too many'],
  ])('that are wrong (%j) are told in one line, with what was meant', (args, said) => {
    expect(() => call(...args)).toThrow(new UsageError(`${said} (--help lists what there is)`))
  })
})
