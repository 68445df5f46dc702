import { stringify } from 'yaml'
import type { Article } from '../../article/article.ts'
import { canonicalText } from '../../article/canonical.ts'
import { nameOf } from '../../article/name.ts'
import { markdownFrom } from '../../ingest/formats/markdown.ts'
import type { Words } from '../../render/words/words.ts'
import { fold } from '../../shelf/fold.ts'
import type { Manifest } from './manifest.ts'
import { manifestName } from './manifest.ts'
import { type Packed, packed } from './zip.ts'

const slugOf = (article: Article): string =>
  (fold(nameOf(article)).match(/[a-z0-9]+/g) ?? ['article']).join('-').slice(0, 60)

const fileNameOf = (article: Article, at: number, ending: string): string =>
  `articles/${String(at + 1).padStart(4, '0')}-${slugOf(article)}.${ending}`

const headOf = ({ title, source, agency, url, published }: Article): object =>
  Object.fromEntries(
    Object.entries({ title, source, agency, url, published: published?.date ?? null }).filter(
      ([, value]) => value !== null,
    ),
  )

/** Signs that mean something in Markdown are told literally. */
const literally = (text: string): string => text.replaceAll(/[\\`*_[\]#>|~]/g, String.raw`\$&`)

const markdownOf = (article: Article): string =>
  `---\n${stringify(headOf(article), { lineWidth: 0 })}---\n\n${literally(article.text)}\n`

/** Does the Markdown say what the article says, to the letter? */
const saysTheSame = (markdown: string, { text, title }: Article): boolean => {
  const read = markdownFrom(markdown)
  return read.kind === 'read' && canonicalText(read.value.text) === text && read.value.title === title
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Markdown where it keeps every letter; JSON for the few texts whose signs or line breaks Markdown would change. */
const fileOf = (article: Article, at: number): Packed => {
  const markdown = markdownOf(article)
  if (saysTheSame(markdown, article)) return { name: fileNameOf(article, at, 'md'), bytes: encode(markdown) }
  const json = JSON.stringify({ ...headOf(article), text: article.text }, null, 2)
  return { name: fileNameOf(article, at, 'json'), bytes: encode(`${json}\n`) }
}

const readmeIn = ({ shelf }: Words): string =>
  `# ${shelf.archive.readme.title}\n\n${shelf.archive.readme.text}\n`

const manifestOf = (articles: readonly Article[], names: readonly string[], exported: string): Manifest => ({
  format: 'verbatim-shelf',
  version: 1,
  exported,
  articles: articles.map(({ sha256, title, source, agency, url, published, retrieved, kind }, at) => ({
    file: names[at] ?? '',
    ...{ sha256, title, source, agency, url, published, retrieved, kind },
  })),
})

/** The files of an archive, each made when it is taken. */
function* filesOf(articles: readonly Article[], exported: string, words: Words): Generator<Packed> {
  yield { name: 'README.md', bytes: encode(readmeIn(words)) }
  const names: string[] = []
  for (const [at, article] of articles.entries()) {
    const file = fileOf(article, at)
    names.push(file.name)
    yield file
  }
  const manifest = JSON.stringify(manifestOf(articles, names, exported), null, 2)
  yield { name: manifestName, bytes: encode(`${manifest}\n`) }
}

/**
 * A whole shelf as one .zip: Markdown with front matter, a manifest, and a README in these words, made file by file and
 * broken off where it is larger than `largest` bytes. `exported` is an ISO time.
 */
export const archiveOf = (
  articles: readonly Article[],
  exported: string,
  words: Words,
  largest?: number,
): Promise<Uint8Array> => packed(filesOf(articles, exported, words), largest)
