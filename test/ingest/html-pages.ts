/** Pages for the tests of src/ingest/html; all invented. */

/** Paragraphs of an invented report, long enough to be found as one. */
export const report = [
  'OAKFORD — The river Alder rose by two metres overnight and took at least 210 homes in the lower town, the county said on Sunday.',
  'Rescue crews in boats brought 38 people to the school hall, where volunteers had put up beds, blankets and a kitchen for the week.',
  '“We have not seen water this high since my grandfather was the miller,” said Ada Finch, who keeps the hardware shop on Mill Lane.',
  'The county engineer, Tom Reeve, said that the dam above the town had held, and that its gates would stay open until Wednesday.',
  'Insurers expect claims of about 12 million crowns; the council meets on Monday to talk about a wall along the eastern bank.',
]

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')

/** A news page: `head` goes into its head, `top` between headline and report, `inside` after the second paragraph, `below` after it. */
export const newsPage = ({
  head = '',
  top = '',
  inside = '',
  below = '',
  around = (body: string) => body,
}: {
  readonly head?: string
  readonly top?: string
  readonly inside?: string
  readonly below?: string
  readonly around?: (body: string) => string
} = {}): string => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>River takes 210 homes in Oakford | Oakford Ledger</title>${head}</head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>River takes 210 homes in Oakford</h1>${top}
<div class="story-text">${around(`${paragraphs(report.slice(0, 2))}\n${inside}\n${paragraphs(report.slice(2))}`)}</div>
${below}</article></main>
<footer><p>Oakford Ledger, 4 Weir Street, Oakford. All rights reserved by the publisher of this page.</p></footer></body></html>`
