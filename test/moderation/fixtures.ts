import { constants, deflateRawSync } from 'node:zlib'
import { articleFrom } from '../../src/article/make.ts'
import { Library } from '../../src/library/library.ts'
import type { Desk } from '../../src/moderation/desk.ts'
import type { Draft, Drafted } from '../../src/moderation/draft/draft.ts'
import { inEnglish } from '../../src/render/words/english/refusals.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { homeFetcher } from '../ingest/fetch/servers.ts'

/** An invented report in whole paragraphs. */
export const report = `The river took at least 210 homes in Oakford on Sunday, the county said, after two days of heavy rain in the hills above the town.

A school was opened for those who had to leave, and boats brought food to the streets by the mill, where the water stood a metre high.

"We have never seen it rise so fast," said Mara Lind, who keeps the lock at Elmford and has measured the river for thirty years.

The county expects the water to fall by Wednesday and asked people to keep away from the banks until then.`

/** A page with an article in it, as a small paper would publish it. */
export const pageOf = (text: string, head = ''): string => `<!doctype html><html lang="en"><head>
<title>River rises in Oakford - Oakford Ledger</title>
<meta property="og:site_name" content="Oakford Ledger">
<meta property="og:title" content="River rises in Oakford">
<meta property="article:published_time" content="2021-05-05T09:00:00Z">${head}</head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>River rises in Oakford</h1>
${text
  .split(/\n+/)
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n')}
</article><footer><p>Copyright Oakford Ledger</p></footer></body></html>`

/** A desk over a fresh store, at one moment. */
export const deskAt = (when = '2031-05-06T08:00:00Z', store: Store = openSqlite(':memory:')): Desk => {
  return { store, library: new Library([], store), fetcher: homeFetcher(80), now: () => new Date(when) }
}

/** A draft of the invented report, changed as the test wants it. */
export const draftOf = (changes: Partial<Draft['fields']> = {}, rest: Partial<Draft> = {}): Draft => ({
  edits: null,
  fields: {
    title: 'River rises in Oakford',
    source: 'Oakford Ledger',
    agency: null,
    url: 'https://ledger.example/river',
    published: { date: '2031-05-05', basis: 'metadata' },
    text: report,
    kind: 'article',
    ...changes,
  },
  origins: {
    title: 'the page',
    source: 'the page',
    published: 'the page',
    url: 'the link',
    text: 'the page',
  },
  language: 'en',
  dropped: [],
  notes: [],
  from: 'a link',
  ...rest,
})

/** The draft of a result that must be one. */
export const draftIn = (drafted: Drafted): Draft => {
  if (drafted.kind === 'refused') throw new Error(`refused: ${inEnglish(drafted.reason)}`)
  return drafted.draft
}

/** An article on a shelf. */
export const articleOf = (id: string, text = report, source = 'Oakford Ledger') =>
  articleFrom({ id, shelf: 'oakford', text, source, title: 'River rises in Oakford' })

/** A PDF of one page with this content; `entries` is what its dictionary says of it. */
const pdfWith = (content: Buffer, entries = ''): Uint8Array => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} ${entries}>>\nstream\n${content.toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`
  return new Uint8Array(
    Buffer.from(
      `${file}${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`,
      'latin1',
    ),
  )
}

/** A small PDF with these lines, 14 points apart; an empty line is a gap. */
export const pdfOf = (lines: readonly string[]): Uint8Array => {
  const shown = lines.map((line) => `(${line.replaceAll(/[()\\]/g, String.raw`\$&`)}) Tj T*`).join(' ')
  return pdfWith(Buffer.from(`BT /F1 12 Tf 72 720 Td 14 TL ${shown} ET`))
}

/** A PDF of a few kilobytes a megabyte that unpacks to so many megabytes of blanks. */
export const pdfBomb = (megabytes: number): Uint8Array => {
  const flush = { finishFlush: constants.Z_FULL_FLUSH }
  const blanks = deflateRawSync(Buffer.alloc(1_000_000, ' '), flush)
  const packed = [Uint8Array.of(0x78, 0x9c), ...Array.from({ length: megabytes }, () => blanks)]
  return pdfWith(Buffer.concat([...packed, deflateRawSync(Buffer.alloc(0))]), '/Filter /FlateDecode ')
}
