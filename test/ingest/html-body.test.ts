import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Extracted } from '../../src/ingest/extracted.ts'
import { furnitureName } from '../../src/ingest/html/body/furniture.ts'
import { sharedRules } from '../../src/ingest/html/body/lines.ts'
import { extractHtml } from '../../src/ingest/html/html.ts'
import { elementsOf, fragmentTree } from '../../src/ingest/html/tree.ts'
import { furnitureRules as pastedRules } from '../../src/ingest/text/furniture.ts'
import { inEnglish } from '../../src/render/words/english/refusals.ts'
import { newsPage, report } from './html-pages.ts'

type Found = Extract<Extracted, { text: string }>

const found = (html: string, url: string | null = null): Found => {
  const result = extractHtml(html, url)
  if (result.kind === 'refused') throw new Error(inEnglish(result.reason))
  return result
}

const whole = report.join('\n\n')

test('a news page gives its paragraphs and nothing else', () => {
  expect(found(newsPage()).text).toBe(whole)
})

const furniture: readonly (readonly [string, string])[] = [
  [
    'a figure with its caption',
    '<figure><img src="a.jpg"><figcaption>The bridge at Oakford on Sunday morning.</figcaption></figure>',
  ],
  ['a caption in a div', '<div class="photo-caption">Boats on Mill Lane, seen from the church tower.</div>'],
  [
    'an aside',
    '<aside><p>Five things to do when the water comes, by our garden editor and her friends.</p></aside>',
  ],
  [
    'share buttons',
    '<div class="share-bar"><a href="#">Share on a network</a> <a href="#">Send to a friend</a></div>',
  ],
  [
    'related headlines',
    '<div class="related-articles"><h3>Related</h3><p><a href="/1">Mayor of Oakford promises a wall of stone</a></p></div>',
  ],
  [
    'a newsletter box',
    '<div class="newsletter-signup"><p>Get the Ledger every morning, free of charge, before your tea is cold.</p></div>',
  ],
  [
    'an advertisement',
    '<div class="ad-slot"><p>Rubber boots at half price, only this week, at the shop on the corner.</p></div>',
  ],
  [
    'a list of links',
    '<ul><li><a href="/a">Council opens the sluice</a></li><li><a href="/b">School stays shut</a></li></ul>',
  ],
  [
    'a table of links',
    '<table><tr><td><a href="/a">Weather for the week</a></td><td><a href="/b">Road map</a></td></tr></table>',
  ],
  [
    'a hidden block',
    '<div style="display: none"><p>Only for printers: this page was made by a machine.</p></div>',
  ],
  ['a form', '<form><label>Your street</label><input name="street"><button>Find out</button></form>'],
  ['a pull quote', '<div class="pullquote">We have not seen water this high</div>'],
  [
    'a paragraph that is one link',
    '<p><a href="/x">MAYOR OF OAKFORD IS ASKED TO STEP DOWN AFTER FLOOD</a></p>',
  ],
  ['a line that leads to another story', '<p>Read more: How the dam was built, in pictures</p>'],
  ['a caption without a name of its own', '<p><img src="a.jpg"></p><p>Mill Lane on Sunday morning</p>'],
  ['a line of contributors', '<p>Ben Miller contributed reporting from Hollin.</p>'],
  ['a word on commissions', '<p>We may earn a commission if you buy boots through our links.</p>'],
  ['tags', '<p>Filed under: Weather, Oakford</p>'],
  ['a line for advertisements', '<p>Advertisement</p>'],
]

test.each(furniture)('%s inside the report is left out', (_, piece) => {
  const result = found(newsPage({ inside: piece }))
  expect(result.text).toBe(whole)
})

const kept: readonly (readonly [string, string, string])[] = [
  ['a subheading', '<h2>What the council can do</h2>', 'What the council can do'],
  [
    'a quotation',
    '<blockquote><p>The water took the piano, but not the cat, she wrote.</p></blockquote>',
    'The water took the piano',
  ],
  [
    'a list of facts',
    '<ul><li>38 people are in the school hall.</li><li>Two roads are shut.</li></ul>',
    '38 people are in the school hall.',
  ],
  [
    'a table of figures',
    '<table><tr><th>Town</th><th>Homes</th></tr><tr><td>Oakford</td><td>210</td></tr></table>',
    '210',
  ],
  [
    'a link in a sentence',
    '<p>The <a href="/dam">dam above the town</a>, built in 1931, has never been full before.</p>',
    'The dam above the town, built in 1931',
  ],
  [
    'a short sentence with a day',
    '<p>The dam was created on 5 May 1931.</p>',
    'The dam was created on 5 May 1931.',
  ],
  ['a short sentence', '<p>Nobody died.</p>', 'Nobody died.'],
  [
    'a block whose class says what it has',
    '<div class="has-teaser no-newsletter"><p>Two cows were found on a roof, alive.</p></div>',
    'Two cows were found on a roof, alive.',
  ],
]

