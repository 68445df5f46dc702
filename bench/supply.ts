import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** What the lockfile says of one package. */
const Locked = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
})
const Lockfile = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Locked) })

/** One package of the lockfile, by its name. */
export type Package = z.infer<typeof Locked> & { readonly name: string }

/** Every package that the lockfile names, without the program itself. */
export const packagesIn = (lockfile: string): readonly Package[] =>
  Object.entries(Lockfile.parse(JSON.parse(lockfile)).packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => ({ ...locked, name: path.slice(path.lastIndexOf('node_modules/') + 13) }))

/** The packages that run in production, as a Markdown table: by name, then version. */
export const licenceTable = (packages: readonly Package[]): string => {
  const rows = packages
    .filter(({ dev }) => !dev)
    .map(({ name, version, license }) => `| ${name} | ${version ?? ''} | ${license ?? 'not stated'} |`)
  return ['| package | version | licence |', '|---|---|---|', ...[...new Set(rows)].sort()].join('\n')
}

const start = '<!-- licences: written by `npm run licences` -->'
const end = '<!-- end of licences -->'

/** The document with its table as it is now; a document without one gets it at its end. */
export const withLicences = (document: string, table: string): string => {
  const from = document.indexOf(start)
  const to = document.indexOf(end)
  const head =
    from < 0 ? `${document.trimEnd()}\n\n## Packages that run in production\n\n` : document.slice(0, from)
  const tail = to < 0 ? '\n' : document.slice(to + end.length)
  return `${head}${start}\n${table}\n${end}${tail}`
}

const file = 'docs/THIRD_PARTY.md'

if (import.meta.main) {
  const table = licenceTable(packagesIn(readFileSync('package-lock.json', 'utf8')))
  writeFileSync(file, withLicences(readFileSync(file, 'utf8'), table))
  console.log(`${table.split('\n').length - 2} packages are listed in ${file}`)
}
