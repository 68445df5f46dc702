import { describe, expect, it } from 'vitest'
import { answer } from '../../src/answer/answer.ts'
import { examplesOn } from '../../src/lookup/examples.ts'
import { asked, oakford, viewOf } from './shelf.ts'

describe('examples for help', () => {
  it('are built from the shelf: what is counted, who speaks, a headline, a topic', async () => {
    const { questions, topic } = examplesOn(await viewOf())
    expect(questions).toContain('How many homes were destroyed?')
    expect(questions.some((text) => /^What did .+ say\?$/.test(text))).toBe(true)
    expect(topic).toBe('Oakford')
  })

  it('show no headline that is a list or half a question', async () => {
    const titled = (title: string) => oakford.map((one) => ({ ...one, title }))
    for (const title of ['How many homes fell, how many stand, the count', 'Why the river rose'])
      expect(examplesOn(await viewOf(titled(title))).questions).not.toContain(title)
    const plain = 'River rises in Oakford'
    expect(examplesOn(await viewOf(titled(plain))).questions).toContain(plain)
  })

  it('are answered here', async () => {
    const view = await viewOf()
    for (const text of examplesOn(view).questions) expect(answer(asked(text), view).kind).not.toBe('silent')
  })

  it('are none on an empty shelf', async () => {
    expect(examplesOn(await viewOf([]))).toEqual({ questions: [], topic: null })
  })
})
