import { parseArgs } from 'node:util'
import { startPreview } from './preview.ts'

const { values } = parseArgs({
  options: { corpus: { type: 'string', default: 'corpus' }, port: { type: 'string', default: '8787' } },
})
const preview = await startPreview({
  corpus: values.corpus,
  port: Number(values.port),
  log: (line) => console.error(line),
})
console.log(`Verbatim, as it looks in Discord: ${preview.url}  (Ctrl+C ends it)`)
