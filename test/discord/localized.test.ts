import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { localized } from '../../src/discord/localized.ts'
import { described, descriptionsIn } from '../../src/render/words/descriptions.ts'
import { type Json, listOf, textAt } from '../loopback/json.ts'

const definitions = commands.map(({ definition }): Json => JSON.parse(JSON.stringify(localized(definition))))

const nested = (one: Json): readonly Json[] => [one, ...listOf(one['options']).flatMap(nested)]
const all = definitions.flatMap(nested)

describe('commands in other languages', () => {
  it('are translated from texts that stand in a command', () => {
    const english = new Set(all.map((one) => textAt(one, 'description')))
    expect(described.filter((text) => !english.has(text))).toEqual([])
  })

  it('have every language where they have one, within Discord’s limits, and none left in English', () => {
    for (const text of described) {
      const others = descriptionsIn(text)
      expect([...others.keys()]).toEqual(['de', 'es-ES', 'es-419', 'fr', 'uk', 'ko'])
      expect([...others.values()].filter((one) => one === text || one.length > 100 || one === '')).toEqual([])
    }
  })

  it('readers use are all translated', () => {
    const readers = /^(?:ask|figures|timeline|sources|follow|help|about|unanswered|settings)$/
    const left = definitions
      .filter((one) => readers.test(textAt(one, 'name')))
      .flatMap(nested)
      .filter((one) => one['description'] !== undefined && one['description_localizations'] === undefined)
    expect(left.map((one) => textAt(one, 'description'))).toEqual([])
  })
})
