import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { residentIn } from '../../bench/soak/idle.ts'
import { collectWhenQuiet, worthCollecting } from '../../src/operation/quiet.ts'

const megabytes = (n: number): number => n * 1_048_576

describe('garbage', () => {
  test('is collected when nobody waits and there is some', () => {
    expect(worthCollecting({ busy: 0.001, used: megabytes(45), kept: 0 })).toBe(true)
    expect(worthCollecting({ busy: 0.001, used: megabytes(45), kept: megabytes(34) })).toBe(true)
  })

  test('is left alone while there is work, where there is little, and where the heap is large', () => {
    expect(worthCollecting({ busy: 0.3, used: megabytes(45), kept: 0 })).toBe(false)
    expect(worthCollecting({ busy: 0.001, used: megabytes(35), kept: megabytes(34) })).toBe(false)
    expect(worthCollecting({ busy: 0.001, used: megabytes(300), kept: 0 })).toBe(false)
  })

  test('is looked for again and again, until it is ended', () => {
    vi.useFakeTimers()
    const gc = vi.fn()
    vi.stubGlobal('gc', gc)
    vi.spyOn(performance, 'eventLoopUtilization').mockReturnValue({ idle: 4000, active: 1, utilization: 0 })
    const end = collectWhenQuiet()
    vi.advanceTimersByTime(5000)
    expect(gc.mock.calls.length).toBeLessThanOrEqual(1)
    end()
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
})

describe('the first file', () => {
  test('is JavaScript, reads the settings first, and loads nothing but what loads the program without its types', () => {
    const lines = readFileSync('src/start.js', 'utf8').split('\n')
    const from = (name: string): readonly string[] =>
      lines
        .filter((line) => line.startsWith('import '))
        .map((line) => /'(.*)'/.exec(line)?.[1] ?? line)
        .filter((module) => module.startsWith(name))
    expect(from('.')).toEqual(['./installed.js', './operation/stripped.js'])
    expect(from('node:').length).toBe(from('').length - 2)
    const at = (part: string): number => lines.findIndex((line) => line.startsWith(part))
    expect(at('loadStripped(')).toBeGreaterThan(0)
    expect(at("load('dotenv').config")).toBeGreaterThan(0)
    expect(at('const folders')).toBeGreaterThan(at("load('dotenv').config"))
    expect(at("await import('./main.ts')")).toBeGreaterThan(at('loadStripped('))
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
