import { ApplicationCommandOptionType } from 'discord.js'
import { says } from '../../src/discord/plain.ts'
import { type Feed, feedLabel, feedsOf } from '../../src/ingest/feeds/feeds.ts'
import { replyOfLines } from '../../src/moderation/replies.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk } from '../moderating.ts'

const lineOf = (feed: Feed): string =>
  [
    feedLabel(feed),
    feed.url,
    feed.problem ?? `read next after ${feed.next.slice(0, 16).replace('T', ' ')} UTC`,
  ].join(' · ')

/** `/feed list`: what is followed, and what is wrong with it. */
export const listFeeds: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'list',
    description: 'The feeds that this server follows, and whether they can be read.',
  },
  run: (call) =>
    atDesk(call, 'moderators', async ({ desk, server }) => {
      const feeds = await feedsOf(desk, server)
      return feeds.length === 0
        ? says('No feed is followed. /feed add follows one.')
        : replyOfLines(feeds.length === 1 ? '1 feed' : `${feeds.length} feeds`, feeds.map(lineOf))
    }),
}
