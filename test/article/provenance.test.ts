import { describe, expect, it } from 'vitest'
import { makings, provenanceFrom, provenanceNote, putBack } from '../../src/article/provenance.ts'

describe('where a stored version comes from', () => {
  it('is one line in the log, and is read back from it', () => {
    const line = provenanceNote('a link', { title: 'the page', text: 'the page', published: 'a moderator' })
    expect(line).toBe('from a link; title, text: the page; published: a moderator')
    expect(provenanceFrom(line)).toEqual({
      from: 'a link',
      parts: [
        { fields: ['title', 'text'], origin: 'the page' },
        { fields: ['published'], origin: 'a moderator' },
      ],
    })
  })

  it.each(makings)('can be %s', (making) => {
    expect(provenanceFrom(provenanceNote(making, {}))).toEqual({ from: making, parts: [] })
  })

  it('can be a version that was put back', () => {
    expect(provenanceFrom(provenanceNote(putBack(3), {}))).toEqual({ from: { version: 3 }, parts: [] })
  })

  it.each(['', 'by hand', 'from elsewhere', 'from version x, put back', 'a link'])(
    'is not read from "%s"',
    (note) => {
      expect(provenanceFrom(note)).toBeNull()
    },
  )
})
