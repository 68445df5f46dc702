import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const documents = [
  'README.md',
  'corpus/README.md',
  'bench/stories/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

const found = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), ([, one = '']) => one)

/** "How to add a rule" as GitHub names its place: "how-to-add-a-rule". */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const leadsNowhere = (document: string, link: string): boolean => {
  const [file = '', anchor = ''] = link.split('#')
  const target = file === '' ? document : path.join(path.dirname(document), file)
  if (!existsSync(target)) return true
  if (anchor === '') return false
  return !found(readFileSync(target, 'utf8'), /^#+ (.*)$/gm)
    .map(anchorOf)
    .includes(anchor)
}

describe('the documents', () => {
  test('have no link to a file or a heading that is not there', () => {
    const lost = documents.flatMap((document) =>
      found(readFileSync(document, 'utf8'), /\]\((?!https?:)([^)\s]+)\)/g)
        .filter((link) => leadsNowhere(document, link))
        .map((link) => `${document}: ${link}`),
    )
    expect(lost).toEqual([])
  })

  test('name only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const named = documents.flatMap((document) =>
      found(readFileSync(document, 'utf8'), /npm run (?:-s |--silent )?([a-z:]+)/g),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('would be caught at a link that leads nowhere', () => {
    expect(leadsNowhere('README.md', 'docs/NOWHERE.md')).toBe(true)
    expect(leadsNowhere('docs/CONTRIBUTING.md', '#how-to-add-a-moon')).toBe(true)
    expect(leadsNowhere('docs/CONTRIBUTING.md', '#how-to-add-a-rule')).toBe(false)
  })
})