test.each(kept)('%s inside the report is kept', (_, piece, words) => {
  expect(found(newsPage({ inside: piece })).text).toContain(words)
})

const above: readonly (readonly [string, string])[] = [
  [
    'a standfirst',
    '<h2 class="standfirst">The worst flood in ninety years has left half of the lower town under water.</h2>',
  ],
  ['a byline', '<p>By Ann Weaver</p>'],
  ['a day', '<p>Published 5 May 2026 10:12</p>'],
]

test.each(above)('%s above the report is left out', (_, piece) => {
  expect(found(newsPage({ top: piece })).text).toBe(whole)
})

test('a dated quotation near the beginning does not make what is above it a byline', () => {
  const post =
    '<blockquote><p>Stay out of the lower town.</p>— County of Alder (@alder) 5 May 2026</blockquote>'
  const text = found(newsPage({ inside: post })).text
  expect(text.startsWith(report.slice(0, 2).join('\n\n'))).toBe(true)
})

const below: readonly (readonly [string, string])[] = [
  [
    'comments',
    '<div id="comments"><p>I saw it all from my window and it was a terrible sight to behold.</p></div>',
  ],
  ['more stories', '<h3>More stories</h3><ul><li><a href="/1">Bridge shut until June</a></li></ul>'],
  [
    'about the author',
    '<div class="author-bio"><p>Ann Weaver writes about rivers, roads and the county council.</p></div>',
  ],
]

test.each(below)('%s below the report are left out', (_, piece) => {
  expect(found(newsPage({ below: piece })).text).toBe(whole)
})

test('comments longer than the report are left out', () => {
  const comments = Array.from(
    { length: 30 },
    (_, at) =>
      `<p>Comment ${at}: I think, and I have thought so for many years, that the wall should be built of stone.</p>`,
  )
  expect(found(newsPage({ below: `<section id="comments">${comments.join('')}</section>` })).text).toBe(whole)
})

test('an article is kept where the whole page stands in a form, or waits hidden for a script', () => {
  expect(found(newsPage({ around: (body) => `<form action="/">${body}</form>` })).text).toBe(whole)
  expect(found(newsPage({ around: (body) => `<div style="display:none">${body}</div>` })).text).toBe(whole)
})

test('an article told in slides is kept, though slide shows are furniture elsewhere', () => {
  const slides = (body: string): string =>
    body.replaceAll('<p>', '<section class="slideshow"><p>').replaceAll('</p>', '</p></section>')
  expect(found(newsPage({ around: slides })).text).toBe(whole)
})

test('text that stands loose between line breaks gives paragraphs', () => {
  const loose = `<!doctype html><title>River takes 210 homes</title><body><div id="post">${report.join('<br><br>')}</div></body>`
  expect(found(loose).text).toBe(whole)
})

test('a single line break folds a line, and parts paragraphs after the end of a sentence', () => {
  const inside = '<div>The bridge is<br>shut.<br>The ferry runs until ten at night.</div>'
  expect(found(newsPage({ inside })).text).toContain(
    'The bridge is shut.\n\nThe ferry runs until ten at night.',
  )
})

test('paragraphs that the page declares to be its articleBody are kept, whatever they are called', () => {
  const lost = 'The fire brigade of Hollin sent two pumps and eleven men, who worked until the early morning.'
  const head = `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${report.slice(0, 2).join(' ')} ${lost}"}</script>`
  const inside = `<div class="story-box"><div><a href="/h">Hollin</a></div><div>${lost}</div></div>`
  expect(found(newsPage({ head, inside })).text).toContain(lost)
})

