import { expect, test } from 'vitest'
import { because } from '../../src/article/refusal.ts'
import { decodePage } from '../../src/ingest/html/decode.ts'
import { gate } from '../../src/ingest/html/gate.ts'
import { inEnglish } from '../../src/render/words/english/refusals.ts'
import { newsPage } from './html-pages.ts'

test('SAFETY: pages that break parsers are refused in words before a tree is built', () => {
  const bombs: readonly (readonly [string, RegExp])[] = [
    ['<div>'.repeat(2_000), /nests more than 400/],
    ['<div>'.repeat(10_000), /nests more than 400/],
    ['<b>'.repeat(1_000) + '</b>'.repeat(10), /nests more than 400/],
    ['<'.repeat(50_000), /long run of "<"/],
    ['<!--'.repeat(50_000), /never end/],
    ['<script>'.repeat(50_000), /never end/],
    ['<br>'.repeat(60_001), /60,000 tags/],
    ['x'.repeat(2_000_001), /2 MB/],
    ['', /empty/],
    [' \n ', /empty/],
    [`PNG${'\u0001\u0007b\0<x>'.repeat(500)}`, /not text/],
  ]
  for (const [html, reason] of bombs) expect(inEnglish(because(gate(html) ?? 'notUtf8'))).toMatch(reason)
})

test.each([
  ['a news page', newsPage()],
  ['a page with one NUL that strayed in', `${newsPage()}\0`],
  ['UTF-16 that does not say so', [...newsPage()].join('\0')],
  ['a page cut off in a comment', '<p>Water</p><!-- the rest'],
  ['a page cut off in a script', '<p>Water</p><script>var a ='],
  ['thousands of paragraphs that are never closed', '<p>Water'.repeat(5_000)],
  ['thousands of table cells that are never closed', `<table>${'<tr><td>1<td>2'.repeat(1_000)}</table>`],
  ['thousands of links, each closed', '<a href="/">x</a>'.repeat(10_000)],
  ['"<" in a sum', 'if 1 < 2 and 3 < 4'.repeat(500)],
  ['tags inside a script', `<script>${'"<div>"'.repeat(3_000)}</script><p>Water</p>`],
])('%s passes the gate', (_, html) => {
  expect(gate(html)).toBeNull()
})

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values)
const latin = (text: string): Uint8Array => new Uint8Array([...text].map((c) => c.charCodeAt(0)))

test.each([
  [
    'UTF-8 without a word',
    new TextEncoder().encode('Flut in Öhringen – “210”'),
    null,
    'Flut in Öhringen – “210”',
  ],
  ['a byte order mark', bytes(0xff, 0xfe, 0x61, 0x00, 0xf6, 0x00), 'text/html; charset=utf-8', 'aö'],
  ['the header', latin('\xe4'), 'text/html; charset=iso-8859-1', 'ä'],
  ['meta charset', latin('<meta charset="windows-1251">\xe4'), null, '<meta charset="windows-1251">д'],
  [
    'an old meta',
    latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">\xb1'),
    null,
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">ą',
  ],
  ['nothing: windows-1252', latin('Stra\xdfe \x93x\x94'), null, 'Straße “x”'],
  ['UTF-8 claimed wrongly', latin('<meta charset=utf-8>gr\xfcn'), null, '<meta charset=utf-8>grün'],
  ['an encoding nobody knows', latin('gr\xfcn'), 'text/html; charset=x-nonsense', 'grün'],
])('characters are read by %s', (_, page, contentType, text) => {
  expect(decodePage(page, contentType)).toBe(text)
})
