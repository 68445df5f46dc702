import { PermissionFlagsBits } from 'discord.js'
import type { Button, Command, Said } from '../src/command/command.ts'
import { says } from '../src/command/plain.ts'
import type { Desk } from '../src/moderation/desk.ts'
import { clearReports, reportsOf, unansweredOf } from '../src/moderation/reports.ts'
import { serverSettings } from '../src/moderation/settings.ts'
import { moment } from '../src/render/moment.ts'
import type { Block } from '../src/render/reply.ts'
import type { Words } from '../src/render/words/words.ts'

/** Lines of each list; older ones come when these are cleared. */
const shown = 25

const listed = (heading: string, items: readonly string[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items: items.slice(0, shown) },
      ]

const panel = async (desk: Desk, server: string, words: Words): Promise<Said> => {
  const { unanswered: said } = words.edge
  const [asked, reports] = [await unansweredOf(desk, server), await reportsOf(desk, server)]
  const { keepUnanswered } = await serverSettings(desk.store, server)
  const lists = [
    ...listed(
      said.heading,
      asked.map(({ text, times, last }) => said.asked(text, times, moment(last))),
    ),
    ...listed(
      said.reports,
      reports.map(({ at, what, question }) => said.reported(moment(at), what, question)),
    ),
  ]
  const off: readonly Block[] = keepUnanswered ? [] : [{ kind: 'note', text: said.off }]
  if (lists.length === 0)
    return { blocks: [{ kind: 'text', text: said.none }, ...off], actions: [], private: true }
  return {
    blocks: [...lists, ...off],
    actions: [{ kind: 'button', id: 'clear-reports', label: said.clear, style: 'danger', data: null }],
    private: true,
  }
}

/** `/unanswered`: what the articles could not answer, and what readers found wrong or missing; for moderators. */
export const unanswered: Command = {
  definition: {
    name: 'unanswered',
    description: 'For moderators: what could not be answered, and what readers report.',
    contexts: [0],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  private: true,
  run: async ({ server, services, may, words }) => {
    if (server === null || services.desk === undefined) return says(words.edge.notHere)
    if (!may.moderate) return says(words.edge.settings.onlyModerators)
    return panel(services.desk, server, words)
  },
}

/** "Clear both lists". */
export const clearButton: Button = {
  id: 'clear-reports',
  for: 'asker',
  once: true,
  turns: () => true,
  run: async ({ server, services, may, words }) => {
    if (server === null || services.desk === undefined) return says(words.edge.notHere)
    if (!may.moderate) return says(words.edge.settings.onlyModerators)
    await clearReports(services.desk, server)
    return says(words.edge.unanswered.cleared)
  },
}
