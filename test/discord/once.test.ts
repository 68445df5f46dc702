import { expect, it } from 'vitest'
import { onceInMemory, onceInStore } from '../../src/discord/keeping/once.ts'
import { officeOver } from './desk.ts'

const ways = {
  'in memory': () => onceInMemory(),
  'in the store': () => onceInStore(officeOver().services.desk.store, Date.now),
}

it.each(Object.entries(ways))('%s, of ten that ask at the same moment one is the first', async (_, begin) => {
  const once = begin()
  const first = await Promise.all(Array.from({ length: 10 }, () => once('oakford', 'switch')))
  expect(first.filter((one) => one)).toHaveLength(1)
  expect(await once('oakford', 'switch')).toBe(false)
  expect(await once('oakford', 'another')).toBe(true)
  expect(await once('lindale', 'switch')).toBe(true)
})
