import { describe, expect, test } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { articleFrom } from '../../src/article/make.ts'
import { Library } from '../../src/library/library.ts'
import { questionFrom } from '../../src/question/from.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { breaking } from '../store/breaking.ts'

const who = { by: '42', at: '2031-05-05T10:00:00Z', note: null }
const flood = (id: string, homes: number) =>
  articleFrom({
    id,
    shelf: 'oakford',
    title: 'River rises',
    source: `Ledger ${homes}`,
    text: `The river flooded ${homes} homes in Oakford on Sunday.\n\nThe county opened a school.`,
  })

const quoted = async (library: Library, server: string | null): Promise<string> => {
  const view = await library.view(server)
  const found = answer(
    questionFrom('How many homes were flooded in Oakford?', { today: null, sources: [] }),
    view,
  )
  if (found.kind === 'silent') return 'silence'
  return found.quotes
    .map(({ article, start, end }) => `${article.source}: ${article.text.slice(start, end)}`)
    .join('\n')
}

const seen = async (library: Library, server: string): Promise<string> => {
  const view = await library.view(server)
  return [await quoted(library, server), ...view.sources(), JSON.stringify(view.searched())].join('\n')
}

describe('the index follows the store in the same step', () => {
  test('what was acknowledged is quotable at once; what was removed is gone at once from everywhere', async () => {
    const library = new Library([], openSqlite(':memory:'))
    await library.save('oakford', [flood('a', 210)], who)
    expect(await seen(library, 'oakford')).toContain('210')
    await library.remove('oakford', 'a', who)
    expect(await seen(library, 'oakford')).not.toContain('210')
    await library.restore('oakford', 'a', who)
    expect(await seen(library, 'oakford')).toContain('210')
  })

  test('an edit takes the place of what it edits', async () => {
    const library = new Library([], openSqlite(':memory:'))
    await library.save('oakford', [flood('a', 210)], who)
    await library.save('oakford', [flood('a', 345)], who)
    expect(await seen(library, 'oakford')).toContain('345')
    expect(await seen(library, 'oakford')).not.toContain('210')
  })

  test('when the store refuses, the shelf is as it was', async () => {
    const { store, breakIt } = breaking(openSqlite(':memory:'))
    const library = new Library([], store)
    await library.save('oakford', [flood('a', 210)], who)
    const before = await seen(library, 'oakford')
    breakIt(true)
    await expect(library.save('oakford', [flood('b', 345)], who)).rejects.toThrow('Nothing was changed')
    await expect(library.save('oakford', [flood('a', 345)], who)).rejects.toThrow('Nothing was changed')
    await expect(library.remove('oakford', 'a', who)).rejects.toThrow('Nothing was changed')
    expect(await seen(library, 'oakford')).toBe(before)
    breakIt(false)
    await library.remove('oakford', 'a', who)
    breakIt(true)
    await expect(library.restore('oakford', 'a', who)).rejects.toThrow('Nothing was changed')
    expect(await seen(library, 'oakford')).not.toContain('210')
  })

  test('a server sees its own shelf and the corpus, nothing of another; a direct message the corpus alone', async () => {
    const library = new Library([{ ...flood('c', 11), shelf: 'corpus' }], openSqlite(':memory:'))
    await library.save('oakford', [flood('a', 210)], who)
    await library.save('elmford', [flood('b', 345)], who)
    expect(await seen(library, 'oakford')).toMatch(/210/)
    expect(await seen(library, 'oakford')).toMatch(/Ledger 11/)
    expect(await seen(library, 'oakford')).not.toContain('345')
    expect(await seen(library, 'elmford')).not.toContain('210')
    expect(await quoted(library, null)).not.toMatch(/210|345/)
  })

  test('a library that opens the same store later quotes the same', async () => {
    const store = openSqlite(':memory:')
    const library = new Library([], store)
    await library.save('oakford', [flood('a', 210), flood('b', 345)], who)
    await library.remove('oakford', 'b', who)
    expect(await seen(new Library([], store), 'oakford')).toBe(await seen(library, 'oakford'))
  })

  test('a forgotten server has nothing left', async () => {
    const library = new Library([], openSqlite(':memory:'))
    await library.save('oakford', [flood('a', 210)], who)
    await library.forget('oakford')
    expect(await seen(library, 'oakford')).not.toContain('210')
  })
})
