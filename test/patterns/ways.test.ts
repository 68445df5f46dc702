import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { literalsIn } from './literals.ts'
import { isExponential } from './ways.ts'

const root = path.join(import.meta.dirname, '..', '..')
const files = globSync('{src,commands}/**/*.ts', { cwd: root })

/** Rooms whose patterns read what strangers write; what begins a thread when it is loaded is left out. */
const rooms =
  /^src\/(?:article|sentence|shelf|question|answer|lookup|render|ingest|moderation)\/.*(?<!thread)\.ts$/

/** Every pattern that is put together while these rooms are loaded. */
const putTogether = async (): Promise<readonly RegExp[]> => {
  const made: RegExp[] = []
  const before = globalThis.RegExp
  globalThis.RegExp = new Proxy(before, {
    construct: (target, [source, flags]) => {
      const form = new target(source, flags)
      made.push(form)
      return form
    },
  })
  try {
    for (const file of files.filter((name) => rooms.test(name))) await import(path.join(root, file))
  } finally {
    globalThis.RegExp = before
  }
  return made
}

describe('a pattern whose ways double with every few signs', () => {
  test.each([
    /(a+)+$/,
    /(a*)*b/,
    /(a|a)*b/,
    /(a?b?)+c/,
    /(?:a{1,3})+b/,
    /(?:ab|a|b)+c/,
    /(?=(a+)+b)c/,
    /(?:as|of|as of| )*$/,
    /(?:[A-Z]\w*\s?)+$/,
    /(?:you are [\p{L} ]{1,20}|all|[ ,])*$/u,
  ])('%s is found', (form) => {
    expect(isExponential(form)).toBe(true)
  })

  test.each([
    /(a|b)*c/,
    /(?:a{3})+b/,
    /(\d+)(,\d+)*$/,
    /^(?:[a-z]+ )+$/,
    /[A-Z][a-z]*(?:\s[A-Z][a-z]*)*/,
    /(?:\s*,\s*)?a+/,
    /\s+$/,
    /a{0,1000}b/,
  ])('%s is none', (form) => {
    expect(isExponential(form)).toBe(false)
  })
})

test('patterns are found in a program where it writes them, and nowhere else', () => {
  const program = [
    'const a = /x[/"]y/gi // /no/',
    "const b = '/no/' + 4 / 2 / 1",
    `const c = \`/no/ \${[1].map((n) => /yes/.test(\`\${n}/no/\`))} /no/\``,
    'const d = (a) / 2 /* /no/ */ / 3',
    'if (/also/.test(b)) return /last/u',
  ].join('\n')
  expect(literalsIn(program).map(({ form, line }) => `${line} ${form}`)).toEqual([
    '1 /x[/"]y/gi',
    '3 /yes/',
    '5 /also/',
    '5 /last/u',
  ])
})

// One question of 200 characters, or one word of thirty capitals in an article, held the whole bot for minutes.
describe('no text keeps the bot for ever', () => {
  test('no pattern that is written out is exponential', () => {
    const found = files.flatMap((file) =>
      literalsIn(readFileSync(path.join(root, file), 'utf8')).map((one) => ({ ...one, file })),
    )
    expect(found.length).toBeGreaterThan(1000)
    const bad = found.filter(({ form }) => isExponential(form)).map(({ file, line }) => `${file}:${line}`)
    expect(bad).toEqual([])
  })

  test('no pattern that is put together is exponential', async () => {
    const made = await putTogether()
    expect(made.length).toBeGreaterThan(100)
    expect(made.filter(isExponential).map(String)).toEqual([])
  })
})
