import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { localized } from '../../src/discord/localized.ts'
import { described, descriptionsIn } from '../../src/render/words/descriptions.ts'
import { wordsFor } from '../../src/render/words/languages.ts'
import { type Json, listOf, textAt } from '../loopback/json.ts'

const definitions = commands.map(({ definition }): Json => JSON.parse(JSON.stringify(localized(definition))))

const nested = (one: Json): readonly Json[] => [one, ...listOf(one['options']).flatMap(nested)]
const all = definitions.flatMap(nested)
const menus = definitions.filter((one) => one['type'] === 3)
const choices = all.flatMap((one) => listOf(one['choices']))

describe('commands in other languages', () => {
  it('are translated from texts that stand in a command', () => {
    const english = new Set([
      ...all.map((one) => textAt(one, 'description')),
      ...[...choices, ...menus].map((one) => textAt(one, 'name')),
    ])
    expect(described.filter((text) => !english.has(text))).toEqual([])
  })

  it('have every language where they have one, within Discord’s limits, and none left in English', () => {
    for (const text of described) {
      const others = descriptionsIn(text)
      expect([...others.keys()]).toEqual(['de', 'es-ES', 'es-419', 'fr', 'uk', 'ko'])
      expect([...others.values()].filter((one) => one === text || one.length > 100 || one === '')).toEqual([])
    }
  })

  it('are all translated, with their options and choices', () => {
    const described = all.filter((one) => one['description'] !== undefined)
    expect(described.length).toBeGreaterThan(60)
    expect(
      described
        .filter((one) => one['description_localizations'] === undefined)
        .map((one) => textAt(one, 'description')),
    ).toEqual([])
    expect(menus.length).toBe(2)
    expect([...choices, ...menus].filter((one) => one['name_localizations'] === undefined)).toEqual([])
    // What is typed is called alike everywhere, so that help and habit hold in any language.
    const typed = all.filter((one) => !menus.includes(one))
    expect(typed.filter((one) => one['name_localizations'] !== undefined)).toEqual([])
  })

  it('are called in help and settings as Discord calls them there', () => {
    for (const locale of ['en-GB', 'de', 'es-ES', 'fr', 'uk', 'ko']) {
      const { help, edge } = wordsFor(locale)
      const named = (menu: string): string => descriptionsIn(menu).get(locale) ?? menu
      expect(help.commands.some((line) => line.startsWith(named('Find sources')))).toBe(true)
      expect(help.moderating.some((line) => line.startsWith(named('Add as article')))).toBe(true)
      expect(edge.settings.showMenu).toContain(named('Add as article'))
      expect(named('Add as article').length).toBeLessThanOrEqual(32)
    }
  })
})
