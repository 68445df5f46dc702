import { writeSync } from 'node:fs'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { StoreError } from '../../src/store/store.ts'
import { anyChange, make } from './change.ts'
import { randomFrom } from './random.ts'

// A process that changes a shelf, to be killed or to have its writes fail: FILE SEED CHANGES [close|die] [pieces]. Before each change it says on
// standard output what it will do; after it, whether it was acknowledged. The lines are written at once, unbuffered.
const [file = '', seed = '1', changes = '10', end = 'close', way = 'whole'] = process.argv.slice(2)
const say = (line: object): void => {
  writeSync(1, `${JSON.stringify(line)}\n`)
}
const random = randomFrom(Number(seed))

const refused = (error: unknown): void => {
  say({ say: error instanceof StoreError ? 'refused' : 'broke', words: String(error) })
  // The worst moment to die: a change was refused, and what was written of it lies in the file.
  if (end === 'die') process.kill(process.pid, 'SIGKILL')
}

try {
  // In pieces, as large changes are written.
  const store = openSqlite(file, way === 'pieces' ? { piece: 1 } : {})
  for (let at = 0; at < Number(changes); at++) {
    const change = anyChange(random)
    say({ say: 'will', change })
    await make(store, change).then(() => say({ say: 'did' }), refused)
  }
  await store.close()
} catch (error) {
  refused(error)
}