test('a page that only a script draws gives the article that it declares', () => {
  const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: report.join('\n') })}</script>`
  expect(found(`<html><head>${head}</head><body><div id="app"></div></body></html>`).text).toBe(whole)
})

test('what was left out between the paragraphs is told', () => {
  const inside = '<p>Read more: How the dam was built, in pictures</p>'
  expect(found(newsPage({ inside })).dropped).toContain('Read more: How the dam was built, in pictures')
})

test.each([
  ['<div class="share"></div>', 'share buttons'],
  ['<div class="socialMedia"></div>', 'share buttons'],
  ['<div id="outbrain-widget"></div>', 'related'],
  ['<div role="navigation"></div>', 'role'],
  ['<div class="headband shareholders"></div>', null],
  ['<div class="article-body advance addition"></div>', null],
  ['<main class="share"></main>', null],
])('%s is furniture of the kind %s', (html, name) => {
  const element = elementsOf(fragmentTree(html)).next().value
  expect(element === undefined ? undefined : furnitureName(element)).toBe(name)
})

const piece = fc.oneof(
  fc.constantFrom(
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<a href="',
    '<!--',
    '-->',
    '<table><tr>',
    '<script>',
    '</script>',
    '<br>',
    '<',
    '>',
    '&amp',
    '&#0;',
    '\u0000',
    '<svg><title>',
    '</body>',
    '<html lang=x>',
    '<time datetime="2026-',
    '<script type="application/ld+json">{"@graph":[{"a":',
    '<template>',
    '<select><option>',
    '<b><i></b>',
  ),
  fc.string(),
)

test('no page throws, and no article is without words', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const result = extractHtml(pieces.join(''), null)
      if (result.kind !== 'refused') expect(result.text.trim()).not.toBe('')
    }),
    { numRuns: 150 },
  )
})

test('a page without an article is refused in words', () => {
  expect(extractHtml('<html><body><a href="/">Home</a></body></html>', null)).toEqual({
    kind: 'refused',
    reason: [{ why: 'noArticleOnPage', of: [] }],
  })
})

test('every rule that is shared with pasted text exists there', () => {
  const names = new Set(pastedRules.map(({ name }) => name))
  expect([...sharedRules].filter((name) => !names.has(name))).toEqual([])
})

test('a paragraph that is said again at once is kept once', () => {
  const twice = '<p>Boats were brought from Hollin and from as far as the coast.</p>'.repeat(2)
  expect(found(newsPage({ inside: twice })).text.match(/Boats were brought/g)).toHaveLength(1)
})

describe('what a site shows in place of its page', () => {
  const shown = (title: string, ...paragraphs: readonly string[]): string =>
    `<html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>${paragraphs
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('')}</main></body></html>`
  const wall = { kind: 'refused', reason: [{ why: 'pageIsWall', of: [] }] }

  test.each([
    [
      'a question of consent',
      'We value your privacy',
      'We and our 90 partners keep cookies on your device to show advertisements that fit you, in Oakford and elsewhere.',
    ],
    [
      'another',
      'Before you continue to Oakford News',
      'Cookies help to keep this site running. Choose "Accept all" or "More options" to go on to the page.',
    ],
    [
      'a check for robots',
      'Just a moment...',
      'Verifying you are human. This may take some seconds.',
      'oakford.example looks at your connection before it shows the page.',
    ],
    [
      'a login',
      'Log in | Oakford Ledger',
      'With your address and your password you read on where you were, on every machine that you have.',
    ],
    [
      'a page that is gone',
      'Page not found - Oakford Ledger',
      'What you look for has moved or was never here. The front page has the news of the valley.',
    ],
  ])('%s is refused in words', (_, title, ...paragraphs) => {
    expect(extractHtml(shown(title, ...paragraphs), 'https://oakford.example/a')).toEqual(wall)
  })

  const privacy = [
    'We value your privacy, said the mayor of Oakford on Sunday, and the cameras on the bridge are to go.',
    'The council had put them up after the flood. "We and our partners at the county saw no other way," she said.',
  ]

  test.each([
    [
      'a report that speaks of such things',
      shown('Cameras on the bridge are to go', ...privacy, 'word '.repeat(400)),
    ],
    [
      'a short one that the page calls an article',
      shown('Cameras on the bridge are to go', ...privacy).replace(
        '</head>',
        '<meta property="og:type" content="article"></head>',
      ),
    ],
    [
      'a short report of what was not found',
      shown(
        'Two boats not found',
        'Two boats were not found after the flood in Oakford, the county said on Sunday.',
        'Whoever sees them is asked to log in at the harbour office and tell the keeper of the lock.',
      ),
    ],
  ])('%s is an article', (_, html) => {
    expect(extractHtml(html, 'https://oakford.example/a').kind).toBe('article')
  })
})
