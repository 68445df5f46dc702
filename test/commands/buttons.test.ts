import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import { figures } from '../../commands/figures.ts'
import { type Office, officeOver } from '../discord/desk.ts'
import { callOf } from '../discord/oakford.ts'

let office: Office
beforeAll(() => {
  office = officeOver()
})
afterAll(() => office.services.desk.store.close())

const labels = async (threads: boolean): Promise<readonly string[]> => {
  const options = { question: 'How many homes did the flood destroy in Oakford?' }
  const { actions } = await ask.run(callOf({ services: office.services, options, threads }))
  return actions.map(({ label }) => label)
}

it('under an answer stand at most five buttons, and what tells the moderators is always one of them', async () => {
  for (const threads of [true, false]) {
    const all = await labels(threads)
    expect(all.length).toBeLessThanOrEqual(5)
    expect(all).toContain('Figures over time')
    expect(all).toContain('Wrong or missing?')
  }
})

it('under figures stands their timeline', async () => {
  const { actions } = await figures.run(callOf({ options: { topic: 'homes destroyed' } }))
  expect(actions.map(({ label }) => label)).toEqual(['Timeline'])
})
