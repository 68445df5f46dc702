import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { licenceTable, packagesIn, withLicences } from '../bench/supply.ts'

const Versions = z.record(z.string(), z.string())
const manifest = z
  .object({ dependencies: Versions, devDependencies: Versions })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const packages = packagesIn(readFileSync('package-lock.json', 'utf8'))

/** Licences that allow use, change and sale, and ask for no more than their notice; a file-wide copyleft for data-like parts. */
const allowed =
  /^\(?(MIT|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|MPL-2\.0|Python-2\.0)\b/

/** Stated in words, and read: the fonts' licence (Bitstream Vera) allows use, change and bundling with a program. */
const read = new Set(['dejavu-fonts-ttf'])

describe('what is installed', () => {
  test('is named by exact versions only', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })

  test('is the version that the lockfile holds', () => {
    const locked = new Map(packages.map(({ name, version }) => [`${name}@${version}`, true]))
    const other = Object.entries(manifest.dependencies).filter(([name, v]) => !locked.has(`${name}@${v}`))
    expect(other).toEqual([])
  })

  test('is kept exact: what npm adds is pinned, and the lockfile asks for what package.json asks for', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^save-exact=true$/m)
    const { packages: locked } = z
      .object({
        packages: z.object({ '': z.looseObject({ dependencies: Versions, devDependencies: Versions }) }),
      })
      .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
    const { dependencies, devDependencies } = locked['']
    expect({ dependencies, devDependencies }).toEqual(manifest)
  })

  test('runs nothing of its own on install', () => {
    const { scripts } = z
      .object({ scripts: Versions })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')))
    const hooks = /^(?:pre|post)?install$|^(?:pre|post)?prepare$|^prepublish/
    expect(Object.keys(scripts).filter((name) => hooks.test(name))).toEqual([])
  })

  test('runs no script on install beyond the pinned Node', () => {
    const scripts = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)
    // fsevents is for macOS alone, comes with the test runner, and ships its binary.
    expect(scripts.filter((name) => name !== 'fsevents')).toEqual(['node'])
  })

  test('carries a hash, and comes from no place but the registry', () => {
    const bare = packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))
    expect(bare.map(({ name }) => name)).toEqual([])
    const foreign = packages.filter(
      ({ resolved }) => resolved !== undefined && !resolved.startsWith('https://'),
    )
    expect(foreign.map(({ name }) => name)).toEqual([])
  })

  test('may be used: every package of production states a licence that allows it', () => {
    const others = packages.filter(
      ({ dev, name, license }) => !dev && !read.has(name) && !allowed.test(license ?? ''),
    )
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([])
  })

  test('is listed in docs/THIRD_PARTY.md as it is (npm run licences writes it)', () => {
    const document = readFileSync('docs/THIRD_PARTY.md', 'utf8')
    expect(withLicences(document, licenceTable(packages))).toBe(document)
  })
})

describe('the list of licences', () => {
  const lock = JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/a/node_modules/b': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', dev: true },
    },
  })

  test('names each version once, without the tools of development, and what is not stated', () => {
    expect(licenceTable(packagesIn(lock)).split('\n').slice(2)).toEqual([
      '| b | 1.0.0 | not stated |',
      '| b | 2.0.0 | MIT |',
    ])
  })

  test('takes the place of the older one and leaves the rest alone', () => {
    const once = withLicences('# Of others\n', 'old')
    const twice = withLicences(`${once}\n## After\n`, 'new')
    expect(twice).toContain('# Of others')
    expect(twice).toContain('## After')
    expect(twice).toContain('new')
    expect(twice).not.toContain('old')
  })
})
