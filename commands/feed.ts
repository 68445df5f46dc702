import { addFeedCommand } from './feed/add.ts'
import { listFeeds } from './feed/list.ts'
import { removeFeedCommand } from './feed/remove.ts'
import { grouped } from './grouped.ts'

/** `/feed`: papers whose new articles come by themselves. */
export const feed = grouped('feed', 'Feeds (RSS, Atom) whose new articles come to this server.', [
  addFeedCommand,
  listFeeds,
  removeFeedCommand,
])
