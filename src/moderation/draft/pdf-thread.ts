import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { paragraphsOf, type Run } from './pdf-lines.ts'

// The inside of the worker that pdf.ts starts: bytes in, text out. Longer documents than this are no article.
const mostPages = 60
/** More characters are not read either: whoever reads the text next refuses it then (src/ingest/text/text.ts). */
const mostText = 1_100_000

const Item = z.object({
  str: z.string(),
  height: z.number(),
  hasEOL: z.boolean(),
  transform: z.array(z.number()).length(6),
})

const runOf = (item: unknown): readonly Run[] => {
  const { data } = Item.safeParse(item)
  return data === undefined
    ? []
    : [{ str: data.str, y: data.transform[5] ?? 0, height: data.height, endsLine: data.hasEOL }]
}

const { getDocumentProxy } = await import('unpdf')
const pdf = await getDocumentProxy(z.instanceof(Uint8Array).parse(workerData))
let text = ''
for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && text.length < mostText; number++) {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  text += `${text === '' ? '' : '\n\n'}${paragraphsOf(items.flatMap(runOf)).join('\n\n')}`
}
parentPort?.postMessage(text.slice(0, mostText))
