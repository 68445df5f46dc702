import type { ShelfWords } from '../shelf.ts'
import { articles, feeds, number, sources } from './counts.ts'

/** The shelf, its history and its feeds in English. */
export const englishShelf: ShelfWords = {
  list: {
    nothing: 'There is no article that fits on this server’s own shelf.',
    articles,
  },
  history: {
    deeds: {
      add: 'added',
      edit: 'edited',
      remove: 'removed',
      restore: 'put back',
    },
    version: (version) => `version ${version}`,
    by: (who) => `by ${who}`,
    earlier: (n) => (n === 1 ? 'and 1 earlier change' : `and ${number(n)} earlier changes`),
  },
  who: {
    member: (id) => `member ${id}`,
    feed: 'a feed',
    commandLine: 'the command line',
  },
  audit: {
    deeds: {
      add: (article, who) => `${article} was added by ${who}`,
      edit: (article, who) => `${article} was edited by ${who}`,
      remove: (article, who) => `${article} was removed by ${who}`,
      restore: (article, who) => `${article} was put back by ${who}`,
    },
    earlier: (n) => (n === 1 ? '1 earlier change' : `${number(n)} earlier changes`),
  },
  feeds: {
    none: 'No feed is followed. /feed add follows one.',
    heading: feeds,
    next: (when) => `read next: ${when}`,
    leftOut: (link) => `${link} was left out.`,
  },
  status: {
    heading: 'This server’s shelf',
    articles: (some, from) => `${articles(some)} from ${sources(from)}`,
    undated: (n) => `${number(n)} without a date`,
    removed: (n) => `${number(n)} removed, which can be put back`,
    damaged: (n) => `${number(n)} damaged on the disk and not quoted`,
    waiting: (n) => (n === 1 ? '1 suggestion waits' : `${number(n)} suggestions wait`),
    feeds: (n, failing) => `${feeds(n)}${failing === 0 ? '' : `, ${number(failing)} with a problem`}`,
    never: 'never changed',
    changed: (when) => `last changed: ${when}`,
  },
  archive: {
    nothing: 'There is nothing on this server’s own shelf yet.',
    tooLarge:
      'The shelf is larger than Discord takes as a file. Whoever runs me can use: npm run shelf -- export',
    exported: (n) => `${articles(n)}, as they stand now.`,
    readme: {
      title: 'A shelf of Verbatim',
      text: 'Each file in `articles` is one article. `/shelf import` and `npm run shelf -- import` take this archive as it is; unpacked, it can also lie in the corpus folder. The texts belong to their publishers.',
    },
    noFile: 'Please give a .zip file.',
    refused: 'Nothing was imported. Please mend this first:',
    imported: (n) => `Imported ${articles(n)}.`,
    known: (file) => `${file}: its text stands here already, so it was left out`,
  },
}
