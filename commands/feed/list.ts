import { ApplicationCommandOptionType } from 'discord.js'
import { says } from '../../src/command/plain.ts'
import { type Feed, feedName, feedsOf } from '../../src/moderation/feeds/feeds.ts'
import { replyOfLines } from '../../src/moderation/replies.ts'
import { moment } from '../../src/render/moment.ts'
import { refusalIn } from '../../src/render/words/refusals.ts'
import type { Words } from '../../src/render/words/words.ts'
import type { Subcommand } from '../grouped.ts'
import { atDesk } from '../moderating.ts'

/** What is wrong with a feed or an item of it; else when it is read next. */
const stateOf = ({ problem, next }: Feed, { shelf, refusals }: Words): string => {
  if (problem === null) return shelf.feeds.next(moment(next))
  const why = refusalIn(refusals, problem.reason)
  return problem.item === null ? why : `${shelf.feeds.leftOut(problem.item)} ${why}`
}

const lineOf = (feed: Feed, words: Words): string =>
  [words.desk.quoted(feedName(feed)), feed.url, stateOf(feed, words)].join(' · ')

/** `/feed list`: what is followed, and what is wrong with it. */
export const listFeeds: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'list',
    description: 'The feeds that this server follows, and whether they can be read.',
  },
  run: (call) =>
    atDesk(call, 'moderators', async ({ desk, server, words }) => {
      const { feeds: said } = words.shelf
      const feeds = await feedsOf(desk, server)
      return feeds.length === 0
        ? says(said.none)
        : replyOfLines(
            said.heading(feeds.length),
            feeds.map((feed) => lineOf(feed, words)),
          )
    }),
}
