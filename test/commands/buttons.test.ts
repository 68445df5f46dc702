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

const labels = async (question: string, threads: boolean): Promise<readonly string[]> => {
  const options = { question }
  const { actions } = await ask.run(callOf({ services: office.services, options, threads }))
  return actions.map(({ label }) => label)
}

it('under every answer stand the same buttons in the same order, what tells the moderators last', async () => {
  const reading = ['More quotes', 'Figures over time', 'Timeline']
  for (const question of ['How many homes did the flood destroy in Oakford?', 'Who is the governor?']) {
    expect(await labels(question, false)).toEqual([...reading, 'Follow', 'Wrong or missing?'])
    const all = await labels(question, true)
    expect(all).toEqual([...reading, 'Follow', 'Start a thread', 'Wrong or missing?'])
  }
})

it('thanks and greetings are nothing to follow or to complain of', async () => {
  for (const question of ['thanks!', 'hello', 'who are you?'])
    expect(await labels(question, true)).toEqual([])
})

it('under figures stands their timeline', async () => {
  const { actions } = await figures.run(callOf({ options: { topic: 'homes destroyed' } }))
  expect(actions.map(({ label }) => label)).toEqual(['Timeline'])
})
