import { percentIn } from '../common.ts'
import type { DeskWords } from '../desk.ts'
import { articles, lines, number, sentences } from './counts.ts'

const percent = percentIn('en')

/** The moderators' desk in English. */
export const englishDesk: DeskWords = {
  refused: {
    moderators:
      'Only moderators may do that: people who may manage this server, or have the role it chose for it.',
    servers: 'That works in a server, not in a direct message.',
    noDesk: 'This bot keeps no shelves of its own here, so there is nothing to change.',
    gone: 'That is no longer there. Please start again.',
    noArticle:
      'There is no such article on this server’s own shelf. Please choose one from the list that appears as you type.',
    disk: 'That could not be stored, so nothing was changed. Please try again, and tell whoever runs me.',
    unknownOutcome:
      'It is not known whether that was stored: the connection to my store broke. Please look before you try again, and tell whoever runs me.',
    day: (typed) => `“${typed}” is not one day that I can read. Write it as 2025-01-24.`,
    link: (typed) => `“${typed}” is not a link. It should begin with “https://”.`,
  },
  quoted: (name) => `“${name}”`,
  labelled: (name, value) => `${name}: ${value}`,
  untitled: 'An article without title',
  noPublisher: 'no publisher',
  none: 'none',
  noneFound: 'none found',
  fields: {
    title: 'Title',
    source: 'Source',
    agency: 'Agency',
    url: 'Link',
    published: 'Published',
    text: 'Text',
  },
  origins: {
    'the page': 'from the page',
    'the file': 'from the file',
    'the text': 'from the text',
    'the link': 'from the link',
    'the message': 'from the message',
    'the feed': 'from the feed',
    'a moderator': 'given by a moderator',
  },
  makings: {
    'a link': 'from a link',
    'a file': 'from a file',
    'a saved page': 'from a saved page',
    'a PDF': 'from a PDF',
    'a message': 'from a message',
    'a paste': 'from a paste',
    'an edit': 'from an edit',
    'a feed': 'from a feed',
    'an archive': 'from an archive',
  },
  putBack: (version) => `version ${version}, put back`,

  preview: {
    lookFirst: 'Please look at this first:',
    changes: 'What changes:',
    begins: (n) => `${sentences(n)}. It begins:`,
    ends: 'and ends:',
    leftOut: (n) => `Left out: ${lines(n)} beside the article, such as`,
    leftOutAll: (n) => `Left out: ${lines(n)} beside the article`,
    more: (n) => `and ${number(n)} more`,
    andMore: '(and more)',
  },
  buttons: {
    save: 'Save',
    editDetails: 'Edit details',
    wholeText: 'Whole text',
    cancel: 'Cancel',
    editFirst: 'Edit first',
    decline: 'Decline',
    next: 'Next',
    undo: 'Undo',
  },
  forms: {
    paste: 'Paste an article',
    suggest: 'Suggest an article',
    details: 'Details',
    headline: 'Headline (can be left out)',
    text: 'The text, as you copied it',
    moreText: 'More of it (4,000 characters a field)',
    stillMore: 'More of it',
    rest: 'The rest of it',
    fields: {
      title: 'Title',
      source: 'Source: the publisher',
      agency: 'Agency, such as Reuters',
      url: 'Link',
      published: 'Published, such as 2025-01-24',
    },
  },
  warnings: {
    notices: {
      'no date':
        'No date was found. Without one it is shown as “date unknown”; you can give one under Edit details.',
      paywall: 'The page stops at a paywall: this is only its beginning.',
      'language unknown':
        'It is not clear whether this is English; questions are answered from English articles.',
      'not English': 'It is not in English. Questions in English will hardly find it.',
      digest: 'A page of separate snippets: none is given a date.',
      PDF: 'From a PDF: its lines were joined to paragraphs. Please look it through.',
    },
    future: (day) => `Its date, ${day}, has not come yet.`,
    noSource: 'No publisher was found: quotes will not say where they come from.',
    sameText: (article) => `The same text is on the shelf already: ${article}.`,
    nearlySame: (article, share) =>
      `Nearly the same text is on the shelf already: ${article} (${percent(share)} of the words).`,
    sameReport: (article, agency) =>
      `It seems to carry the same ${agency === null ? '' : `${agency} `}report as ${article}. Shared words count once in answers.`,
    sameSentences: (shared, of, article, more) =>
      `${number(shared)} of its ${sentences(of)} also stand in ${article}${more === 0 ? '' : ` and ${more === 1 ? '1 other article' : `${number(more)} other articles`}`}: each counts once in answers.`,
    translated: {
      said: 'The page says that it was translated by a machine.',
      link: 'The link goes through a translation service.',
      articles: 'It reads like a machine translation (hardly any “the” and “a”).',
    },
  },
  done: {
    saved: (article) => `Saved: ${article}.`,
    savedAs: (article, version) => `Saved as version ${version}: ${article}.`,
    removed: (article) => `Removed: ${article}. It is quoted no more.`,
    restored: (article) => `Back on the shelf: ${article}.`,
    cancelled: 'Cancelled. Nothing was stored.',
    suggested: 'Thank you. A moderator will look at it.',
    declined: 'Declined.',
    waitsAgain: 'It waits for a moderator again.',
    tookBack: (n, stayed) =>
      `Took ${n === 1 ? '1 imported article' : `${number(n)} imported articles`} off the shelf again.${stayed === 0 ? '' : ` ${articles(stayed)} had been changed since and stayed.`}`,
    following: (feed, items) =>
      `Following ${feed}. What it lists today (${number(items)}) is left out; new articles come as they appear.`,
    unfollowed: (feed) => `No longer following ${feed}. Its articles stay.`,
    followingAgain: (feed) => `Following ${feed} again.`,
  },
  queue: {
    nothing: 'Nothing waits. Members can use /article suggest.',
    waiting: (n, by, when) => `${number(n)} waiting. This one: ${by}, ${when}`,
    fromFeed: 'new in a feed',
    fromMember: (id) => `suggested by member ${id}`,
  },
}
