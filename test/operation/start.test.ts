import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { residentIn } from '../../bench/soak/idle.ts'
import { collectAfterStart } from '../../src/operation/quiet.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('what the start leaves behind', () => {
  const collected = (heap: number): number => {
    vi.useFakeTimers()
    const gc = vi.fn()
    vi.stubGlobal('gc', gc)
    vi.spyOn(process, 'memoryUsage').mockReturnValue({ ...process.memoryUsage(), heapUsed: heap })
    collectAfterStart()
    vi.advanceTimersByTime(60_000)
    return gc.mock.calls.length
  }

  test('is collected once where the heap is small, and never where collecting would take long', () => {
    expect(collected(50_000_000)).toBe(1)
    expect(collected(500_000_000)).toBe(0)
  })
})

describe('the first file', () => {
  test('is JavaScript and loads none of the program before it keeps what is compiled', () => {
    const lines = readFileSync('src/start.js', 'utf8').split('\n')
    const imports = lines.filter((line) => line.startsWith('import '))
    expect(imports.every((line) => /from 'node:/.test(line))).toBe(true)
    const at = (part: string): number => lines.findIndex((line) => line.includes(part))
    expect(at('enableCompileCache(')).toBeGreaterThan(0)
    expect(at("import('./main.ts')")).toBeGreaterThan(at('enableCompileCache('))
  })

  test('is started in the same words by npm, by the image and by the unit', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const words = String(scripts.start).split(' ')
    expect(words[0]).toBe('node')
    expect(readFileSync('deploy/verbatim.service', 'utf8')).toContain(`/node ${words.slice(1).join(' ')}\n`)
    const image = readFileSync('deploy/Dockerfile', 'utf8')
    expect(JSON.parse(/^CMD (.*)$/m.exec(image)?.[1] ?? '[]')).toEqual(words)
    expect(path.basename(words.at(-1) ?? '')).toBe('start.js')
  })
})

describe('resident memory', () => {
  test('is read in megabytes: all, its own pages, and those of files', () => {
    const status = 'Name:\tnode\nVmRSS:\t  118784 kB\nRssAnon:\t   56320 kB\nRssFile:\t   62464 kB\n'
    expect(residentIn(status)).toEqual({ all: 116, own: 55, files: 61 })
  })
})
