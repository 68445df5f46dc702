import { afterAll, expect, test } from 'vitest'
import { extractInWorker, stopWorker } from '../../src/ingest/worker.ts'
import { newsPage, report } from './html-pages.ts'

afterAll(stopWorker)

const html = (page: string) => ({ kind: 'html' as const, html: page, url: null })
const ample = { deadline: 20_000, memory: 256 }

test('a page is read in the worker, one after the other', async () => {
  const results = await Promise.all([
    extractInWorker(html(newsPage()), ample),
    extractInWorker(html('<p>x'), ample),
  ])
  expect(results[0]).toMatchObject({ kind: 'article', text: report.join('\n\n') })
  expect(results[1]).toMatchObject({ kind: 'refused', reason: [{ why: 'noArticleOnPage' }] })
})

test('bytes and pasted text are read there too', async () => {
  const bytes = new TextEncoder().encode(newsPage())
  const page = { kind: 'page' as const, bytes, contentType: null, url: 'https://ledger.example/f' }
  expect(await extractInWorker(page, ample)).toMatchObject({
    kind: 'article',
    url: 'https://ledger.example/f',
  })
  const text = { kind: 'text' as const, text: `River takes 210 homes\n\n${report.join('\n\n')}` }
  expect(await extractInWorker(text, ample)).toMatchObject({ kind: 'article' })
})

test('SAFETY: a page that takes too long is refused, and the next one is read', async () => {
  const late = await extractInWorker(html(newsPage()), { deadline: 0, memory: 256 })
  expect(late).toMatchObject({ kind: 'refused', reason: [{ why: 'pageTooSlow' }] })
  expect(await extractInWorker(html(newsPage()), ample)).toMatchObject({ kind: 'article' })
})

test('SAFETY: a page that needs too much memory is refused, and the next one is read', async () => {
  const many = `<body>${'<p>The water rose and rose.</p>'.repeat(19_000)}</body>`
  expect(await extractInWorker(html(many), { deadline: 20_000, memory: 12 })).toMatchObject({
    kind: 'refused',
    reason: [{ why: 'pageTooHeavy' }],
  })
  expect(await extractInWorker(html(newsPage()), ample)).toMatchObject({ kind: 'article' })
})
