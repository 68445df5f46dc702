import { expect, test } from 'vitest'
import { questionFrom } from '../../src/question/from.ts'
import { followingOn } from '../../src/terminal/following.ts'

const respond = followingOn(async (line, previous) => {
  if (line === '/help') return { text: 'help', about: undefined }
  const about = questionFrom(line, { previous })
  return { text: about.text, about }
})

test('a session keeps its subject, also over a line that is about no question', async () => {
  expect(await respond('How many homes were flooded?')).toBe('How many homes were flooded?')
  expect(await respond('and according to the mayor?')).toBe(
    'How many homes were flooded, according to the mayor?',
  )
  expect(await respond('/help')).toBe('help')
  expect(await respond('and in May?')).toBe('How many homes were flooded in May, according to the mayor?')
  expect(await respond('Who opened the dam?')).toBe('Who opened the dam?')
  expect(await respond('when was that?')).toBe('when was that (opened dam)?')
})
