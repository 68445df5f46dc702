import { PermissionFlagsBits } from 'discord.js'
import { z } from 'zod'
import type { Button, Call, Command, Said } from '../src/command/command.ts'
import { says } from '../src/command/plain.ts'
import type { Desk } from '../src/moderation/desk.ts'
import { changeSettings, type ServerSettings, serverSettings } from '../src/moderation/settings.ts'
import type { Action, Menu } from '../src/render/reply.ts'

/** Discord's numbers of the channels that can be chosen. */
const channels = { audit: [0], ask: [0, 15] } as const
const mostAskChannels = 25

const menusOf = (chosen: ServerSettings, { words }: Call): readonly Menu[] => {
  const { settings: said } = words.edge
  const one = (id: string | null): readonly string[] => (id === null ? [] : [id])
  const common = { id: 'settings', most: 1 }
  return [
    {
      ...common,
      kind: 'role',
      label: said.moderatorRole,
      chosen: one(chosen.moderatorRole),
      data: { set: 'moderatorRole' },
    },
    {
      ...common,
      kind: 'channel',
      channelTypes: channels.audit,
      label: said.auditChannel,
      chosen: one(chosen.auditChannel),
      data: { set: 'auditChannel' },
    },
    {
      ...common,
      kind: 'channel',
      channelTypes: channels.ask,
      label: said.askChannels,
      chosen: chosen.askChannels,
      most: mostAskChannels,
      data: { set: 'askChannels' },
    },
  ]
}

/** Where ask channels are chosen, their messages are asked for at once: whether they are read is what Discord says now. */
const panelOf = async (chosen: ServerSettings, call: Call): Promise<Said> => {
  const wanted = chosen.askChannels.length > 0
  return panel(chosen, wanted ? { ...call, reads: (await call.read?.()) ?? call.reads === true } : call)
}

const toggle = (label: string, set: string, to: boolean): Action => ({
  kind: 'button',
  id: 'settings',
  label,
  style: 'plain',
  data: { set, to },
})

const panel = (chosen: ServerSettings, call: Call): Said => {
  const { settings: said } = call.words.edge
  const { keepUnanswered, feedsSaveAtOnce } = chosen
  const unread = chosen.askChannels.length > 0 && call.reads !== true
  return {
    blocks: [
      { kind: 'heading', text: said.heading },
      {
        kind: 'list',
        items: [
          said.moderatorRole,
          said.auditChannel,
          said.askChannels,
          said.unanswered(keepUnanswered),
          said.feeds(feedsSaveAtOnce),
        ],
      },
      ...(unread ? [{ kind: 'text', text: said.notReading } as const] : []),
      ...(chosen.moderatorRole === null ? [] : [{ kind: 'note', text: said.showMenu } as const]),
      { kind: 'note', text: said.explained },
    ],
    actions: [
      toggle(said.turnUnanswered(!keepUnanswered), 'keepUnanswered', !keepUnanswered),
      toggle(said.turnFeeds(!feedsSaveAtOnce), 'feedsSaveAtOnce', !feedsSaveAtOnce),
    ],
    menus: menusOf(chosen, call),
    private: true,
  }
}

const Change = z.union([
  z.object({ set: z.enum(['moderatorRole', 'auditChannel', 'askChannels']) }),
  z.object({ set: z.enum(['keepUnanswered', 'feedsSaveAtOnce']), to: z.boolean() }),
])

const changed = (change: z.infer<typeof Change>, chosen: readonly string[]): Partial<ServerSettings> => {
  if ('to' in change) return { [change.set]: change.to }
  return { [change.set]: change.set === 'askChannels' ? [...chosen] : (chosen[0] ?? null) }
}

/** The desk of a server, where this person may work at it; else what to say. */
const deskFor = ({ server, services, may, words }: Call): { desk: Desk; server: string } | Said => {
  if (server === null || services.desk === undefined) return says(words.edge.notHere)
  return may.moderate ? { desk: services.desk, server } : says(words.edge.settings.onlyModerators)
}

/** `/settings`: all choices of a server on one panel; for moderators. */
export const settings: Command = {
  definition: {
    name: 'settings',
    description: 'For moderators: who moderates, where I answer, what is kept.',
    contexts: [0],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  private: true,
  run: async (call) => {
    const at = deskFor(call)
    return 'desk' in at ? panelOf(await serverSettings(at.desk.store, at.server), call) : at
  },
}

/** A choice on the panel, which is drawn anew. Who moderates is chosen by those alone who manage the server. */
export const settingsButton: Button = {
  id: 'settings',
  for: 'asker',
  once: false,
  turns: () => true,
  run: async (call, data) => {
    const at = deskFor(call)
    if (!('desk' in at)) return at
    const change = Change.parse(data)
    if (change.set === 'moderatorRole' && call.may.manage !== true)
      return says(call.words.edge.settings.onlyManagers)
    const choice = changed(change, call.chosen ?? [])
    // Of two moderators who choose at once neither takes back what the other chose.
    const chosen = await at.desk.library.alone(at.server, () =>
      changeSettings(at.desk.store, at.server, choice),
    )
    return panelOf(chosen, call)
  },
}
