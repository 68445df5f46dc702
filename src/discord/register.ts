import { createHash } from 'node:crypto'
import { type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Command } from '../command/command.ts'
import { patiently } from './backoff.ts'
import { localized } from './localized.ts'

const Listed = z.array(z.record(z.string(), z.unknown()))

/** What of a command is compared: what we set. Discord adds ids, versions and defaults of its own. */
const compared = new Set([
  'name',
  'type',
  'description',
  'options',
  'choices',
  'required',
  'autocomplete',
  'value',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'name_localizations',
  'description_localizations',
])

const says = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)

/** The value with keys in order and without defaults: equal commands give equal text. */
const plain = (value: unknown, keeps: (key: string) => boolean): unknown => {
  if (Array.isArray(value)) return value.map((one) => plain(one, keeps))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => keeps(key) && says(inner))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, plain(inner, key.endsWith('_localizations') ? () => true : keeps)]),
  )
}

const ours = (key: string): boolean => compared.has(key)

/** A hash that is equal for equal lists of commands, whatever their order. */
export const hashOf = (definitions: readonly object[]): string => {
  const texts = definitions
    .map((definition) => JSON.stringify(plain({ type: 1, ...definition }, ours)))
    .toSorted()
  return createHash('sha256').update(texts.join('\n')).digest('hex')
}

/** Lists the commands at Discord where they differ from what is listed there; says whether it had to. */
export const register = async (
  rest: REST,
  application: string,
  commands: readonly Command[],
): Promise<boolean> => {
  const wanted = commands.map(({ definition }) => localized(definition))
  const route = Routes.applicationCommands(application)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const listed = await patiently((signal) => rest.get(route, { query, signal }), 120_000)
  if (hashOf(Listed.parse(listed)) === hashOf(wanted)) return false
  await patiently((signal) => rest.put(route, { body: wanted, signal }), 120_000)
  return true
}
